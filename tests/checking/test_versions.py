"""The versions of a story in several languages tell the same."""

import pytest

from wnp.checking.versions import CHECKS

SECOND = """---
titre: Une histoire pour Jonas
pour: [jonas]
---
{frames}"""


@pytest.fixture
def kinds_in_french(family_folder):
    """Return what is found where the French version has changed frames."""

    def find(*changes):
        first = family_folder("de-teen").stories[0]
        frames = "".join(
            f"\n## {one.number} {{.{one.section}}}\n\n{WORDS.get(one.number, 'Oui.')}\n"
            for one in first.frames
        )
        for old, new in changes:
            assert old in frames
            frames = frames.replace(old, new)
        folder = family_folder("de-teen", story_fr_md=SECOND.format(frames=frames))
        return [problem.kind for check in CHECKS for problem in check(folder)]

    return find


WORDS = {
    2: "Opa est là.",
    3: "Herr Maier s'inquiète. Opa aussi.",
    4: "Le 4 octobre 2026, Mama a bu.",
    9: "Tu peux appeler Opa. Au 147, quelqu'un écoute.",
    10: "Le 2 décembre 2026, vous parlez avec Herr Maier.",
}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param((), [], id="the same"),
        pytest.param((("4 octobre", "5 octobre"),), ["numbers-differ"], id="another day"),
        pytest.param((("Au 147", "Au 116"),), ["numbers-differ"], id="another telephone number"),
        pytest.param((("Opa est là", "Mama est là"),), ["names-differ"], id="somebody else"),
        pytest.param(
            (("4 {.what_happened}", "4 {.good}"),), ["frame-of-other-kind"], id="another page"
        ),
    ],
)
def test_versions_are_compared_page_by_page(kinds_in_french, changes, expected):
    assert kinds_in_french(*changes) == expected
