"""Bodies grow with age."""

import pytest

from wnp.drawing.people.bodies import BODIES, FACES, size_at
from wnp.model.family import BUILDS, AgeBand


def height(band):
    body = BODIES[band]
    return body.leg + body.torso + body.neck + body.head


def test_every_age_has_a_body_and_a_face():
    assert set(BODIES) == set(FACES) == set(AgeBand)


def test_people_grow_until_they_are_grown_up():
    growing = list(AgeBand)[:6]

    assert [height(band) for band in growing] == sorted(height(band) for band in growing)


def test_the_younger_the_lower_the_face_sits():
    eyes = [FACES[band].eye_line for band in list(AgeBand)[:6]]

    assert eyes == sorted(eyes, reverse=True)


def test_a_child_grows_a_little_every_year():
    heights = [
        size_at(age) * height(band)
        for band, ages in (
            (AgeBand.TODDLER, (1, 2, 3)), (AgeBand.CHILD, (4, 5, 6, 7)),
            (AgeBand.SCHOOLCHILD, (8, 9, 10, 11)), (AgeBand.TEEN, range(12, 18)),
        )
        for age in ages
    ]  # fmt: skip

    assert heights == sorted(heights)


def test_an_unknown_age_has_the_usual_size():
    assert (size_at(None), size_at(40)) == (1.0, 1.0)


@pytest.mark.parametrize("build", BUILDS)
def test_build_changes_widths_but_no_lengths(build):
    usual = BODIES[AgeBand.ADULT]
    built = usual.built(build)

    assert (built.torso, built.leg, built.head) == (usual.torso, usual.leg, usual.head)
    assert (built.waist < usual.waist) == (build == "slim")
