"""Do what somebody decided about every clue: leave out, keep, or say it in other words.

In: a draft and answers. Out: the draft with only what may stand in a template. A sentence that
is left out takes its frame along if it was the only one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache

from wnp.abstracting.agreeing import agreed
from wnp.abstracting.clue import KEEP, LEAVE, REPLACE, TITLE, Answer, Told
from wnp.abstracting.cutting import Draft, Page, Passage
from wnp.abstracting.people import Seats
from wnp.abstracting.placeholders import PLACEHOLDER, Line, Namer
from wnp.lexicon import spoken, table
from wnp.reading.story_words import word_for
from wnp.values import replace

OFFICE = re.compile(
    r"(?:authority|court|decider)\.[a-z]+(?:\[0\]\|upper|\[1:\])?"
    r"|(?:police|medical|helpline)\.number"
)
SOMEBODY = re.compile(
    r"(?P<who>\w+)(?:\.plus\((?P<more>\w+)\))?(?:\.possessive|\.v\(\"[\w’' ]*\", \"[\w’' ]*\"\))?"
)


class Words:
    """Puts placeholders into the words that somebody gave as an answer."""

    def __init__(self, seats: Seats, language: str) -> None:
        self.namer = Namer(seats, language)
        self.language = language
        self.groups = frozenset(name for name, members in seats.groups.items() if len(members) > 1)
        self.known = frozenset({*seats.parts, *seats.groups})

    def made(self, words: str, column: int) -> str:
        """Return an answer with placeholders and verbs that agree."""
        text = self.named(words, column)
        line = Line(text, (column,) * len(text))
        return agreed(line, self.groups, self.language)[0].text

    def named(self, words: str, column: int = 1) -> str:
        """Return an answer with placeholders; of those in it only whom the template knows stay."""
        text, start = "", 0
        for found in PLACEHOLDER.finditer(words):
            text += self._named(words[start : found.start()], column)
            text += found[0] if self._is_fine(found[0]) else ""
            start = found.end()
        return text + self._named(words[start:], column)

    def _named(self, words: str, column: int) -> str:
        harmless = words.replace("{", "(").replace("}", ")")
        return self.namer.with_placeholders(Line(harmless, (column,) * len(words))).text

    def _is_fine(self, placeholder: str) -> bool:
        """Say whether a placeholder is one that a template of ours could have."""
        inside = placeholder[3:-3]
        if OFFICE.fullmatch(inside):
            return True
        found = SOMEBODY.fullmatch(inside)
        return found is not None and {found["who"], found["more"] or found["who"]} <= self.known


@cache
def words_of(seats: Seats, language: str) -> Words:
    """Return what puts placeholders into answers in a language."""
    return Words(seats, language)


def decided(draft: Draft, answers: Iterable[Answer], seats: Seats) -> Draft:
    """Return a draft after all answers; the title and headings fall back to what says nothing."""
    by_told: dict[Told, list[Answer]] = {}
    for answer in answers:
        by_told.setdefault(answer.clue.told, []).append(answer)
    title = _one(draft.title, by_told, seats) or replace(draft.title, text=_title(draft.language))
    pages = (_page(page, by_told, seats) for page in draft.pages)
    return replace(draft, title=title, pages=tuple(page for page in pages if page))


def _title(language: str) -> str:
    title: str = table(f"{spoken(language)}/abstracting")["title"]
    return title


def _page(page: Page, answers: Mapping[Told, Collection[Answer]], seats: Seats) -> Page | None:
    passages = [_passage(one, answers, seats) for one in page.passages]
    told = [one for one in passages if one.told]
    heading = _one(page.heading, answers, seats) or plain_heading(page)
    if (page.passages and not told) or not heading:
        return None
    picture = [made for one in page.picture if (made := _one(one, answers, seats))]
    return replace(page, heading=heading, picture=tuple(picture), passages=_from_youngest(told))


def plain_heading(page: Page) -> Told | None:
    """Return a heading that says only what kind of page it is."""
    if not page.section:
        return None
    if page.section == TITLE:
        return replace(page.heading, text=_title(page.heading.language))
    words = word_for("sections", page.section, page.heading.language)
    return replace(page.heading, text=words[0].upper() + words[1:])


def _from_youngest(passages: list[Passage]) -> tuple[Passage, ...]:
    """Let the words for the youngest who is left be for everybody."""
    ages = [one.age for one in passages if not one.is_voice]
    least = min(ages, default=0)
    return tuple(
        replace(one, age=0) if one.age == least and not one.is_voice else one for one in passages
    )


def _passage(one: Passage, answers: Mapping[Told, Collection[Answer]], seats: Seats) -> Passage:
    if one.is_voice and any(_goes(told, answers) for told in one.told):
        return replace(one, told=())  # what is left would be in somebody else's voice
    made = (_one(told, answers, seats) for told in one.told)
    return replace(one, told=tuple(told for told in made if told))


def _goes(told: Told, answers: Mapping[Told, Collection[Answer]]) -> bool:
    return any(answer.does not in (KEEP, REPLACE) for answer in answers.get(told, ()))


def _one(told: Told, answers: Mapping[Told, Collection[Answer]], seats: Seats) -> Told | None:
    """Return a text after the answers about it, or nothing if it is left out."""
    about = answers.get(told, ())
    if any(answer.does == LEAVE for answer in about) or _goes(told, answers):
        return None
    changes = [answer for answer in about if answer.does == REPLACE]
    whole = [answer for answer in changes if answer.clue.words == told.text]
    words = words_of(seats, told.language)
    if whole:
        text = words.made(whole[-1].words, told.place.column)
    else:
        text = told.text
        for answer in sorted(changes, key=lambda one: one.clue.place, reverse=True):
            text = _with_other_words(text, answer, words)
    return replace(told, text=text, columns=()) if text.strip() or told.kind == TITLE else None


def _with_other_words(text: str, answer: Answer, words: Words) -> str:
    """Replace the words of one clue where they stand; elsewhere only if that place is lost."""
    columns = answer.clue.told.columns
    column = answer.clue.place.column
    at = columns.index(column) if column in columns else 0
    found = text.find(answer.clue.words, max(0, at))
    found = text.find(answer.clue.words) if found < 0 else found
    if found < 0:
        return ""
    made = words.made(answer.words, column)
    return text[:found] + made + text[found + len(answer.clue.words) :]
