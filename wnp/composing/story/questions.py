"""Compose the page of a booklet for what a child wants to know.

In: a gated folder and its reader. Out: a page with the questions that are still open, each with a
line for the answer; with answers that the story does not tell yet; and with lines for more.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.composing.interface import Interface
from wnp.composing.pages import Block, Page, Prose, WriteLines
from wnp.model.asked import answers_not_told, asked_for, open_questions
from wnp.model.folder import FamilyFolder
from wnp.model.tools import Question
from wnp.model.visibility import Reader
from wnp.model.words import Paragraph, Span, plain

LINES = 11
"""Lines to write on where nobody has asked anything yet."""
LEAST_LINES = 2
LETTERS_A_LINE = 34
LONGEST = 160
"""Letters of a question and its answer; longer ones belong in a frame."""


def page_for_questions(folder: FamilyFolder, reader: Reader, interface: Interface) -> Page:
    """Return the page for questions; as many as there is room for, the open ones first."""
    blocks: list[Block] = []
    left = LINES
    for question in _told_here(folder, reader):
        lines = 2 + sum(len(words) // LETTERS_A_LINE for words in (question.words, question.answer))
        if left - lines >= LEAST_LINES:
            left -= lines
            blocks += _blocks_of(question)
    intro = Prose((plain(interface.say("pages", "questions_intro")),))
    return Page(
        "questions",
        interface.say("pages", "questions"),
        blocks=(intro, *blocks, WriteLines(left)),
        language=interface.language,
    )


def _told_here(folder: FamilyFolder, reader: Reader) -> Iterator[Question]:
    """Yield what is short enough for the page: the oldest question and the latest answer first."""
    mine = asked_for(folder, reader)
    answered = sorted(answers_not_told(mine), key=lambda question: question.date, reverse=True)
    for question in (*open_questions(mine), *answered):
        if len(question.words) + len(question.answer) <= LONGEST:
            yield question


def _blocks_of(question: Question) -> tuple[Block, ...]:
    if question.answer:
        told = Paragraph((Span(f"{question.words}\n", strong=True), Span(question.answer)))
        return (Prose((told,)),)
    return (Prose((Paragraph((Span(question.words, strong=True),)),)), WriteLines(1))
