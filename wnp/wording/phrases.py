"""Find phrases of a table in a sentence, however their words are bent.

A phrase is written as words with a space between them:

    sei brav            these words in a row, capitals do not matter
    verwahrlost*        a word that begins so; `*heim` one that ends so
    war|ist zu faul     one of several words
    hat … versagt       up to four other words between; a comma or full stop ends the search
    <name> ist schuld   the name of one of the family's people, or a word for one (`people`);
                        <child>, <child's> and <adult> where it matters for whom the story is
    ?sehr               a word that may be missing
    @tell               one of a group of words that the table `sentences` lists under `groups`
    ^immer              the first word of a clause
    ~ sagt du+hast !nie in any order inside one clause: "sagt", "du hast", and no "nie";
                        `du+hast/hast+du` is one of the two

A person may have a word like "dein" before it and several names: "deine Oma Rosa" is one <name>.
A row of a table has `phrases`; `unless`, phrases that make the row silent where they stand in the
same sentence; and may have `better`, other words for it, and `where = "rule"` if only a frame of
rules counts. With `after_child` it counts only where a sentence begins, behind one that begins
with the child: "Mia was loud. So Dad hit her."
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from wnp.lexicon import spoken
from wnp.values import Value
from wnp.wording.persons import CHILDS, NAME, PERSONS, is_person, is_person_at
from wnp.wording.remarks import Remark, Setting, remark
from wnp.wording.sentences import Sentence, Token
from wnp.wording.word_groups import before_people, with_groups

GAP = "…"
ANY_ORDER, NOT, FIRST = "~", "!", "^"
_MARKS = frozenset('.!?…,;:–—()„“”«»"')
"""Signs at which a clause ends."""
WIDEST_GAP = 4
LONGEST_NAME = 3
SHORTEST_START = 3
"""Letters by which half words are sorted; fewer are tried at every word."""


class Part(Value, frozen=True):
    """One word of a phrase."""

    exact: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    person: str = ""
    """Which person may stand here: any, a child, an adult."""
    is_gap: bool = False
    is_optional: bool = False
    is_first: bool = False
    """Whether it has to begin a clause."""


Phrase = tuple[Part, ...]


class Row(Value, frozen=True):
    """What one row of a table looks for."""

    rule: str
    phrases: tuple[str, ...]
    """As they are written: most are never needed, so each is read when it may begin somewhere."""
    unless: tuple[str, ...] = ()
    better: str = ""
    levels: frozenset[str] = frozenset()
    """The readers it is for; empty means all."""
    only_in_rules: bool = False
    """Whether it counts only in a frame of rules."""
    is_after_child: bool = False
    """Whether it counts only behind a sentence that begins with the child."""


Rows = tuple[tuple[Row, str], ...]


class Index(Value, frozen=True):
    """Rows of a table by the words that their phrases begin with."""

    by_word: Mapping[str, Rows]
    by_start: Mapping[str, Rows] = {}
    """Phrases that begin with a word of which only the beginning is given, by its first letters."""
    by_name: Mapping[str, Rows] = {}
    """Phrases that begin with a person, by the word behind; by none where that can be many."""
    others: Rows = ()
    """Phrases that begin with the end of a word."""

    def candidates(self, tokens: Sequence[Token], at: int, setting: Setting) -> Rows:
        """Return the phrases that may begin at a word."""
        low = tokens[at].low
        found = self.by_word.get(low, ()) + self.by_start.get(low[:SHORTEST_START], ())
        if "'" in low:
            found += self.by_word.get(looked_up(low)[1], ())
        if self.by_name and any(is_person(low, one, setting) for one in (NAME, CHILDS)):
            behind = tokens[at + 1].low if at + 1 < len(tokens) else ""
            for word in ("", *looked_up(behind)):
                found += self.by_name.get(word, ())
        return found + self.others if self.others else found


@cache
def parse_phrase(words: str) -> Phrase:
    """Read a phrase."""
    return tuple(map(_part, words.casefold().replace("’", "'").split()))


def phrases_in(sentence: Sentence, index: Index, setting: Setting) -> Iterator[Remark]:
    """Yield a remark for every row that finds one of its phrases."""
    for row, first, last in rows_in(sentence, index, setting):
        yield remark(row.rule, sentence, first, last, row.better)


def rows_in(sentence: Sentence, index: Index, setting: Setting) -> Iterator[tuple[Row, int, int]]:
    """Yield every row that finds a phrase, with the first and the last token of it."""
    done: dict[str, int] = {}
    words = {word for token in sentence.tokens for word in looked_up(token.low)}
    for at in range(len(sentence.tokens)):
        behind = looked_up(sentence.tokens[at + 1].low) if at + 1 < len(sentence.tokens) else ()
        for row, phrase in index.candidates(sentence.tokens, at, setting):
            if (needed := _needed_behind(phrase)) and needed.isdisjoint(behind):
                continue
            if (needed := _needed_anywhere(phrase)) and needed.isdisjoint(words):
                continue
            if done.get(row.rule, 0) > at or (row.levels and setting.level not in row.levels):
                continue
            if row.only_in_rules and not setting.is_rule:
                continue
            first, end = place_of(phrase, sentence.tokens, at, setting)
            if end > at and not _has_written(row.unless, sentence, setting):
                done[row.rule] = end
                yield row, first, end - 1


@cache
def _needed_anywhere(phrase: str) -> frozenset[str]:
    """Return words of which one stands in every sentence that has a phrase; none if it varies."""
    if phrase.startswith(ANY_ORDER):
        groups = [pieces for is_wanted, pieces in _pieces(phrase)[1:] if is_wanted]
        needed = [[_plain_words(piece) for piece in pieces] for pieces in groups]
        found = [frozenset[str]().union(*each) for each in needed if all(each)]
    else:
        found = [_plain_words(parse_phrase(phrase)[1:])]
    return min(filter(None, found), key=len, default=frozenset())


def _plain_words(phrase: Phrase) -> frozenset[str]:
    """Return the words of the part of a phrase that can be fewest; none if no part is plain."""
    plain = (
        part.exact
        for part in phrase
        if part.exact and not (part.beginnings or part.endings or part.person or part.is_optional)
    )
    return min(plain, key=len, default=frozenset())


def has_any(phrases: Iterable[Phrase], sentence: Sentence, setting: Setting) -> bool:
    """Say whether one of some phrases stands in a sentence."""
    return any(
        match_at(phrase, sentence.tokens, at, setting) > at
        for phrase in phrases
        for at in range(len(sentence.tokens))
    )


def _has_written(phrases: Iterable[str], sentence: Sentence, setting: Setting) -> bool:
    return any(
        place_of(phrase, sentence.tokens, at, setting)[1] > at
        for phrase in phrases
        for at in range(len(sentence.tokens))
    )


def place_of(phrase: str, tokens: Sequence[Token], at: int, setting: Setting) -> tuple[int, int]:
    """Return where a phrase begins and ends whose first written word is at an index, or -1."""
    if not phrase.startswith(ANY_ORDER):
        return at, match_at(parse_phrase(phrase), tokens, at, setting)
    begins, *others = _pieces(phrase)
    end = match_at(begins[1][0], tokens, at, setting)
    if end <= at:
        return -1, -1
    left, right = _clause(tokens, at)
    first = at
    for is_wanted, pieces in others:
        found, behind = _anywhere(pieces, tokens[:right], left, setting)
        if (found >= 0) != is_wanted:
            return -1, -1
        if is_wanted:
            first, end = min(first, found), max(end, behind)
    return first, end


def _anywhere(
    pieces: Iterable[Phrase], tokens: Sequence[Token], left: int, setting: Setting
) -> tuple[int, int]:
    for piece in pieces:
        for at in range(left, len(tokens)):
            end = match_at(piece, tokens, at, setting)
            if end > at:
                return at, end
    return -1, -1


def _clause(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Return where the clause of a token begins and ends."""
    left, right = at, at + 1
    while left and tokens[left - 1].text not in _MARKS:
        left -= 1
    while right < len(tokens) and tokens[right].text not in _MARKS:
        right += 1
    return left, right


@cache
def _pieces(phrase: str) -> tuple[tuple[bool, tuple[Phrase, ...]], ...]:
    """Return what has to stand in a clause (true) or must not (false), each in several ways."""
    return tuple(
        (not word.startswith(NOT), tuple(map(parse_phrase, _ways(word.removeprefix(NOT)))))
        for word in phrase.split()[1:]
    )


def _ways(word: str) -> list[str]:
    return [one.replace("+", " ") for one in word.split("/")]


def match_at(phrase: Phrase, tokens: Sequence[Token], at: int, setting: Setting) -> int:
    """Return the index behind a phrase that begins at an index, or -1."""
    if not phrase:
        return at
    part, rest = phrase[0], phrase[1:]
    if part.is_gap:
        return _match_after_gap(rest, tokens, at, setting)
    if part.is_first and at and tokens[at - 1].text not in _MARKS:
        return -1
    if at < len(tokens) and _fits(part, tokens, at, setting):
        end = match_at(rest, tokens, at + 1, setting)
        if end >= 0:
            return end
    for behind in _long_names(part, tokens, at, setting) if part.person else ():
        end = match_at(rest, tokens, behind, setting)
        if end >= 0:
            return end
    return match_at(rest, tokens, at, setting) if part.is_optional else -1


def _long_names(part: Part, tokens: Sequence[Token], at: int, setting: Setting) -> Iterator[int]:
    """Yield where a person ends that is more than a word: "deine Mama", "der Frau Klein"."""
    first = at
    if at >= len(tokens):
        return
    if tokens[at].low in before_people(spoken(setting.language)):
        first = at + 1
    elif not is_person_at(tokens, at, part.person, setting):
        return
    for end in range(first, min(first + LONGEST_NAME, len(tokens))):
        is_name = tokens[end].text[0].isupper() or end == first
        if not (is_name and is_person_at(tokens, end, part.person, setting)):
            return
        if end > at:
            yield end + 1


def _match_after_gap(rest: Phrase, tokens: Sequence[Token], at: int, setting: Setting) -> int:
    for skipped in range(WIDEST_GAP + 1):
        end = match_at(rest, tokens, at + skipped, setting)
        if end >= 0:
            return end
        if at + skipped >= len(tokens) or not tokens[at + skipped].text[0].isalnum():
            return -1
    return -1


def _fits(part: Part, tokens: Sequence[Token], at: int, setting: Setting) -> bool:
    low = tokens[at].low
    if low in part.exact or (part.person and is_person_at(tokens, at, part.person, setting)):
        return True
    if "'" in low and looked_up(low)[1] in part.exact:
        return True
    if part.beginnings and low.startswith(part.beginnings):
        return True
    return bool(part.endings) and low.endswith(part.endings)


def looked_up(low: str) -> tuple[str, ...]:
    """Return a word, and what stands behind the apostrophe in it: "l'école" is "école" too."""
    return (low, low.partition("'")[2]) if "'" in low else (low,)


@cache
def _part(word: str) -> Part:
    if word == GAP:
        return Part(is_gap=True)
    is_optional = word.startswith("?")
    choices = word.lstrip(f"?{FIRST}").split("|")
    return Part(
        exact=frozenset(one for one in choices if "*" not in one and one not in PERSONS),
        beginnings=tuple(one[:-1] for one in choices if one.endswith("*")),
        endings=tuple(one[1:] for one in choices if one.startswith("*")),
        person=next((one for one in choices if one in PERSONS), ""),
        is_optional=is_optional,
        is_first=word.startswith(FIRST),
    )


def index_of(rows: Sequence[Row]) -> Index:
    """Sort rows by the words that their phrases begin with, so that few are tried."""
    by_word: dict[str, list[tuple[Row, str]]] = {}
    by_start: dict[str, list[tuple[Row, str]]] = {}
    by_name: dict[str, list[tuple[Row, str]]] = {}
    others: list[tuple[Row, str]] = []
    for row in rows:
        for phrase in row.phrases:
            one = (row, phrase)
            for first in _first_parts(phrase):
                if (
                    first.is_gap
                    or first.endings
                    or min(map(len, first.beginnings), default=9) < SHORTEST_START
                ):
                    others.append(one)
                    break
                if first.person:
                    for word in _words_behind(phrase):
                        by_name.setdefault(word, []).append(one)
                for word in first.exact:
                    by_word.setdefault(word, []).append(one)
                for start in {start[:SHORTEST_START] for start in first.beginnings}:
                    by_start.setdefault(start, []).append(one)
    return Index(_frozen(by_word), _frozen(by_start), _frozen(by_name), tuple(others))


def _first_parts(phrase: str) -> Iterator[Part]:
    """Yield the parts that a phrase may begin with: those that may be missing, and the next."""
    for word in _written(phrase).split():
        part = _part(word)
        yield part
        if not part.is_optional:
            return


def _written(phrase: str) -> str:
    """Return a phrase in small letters, without the sign that its order is free."""
    begins = phrase.removeprefix(ANY_ORDER).split(maxsplit=1)[0].replace("+", " ")
    words = begins if phrase.startswith(ANY_ORDER) else phrase
    return words.casefold().replace("’", "'")


def _words_behind(phrase: str) -> frozenset[str]:
    """Return the words that may stand behind the first; one that is empty if they are many."""
    words = _written(phrase).split() if not phrase.startswith(ANY_ORDER) else []
    second = _part(words[1]) if len(words) > 1 else Part()
    is_plain = not (second.is_optional or second.is_gap or second.person)
    has_only_words = is_plain and not (second.beginnings or second.endings)
    return (has_only_words and second.exact) or frozenset({""})


@cache
def _needed_behind(phrase: str) -> frozenset[str]:
    """Return the words of which one has to stand behind the first; none if it can be any."""
    if phrase.startswith(("?", ANY_ORDER)) or _part(phrase.casefold().split()[0]).person:
        return frozenset()
    words = _words_behind(phrase)
    return frozenset() if "" in words or " " not in phrase else words


def _frozen(rows: dict[str, list[tuple[Row, str]]]) -> dict[str, Rows]:
    return {word: tuple(found) for word, found in rows.items()}


def rows_from(rule: str, rows: Mapping[str, Any], language: str = "") -> Iterator[Row]:
    """Yield the rows of one rule's part of a table; groups of words are those of a language."""
    for row in rows.values():
        yield Row(
            rule,
            tuple(with_groups(one, language) for one in row["phrases"]),
            tuple(with_groups(one, language) for one in row.get("unless", ())),
            row.get("better", ""),
            frozenset(row.get("levels", ())),
            row.get("where", "") == "rule",
            row.get("after_child", "") == "yes",
        )
