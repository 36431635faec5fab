"""Find whatever may still tell who a family is, once placeholders stand in place of its people.

In: the texts of a template that is being made, and the family folder. Out: clues, in the order of
the texts. What is harmless is known (`vocabulary`), all the rest is asked about; some words are
asked about although every family uses them, such as weekdays: `lexicon/<language>/clues.toml`.
In doubt it is a clue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise

from wnp.abstracting.called import NAME, NAME_OR_WORD, Called, called
from wnp.abstracting.clue import BUBBLE, PICTURE, VOICE, Clue, Told
from wnp.abstracting.counted import (
    CODE,
    EMAIL,
    HASH,
    LINK,
    PICTURE_FILE,
    PLATE,
    dates_in,
    phones_in,
)  # fmt: skip
from wnp.abstracting.source import Source
from wnp.abstracting.vocabulary import (
    PLACEHOLDER,
    Vocabulary,
    harmless_words,
    is_of_library,
    parts_of,
    words_with_places,
)  # fmt: skip
from wnp.lexicon import spoken, table
from wnp.lexicon.folding import fold
from wnp.model.hidden import UNSEEN
from wnp.model.whereabouts import place_named_in
from wnp.values import Value
from wnp.wording.difficulty import is_common
from wnp.wording.sentences import Token, sentences_in

CAPITAL_NOUNS = frozenset({"de"})
NEVER_KEPT = frozenset(
    {NAME, "phone", "email", "link", "plate", "code", "picture", "unseen", "date"}
)
"""What can only be left out or said with other words."""
ORDER = (
    "unseen", "picture", "email", "link", NAME, NAME_OR_WORD, "code", "plate", "date", "phone",
    "person", "place", "class", "weekday", "month", "feast", "number", "illness", "religion",
    "country", "profession", "brand", "outing", "animal", "mark", "unusual", "own_name", "initial",
    "ordinary_name", "rare",
)  # fmt: skip
"""What something is asked about for, where several reasons fit."""
NOT_IN_PICTURES = frozenset(
    {"animal", "mark", "outing", "profession", "illness", "class", "religion", "unusual", "feast"}
    | {"month", "brand", "place"}
)
"""Lists of words that a picture may show: nobody is known by a drawn dog."""
_SIGNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("unseen", UNSEEN), ("picture", PICTURE_FILE), ("email", EMAIL), ("link", LINK),
    ("plate", PLATE), ("code", HASH), ("code", CODE),
    ("number", re.compile(r"\b\d+(?:[.,:]\d+)*(?:[./]\d+)*\b|[¼½¾⅓%‰€$£]|[²³¹⁰-₉①-⓿Ⅰ-ↈ]+")),
    ("rare", re.compile("[\U0001f000-\U0001faff\u2600-\u27bf]+")),
    ("initial", re.compile(r"(?<![\w.'’])[^\W\d_a-zà-ÿ](?:\.(?:\s?[^\W\d_a-zà-ÿ]\.)*|(?=\s?_))")),
)  # fmt: skip


class _Span(Value, frozen=True, order=True):
    """Where in a text a clue stands, and why it is one."""

    start: int
    end: int
    kind: str


class _Known(Value, frozen=True):
    """What is needed to look through texts of one language."""

    people: Called
    vocabulary: Vocabulary


def clues_in(texts: Iterable[Told], source: Source) -> tuple[Clue, ...]:
    """Return what may still tell who a family is, in the order of the texts.

    A sentence that the library itself has, word for word, tells of nobody: only names are looked
    for in it.
    """
    people = called(source.names)
    found = (
        (clue, is_of_library(told.text, told.language))
        for told in texts
        for clue in clues_of(told, people, harmless_words(told.language))
    )
    return tuple(
        clue for clue, is_public in found if not is_public or clue.kind in (NAME, NAME_OR_WORD)
    )


def clues_of(told: Told, people: Called, vocabulary: Vocabulary) -> tuple[Clue, ...]:
    """Return the clues of one text; a voice is one as a whole."""
    known = _Known(people, vocabulary)
    text = PLACEHOLDER.sub(lambda found: "_" * len(found[0]), told.text)
    spans = _joined(_one_reason_each(_trimmed(_spans(told, text, known), text), text), text)
    clues = [_clue(span, told) for span in spans]
    if told.kind in (VOICE, BUBBLE) and re.search(r"[^\W_]", text):
        whole = Clue("voice", told.place, told.text.strip(), told)
        return (whole, *clues)
    return tuple(clues)


def _clue(span: _Span, told: Told) -> Clue:
    words = told.text[span.start : span.end]
    suggestion = suggestion_for(words, told.language) if span.kind != NAME else ""
    return Clue(span.kind, told.place_of(span.start), words, told, suggestion)


def suggestion_for(words: str, language: str) -> str:
    """Return general words that could stand in place of others, or nothing."""
    rows: Mapping[str, str] = table(f"{spoken(language)}/clues")["suggestions"]
    low = words.casefold()
    found = (said for part, said in rows.items() if part in low)
    said = next(found, "")
    return "" if said.casefold() == low else said


def _spans(told: Told, text: str, known: _Known) -> Iterator[_Span]:
    """Yield every reason to ask, wherever it stands; several may stand in one place."""
    for kind, pattern in _SIGNS:
        yield from (_Span(*found.span(), kind) for found in pattern.finditer(text))
    for found, when in dates_in(text):
        yield _Span(*found.span(), "date" if when.day else "month")
    yield from (_Span(*found.span(), "phone") for found in phones_in(text))
    if told.kind != PICTURE:
        yield from _places(text)
    for kind, listed in _lists(spoken(told.language)):
        if not (told.kind == PICTURE and kind in NOT_IN_PICTURES):
            yield from (_Span(*found.span(), kind) for found in listed.finditer(text))
    yield from _words(told, text, known)


def _places(text: str) -> Iterator[_Span]:
    """Yield every place with a name: streets, schools, lines."""
    left = text
    while found := place_named_in(left):
        start = left.find(found)
        if start < 0:
            return
        yield _Span(start, start + len(found), "place")
        left = left[:start] + "_" * len(found) + left[start + len(found) :]


def _words(told: Told, text: str, known: _Known) -> Iterator[_Span]:
    """Yield names, words that might be names, and words that no story of the library has."""
    in_picture = told.kind in (PICTURE, BUBBLE)
    before = ""
    for token, is_first in words_with_places(text, told.language):
        kind = _kind_of(token, known, is_first=is_first, in_picture=in_picture)
        if kind == "rare" and before in _articles(told.language):
            kind = "" if is_common(token.text, told.language) else kind  # a noun, and no name
        if not kind and before in _before_names(told.language) and _has_capital(token):
            kind = "person"
        if kind:
            yield _Span(token.start, token.end, kind)
        before = token.low
    yield from _names_in_pieces(text, known, told.language)


def _kind_of(token: Token, known: _Known, *, is_first: bool, in_picture: bool) -> str:
    def is_ordinary(word: str) -> bool:
        return known.vocabulary.has(word, is_first=is_first, in_picture=in_picture)

    if told := known.people.tells(token.text, is_ordinary, known.vocabulary.everywhere):
        return told
    whole, *parts = parts_of(token.text)
    if is_ordinary(whole) or (len(whole) == 1 and not whole.isalpha()):
        return ""
    elided = _elided(known.vocabulary.language)
    if parts and all(part.casefold() in elided or is_ordinary(part) for part in parts):
        return ""
    return "" if whole.casefold() in elided else "rare"


def _names_in_pieces(text: str, known: _Known, language: str) -> Iterator[_Span]:
    """Yield names that are written in two words, or with signs between their letters."""
    for sentence in sentences_in(text, language):
        words = [token for token in sentence.tokens if token.is_word]
        for one, other in pairwise(words):
            between = text[one.end : other.start]
            if len(between) > 3 or any(sign.isalnum() for sign in between):
                continue
            joined = fold(one.text + other.text)
            if joined in known.people.whole and len(joined) > 3:
                yield _Span(one.start, other.end, NAME)
    for found in re.finditer(r"\b[^\W\d_](?:[\s.*_-][^\W\d_]){2,}\b", text):
        if fold(found[0]) in known.people.whole:
            yield _Span(*found.span(), NAME)


def _has_capital(token: Token) -> bool:
    return token.text[0].isupper()


def _one_reason_each(spans: Iterable[_Span], text: str) -> list[_Span]:
    """Return spans that do not lie over each other: the weightiest reasons first."""
    kept: list[_Span] = []
    ranked = sorted(spans, key=lambda one: (ORDER.index(one.kind), one.start - one.end, one.start))
    for span in ranked:
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
        elif not any(other.start <= span.start and span.end <= other.end for other in kept):
            kept += _outside(span, kept, text)
    return sorted(kept)


def _outside(span: _Span, others: list[_Span], text: str) -> list[_Span]:
    """Return the ends of a span that no other covers, where they hold letters or digits."""
    start, end = span.start, span.end
    for other in sorted(others):
        if other.start <= start < other.end:
            start = other.end
        if other.start < end <= other.end:
            end = other.start
    inner = [one for one in others if start < one.end and one.start < end]
    return list(_trimmed([_Span(start, end, span.kind)], text)) if not inner else []


def _joined(spans: list[_Span], text: str) -> list[_Span]:
    """Return spans with neighbours of one kind as one: two rare words are one name perhaps."""
    joined: list[_Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last and last.kind == span.kind and not text[last.end : span.start].strip(" -’'."):
            joined[-1] = _Span(last.start, span.end, span.kind)
        else:
            joined.append(span)
    return joined


def _trimmed(spans: Iterable[_Span], text: str) -> Iterator[_Span]:
    """Yield spans without the blanks at their ends; of a placeholder alone nothing is asked."""
    for span in spans:
        words = text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip(" _"))
        end = span.end - len(words) + len(words.rstrip(" _"))
        if start < end:
            yield _Span(start, end, span.kind)


@cache
def _lists(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows: Mapping[str, list[str]] = table(f"{language}/clues")["words"]
    return tuple((kind, _pattern(words)) for kind, words in rows.items() if words)


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Return what finds the words of a list; those with a capital only where they have one."""
    any_case = [_written(word) for word in words if word == word.lower()]
    as_written = [_written(word) for word in words if word != word.lower()]
    parts = [f"(?i:{'|'.join(any_case)})"] if any_case else []
    parts += [f"{word}|{word.upper()}" for word in as_written]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


def _written(word: str) -> str:
    return re.escape(word).replace(r"\*", r"[\w’'-]*")


@cache
def _before_names(language: str) -> frozenset[str]:
    return frozenset(table(f"{spoken(language)}/clues")["names"]["before"])


@cache
def _articles(language: str) -> frozenset[str]:
    """Return the words before a noun, in a language in which nouns have capitals."""
    if language not in CAPITAL_NOUNS:
        return frozenset()
    return frozenset(table(f"{language}/wording/telling")["words"]["articles"])


@cache
def _elided(language: str) -> frozenset[str]:
    return frozenset(table(f"{spoken(language)}/clues")["names"]["elided"])
