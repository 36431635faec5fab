"""The clauses of a French sentence: how many statements it makes, and what hangs on what.

In: words of a sentence. Out: remarks, with two sentences for one where they can be made.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from wnp.values import Value
from wnp.wording.french.words import Word, grammar, is_finite, words_in
from wnp.wording.remarks import Level, Remark, Setting, remark, remark_on_all
from wnp.wording.sentences import Sentence

_BREAKS = frozenset('.:!?«»"“”„–—;(')
_HIGHEST_PLAIN = 10
"""Most words of a sentence in which a schoolchild can take in a plain clause."""
_STATEMENT_WORDS = {Level.YOUNG: 0, Level.MIDDLE: 8, Level.TEEN: 14, Level.ADULT: 99}
"""A sentence of two statements may have so many words."""


class Mark(Value, frozen=True):
    """The words that open a subordinate clause."""

    name: str
    first: int
    last: int


def clauses_are_few(
    words: tuple[Word, ...], sentence: Sentence, setting: Setting
) -> Iterator[Remark]:
    """No clause hangs on another: none for the youngest, a plain one from 7 years."""
    marks = clause_marks(words)
    if not marks or not _are_too_many(marks, words, setting):
        return
    worst = next((mark for mark in marks if mark.name in words_in("clauses.heavy")), marks[-1])
    better = _apart(words, worst, sentence) if len(marks) == 1 else ""
    start, end = words[worst.first], words[worst.last]
    yield remark("subordinate-clause", sentence, start.at, end.at, better)


def _are_too_many(marks: tuple[Mark, ...], words: tuple[Word, ...], setting: Setting) -> bool:
    if setting.level is Level.YOUNG or any(m.name in words_in("clauses.heavy") for m in marks):
        return True
    if setting.level is Level.TEEN:
        return len(marks) > 1
    is_plain = marks[0].name in words_in("clauses.plain")
    return len(marks) > 1 or not is_plain or _words_around(marks[0], words) > _HIGHEST_PLAIN


def _words_around(mark: Mark, words: tuple[Word, ...]) -> int:
    """Return how many words the part of a sentence has in which a clause stands."""
    stops = [i for i, word in enumerate(words) if word.low in _BREAKS]
    start = max((i for i in stops if i < mark.first), default=-1)
    end = min((i for i in stops if i > mark.last), default=len(words))
    return len({word.at for word in words[start + 1 : end] if word.is_word})


@cache
def _openers() -> frozenset[str]:
    relatives = words_in("clauses.relatives")
    return words_in("clauses.asks") | words_in("clauses.openers") | relatives


def clause_marks(words: tuple[Word, ...]) -> tuple[Mark, ...]:
    """Return what opens the subordinate clauses of a sentence, without those that are joined."""
    marks: list[Mark] = []
    for index, word in enumerate(words):
        if word.low not in _openers() or not (mark := _mark(words, index)):
            continue
        is_joined = marks and words[mark.first - 1].low in ("et", "ou")
        if not is_joined:
            marks.append(mark)
    return tuple(marks)


def _mark(words: tuple[Word, ...], index: int) -> Mark | None:
    low, before = words[index].low, words[index - 1].low if index else "."
    after = words[index + 1] if index + 1 < len(words) else None
    if after is None or not after.is_word:
        return None
    if not _has_verb(words, index) and before not in words_in("clauses.sure"):
        return None
    if low in ("que", "qu'"):
        return _que(words, index, before)
    if low in ("si", "s'"):
        return Mark("si", index, index) if _is_if(words, index) else None
    if low == "comme":
        is_reason = index == 0 and _starts_clause(words, 1) and any(w.low == "," for w in words)
        return Mark(low, index, index) if is_reason else None
    if low in words_in("clauses.asks"):
        return _question_word(words, index, before)
    if low in words_in("clauses.relatives") and before in _BREAKS:
        return None
    return Mark(f"{low[:-1]}e" if low.endswith("'") else low, index, index)


def _que(words: tuple[Word, ...], index: int, before: str) -> Mark | None:
    if before in words_in("clauses.before_que"):
        first = index - 1
        while words[first].low in ("ce", "peur", "condition", "moins", "sorte", "façon") and (
            first and words[first - 1].low in ("à", "de", "jusqu'", "tout")
        ):
            first -= 1
        is_until = first > 0 and words[first - 1].low == "jusqu'"
        first, name = (first - 1, "jusqu'à ce que") if is_until else (first, f"{before} que")
        is_praise = before == "bien" and first and words[first - 1].low in ("est", "était")
        return Mark("que", index, index) if is_praise else Mark(name, first, index)
    if before == "est-ce" or before in _BREAKS or words[index + 1].low == "est-ce":
        return None
    near = {word.low for word in words[max(0, index - 5) : index]}
    is_only = near & {"ne", "n'"} and not near & {"pas", "plus", "jamais", "rien", "personne"}
    if is_only or near & words_in("clauses.compared") or _is_cleft(words, index):
        return None
    return Mark("que", index, index)


def _question_word(words: tuple[Word, ...], index: int, before: str) -> Mark | None:
    """Return the mark of `qui`, `où`, `quand` and such, where they ask nothing directly."""
    low, after = words[index].low, words[index + 1].low
    if before == "ce":
        return Mark(f"ce {low}", index - 1, index)
    asks = words[-1].low == "?" or after == "est-ce"
    is_linked = before in words_in("linkers") and (index < 2 or words[index - 2].low in _BREAKS)
    if before in _BREAKS or not index or is_linked:
        return Mark(low, index, index) if low == "quand" and not asks else None
    if low == "quand" and (after == "même" or (asks and before in ("et", ","))):
        return None
    if asks and not index - 1 and before in words_in("prepositions"):
        return None
    is_bound = before in words_in("prepositions") and words[max(0, index - 2)].low in _BREAKS
    if (before in ("est-ce", "voilà", "c'est", "est") and low in ("pourquoi", "qui")) or is_bound:
        return None
    if low in ("qui", "où") and _is_cleft(words, index):
        return None
    if low == "qui" and before in words_in("prepositions") and _is_noun(words, index - 2):
        return Mark("à qui", index - 1, index)
    return Mark(low, index, index)


def _is_noun(words: tuple[Word, ...], index: int) -> bool:
    """Say whether a noun stands here, on which a clause can hang: `la dame avec qui`."""
    if index < 1 or not words[index].is_word or words[index].is_capital:
        return False
    is_infinitive = words[index].low.endswith(("er", "ir", "re", "oir"))
    return words[index - 1].low in words_in("determiners") and not is_infinitive


def _is_cleft(words: tuple[Word, ...], index: int) -> bool:
    """Say whether it is `c'est Mamie qui`: two words more, but no clause to keep in mind."""
    start = next((i for i in range(index - 1, -1, -1) if words[i].low in _BREAKS), -1) + 1
    opening = [word.low for word in words[start : start + 2]]
    is_cleft = opening in (["c'", "est"], ["ce", "sont"], ["c'", "était"])
    return is_cleft and not any(is_finite(words, i) for i in range(start + 2, index))


def _is_if(words: tuple[Word, ...], index: int) -> bool:
    after = words[index + 1]
    if words[index].low == "s'":
        return after.low in ("il", "ils")
    return _starts_clause(words, index + 1)


def _starts_clause(words: tuple[Word, ...], index: int) -> bool:
    """Say whether a subject stands here."""
    word = words[index]
    is_subject = word.low in words_in("subjects") or word.low in words_in("determiners")
    return is_subject or word.is_capital or word.low in ("nous", "vous")


def _has_verb(words: tuple[Word, ...], index: int) -> bool:
    """Say whether a verb follows before the sentence ends."""
    return any(is_finite(words, i) for i in range(index + 1, min(index + 9, len(words))))


def _apart(words: tuple[Word, ...], mark: Mark, sentence: Sentence) -> str:
    """Return two sentences for a clause and what it hangs on, or an empty text."""
    pattern = _pattern(mark.name, is_first=mark.first == 0)
    if not pattern:
        return ""
    clause_start = _end_of(words, mark.last)
    if mark.first:
        main = sentence.text[: words[mark.first].start]
        clause = sentence.text[clause_start:]
    else:
        comma = next((word for word in words[mark.last :] if word.low == ","), None)
        if comma is None:
            return ""
        clause, main = sentence.text[clause_start : comma.start], sentence.text[comma.start + 1 :]
    main, clause = _bare(main), _bare(clause)
    if not main or not clause or ":" in main or "," in main or "," in clause:
        return ""
    keeps = words[0].is_capital and not _is_small_word(words[0].low)
    if pattern == grammar()["clauses"]["then"] and mark.first and not keeps:
        main = f"{main[0].lower()}{main[1:]}"
    if not pattern.startswith("{main}") or pattern == grammar()["clauses"]["meanwhile"]:
        clause = f"{clause[0].upper()}{clause[1:]}"
    if pattern.startswith("{main}"):
        main = f"{main[0].upper()}{main[1:]}"
    return pattern.format(main=main, clause=clause)


def _is_small_word(low: str) -> bool:
    small = words_in("subjects") | words_in("determiners") | words_in("prepositions")
    return low in small or low in ("nous", "vous", "alors", "ici", "là")


def _end_of(words: tuple[Word, ...], index: int) -> int:
    return words[index].start + len(words[index].low)


def _pattern(name: str, *, is_first: bool) -> str:
    rows = grammar()["clauses"]
    if name in rows["because"]:
        return "" if is_first else str(rows["reason"])
    if name in rows["whenever"]:
        return str(rows["then"])
    if name in rows["while"] and not is_first:
        return str(rows["meanwhile"])
    return str(rows["therefore"]) if name == "comme" else ""


def _bare(text: str) -> str:
    return text.strip(" \u00a0\u202f\n.,;!?")


def it_says_one_thing(
    words: tuple[Word, ...], sentence: Sentence, setting: Setting
) -> Iterator[Remark]:
    """A sentence makes one statement, so that a child takes in one thing after another."""
    splits = _splits(words)
    if not splits or (len(sentence.words) <= _STATEMENT_WORDS[setting.level] and len(splits) < 2):
        return
    yield remark_on_all("two-statements", sentence, _in_two(words, splits[0], sentence))


def _splits(words: tuple[Word, ...]) -> list[int]:
    """Return where a statement with a subject of its own begins after another."""
    marks = {mark.first for mark in clause_marks(words)}
    splits: list[int] = []
    has_verb = hangs = False
    for index, word in enumerate(words):
        if word.low in _BREAKS:
            has_verb = hangs = False
        elif index in marks:
            hangs = True
        elif is_finite(words, index):
            has_verb = True
        is_join = word.low == "," or word.low in words_in("linkers")
        if is_join and has_verb and not hangs and _begins_statement(words, index + 1):
            splits.append(index)
            has_verb = False
    return splits


def _begins_statement(words: tuple[Word, ...], index: int) -> bool:
    """Say whether a subject and its verb follow."""
    skipped = words_in("linkers") | words_in("fillers")
    while index < len(words) and words[index].low in skipped and not words[index].is_capital:
        index += 1
    if index + 1 >= len(words) or not _starts_clause(words, index):
        return False
    if words[index].low in words_in("subjects") and words[index].low != "ce":
        return any(is_finite(words, i) for i in _verb_places(words, index))
    return any(
        is_finite(words, i) and _is_noun_phrase(words, index, i) for i in _verb_places(words, index)
    )


def _verb_places(words: tuple[Word, ...], index: int) -> Iterator[int]:
    for i in range(index + 1, min(index + 7, len(words))):
        if not words[i].is_word:
            return
        yield i


def _is_noun_phrase(words: tuple[Word, ...], first: int, end: int) -> bool:
    """Say whether what stands before a verb can be its subject: a name, or a noun and its like."""
    between = [word.low for word in words[first:end] if word.low not in words_in("clitics")]
    if words[first].is_capital or words[first].low in words_in("determiners"):
        between = between or [words[first].low]
    is_name = words[first].is_capital
    has_noun = is_name or sum(low not in words_in("determiners") for low in between) > 0
    allowed = {"de", "d'", "du", "des"}
    strange = words_in("prepositions") - allowed
    return has_noun and not any(low in strange for low in between)


def _in_two(words: tuple[Word, ...], split: int, sentence: Sentence) -> str:
    """Return the sentence cut in two where its second statement begins."""
    start = words[split].start + (words[split].low in (",", "et"))
    start += words[split].low == "et"
    left, right = sentence.text[: words[split].start], sentence.text[start:].strip()
    left = left.rstrip(" ,\u00a0\u202f")
    if right.lower().startswith("et "):
        right = right[3:].strip()
    return f"{left}. {right[0].upper()}{right[1:]}" if left and right else ""
