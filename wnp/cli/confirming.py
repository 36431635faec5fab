"""Ask about every clue, one after the other: leave it out, keep it, or other words.

In: the clues of a story and what the call said. Out: what was decided, or why nothing can be
written. Questions go to standard error. After every answer all answers are kept in a file, so that
somebody can stop and go on another day; the file is as confidential as the story.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from wnp.abstracting.clue import LEAVE, Answer, Clue
from wnp.abstracting.confirming import (
    Confirming,
    Settled,
    answer_of,
    can_stay,
    confirm_text,
    is_confirm_text,
    said_as,
    suggested,
    take_confirmations,
    why,
)
from wnp.abstracting.plainly import said_plainly
from wnp.abstracting.source import Source
from wnp.answer_files import forget_answers, keep_answers
from wnp.checking.weights import has_errors
from wnp.cli.talk import complain, phrase, tell
from wnp.files import read_plan_file
from wnp.lexicon import spoken, table
from wnp.lexicon.folding import fold
from wnp.problems import NOWHERE, Findings, Problem, problem
from wnp.reading.lines import decode_text

SUFFIX = ".confirm.md"


def confirm_beside(folder: Path) -> Path:
    """Return the file in which the answers about a new template wait."""
    whole = folder.absolute()
    return whole.parent / f"{whole.name}{SUFFIX}"


def confirm(
    clues: Iterable[Clue], source: Source, *, file: str, folder: Path, language: str
) -> Settled | tuple[Problem, ...]:
    """Return what was decided about all clues: by the file of a call, or by asking.

    With a file nobody is asked: it is written where it is not there or not complete. Without one,
    what was answered before goes on from the file beside the new folder.
    """
    path = Path(file) if file else confirm_beside(folder)
    confirming = Confirming(clues, source)
    if trouble := _take(path, confirming, language):
        return trouble
    if confirming.open and not file and sys.stdin.isatty():
        _ask_all(confirming, path, language)
    if not confirming.open:
        return confirming.settled()
    count = len(confirming.open)
    if not file:
        return (problem(NOWHERE, "clues-open", count=count, path=""),)
    if not keep_answers(path, confirm_text(confirming, language)):
        return (problem(NOWHERE, "cannot-write", path=path),)
    return (problem(NOWHERE, "clues-open", count=count, path=path),)


def forget_confirming(folder: Path) -> None:
    """Take away the answers of an interview once its template is there."""
    forget_answers(confirm_beside(folder))


def _take(path: Path, confirming: Confirming, language: str) -> tuple[Problem, ...]:
    """Take the answers of a file; those that fit nothing any more are told, and do not count."""
    if path.is_dir():
        return (problem(NOWHERE, "confirm-file-is-another", path=path),)
    if not path.is_file():
        return ()
    content = read_plan_file(path)
    if isinstance(content, Problem):
        return (content,)
    findings = Findings()
    text = decode_text(content, path.name, findings)
    if not is_confirm_text(text):
        return (problem(NOWHERE, "confirm-file-is-another", path=path),)
    take_confirmations(text, path.name, confirming, findings)
    gone = [one for one in findings if one.kind == "clue-gone"]
    complain(gone, language)
    others = tuple(one for one in findings if one.kind != "clue-gone")
    return others if has_errors(others) else ()


def _ask_all(confirming: Confirming, path: Path, language: str) -> None:
    """Ask about every clue that is open, until none is; one can go back, or stop."""
    tell(language, "confirms", count=len(confirming.open))
    asked: list[Clue] = []
    try:
        while still := confirming.open:
            clue = still[0]
            said = _ask(clue, len(still), language)
            if said is None:
                confirming.take(asked.pop(), None) if asked else None
            else:
                asked.append(clue)
                confirming.take(clue, said)
            keep_answers(path, confirm_text(confirming, language))
    except KeyboardInterrupt:
        print(file=sys.stderr)
        keep_answers(path, confirm_text(confirming, language))
        tell(language, "confirms_kept", path=path)
        raise


def _ask(clue: Clue, count: int, language: str) -> Answer | None:
    """Ask about one clue; nothing is the wish to go back."""
    words = table(f"{spoken(language)}/clues")["answers"]
    print("\n".join(("", *_shown(clue, count, language))), file=sys.stderr)
    while True:
        line = _line(phrase(language, "confirms_how" if can_stay(clue) else "confirms_how_name"))
        if fold(line) in map(fold, words["back"]):
            return None
        if fold(line) in map(fold, words["stop"]):
            raise KeyboardInterrupt
        answer = answer_of(line or said_as(Answer(clue, LEAVE), language), clue)
        if isinstance(answer, Answer):
            return answer
        complain([problem(NOWHERE, answer, found=line[:60], words=clue.words)], language)


def _shown(clue: Clue, count: int, language: str) -> Iterable[str]:
    """Yield the sentence, the marks under what was noticed, and why it is asked about."""
    text = clue.told.text
    columns = clue.told.columns
    column = clue.place.column
    at = text.find(clue.words, columns.index(column) if column in columns else 0)
    yield f"({count}) {clue.place}"
    spoken_in = clue.told.language
    before = len(said_plainly(text[: max(at, 0)], spoken_in))
    yield f"  {said_plainly(text, spoken_in)}"
    yield f"  {' ' * before}{'^' * len(said_plainly(clue.words, spoken_in))}"
    yield f"  {why(clue, language)}"
    if said := suggested(clue):
        yield f"  {phrase(language, 'confirms_suggestion', words=said)}"


def _line(prompt: str) -> str:
    print(f"  {prompt} ", end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise KeyboardInterrupt  # the input was closed: nobody answers any more
    return line.strip()
