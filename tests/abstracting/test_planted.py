"""Stories full of what tells who somebody is: none of it is left in the bytes of a template."""

import re
from pathlib import Path

import pytest

from wnp.abstracting.clue import KEEP, Answer
from wnp.abstracting.clues import NEVER_KEPT
from wnp.abstracting.confirming import Confirming
from wnp.building.abstracting import begin_template, finish_template

FAMILIES = Path(__file__).parent / "families"
LANGUAGES = ("de", "en", "fr")
LEAST = 60


def planted_in(language):
    """Return what is planted in a story, each as it is written somewhere."""
    lines = (FAMILIES / language / "planted.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.partition(": ")[2] for line in lines if not line.startswith("#"))


def found_in(text, planted):
    """Return what of it stands in a text, by itself."""
    return [one for one in planted if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", text)]


def made_of(work, confirming):
    files, left = finish_template(work, confirming.settled(), name="Streit", out=Path("neu"))
    return "\n".join((*files, *(each.decode() for each in files.values()))), left


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def work(language):
    return begin_template(FAMILIES / language)


def test_everything_planted_stands_in_the_family_folder(language):
    files = [path for path in (FAMILIES / language).iterdir() if path.name != "planted.txt"]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)

    assert len(planted_in(language)) >= LEAST
    assert [one for one in planted_in(language) if one.casefold() not in text.casefold()] == []


def test_nothing_planted_is_left_if_nobody_answers(language, work):
    confirming = Confirming(work.clues, work.source)

    text, left = made_of(work, confirming)

    assert left == ()
    assert found_in(text, planted_in(language)) == []


def test_whatever_might_be_left_is_asked_about(language, work):
    """What nobody would be asked about is nothing: all the rest is gone without a question."""
    asked = {clue.told for clue in work.clues}
    unasked = "\n".join(
        told.text for draft in work.drafts for told in draft.told if told not in asked
    )

    assert found_in(unasked, planted_in(language)) == []


def test_no_name_is_left_if_everything_is_kept(language, work):
    confirming = Confirming(work.clues, work.source)
    for clue in confirming.first:
        if clue.kind not in NEVER_KEPT:
            confirming.take(clue, Answer(clue, KEEP))

    text, left = made_of(work, confirming)

    assert left == ()
    names = [one for one in work.source.names if len(one) > 2 and not one.islower()]
    assert found_in(text, names) == []


def test_enough_is_left_for_a_template(work):
    text, _ = made_of(work, Confirming(work.clues, work.source))

    assert text.count("\n## ") >= 4
    assert "{{ child }}" in text
