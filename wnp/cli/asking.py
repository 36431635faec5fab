"""Ask what a template needs to know, one question after the other.

In: a template and what the call said already. Out: answers by name, or why nobody can be asked.
Questions go to standard error, so that standard output stays for results. What was answered is kept
beside the new folder after every answer, so that an interview can go on another day.
"""

from __future__ import annotations

import sys
from pathlib import Path

from wnp.answer_files import forget_answers, keep_answers, kept_beside
from wnp.checking.weights import has_errors
from wnp.cli.calls import Call
from wnp.cli.talk import complain, tell
from wnp.files import read_plan_file
from wnp.lexicon.regions import Where
from wnp.problems import NOWHERE, Findings, Problem, problem
from wnp.reading.lines import decode_text
from wnp.templating.answer_text import Given, answers_text, parse_answers
from wnp.templating.answers import take_answers
from wnp.templating.library import Template
from wnp.templating.questions import Question, is_still_open, questions_for
from wnp.values import Value


class Interview(Value, frozen=True):
    """Whom to ask what: a template, the languages, and the folder that will be made."""

    template: Template
    told: str
    """The language of the story, in which its questions are asked."""
    language: str
    """The language in which the program speaks."""
    region: Where
    folder: Path
    today: str = ""
    """The day around which the proposed dates lie."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """Return every question, in order."""
        return questions_for(self.template, self.told, self.region, self.today)


def answers_for(interview: Interview, call: Call) -> Given | tuple[Problem, ...]:
    """Return the answers of a call, of its file and of an interview that was broken off."""
    said = _settings(call)
    if isinstance(said, Problem):
        return (said,)
    file = call.value("answers")
    written = _read(Path(file), interview) if file else _kept(interview, call)
    if not isinstance(written, Given):
        return written
    given = Given(written.answers | said, written.places)
    can_ask = sys.stdin.isatty() and not call.has("defaults")
    if can_ask and interview.told in interview.template.languages:
        return _ask(interview, given)
    if given.answers or call.has("defaults"):
        return given
    return (problem(NOWHERE, "nobody-to-ask"),)


def _settings(call: Call) -> dict[str, str] | Problem:
    """Return what `--set` said."""
    given: dict[str, str] = {}
    for setting in call.settings:
        name, equals, value = setting.partition("=")
        if not equals or not name.strip():
            return problem(NOWHERE, "bad-setting", found=setting)
        given[name.strip()] = value.strip()
    return given


def _kept(interview: Interview, call: Call) -> Given | tuple[Problem, ...]:
    """Return the answers of an interview that was broken off, if it was one."""
    path = kept_beside(interview.folder)
    if call.has("defaults") or not path.is_file():
        return Given({}, {})
    tell(interview.language, "answers_found", path=path)
    return _read(path, interview)


def _read(path: Path, interview: Interview) -> Given | tuple[Problem, ...]:
    content = read_plan_file(path)
    if isinstance(content, Problem):
        return (content,)
    findings = Findings()
    text = decode_text(content, path.name, findings)
    given = parse_answers(text, path.name, interview.template, findings)
    return tuple(findings) if has_errors(tuple(findings)) else given


def _ask(interview: Interview, given: Given) -> Given:
    """Ask every open question; an empty line takes the example in brackets."""
    answers, path = dict(given.answers), kept_beside(interview.folder)
    tell(interview.language, "asks")
    try:
        for question in interview.questions:
            if question.id in answers or not is_still_open(question, answers):
                continue
            answers[question.id] = _answer(question, interview, answers)
            keep_answers(path, _as_text(interview, answers))
    except KeyboardInterrupt:
        print(file=sys.stderr)
        if path.is_file():
            tell(interview.language, "answers_kept", path=path)
        raise
    return Given(answers, given.places)


def _as_text(interview: Interview, answers: dict[str, str]) -> str:
    """Return the answers so far; what was not asked yet is not in it, so that it will be."""
    asked = [one for one in interview.questions if one.id in answers]
    return answers_text(interview.template, asked, answers, interview.told)


def _answer(question: Question, interview: Interview, answers: dict[str, str]) -> str:
    """Ask until the answer can be used, so that no answer before it is lost."""
    print(f"\n{question.sentence}\n  ({question.why})", file=sys.stderr)
    _, before = take_answers(interview.template, answers, interview.told)
    while True:
        answer = _line(question.default)
        _, after = take_answers(interview.template, answers | {question.id: answer}, interview.told)
        found = set(after) - set(before)
        if not found:
            return answer
        complain(sorted(found), interview.language)


def _line(default: str) -> str:
    print(f"  [{default}] ", end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise KeyboardInterrupt  # the input was closed: nobody answers any more
    return line.strip() or default


def forget(folder: Path) -> None:
    """Take away the answers of an interview once its folder is there."""
    forget_answers(kept_beside(folder))
