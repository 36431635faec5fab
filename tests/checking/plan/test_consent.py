"""Whoever does not want to be named is named in no sentence either."""

import pytest

from wnp.checking.plan.consent import no_sentence_names_who_refused
from wnp.lexicon.messages import say
from wnp.problems import Findings
from wnp.reading.folder import read_folder

FAMILY = """
Menschen:
  mia: {Name: Mia, Rolle: Kind, Alter: 6}
  kurt: {Name: Kurt, Rolle: Nachbar}
  kurti: {Name: Kurt Klein, Rolle: Onkel}
"""
NETWORK = "Netzwerk: [{wer: kurt, Aufgabe: Kurt hört zu, darf genannt werden: nein}]"
STORY = "---\ntitle: Mia\n---\n\n## Wer hilft\n\n"


def problems(plan="", story="Alles gut.", network=NETWORK):
    """Return what is said about a plan and a story beside the network."""
    files = {
        "family.yaml": FAMILY, "plan.yaml": f"{network}\n{plan}\n", "story.md": STORY + story,
    }  # fmt: skip
    findings = Findings()
    folder = read_folder({name: text.encode() for name, text in files.items()}, findings)
    assert list(findings) == []
    return [say(found, "de") for found in no_sentence_names_who_refused(folder)]


@pytest.mark.parametrize(
    "plan",
    [
        "Regeln: [Mia klingelt bei Kurt.]",
        "Warnzeichen: [{Stufe: gelb, Zeichen: Kurt hört es poltern.}]",
        "wenn etwas dazwischenkommt: [{wenn: Es ist laut, dann: Mia geht zu Kurt.}]",
        "was das Kind tun darf: [Mia darf zu Kurt.]",
        "Tagebuch: {wo: bei Kurt}",
        "Termine: [{Datum: 1.12.2026, Anlass: Bei Kurt}]",
    ],
)
def test_a_sentence_of_the_plan_is_found_at_its_place(plan):
    (said,) = problems(plan)

    assert said.startswith("plan.yaml:2:")
    assert said.endswith(
        "Kurt möchte nicht genannt werden, dieser Satz nennt aber den Namen.\n"
        "    Schreiben Sie zum Beispiel „eine Nachbarin“ oder „jemand aus dem Netzwerk“, "
        "oder fragen Sie noch einmal."
    )


@pytest.mark.parametrize(
    "story", ["Mia geht zu Kurt.", "```bild\nOrt: Küche\nMia sagt: „Kurt hilft mir.“\n```\n\nGut."]
)
def test_a_sentence_or_a_bubble_of_the_story_is_found(story):
    assert len(problems(story=story)) == 1


@pytest.mark.parametrize(
    ("plan", "story"),
    [
        ("Regeln: [Mia klingelt bei Kurt Klein.]", "Kurt Klein kommt."),
        ("Regeln: [{Regel: Kurt weiß es., nur: Fachkräfte}]", "Gut."),
        ("", "::: nur Fachkräfte\nKurt weiß es.\n:::"),
        ("wer macht was: [{wer: kurt, was: Kurt hilft, Vertretung: kurti}]", "Gut."),
        ("Termine: [{Datum: 1.12.2026, Anlass: Bei Kurt, unangekündigt: ja}]", "Gut."),
    ],
    ids=["another", "for the file", "a note", "a task of theirs", "unannounced"],
)
def test_what_names_nobody_to_others_is_left_in_peace(plan, story):
    assert problems(plan, story) == []


def test_whoever_agreed_may_be_named():
    agreed = NETWORK.replace("nein", "ja")

    assert problems("Regeln: [Mia klingelt bei Kurt.]", "Kurt hilft.", agreed) == []
