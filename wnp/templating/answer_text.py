"""Answers in a small text file: one a line, `name: value`, each under the question that it answers.

In: the text of such a file, or questions to write one. Out: answers by name with the place of each,
or the text. The file that is written first has empty answers, so that nothing of the example family
can stay in a family's folder unseen.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from wnp.lexicon import LANGUAGES, spoken, table
from wnp.lexicon.folding import fold
from wnp.problems import Findings, Place
from wnp.templating.library import Template
from wnp.templating.questions import Question
from wnp.values import Value

MOST_LINES = 2_000
QUOTES = frozenset({'""', "''", "„“", "“”", "«»", "»«"})


class Given(Value, frozen=True):
    """Answers by name, and where each of them is written."""

    answers: dict[str, str]
    places: dict[str, Place]


def parse_answers(text: str, file: str, template: Template, findings: Findings) -> Given:
    """Read answers; a later line never replaces an earlier one unseen."""
    answers: dict[str, str] = {}
    places: dict[str, Place] = {}
    for number, line in enumerate(text.split("\n")[:MOST_LINES], 1):
        written = line.strip()
        if not written or written.startswith("#"):
            continue
        name, colon, value = (part.strip() for part in written.partition(":"))
        place = Place(file, number)
        if not colon or not name:
            findings.add(place, "answer-line", found=written[:60])
        elif fold(name) in _template_words():
            _check_template(value, template, place, findings)
        elif name in answers:
            findings.add(place, "answer-twice", found=name[:60], first=places[name].line)
        else:
            answers[name], places[name] = _bare(value), place
    return Given(answers, places)


def answers_text(
    template: Template,
    questions: Collection[Question],
    answers: Mapping[str, str],
    language: str,
) -> str:
    """Return a file with every question, its reason and its example, and the answers so far."""
    words = table(f"{spoken(language)}/questions")["file"]
    lines = [f"# {line}" for line in words["about"].splitlines()]
    lines += ["", f"{words['template']}: {template.id}"]
    for one in questions:
        example = words["example"].format(default=one.default)
        lines += ["", f"# {one.sentence}", f"# {one.why}", f"# {example}"]
        lines.append(f"{one.id}: {answers.get(one.id, '')}".rstrip())
    asked = {one.id for one in questions}
    lines += [f"{name}: {value}" for name, value in answers.items() if name not in asked]
    return "\n".join(lines) + "\n"


def _check_template(value: str, template: Template, place: Place, findings: Findings) -> None:
    if fold(value) != fold(template.id):
        findings.add(place, "answers-of-another", found=value[:60], id=template.id)


def _template_words() -> frozenset[str]:
    words = (table(f"{language}/questions")["file"]["template"] for language in LANGUAGES)
    return frozenset(map(fold, words))


def _bare(value: str) -> str:
    """Return a value without the quotation marks around it."""
    return value[1:-1].strip() if value[:1] + value[-1:] in QUOTES and len(value) > 1 else value
