"""Let verbs agree: what was said of two children must also be right for one.

In: a sentence in which people named together are one placeholder. Out: the same sentence with
`{{ children.v("hat", "haben") }}` where a verb belongs to them, or the words that nobody but a
person can make right. Nothing is guessed: a verb that is in no table is a question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from itertools import pairwise
from typing import Any

from wnp.abstracting.people import grammar
from wnp.abstracting.placeholders import Line
from wnp.lexicon import spoken

GROUP = re.compile(r"\{\{ (?P<group>children|parents) \}\}")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
CLAUSE = re.compile(r"[,;:.!?„“”«»\"–—]")
Edit = tuple[int, int, str]
SKIP: tuple[Edit, ...] = ((-1, -1, ""),)
"""Says that a verb before some people does not belong to them."""


@cache
def pairs(language: str) -> dict[str, str]:
    """Return verbs: what several people do, with what one does."""
    rows = {several: one for one, several in grammar(language)["pairs"]}
    return _MORE.get(spoken(language), dict)() | rows


def _german() -> dict[str, str]:
    from wnp.wording.german.verbs import verbs

    found = {verb.infinitive: verb.present for verb in verbs()}
    for verb in verbs():
        ending = "n" if verb.past.endswith("e") else "en"
        found.setdefault(verb.past + ending, verb.past)
    return found


def _english() -> dict[str, str]:
    from wnp.wording.english.forms import third_of, verbs

    return {base: third_of(base) for base in verbs().bases}


_MORE: dict[str, Callable[[], dict[str, str]]] = {"de": _german, "en": _english}


@cache
def _singulars(language: str) -> frozenset[str]:
    return frozenset(pairs(language).values())


def agreed(line: Line, groups: frozenset[str], language: str) -> tuple[Line, bool]:
    """Return a sentence whose verbs agree, and whether one is left that nobody is sure of.

    `groups` are those of which another family may have one person alone.
    """
    unsure, start = False, 0
    while found := GROUP.search(line.text, start):
        start = found.end()
        if found["group"] not in groups:
            continue
        edits = _verbs_of(line.text, found, language)
        unsure = unsure or edits is None or _is_unfinished(line.text, found, edits, language)
        for first, last, new in sorted(edits or (), reverse=True):
            line = _edited(line, first, last, new)
            start += len(new) - (last - first) if first < start else 0
    return line, unsure


def _is_unfinished(text: str, found: re.Match[str], edits: tuple[Edit, ...], language: str) -> bool:
    """Say whether another verb for several is left that may belong to the same people."""
    if not edits:
        return False
    rows, known = grammar(language), pairs(language)
    main = text[edits[0][0] : edits[0][1]].split()[-1].lower()
    done = {first for first, _, _ in edits}
    words = _words(text, found.end(), len(text))
    for before, word in pairwise((None, *words)):
        if word is None or word[0] not in known or word.start() in done:
            continue
        clause = CLAUSE.split(text[: word.start()])[-1]
        first = WORD.search(clause)
        has_own = first is not None and first[0].lower() in rows["subjects"]
        is_others = has_own or ("{{" in clause and found[0] not in clause)
        is_free = before is not None and before[0] in rows["to"]
        is_infinitive = main in rows["modals"] and word[0] not in rows["strict"]
        joined = before is not None and (
            before[0] in rows["joins"] or CLAUSE.search(text, before.end(), word.start())
        )
        may_belong = bool(joined) or word[0] in rows["strict"] or language != "en"
        if may_belong and not (is_others or is_free or is_infinitive):
            return True
    return False


def _edited(line: Line, first: int, last: int, new: str) -> Line:
    pattern = re.compile(re.escape(line.text[first:last]))
    parts = line.cut(0, first), line.cut(first, last).replaced(pattern, lambda _: new)
    rest = line.cut(last, len(line.text))
    return Line(
        parts[0].text + parts[1].text + rest.text,
        parts[0].columns + parts[1].columns + rest.columns,
    )


def _verbs_of(text: str, found: re.Match[str], language: str) -> tuple[Edit, ...] | None:
    """Return how the verbs of a group change; none if they need not; nothing if nobody knows."""
    group, rows, known = found["group"], grammar(language), pairs(language)
    before, after = _before(text, found.start()), _after(text, found.end())
    last_word = before[-1] if before else None
    low = last_word[0].lower() if last_word else ""
    if low in rows["prepositions"] and low not in rows["subordinators"]:
        return ()
    if low in rows["subjects"] or (before and before[0][0].lower() in rows["subjects"]):
        return ()
    if last_word and low in known and (edits := _turned(text, before, group, language)) != SKIP:
        return edits
    if not before and _is_open(text[: found.start()]):
        return _behind(text, after, group, language)
    if low in rows["subordinators"]:
        if low in rows["verb_last"]:
            return _at_end(after, group, language)
        return _behind(text, after, group, language)
    if _opens_with_time(text[: found.start()], before, rows, language):
        return _behind(text, after, group, language)
    if last_word and (low in _singulars(language) or low in rows["invariable"]):
        return ()
    if text[: found.start()].rstrip().endswith('") }}'):
        return ()
    if last_word and not after and language != "de" and low not in known:
        return ()
    return None


def _turned(
    text: str, before: list[re.Match[str]], group: str, language: str
) -> tuple[Edit, ...] | None:
    """Return the change of a verb that stands before its people: “Dann gehen Mia und Ben”."""
    verb = before[-1]
    clause = CLAUSE.split(text[: verb.start()])[-1]
    if re.search(r"\}\} \w+ \{\{[^}]*\}\} $", clause):
        return ()  # two others do it: “Oma und Papa holen Mia und Ben”
    if clause.lstrip().startswith("{{"):
        return None
    if _opens(before[:-1], grammar(language), language):
        return ((verb.start(), verb.end(), _call(group, verb[0], language)),)
    return SKIP


def _is_open(before: str) -> bool:
    """Say whether a clause begins here: nothing, or a sign, stands before."""
    text = before.rstrip(' „“«»"*>-\u00a0\u202f')
    return not text or CLAUSE.match(text[-1]) is not None


def _before(text: str, end: int) -> list[re.Match[str]]:
    """Return the words of the clause before a position, after the last placeholder."""
    return _words(text, max((m.end() for m in CLAUSE.finditer(text, 0, end)), default=0), end)


def _after(text: str, start: int) -> list[re.Match[str]]:
    stop = CLAUSE.search(text, start)
    return _words(text, start, stop.start() if stop else len(text))


def _words(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Return words outside placeholders."""
    inside = [range(m.start(), m.end()) for m in re.finditer(r"\{\{.*?\}\}", text)]
    words = WORD.finditer(text, start, end)
    return [word for word in words if not any(word.start() in span for span in inside)]


def _opens(before: list[re.Match[str]], rows: Mapping[str, Any], language: str) -> bool:
    """Say whether only words stand before a verb that cannot be who does something."""
    if language == "de" and before:
        first = before[0][0].lower()
        if first in rows["prepositions"] or first in rows["openers"]:
            return True
    return len(before) < 4 and all(word[0].lower() in rows["before_verb"] for word in before)


def _opens_with_time(
    start: str, before: list[re.Match[str]], rows: Mapping[str, Any], language: str
) -> bool:
    """Say whether only a time or a place stands before: “Every evening”, with nobody in it."""
    if language == "de" or not before or start.rstrip().endswith("}}"):
        return False
    words = [word[0].lower() for word in before]
    acts = _singulars(language) | {*rows["invariable"], *rows["pronouns"], *rows["subjects"]}
    has_nobody = not CLAUSE.split(start)[-1].count("{{")
    return words[0] in rows["openers"] and has_nobody and not acts & set(words)


def _call(group: str, word: str, language: str) -> str:
    one = pairs(language)[word.lower()]
    one = one.capitalize() if word[0].isupper() else one
    return f'{{{{ {group}.v("{one}", "{word}") }}}}'


def _behind(
    text: str, after: list[re.Match[str]], group: str, language: str
) -> tuple[Edit, ...] | None:
    """Return the change of the verb behind a group, and of what they also do."""
    rows, known = grammar(language), pairs(language)
    words, clitic = list(after), None
    while words and words[0][0].lower() in rows["adverbs"]:
        clitic = words.pop(0)
    if not words:
        return ()
    first = words[0]
    if language == "fr" and first[0].lower().startswith(("n’", "n'", "s’", "s'", "l’", "l'")):
        return _elided(first, group, words[1:], text)
    low = first[0].lower()
    if low not in known:
        is_fixed = low in rows["invariable"] or (language == "en" and low.endswith("ed"))
        return () if is_fixed else None
    edits = [_with_clitic(clitic, first, group, language)]
    if low not in rows["modals"]:
        also = _also(words[1:], text, group, language)
        edits += also
    return tuple(edits)


def _with_clitic(
    clitic: re.Match[str] | None, verb: re.Match[str], group: str, language: str
) -> Edit:
    """Return the change of a verb; French “ne sont” becomes “n’est” with the word before it."""
    one, vowels = pairs(language)[verb[0].lower()], grammar(language)["vowels"]
    if clitic is None or clitic[0] not in grammar(language)["clitics"] or one[0] not in vowels:
        return verb.start(), verb.end(), _call(group, verb[0], language)
    short, whole = f"{clitic[0][0]}’{one}", f"{clitic[0]} {verb[0]}"
    return clitic.start(), verb.end(), f'{{{{ {group}.v("{short}", "{whole}") }}}}'


def _elided(
    first: re.Match[str], group: str, others: list[re.Match[str]], text: str
) -> tuple[Edit, ...] | None:
    short, low = first[0][:2], first[0][2:].lower()
    if low not in pairs("fr"):
        return None
    one = f"{short}{pairs('fr')[low]}"
    edit = (first.start(), first.end(), f'{{{{ {group}.v("{one}", "{first[0]}") }}}}')
    return (edit, *_also(others, text, group, "fr"))


def _also(words: list[re.Match[str]], text: str, group: str, language: str) -> list[Edit]:
    """Return the change of verbs behind “und”: “haben Angst und weinen”."""
    known = pairs(language)
    joins = grammar(language)["joins"]
    found = []
    for one, other in pairwise(words):
        is_verb = other[0] in known and other[0][0].islower()
        if one[0] in joins and is_verb and not text[one.end() : other.start()].strip():
            found.append((other.start(), other.end(), _call(group, other[0], language)))
    return found


def _at_end(after: list[re.Match[str]], group: str, language: str) -> tuple[Edit, ...] | None:
    """Return the change of the verb at the end of a German side clause."""
    if after and after[-1][0].lower() in pairs(language):
        last = after[-1]
        return ((last.start(), last.end(), _call(group, last[0], language)),)
    return None
