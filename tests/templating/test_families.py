"""Invented families through every template: no broken grammar, nobody's name bent.

`python -m tests.families 500` fills many more, and prints sentences to be read.
"""

import pytest

from tests.families.invented import Invented, broken_in, sentences_of, texts_of
from wnp.templating.library import list_templates

NUMBERS = range(12)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("template", list_templates(), ids=lambda template: template.id)
def test_sentences_are_right_for_every_family(template, number):
    family = Invented(template, number)
    files, problems = family.filled()
    assert problems == ()

    said = [*sentences_of(files["story.md"]), *texts_of(files.get("plan.yaml", ""))]
    broken = [(reason, one) for one in said for reason in broken_in(one, family)]

    assert broken == []


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Lena und Ole ist da.", "Lena und Ole … ist"),
        ("Lena sind da.", "Lena … sind"),
        ("Lenas Bett", "Lena is inflected"),
        ("Lena ist bei und lacht.", "a name fell away"),
        ("Lena  lacht.", "two spaces"),
        ("Lena lacht , sagt Ole.", "a space before a sign"),
        ("{{ child }} lacht.", "nothing fills it"),
        ("Lena lacht lacht.", "a word twice"),
    ],
)
def test_broken_grammar_is_heard(sentence, reason):
    family = Invented(list_templates()[0], 0)
    family.answers = {"child.name": "Lena", "sibling.name": "Ole"}

    assert reason in list(broken_in(sentence, family))
