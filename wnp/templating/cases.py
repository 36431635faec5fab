"""Small words that change beside a name, because names themselves never do.

In: a filled text and the names in it. Out: the same text in which French words lose their vowel
(`d’Anna`, `qu’Ali`) and the German “Herr” has its case (`mit Herrn Voß`, `Oma ruft Herrn Voß an`).
Where a sentence leaves the case open, nothing is changed. Words are in `lexicon/*/grammar.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

from wnp.lexicon import spoken, table
from wnp.lexicon.folding import fold
from wnp.values import Value

Rows = Mapping[str, Any]
Change = Callable[[str], str]
PART = re.compile(r"[^.,:;!?\"„“»«\n]+")
"""What stands between two signs: hardly more than one statement."""
NEW = re.compile(r"[.:!?\"„“»«\n]")
"""A sign after which nobody remembers who did something."""
FIELD = '"'
"""Where a field of a plan begins; who does something stands in the field before."""
FENCE = re.compile(r"(?ms)^```.*?^```")


def with_cases(text: str, names: Collection[str], language: str) -> str:
    """Return a text in which the words beside names have the form that their sentence needs."""
    rows = table(f"{spoken(language)}/grammar")
    for row, change_for in (("elision", elision), ("cases", declension)):
        if row in rows and names:
            text = _outside_pictures(text, change_for(names, rows[row]))
    return text


def _outside_pictures(text: str, change: Change) -> str:
    parts, start = [], 0
    for fence in FENCE.finditer(text):
        parts += [change(text[start : fence.start()]), fence[0]]
        start = fence.end()
    return "".join([*parts, change(text[start:])])


def elision(names: Collection[str], rows: Rows) -> Change:
    """Return what lets French words such as “de” lose their vowel before a name."""
    called = [name for name in names if fold(name)[:1] in rows["vowels"]]
    if not called:
        return str
    pattern = re.compile(
        rf"(?<![\w’'-])({_any(rows['words'])})[ \u00a0](?={_any(called)}(?!\w))", re.IGNORECASE
    )
    return lambda text: pattern.sub(lambda found: f"{found[1][:-1]}’", text)


def declension(names: Collection[str], rows: Rows) -> Change:
    """Return what makes a German “Herr” “Herrn” where it is not the subject."""
    men = [name for name in names if name.startswith(f"{rows['title']} ")]
    if not men:
        return str
    speech = _speech(men, names, rows)
    return lambda text: "".join(speech.line(line) for line in text.splitlines(keepends=True))


def _speech(men: Collection[str], names: Collection[str], rows: Rows) -> _Speech:
    """Return the patterns that tell the case of a title before some names."""
    title, changed = rows["title"], rows["changed"]
    surnames = [name.removeprefix(f"{title} ") for name in men]
    him = rf"{title} (?={_any(surnames)}(?!\w))"
    somebody = _any([*names, *(f"{changed} {name}" for name in surnames)])
    join = _any(rows["joins"])
    others = "".join(f"(?<!{word} )" for word in rows["equals"])
    subject = rf"(?:{somebody}(?:{join}{somebody})*|(?i:{_any(rows['subjects'])}))"
    return _Speech(
        behind=re.compile(rf"\b((?i:{_any(rows['prepositions'])}) (?:{somebody}{join})*){him}"),
        beside=re.compile(rf"\b({_any([*names, *rows['beside']])} ){him}"),
        subject=re.compile(rf"\s*{subject} (?!{_any(rows['is'])}\b)(?=[a-zäöü])"),
        verb=re.compile(rf"\s*(?:- |{rows['equals'][0]} )?{_any(rows['verbs'])}\b"),
        chain=re.compile(rf"\b({rows['equals'][0]} {_any(rows['verbs'])} ){him}"),
        asks=re.compile(rf"\b(?i:{_any(rows['asks'])}) "),
        him=re.compile(others + him),
        also=re.compile(rf"\b({somebody}{join}){him}(?!\S+ \w+(?:t|en)\b)"),
        title=f"{title} ",
        changed=f"{changed} ",
    )


def _any(words: Collection[str]) -> str:
    """Return a pattern for one of some words, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"


class _Speech(Value, frozen=True):
    """What tells the case of a title in one text."""

    behind: re.Pattern[str]
    """Behind a preposition, names between them included."""
    beside: re.Pattern[str]
    """Right behind another name, as in “wenn Mia Herrn Voß fragt”."""
    subject: re.Pattern[str]
    """The start of a statement that says who does something."""
    verb: re.Pattern[str]
    """The start of a statement whose subject was said before."""
    chain: re.Pattern[str]
    """Behind a verb that goes on with what somebody does: “kommt und ruft Herrn Voß an”."""
    asks: re.Pattern[str]
    him: re.Pattern[str]
    also: re.Pattern[str]
    """Behind another name in a list, if no verb follows that could begin a statement."""
    title: str
    changed: str

    def line(self, line: str) -> str:
        """Return one line with every case that is sure."""
        line = _until_still(lambda text: self.behind.sub(rf"\g<1>{self.changed}", text), line)
        line = self.chain.sub(rf"\g<1>{self.changed}", line)
        line = self.beside.sub(rf"\g<1>{self.changed}", line)
        return self._statements(line) if self.title in line else line

    def _statements(self, line: str) -> str:
        made, knows, start = [], True, 0
        for part in PART.finditer(line):
            between = line[start : part.start()]
            knows = FIELD in between or (knows and not NEW.search(between))
            changed, knows = self._statement(part[0], goes_on=knows)
            made += [between, changed]
            start = part.end()
        return "".join([*made, line[start:]])

    def _statement(self, words: str, *, goes_on: bool) -> tuple[str, bool]:
        """Return a statement, and whether its subject is known to what follows a comma."""
        found, asked = self.subject.match(words), self.asks.search(words)
        knows = bool(found or (goes_on and self.verb.match(words)))
        if not knows and not asked:
            return words, False
        begin = found.end() if found else asked.end() if asked else 0
        rest = self.him.sub(self.changed, words[begin:])
        return words[:begin] + self.also.sub(rf"\g<1>{self.changed}", rest), knows


def _until_still(change: Change, text: str) -> str:
    """Repeat a change until nothing changes any more."""
    while (changed := change(text)) != text:
        text = changed
    return text
