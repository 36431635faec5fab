"""Find what no table can make right for another family: pronouns, words for a boy or a girl …

In: a sentence with placeholders. Out: a clue for everything that may be wrong when other people
stand there. A clue about grammar is about the whole sentence, and asks for other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise

from wnp.abstracting.agreeing import WORD, agreed
from wnp.abstracting.clue import BUBBLE, PICTURE, Clue, Told
from wnp.abstracting.people import FIXED, Seats, grammar
from wnp.abstracting.placeholders import PLACEHOLDER, Line, name_key
from wnp.lexicon import table
from wnp.resources import resource_files
from wnp.templating.library import FOLDER
from wnp.values import replace

PRONOUN, SEVERAL, GENDER, DETERMINER, POSSESSIVE, AGREEMENT, VERB, SHARED = (
    "pronoun", "several", "gender", "determiner", "possessive", "agreement", "verb", "shared-name",
)  # fmt: skip
ORDINARY = "ordinary-name"
OWN = re.compile(r"(?<=\}\})(?:['’]s|s|['’])(?!\w)")
NEXT = re.compile(r"\s+([^\W\d_]+(?:['’-][^\W\d_]+)*)")


def grammar_clues(texts: Iterable[Told], seats: Seats) -> Iterator[Clue]:
    """Yield what may be wrong for another family, a kind once a sentence."""
    before: Told | None = None
    for told in texts:
        if told.kind != PICTURE and told.text not in library_lines(told.language):
            yield from _clues_of(told, before, seats)
        before = told


@cache
def library_lines(language: str) -> frozenset[str]:
    """Return every line of the library's stories; they are right for every family."""
    texts = (
        content.decode("utf-8")
        for name, content in resource_files(FOLDER)
        if name.endswith(".md") and f"/{language}/" in f"/{name}"
    )
    return frozenset(line.strip() for text in texts for line in text.split("\n"))


def _clues_of(told: Told, before: Told | None, seats: Seats) -> Iterator[Clue]:
    plain = PLACEHOLDER.sub(lambda found: " " * len(found[0]), told.text)
    words = [word for word in WORD.finditer(plain) if word[0].strip()]
    for kind, found in (
        (POSSESSIVE, OWN.search(told.text)),
        (PRONOUN, _pronoun(words, told, before, seats)),
        (SEVERAL, _several(told, seats)),
        (GENDER, _listed(words, told, "gendered")),
        (DETERMINER, _determiner(told)),
        (AGREEMENT, _agreement(told)),
    ):
        if found:
            yield clue_about(kind, told, found.start(), before)


def clue_about(kind: str, told: Told, position: int, before: Told | None) -> Clue:
    """Return a clue about a whole sentence, with better words where they are sure."""
    better = _with_name(told, before) if kind == PRONOUN else ""
    return Clue(kind, told.place_of(position), told.text, told, better)


def _pronoun(
    words: list[re.Match[str]], told: Told, before: Told | None, seats: Seats
) -> re.Match[str] | None:
    rows = grammar(told.language)
    text = told.text
    for fine in rows["pronouns_fine"]:
        text = re.sub(re.escape(fine), lambda found: " " * len(found[0]), text, flags=re.I)
    for word in words:
        low = word[0].lower()
        is_there = text[word.start() : word.end()].lower() == low
        if low not in rows["pronouns"] or not is_there or _is_sure(low, told, before, seats):
            continue
        if low == "sein" and told.text[word.end() : word.end() + 1] in (".", "!", "?", ",", ""):
            continue
        return word
    return None


def _is_sure(pronoun: str, told: Told, before: Told | None, seats: Seats) -> bool:
    """Say whether a pronoun means somebody whose gender no other family changes."""
    rows = grammar(told.language)
    near = told.text if PLACEHOLDER.search(told.text) else before.text if before else ""
    named = [found["part"] for found in PLACEHOLDER.finditer(near)]
    if len(set(named)) != 1 or named[0] not in seats.parts:
        return False
    fixed = FIXED.get(seats.seat(named[0]).base, "")
    return bool(fixed) and pronoun in rows[fixed]


def _several(told: Told, seats: Seats) -> re.Match[str] | None:
    """Return words that are wrong for one child, or for one parent, alone."""
    if len(seats.groups["children"]) < 2 and len(seats.groups["parents"]) < 2:
        return None
    rows = grammar(told.language)
    listed = rows["several"] + (rows["together"] if ".v(" in told.text else [])
    words = "|".join(map(re.escape, listed))
    plain = PLACEHOLDER.sub(lambda found: " " * len(found[0]), told.text)
    return re.search(rf"(?<!\w)(?i:{words})(?!\w)", plain)


def _listed(words: list[re.Match[str]], told: Told, row: str) -> re.Match[str] | None:
    listed = grammar(told.language)[row]
    return next((word for word in words if word[0] in listed), None)


def _determiner(told: Told) -> re.Match[str] | None:
    """Return “mein” or “die” right before somebody."""
    words = "|".join(map(re.escape, grammar(told.language)["determiners"]))
    before = re.compile(rf"(?<!\w)(?i:{words}) ?(?=\{{\{{ (\w+)(?!\.v\())")
    offices = ("authority", "court", "decider", "police", "medical", "helpline")
    return next((m for m in before.finditer(told.text) if m[1] not in offices), None)


def _agreement(told: Told) -> re.Match[str] | None:
    """Return a French word that would need another ending: “est allée”."""
    rows = grammar(told.language)
    if not rows["linking"] or told.kind == BUBBLE or not PLACEHOLDER.search(told.text):
        return None
    plain = re.sub(r"\{\{ \w+\.v\(\"([^\"]*)\", \"[^\"]*\"\) \}\}",
                   lambda found: f" {found[1]} ".ljust(len(found[0])), told.text)  # fmt: skip
    for word in WORD.finditer(plain):
        after = NEXT.match(plain, word.end())
        is_linking = word[0].lower() in rows["linking"]
        if is_linking and after and after[1].lower() not in rows["invariable"]:
            return word
    return None


def _with_name(told: Told, before: Told | None) -> str:
    """Return a sentence with the name of whom the one before is about, in place of “She”."""
    rows = grammar(told.language)
    named = {found[0] for found in PLACEHOLDER.finditer(before.text)} if before else set()
    people = {one for one in named if ".v(" not in one and "." not in one}
    first = WORD.match(told.text)
    if len(people) != 1 or not first:
        return ""
    name, rest = people.pop(), told.text[first.end() :]
    is_group = name in ("{{ children }}", "{{ parents }}")
    subjects = rows["plural"] if is_group else (rows["female"][0], rows["male"][0])
    others = [word for word in WORD.finditer(rest) if word[0].lower() in rows["pronouns"]]
    if first[0].lower() not in subjects or others:
        return ""
    line = Line(name + rest, (0,) * len(name + rest))
    made, is_unsure = agreed(line, frozenset({"children", "parents"}), told.language)
    return "" if is_unsure else made.text


def name_clues(
    told: Told, named: Iterable[re.Match[str]], ordinary: frozenset[str], shared: frozenset[str]
) -> Iterator[Clue]:
    """Yield clues about names that are also words, and about names that two people have.

    `named` is where the names were; “Frau” before one says that it is a name.
    """
    found = tuple(named)
    for kind, names, is_meant in (
        (ORDINARY, ordinary, _is_surely_a_name),
        (SHARED, shared, _never),
    ):
        for one in found:
            is_bare = kind == SHARED or one[0].startswith(one["name"])
            if (
                name_key(one["name"]) in names
                and is_bare
                and not is_meant(one, found, told.language)
            ):
                yield replace(clue_about(kind, told, 0, None), about=name_key(one["name"]))
                break


def _never(one: re.Match[str], found: tuple[re.Match[str], ...], language: str) -> bool:
    return False


def _is_surely_a_name(one: re.Match[str], found: tuple[re.Match[str], ...], language: str) -> bool:
    """Say whether a word can only be a name: in a list of names, or with a capital inside."""
    text, rows = one.string, table(f"{language}/grammar")
    if _is_alone(one, language):
        return True
    join = re.compile(rf"\s*(?:,|{re.escape(rows['and'])}|&)\s*")
    if any(join.fullmatch(text[first.end() : second.start()]) for first, second in pairwise(found)
           if one in (first, second)):  # fmt: skip
        return True
    is_inside = re.search(r"[\w,;’'] $", text[: one.start()]) is not None
    has_capital = one["name"].lower() in (*_small(rows["months"]), *_small(rows["weekdays"]))
    return language != "de" and is_inside and not has_capital


def _is_alone(one: re.Match[str], language: str) -> bool:
    """Say whether a word does what people do: it begins a sentence, or follows “and”.

    “May had fun” is a child; “In May” is a month, “Will you come?” a question.
    """
    before, after = one.string[: one.start()], one.string[one.end() :]
    if re.match(r"\s*(?:\d|$)", after) or one.string.rstrip().endswith("?"):
        return False
    words = WORD.findall(before)
    rows = grammar(language)
    follows = bool(words) and words[-1].lower() in (*rows["joins"], *rows["subordinators"])
    return (not words or follows) and re.match(r"\s+[^\W\d_]*[a-zà-ÿ]\b", after) is not None


def _small(rows: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(word.lower() for word in rows.values())
