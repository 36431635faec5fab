"""Somebody decides about every clue: in a file, or one question after the other."""

import io
from pathlib import Path

import pytest

from wnp.abstracting.clue import KEEP, LEAVE, REPLACE, Answer, Clue, Told
from wnp.abstracting.clues import clues_in
from wnp.abstracting.confirming import (
    Confirming,
    answer_of,
    confirm_text,
    is_confirm_text,
    take_confirmations,
)
from wnp.abstracting.source import Source
from wnp.cli.confirming import confirm, confirm_beside
from wnp.model.family import Family
from wnp.model.folder import FamilyFolder
from wnp.problems import Findings, Place, problem

SOURCE = Source({}, FamilyFolder(Family()), ("Mia", "Holzapfel"))


def asking(*texts):
    told = [Told(text, Place("story.md", 3 + at, 1), "de") for at, text in enumerate(texts)]
    return Confirming(clues_in(told, SOURCE), SOURCE)


def answered(confirming, answers, language="de"):
    """Fill in a file, one answer an entry, and read it back."""
    lines, left = [], list(answers)
    for line in confirm_text(confirming, language).split("\n"):
        is_open = line in ("Antwort:", "Answer:", "Réponse:")
        lines.append(f"{line} {left.pop(0)}" if is_open and left else line)
    findings = Findings()
    take_confirmations("\n".join(lines), "antworten.md", confirming, findings)
    return [(found.place.line, found.kind) for found in findings]


def test_the_file_asks_about_every_clue():
    text = confirm_text(asking("Am Montag malt {{ child }}."), "de")

    assert text.startswith("# Vertraulich: ")
    assert "Noch ohne Antwort: 1\n" in text
    assert text.endswith(
        "## story.md:3:1 · Montag\n\n> Am Montag malt [Kind].\n\n"
        "Ein Wochentag gehört zu dieser Familie, nicht zur Vorlage.\nAntwort:\n"
    )


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_what_the_program_writes_it_can_read(language):
    confirming = asking("Am Montag.", "Im Aldi.", "Am Freitag.")
    kept, left, said = confirming.first
    confirming.take(kept, Answer(kept, KEEP))
    confirming.take(left, Answer(left, LEAVE))
    confirming.take(said, Answer(said, REPLACE, "Tag"))
    again = asking("Am Montag.", "Im Aldi.", "Am Freitag.")

    found = answered_text(again, confirm_text(confirming, language))

    assert (again.answers, found) == (confirming.answers, [])


def answered_text(confirming, text):
    findings = Findings()
    take_confirmations(text, "antworten.md", confirming, findings)
    return list(findings)


def test_an_empty_answer_is_still_open():
    confirming = asking("Am Montag.", "Im Aldi.")

    assert answered(confirming, ["weglassen"]) == []
    assert [clue.words for clue in confirming.open] == ["Aldi"]


def test_nothing_more_is_asked_about_a_sentence_that_is_left_out():
    confirming = asking("Am Montag waren drei im Aldi.")
    first = confirming.first[0]

    confirming.take(first, Answer(first, LEAVE))

    assert len(confirming.first) == 3
    assert confirming.open == ()
    assert {answer.does for answer in confirming.settled().answers} == {LEAVE}


def test_a_name_cannot_be_kept():
    confirming = asking("Das ist Miamaus.")

    assert [kind for _, kind in answered(confirming, ["behalten"])] == ["clue-cannot-stay"]
    assert len(confirming.open) == 1


@pytest.mark.parametrize("said", ["vielleicht", "=", "= {% x %}", "„“"])
def test_an_answer_that_is_none_is_told(said):
    confirming = asking("Am Montag.")

    assert [kind for _, kind in answered(confirming, [said])] == ["clue-answer-not-understood"]
    assert len(confirming.open) == 1


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("weglassen", (LEAVE, "")), ("w", (LEAVE, "")), ("leave out", (LEAVE, "")),
        ("enlever", (LEAVE, "")), ("behalten", (KEEP, "")), ("KEEP", (KEEP, "")),
        ("garder", (KEEP, "")), ("= Tag", (REPLACE, "Tag")), ("„Tag“", (REPLACE, "Tag")),
        ("= {{ child }} malt", (REPLACE, "{{ child }} malt")),
    ],
)  # fmt: skip
def test_answers_are_understood_in_every_language(said, answer):
    clue = asking("Am Montag.").first[0]

    assert answer_of(said, clue) == Answer(clue, *answer)


def test_an_answer_to_what_has_changed_is_told():
    text = confirm_text(asking("Am Montag."), "de").replace("Antwort:", "Antwort: behalten")
    confirming = asking("Am Montag war es laut.")

    found = answered_text(confirming, text)

    assert found == [
        problem(found[0].place, "clue-gone", words="Montag", where="story.md:3:1")
    ]  # fmt: skip
    assert len(confirming.open) == len(confirming.first)


def test_nothing_more_is_asked_about_a_sentence_that_is_said_anew():
    told = Told("Er war am Montag im Aldi.", Place("story.md", 3, 1), "de")
    confirming = asking(told.text)
    whole = Clue("pronoun", told.place, told.text, confirming.first[0].told)
    both = Confirming((whole, *confirming.first), confirming.source)

    both.take(whole, Answer(whole, REPLACE, "{{ child }} lacht."))

    assert both.open == ()
    assert both.settled().answers == (Answer(whole, REPLACE, "{{ child }} lacht."),)


def test_new_words_are_looked_through_too():
    confirming = asking("Am Montag war es laut.")

    answered(confirming, ["= Dienstag bei Holzapfels"])

    assert [clue.kind for clue in confirming.open] == ["weekday", "name"]
    assert [clue.place for clue in confirming.open] == [Place("story.md", 3, 1)] * 2


def test_new_words_that_are_left_out_take_the_sentence_along():
    confirming = asking("Am Montag war es laut.")
    first = confirming.first[0]
    confirming.take(first, Answer(first, REPLACE, "Dienstag"))

    assert confirming.settled().answers[0].does == LEAVE


def test_new_words_that_are_kept_stand_there():
    confirming = asking("Am Montag war es laut.")
    answered(confirming, ["= Dienstag"])
    answered(confirming, ["behalten"])

    settled = confirming.settled()

    assert confirming.open == ()
    assert [(one.does, one.words) for one in settled.answers] == [(REPLACE, "Dienstag")]
    assert settled.allowed == {"Dienstag"}


@pytest.mark.parametrize("text", ["---\nTitel: Mia\n---\n", "Hallo"])
def test_another_file_is_not_written_over(text):
    assert not is_confirm_text(text)


class Console(io.StringIO):
    """Somebody at the keyboard."""

    def isatty(self):
        return True


def at_the_keyboard(monkeypatch, tmp_path, *lines, texts=("Am Montag.", "Im Aldi.")):
    monkeypatch.setattr("sys.stdin", Console("".join(f"{line}\n" for line in lines)))
    clues = asking(*texts).first
    return confirm(clues, SOURCE, file="", folder=tmp_path / "neu", language="de")


def test_the_enter_key_leaves_out(monkeypatch, tmp_path):
    settled = at_the_keyboard(monkeypatch, tmp_path, "", "b")

    assert [answer.does for answer in settled.answers] == [LEAVE, KEEP]
    assert settled.allowed == {"Aldi"}


def test_one_can_go_back(monkeypatch, tmp_path):
    settled = at_the_keyboard(monkeypatch, tmp_path, "b", "z", "w", "b")

    assert [answer.does for answer in settled.answers] == [LEAVE, KEEP]


def test_a_question_shows_sentence_words_and_reason(monkeypatch, tmp_path, capsys):
    at_the_keyboard(monkeypatch, tmp_path, "", "")

    assert (
        "(2) story.md:3:1\n  Am Montag.\n     ^^^^^^\n"
        "  Ein Wochentag gehört zu dieser Familie, nicht zur Vorlage.\n" in capsys.readouterr().err
    )


def test_one_can_stop_and_go_on_another_day(monkeypatch, tmp_path):
    with pytest.raises(KeyboardInterrupt):
        at_the_keyboard(monkeypatch, tmp_path, "b", "a")
    path = confirm_beside(tmp_path / "neu")
    assert path.stat().st_mode & 0o077 == 0

    settled = at_the_keyboard(monkeypatch, tmp_path, "w")

    assert [answer.does for answer in settled.answers] == [KEEP, LEAVE]


def test_without_a_keyboard_nothing_is_decided(monkeypatch, tmp_path):
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    clues = asking("Am Montag.").first

    found = confirm(clues, SOURCE, file="", folder=tmp_path / "neu", language="de")

    assert [one.kind for one in found] == ["clues-open"]


def test_a_file_that_is_not_there_is_written(monkeypatch, tmp_path):
    file = tmp_path / "antworten.md"
    clues = asking("Am Montag.").first

    found = confirm(clues, SOURCE, file=str(file), folder=tmp_path / "neu", language="de")

    assert [(one.kind, dict(one.values)["count"]) for one in found] == [("clues-open", "1")]
    assert file.read_text("utf-8").count("\nAntwort:") == 1


def test_a_story_named_as_the_file_stays_as_it_is(tmp_path):
    file = Path(tmp_path / "story.md")
    file.write_text("---\nTitel: Mia\n---\n", "utf-8")

    found = confirm(
        asking("Am Montag.").first, SOURCE, file=str(file), folder=tmp_path / "neu", language="de"
    )

    assert [one.kind for one in found] == ["confirm-file-is-another"]
    assert file.read_text("utf-8") == "---\nTitel: Mia\n---\n"


def test_one_answer_may_hold_for_all_equal_questions():
    confirming = asking("Am Montag malt {{ child }}.", "Am Montag war es kalt.", "Ein Hund bellt.")

    assert answered(confirming, ["behalten überall"]) == []
    assert [(one.does, one.reach) for one in confirming.answers.values()][:2] == [(KEEP, "")] * 2
    assert "Montag" not in [clue.words for clue in confirming.open]
    assert confirming.open != ()


def test_the_rest_can_be_left_out_at_once():
    confirming = asking("Am Montag malt {{ child }}.", "Ein Hund bellt.", "Die Katze schläft.")

    assert answered(confirming, ["Rest weglassen", "behalten"]) == []
    assert confirming.open == ()
    said = {clue.words: answer.does for clue, answer in confirming.answers.items()}
    assert said["Montag"] == LEAVE
    assert KEEP in said.values()
