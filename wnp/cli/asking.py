"""Ask what a template needs to know, one question after the other.

In: a template and what the call said already. Out: answers by name, or why nobody can be asked.
Questions go to standard error, so that standard output stays for results.
"""

from __future__ import annotations

import sys

from wnp.cli.calls import Call
from wnp.cli.talk import complain, tell
from wnp.problems import NOWHERE, Problem, problem
from wnp.templating.answers import take_answers
from wnp.templating.library import Template
from wnp.templating.questions import Question, is_still_open, questions_for


def answers_for(
    template: Template, call: Call, told: str, region: str, language: str
) -> dict[str, str] | Problem:
    """Return the answers of a call, asking for those it left open."""
    given: dict[str, str] = {}
    for setting in call.settings:
        name, equals, value = setting.partition("=")
        if not equals or not name.strip():
            return problem(NOWHERE, "bad-setting", found=setting)
        given[name.strip()] = value.strip()
    if call.has("defaults") or (given and not sys.stdin.isatty()):
        return given
    if not sys.stdin.isatty():
        return problem(NOWHERE, "nobody-to-ask")
    return ask_questions(template, given, told, region, language)


def ask_questions(
    template: Template, given: dict[str, str], told: str, region: str, language: str
) -> dict[str, str]:
    """Ask every open question; an empty line takes the example in brackets."""
    answers = dict(given)
    if told not in template.languages:
        return answers
    tell(language, "asks")
    for question in questions_for(template, told, region):
        if question.id not in answers and is_still_open(question, answers):
            answers[question.id] = _answer(question, template, answers, told, language)
    return answers


def _answer(
    question: Question, template: Template, answers: dict[str, str], told: str, language: str
) -> str:
    """Ask until the answer can be used, so that no answer before it is lost."""
    print(f"\n{question.sentence}\n  ({question.why})", file=sys.stderr)
    _, before = take_answers(template, answers, told)
    while True:
        answer = _line(question.default)
        _, after = take_answers(template, answers | {question.id: answer}, told)
        found = set(after) - set(before)
        if not found:
            return answer
        complain(sorted(found), language)


def _line(default: str) -> str:
    print(f"  [{default}] ", end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise KeyboardInterrupt  # the input was closed: nobody answers any more
    return line.strip() or default
