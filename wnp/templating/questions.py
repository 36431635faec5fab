"""Ask a practitioner what a template needs to know, one question after the other.

In: a template. Out: questions in the order in which to ask them, each with the reason why it is
asked and the example family's answer. Sentences live in `lexicon/<language>/questions.toml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from wnp.lexicon import spoken, table
from wnp.lexicon.regions import Where, format_date, spell
from wnp.templating.answers import NOBODY, NOBODY_SIGN
from wnp.templating.library import Part, Template, example
from wnp.values import Value

WRITTEN_ON = "date"
"""The answer that says on which day the example's story is written."""


class Question(Value, frozen=True):
    """One question: its name for `--set`, what to ask, why, and the example's answer."""

    id: str
    """`mia.name`, `mia.age`, `reason` …"""
    sentence: str
    why: str
    default: str
    kind: str
    """`name`, `age`, `gender`, `look`, `sentence`, `words`, `date` or `weekday`."""
    is_optional: bool = False
    """Whether `-` may be answered, for somebody who does not exist."""


def questions_for(
    template: Template, language: str, region: Where = "DE", today: str = ""
) -> tuple[Question, ...]:
    """Return everything a template asks, people first.

    The language is one that the template has; the region only decides the spelling. Where `today`
    is known (an ISO date), the example's days lie around it as they lie around its own date: what
    happened lies before it, and the next meeting ahead.
    """
    asked = [_about_person(template, part, language) for part in template.parts]
    questions = [question for group in asked for question in group]
    questions += _about_texts(template, language, region, today)
    return tuple(_spelt(question, region, language) for question in questions)


def is_still_open(question: Question, answers: Mapping[str, str]) -> bool:
    """Say whether a question makes sense after the answers so far: nobody asks who is missing."""
    who, _, field = question.id.partition(".")
    gone = {answers.get(who), answers.get(f"{who}.name")} & NOBODY
    return not gone or field in ("", "name")


def _about_person(template: Template, part: Part, language: str) -> list[Question]:
    person = example(template, language)[part.name]
    rows = table(f"{spoken(language)}/questions")
    people: Mapping[str, Mapping[str, str]] = rows["people"]
    sentences = people.get(part.name) or people[part.name.rstrip("0123456789")]
    reasons: Mapping[str, str] = rows["why"]
    questions = []
    for field in part.asks:
        is_optional = part.is_optional and field == "name"
        why = sentences.get("why", reasons["name"]) if field == "name" else reasons[field]
        if is_optional:
            why = f"{why} {rows['nobody']}"
        name, default = f"{person['id']}.{field}", person[field] or NOBODY_SIGN
        questions.append(Question(name, sentences[field], why, default, field, is_optional))
    return questions


def _about_texts(template: Template, language: str, region: Where, today: str) -> list[Question]:
    defaults = example(template, language)["answers"]
    later = _days_between(defaults.get(WRITTEN_ON, ""), today)
    rows = table(f"{spoken(language)}/questions")["answers"]
    questions = []
    for blank in template.blanks:
        row, default = rows[blank.name], defaults[blank.name]
        if blank.kind == "date":
            default = format_date(_moved(default, later), region, language)
        questions.append(Question(blank.name, row["ask"], row["why"], default, blank.kind))
    return questions


def _days_between(iso: str, other: str) -> timedelta:
    """Return how much later another ISO date is; nothing where one of them is none."""
    try:
        return date.fromisoformat(other) - date.fromisoformat(iso)
    except ValueError:
        return timedelta()


def _moved(iso: str, later: timedelta) -> str:
    try:
        return (date.fromisoformat(iso) + later).isoformat()
    except ValueError:
        return iso


def _spelt(question: Question, region: Where, language: str) -> Question:
    if language != "de":
        return question
    sentence, why = spell(question.sentence, region), spell(question.why, region)
    return Question(
        question.id, sentence, why, spell(question.default, region), question.kind,
        question.is_optional,
    )  # fmt: skip
