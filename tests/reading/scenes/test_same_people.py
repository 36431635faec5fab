"""A helper who is named in two ways is one person, unless they are plainly two."""

import pytest

from wnp.model.family import Family
from wnp.problems import Findings
from wnp.reading.scenes.pictures import parse_scene_text


def actors(text):
    """Return who is in a picture, with the others each relates to."""
    scene = parse_scene_text(text, Family(), "de", Findings())
    return [(actor.who, [one.other for one in actor.relations]) for actor in scene.actors]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Polizistin: steht; Kind: schaut zu Polizei",
            [("police-female", []), ("child", ["police-female"])],
            id="one",
        ),
        pytest.param(
            "Kind: schaut zu Polizistin; Polizei: steht",
            [("child", ["police-female"]), ("police-female", [])],
            id="one, named before described",
        ),
        pytest.param(
            "Polizei: steht; Polizistin: winkt",
            [("police", []), ("police-female", [])],
            id="each with a line",
        ),
        pytest.param(
            "Polizei: steht neben Polizistin",
            [("police", ["police-female"]), ("police-female", [])],
            id="side by side",
        ),
    ],
)
def test_who_is_one_and_who_are_two(text, expected):
    assert sorted(actors(text.replace("; ", "\n"))) == sorted(expected)
