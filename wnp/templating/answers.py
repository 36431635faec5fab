"""Put what a practitioner answered in place of the example family.

In: answers by dotted names (`mia.name=Lena`, `mia.age=7`, `ben=-` for somebody who does not exist,
`reason=…`). Out: the people and texts to fill in, and a problem for every answer that cannot be
used. Only words and dates are taken from answers, never templates.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping

from wnp.lexicon import table
from wnp.lexicon.folding import fold, nearest
from wnp.model.family import Gender
from wnp.problems import Findings, Place
from wnp.reading.dates import parse_date
from wnp.reading.keys import nearest_value, value_named, value_words
from wnp.templating.library import FIELDS, Template, example
from wnp.values import Value

NOBODY_SIGN = "-"
NOBODY = frozenset({"", NOBODY_SIGN, "–"})
"""What is answered for a person who does not exist; an example family may lack somebody too."""
NEVER_IN_WORDS = re.compile(r":{3,}|<!--|-->")
"""Marks that begin a block or a comment of a story; nobody is called so."""
LONGEST_NAME = 60
LONGEST_TEXT = 400
OLDEST = 120


class Answered(Value, frozen=True):
    """The example family with every usable answer in its place."""

    people: dict[str, dict[str, str]]
    """By part, in the order of the template: `id`, `name`, `role`, `sex`, `age`, `look` …"""
    texts: dict[str, str]
    is_example: bool
    """Whether nothing was changed, so that ratings and promises may be shown as examples."""


def take_answers(
    template: Template,
    answers: Mapping[str, str],
    language: str,
    places: Mapping[str, Place] | None = None,
) -> tuple[Answered, Findings]:
    """Lay answers over the example family; `places` says where each answer was written."""
    written_at = places or {}
    rows = example(template, language)
    findings = Findings()
    people = {part.name: dict(rows[part.name]) for part in template.parts}
    texts = dict(rows["answers"])
    for written, answer in answers.items():
        spot, place = find_spot(template, written, language), _place_of(written, written_at)
        if not spot:
            _report_unknown(template, written, place, language, findings)
        elif spot[0] == "answers":
            texts[spot[1]] = _checked_text(template, spot[1], answer, place, language, findings)
        else:
            _set_person(people, spot, _tidy(answer), place, language, findings)
    left = _without_missing(template, people, findings, written_at)
    said = {spot for written in answers if (spot := find_spot(template, written, language))}
    for part, person in left.items():
        _follow_name(person, {field or "name" for who, field in said if who == part}, language)
        person["sex"] = gender_of(person, language)
    return Answered(left, texts, is_example=not answers), findings


def find_spot(template: Template, written: str, language: str) -> tuple[str, str] | None:
    """Return part and field that an answer's name means: `mia.name` is `child`, `name`."""
    who, _, said_field = (fold(word) for word in written.partition("."))
    rows = example(template, language)
    blanks = {fold(blank.name): blank.name for blank in template.blanks}
    if not said_field and who in blanks:
        return "answers", blanks[who]
    parts = {fold(part.name): part.name for part in template.parts}
    parts |= {fold(rows[part.name]["id"]): part.name for part in template.parts}
    if who not in parts or said_field not in ("", *FIELDS):
        return None
    return parts[who], said_field


def answer_names(template: Template, language: str) -> tuple[str, ...]:
    """Return every name that an answer can have, people by their short name in the example."""
    rows = example(template, language)
    ids = [rows[part.name]["id"] for part in template.parts]
    return (*(f"{one}.{field}" for one in ids for field in FIELDS), *ids,
            *(blank.name for blank in template.blanks))  # fmt: skip


def _place_of(written: str, places: Mapping[str, Place]) -> Place:
    return places.get(written) or Place(written[:60])


def _report_unknown(
    template: Template, written: str, place: Place, language: str, findings: Findings
) -> None:
    names = answer_names(template, language)
    letters = {fold(name): name for name in names}
    near = letters.get(fold(written)) or nearest(written, names)
    known = ", ".join(name for name in names if name.endswith(".name") or "." not in name)
    findings.add(place, "unknown-answer", found=written[:60], nearest=near, known=known)


def _tidy(answer: str) -> str:
    """Return an answer on one line, without signs that cannot be seen."""
    seen = ("" if unicodedata.category(sign) in {"Cc", "Cf"} and not sign.isspace() else sign
            for sign in answer)  # fmt: skip
    return NEVER_IN_WORDS.sub(" ", " ".join("".join(seen).split())).strip()


def _set_person(
    people: dict[str, dict[str, str]],
    spot: tuple[str, str],
    answer: str,
    place: Place,
    language: str,
    findings: Findings,
) -> None:
    """Note one answer about a person, if it can be used; what is left open stays open."""
    part, field = spot
    if field in ("", "name") and answer in NOBODY:
        people[part]["name"] = ""
    elif answer in NOBODY:
        if field != "role":
            people[part][field] = ""
    elif field == "age" and not (answer.isdecimal() and int(answer[:4]) <= OLDEST):
        findings.add(place, "answer-no-age", found=answer[:LONGEST_NAME])
    elif field in ("gender", "role") and not value_named(field, answer, language):
        near = nearest_value(field, answer, language)
        known = ", ".join(value_words(field, language).values())
        findings.add(place, "answer-not-understood", found=answer[:60], nearest=near, known=known)
    elif len(answer) > (LONGEST_TEXT if field == "look" else LONGEST_NAME):
        findings.add(place, "answer-too-long", most=LONGEST_NAME)
    else:
        people[part][field or "name"] = answer


def _checked_text(
    template: Template, name: str, answer: str, place: Place, language: str, findings: Findings
) -> str:
    """Return an answer to a blank; a date as ISO text."""
    text = _tidy(answer)
    kind = next(blank.kind for blank in template.blanks if blank.name == name)
    if len(text) > LONGEST_TEXT:
        findings.add(place, "answer-too-long", most=LONGEST_TEXT)
    elif not text:
        findings.add(place, "answer-needed")
    elif kind == "date":
        return parse_date(text, place, findings, language)
    return text[:LONGEST_TEXT]


def _without_missing(
    template: Template,
    people: dict[str, dict[str, str]],
    findings: Findings,
    places: Mapping[str, Place],
) -> dict[str, dict[str, str]]:
    """Leave out whoever does not exist; somebody the story cannot do without stays."""
    missing = {part for part, row in people.items() if row["name"] in NOBODY}
    for names in template.at_least_one:
        if missing >= set(names):
            ids = ", ".join(people[name]["id"] for name in names)
            first = people[names[0]]["id"]
            place = places.get(f"{first}.name") or Place(first)
            findings.add(place, "one-of-them-needed", people=ids)
    for part in template.parts:
        if part.name in missing and not part.is_optional:
            person = people[part.name]["id"]
            findings.add(places.get(f"{person}.name") or Place(person), "answer-needed")
    return {part: row for part, row in people.items() if part not in missing}


def _follow_name(person: dict[str, str], said: Collection[str], language: str) -> None:
    """Let a new name such as “Opa Karl” or “Herr Wolf” change what it says about the person.

    Where the example then looked like somebody else, the looks are left open.
    """
    if "name" not in said:
        return
    before, first = gender_of(person, language), person["name"].split()[0]
    if "role" not in said and value_named("role", first, language) not in ("", "child", "worker"):
        person["role"] = first
    titles: Mapping[str, Collection[str]] = table(f"{language}/grammar")["titles"]
    for gender, words in titles.items():
        if "gender" not in said and first in words:
            person["gender"] = value_words("gender", language)[gender]
    if "look" not in said and gender_of(person, language) != before:
        person["look"] = ""


def gender_of(person: Mapping[str, str], language: str) -> Gender:
    """Return the gender that was said, or that the word for the role says."""
    said = value_named("gender", person.get("gender", ""), language)
    by_role = value_named("gender_of_role", person["role"], language)
    return Gender(said or by_role or Gender.UNKNOWN)
