"""What a rule is, what it is told, and what it answers.

A rule looks at one sentence, or at all sentences of one text. It is a function; adding a rule is
adding the function to the tuple `RULES` or `TEXT_RULES` of its module and a row to the three
`messages/wording.toml`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

from wnp.lexicon.regions import Changes, Here, Where
from wnp.values import Value
from wnp.wording.sentences import Sentence


class Level(StrEnum):
    """For whom words are written."""

    YOUNG = "young"
    """3 to 6 years."""
    MIDDLE = "middle"
    """7 to 11 years."""
    TEEN = "teen"
    """From 12 years."""
    ADULT = "adult"


class Limits(Value, frozen=True):
    """How much a reader can take in at once (domain: 4.2, rows 1, 3 and 11)."""

    words: int
    """Most words of a sentence."""
    sentences: int
    """Most sentences of a page; 0 asks for no limit."""
    letters: int
    """Most letters of a word."""
    syllables: int
    """Most syllables of a word."""


LIMITS = {
    Level.YOUNG: Limits(8, 3, 12, 4),
    Level.MIDDLE: Limits(12, 4, 12, 4),
    Level.TEEN: Limits(16, 5, 16, 5),
    Level.ADULT: Limits(22, 0, 24, 8),
}


class Setting(Value, frozen=True):
    """What is known about a text besides its words."""

    language: str
    level: Level = Level.MIDDLE
    region: str = ""
    """DE, AT, CH, LU or empty."""
    names: frozenset[str] = frozenset()
    """What the people of the family are called, small letters, one word each: never remarked on."""
    women: frozenset[str] = frozenset()
    """Names among them that `she` can stand for."""
    men: frozenset[str] = frozenset()
    """Names among them that `he` can stand for."""
    children: frozenset[str] = frozenset()
    """Names of the children whom the story is for."""
    young: frozenset[str] = frozenset()
    """Names of all children of the family: sisters and brothers are no grown-ups either."""
    child: str = ""
    """What the child is called whom the text is about, if it is one."""
    is_voice: bool = False
    """Whether these are somebody's own words: a parent's view or a child's; nobody corrects
    those, except where they keep a child silent or tell a secret."""
    is_rule: bool = False
    """Whether the text states a rule, where "always" and "never" belong."""
    explained: frozenset[str] = frozenset()
    """Words of the trade that the same story explains, by the names of their rows."""
    own_words: tuple[tuple[str, str], ...] = ()
    """The organisation's own list: words, and plain words for them or `ok`."""
    hurting_words: tuple[tuple[str, str], ...] = ()
    """The organisation's own list of words that hurt, with words to put in their place."""
    region_changes: Changes = ()
    """What a pack changes of the region."""

    @property
    def here(self) -> Where:
        """The region with what a pack changes of it."""
        return Here(self.region, self.region_changes) if self.region_changes else self.region


class Remark(Value, frozen=True, order=True):
    """Something worth another look: from where to where in the text, by which rule, and why."""

    start: int
    end: int
    rule: str
    """The kind of problem it becomes."""
    found: str
    """The words that it is about, as they stand in the text."""
    better: str = ""
    """Other words to put in their place, where there are any."""
    values: tuple[tuple[str, str], ...] = ()
    """What else the sentence about it quotes: name and text."""


Rule = Callable[[Sentence, Setting], Iterator[Remark]]
TextRule = Callable[[tuple[Sentence, ...], Setting], Iterator[Remark]]


def remark(
    rule: str, sentence: Sentence, first: int, last: int, better: str = "", **values: object
) -> Remark:
    """Remark on the tokens of a sentence from one index to another, both of them included."""
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    found = sentence.text[start - sentence.start : end - sentence.start]
    more = tuple(sorted((name, str(value)) for name, value in values.items()))
    return Remark(start, end, rule, found, better, more)


def remark_on_all(rule: str, sentence: Sentence, better: str = "", **values: object) -> Remark:
    """Remark on a whole sentence."""
    return remark(rule, sentence, 0, len(sentence.tokens) - 1, better, **values)
