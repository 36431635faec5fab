"""Is every name written one way, and does everybody who is named stand in the family list.

In: a telling. Out: problems, all of them advice. No list of words is needed: a word is compared
with the names of the family alone, and only where it stands as a name does.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from wnp.checking.telling.told import Said, Telling
from wnp.checking.telling_words import words_of_group
from wnp.lexicon.folding import letters_of
from wnp.problems import Problem, problem
from wnp.wording.difficulty import is_common
from wnp.wording.sentences import Token, sentences_in

CAPITAL_NOUNS = frozenset({"de"})
"""Languages in which every noun has a capital, so that one says nothing."""
SHORTEST = 4
LONG = 7
LOOSE = 6
FEW_SLIPS, MOST_SLIPS = 2, 3
SOUNDS = (
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("ch", "k"), ("qu", "k"), ("ie", "i"), ("y", "i"),
    ("j", "i"), ("c", "k"), ("z", "s"), ("w", "v"), ("x", "ks"), ("h", ""),
)  # fmt: skip
"""Spellings that sound alike in one of our languages."""


class Known:
    """The names of a family and of what its language calls people."""

    def __init__(self, telling: Telling) -> None:
        """Gather the words of all names."""
        language = telling.story.language
        tokens = [
            token.text
            for person in telling.family.people
            for sentence in sentences_in(person.name, language)
            for token in sentence.tokens
            if token.is_word
        ]
        titles = words_of_group(language, "titles")
        self.names = tuple(dict.fromkeys(one for one in tokens if one.casefold() not in titles))
        self.lows = frozenset(one.casefold() for one in tokens)
        self.titles = titles
        self.articles = words_of_group(language, "articles")
        self.verbs = words_of_group(language, "person_verbs")
        self.strangers = words_of_group(language, "strangers")
        self.joins = words_of_group(language, "agreeing")
        self.before = words_of_group(language, "before_names")
        self.language = language
        self.has_small_nouns = language not in CAPITAL_NOUNS
        self.small = frozenset(
            token.low
            for page in telling.pages
            for said in page.everything
            for token in said.sentence.tokens
            if token.text.islower()
        )


def names_are_written_one_way(telling: Telling) -> Iterator[Problem]:
    """A name is written the same way everywhere, as in the family list."""
    known = Known(telling)
    seen: set[str] = set()
    for said, at, title in _free_words(telling):
        tokens = said.sentence.tokens
        token = tokens[at]
        if token.low in seen or not token.text[0].isupper():
            continue
        name = _name_meant(tokens, at, known)
        if name:
            seen.add(token.low)
            yield problem(
                said.place_of(at), "name-written-otherwise", found=token.text, name=name,
                frame=title,
            )  # fmt: skip


def whoever_is_named_is_in_the_family(telling: Telling) -> Iterator[Problem]:
    """Whoever has a name in the story stands in the family list, so that they can be drawn."""
    known = Known(telling)
    seen: set[str] = set()
    for said, at, title in _free_words(telling):
        tokens = said.sentence.tokens
        name = _stranger_at(tokens, at, known) if at + 1 < len(tokens) else ""
        if not name or name in seen:
            continue
        if _name_meant(tokens, at + (2 if tokens[at + 1].text == "." else 1), known):
            continue
        seen.add(name)
        yield problem(said.place_of(at), "name-not-in-family", found=name, frame=title)


def _free_words(telling: Telling) -> Iterator[tuple[Said, int, str]]:
    """Yield every place of a sentence where nobody is named yet, with the title of its page."""
    for said, title in _texts(telling):
        taken = {at for run in said.runs for at in range(run.first, run.end)}
        yield from ((said, at, title) for at in range(len(said.sentence.tokens)) if at not in taken)


def _texts(telling: Telling) -> Iterator[tuple[Said, str]]:
    yield from ((one, "") for one in telling.titles)
    for page in telling.pages:
        for said in page.everything:
            yield said, page.frame.title


def _stranger_at(tokens: tuple[Token, ...], at: int, known: Known) -> str:
    """Return a name with a title that begins here, such as "Frau Weber"; else nothing."""
    if tokens[at].low not in known.strangers or not tokens[at].text[0].isupper():
        return ""
    after = at + 2 if tokens[at + 1].text == "." and at + 2 < len(tokens) else at + 1
    word = tokens[after]
    is_name = word.is_word and word.text[0].isupper() and not word.text.isupper()
    if not is_name or _is_known(word.low, known):
        return ""
    return f"{tokens[at].text} {word.text}"


def _name_meant(tokens: tuple[Token, ...], at: int, known: Known) -> str:
    """Return the name of which a word is another spelling, or nothing."""
    word = _without_ends(tokens[at].text) if at < len(tokens) else ""
    low = word.casefold()
    if len(word) < SHORTEST - 1 or word.isupper() or _is_known(low, known):
        return ""
    has_title = at > 0 and (tokens[at - 1].low in known.titles or _is_dotted(tokens, at, known))
    has_article = at > 0 and tokens[at - 1].low in known.articles
    if not has_title and (has_article or low in known.small):
        return ""
    name = _name_like(word, tokens, at, known, has_title=has_title)
    is_plain_word = not has_title and name and is_common(word, known.language)
    return "" if is_plain_word else name


def _name_like(
    word: str, tokens: tuple[Token, ...], at: int, known: Known, *, has_title: bool
) -> str:
    """Return the name that sounds like a word, if the word stands where a name does."""
    low = word.casefold()
    is_name = has_title or _stands_as_name(tokens, at, known)
    might_be = is_name or (at > 0 and len(word) >= SHORTEST)
    for name in known.names:
        alike = _likeness(letters_of(word), letters_of(name))
        if not alike and low.endswith("s"):
            alike = _likeness(letters_of(word[:-1]), letters_of(name))
        if (alike == "same" and might_be) or (alike == "loose" and is_name):
            return name
        if alike == "near" and is_name and len(word) >= SHORTEST:
            return name
        if has_title and len(name) > SHORTEST and _slips(low, name.casefold()) <= FEW_SLIPS:
            return name
    return ""


def _without_ends(text: str) -> str:
    """Return a word without an elision before it and an ending behind an apostrophe."""
    head, mark, tail = text.replace("’", "'").partition("'")
    return tail if mark and len(head) <= 2 and len(tail) > 1 else head


def _stands_as_name(tokens: tuple[Token, ...], at: int, known: Known) -> bool:
    """Say whether a word acts, owns, or stands beside a name, as people do."""
    before = tokens[at - 1].low if at else ""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if after in known.verbs - known.joins or tokens[at].low.endswith("'s"):
        return True
    if before in known.joins and at > 1 and tokens[at - 2].low in known.lows:
        return True
    if after in known.joins and at + 2 < len(tokens) and tokens[at + 2].low in known.lows:
        return True
    return known.has_small_nouns and (before in known.before or after in known.joins)


def _is_dotted(tokens: tuple[Token, ...], at: int, known: Known) -> bool:
    return at > 1 and tokens[at - 1].text == "." and tokens[at - 2].low in known.titles


def _is_known(low: str, known: Known) -> bool:
    return low in known.lows or low.removesuffix("s") in known.lows or low in known.titles


@lru_cache(maxsize=4096)
def _likeness(word: str, name: str) -> str:
    """Say how alike two spellings are: `same` sound, `near`, `loose` or not at all."""
    if abs(len(word) - len(name)) > 2 or len(name) < SHORTEST - 1 or not word:
        return ""
    if word == name or _sound(word) == _sound(name):
        return "same"
    slips = _slips(word, name)
    if _sound(word)[:1] != _sound(name)[:1]:
        return ""
    is_part = word.startswith(name) or name.startswith(word)
    sounds_near = _slips(_sound(word), _sound(name)) <= 1
    if len(name) >= SHORTEST and (
        slips <= (2 if len(name) >= LONG else 1) or is_part or sounds_near
    ):
        return "near"
    is_loose = len(name) >= LOOSE and slips <= MOST_SLIPS and word[-2:] == name[-2:]
    return "loose" if is_loose else ""


def _sound(word: str) -> str:
    for written, heard in SOUNDS:
        word = word.replace(written, heard)
    return "".join(sign for at, sign in enumerate(word) if at == 0 or sign != word[at - 1])


def _slips(one: str, other: str) -> int:
    """Count letters left out, added or mistaken."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, row = row, [i]
        for j, wanted in enumerate(other, 1):
            row.append(min(row[-1] + 1, before[j] + 1, before[j - 1] + (letter != wanted)))
    return row[-1]


RULES = (names_are_written_one_way, whoever_is_named_is_in_the_family)
