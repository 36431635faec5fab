"""Name people in sentences: in the right case, with the right article, agreeing words round them.

In: who the people are, the table of a language. Out: pieces of sentences in which people are still
marks, and at last whole sentences. A mark becomes a name only when all sentences stand in their
order: somebody from outside the family is “ein Kind” at first and “das Kind” afterwards, and what
stands before a name may melt into its article (“de” and “le” are “du”).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wnp.lexicon.pictures import is_picture, phrase
from wnp.model.family import ANIMALS, Gender, Person
from wnp.values import Value

OPEN, FORM, CLOSE, CAPITAL = "\ue000", "\ue001", "\ue002", "\ue003"
"""Marks round somebody who is named, and before a letter that is to be large."""
MARKED = re.compile(f"(?:(\\w+) )?(?<!\\w){OPEN}(\\S+?){FORM}(\\d){CLOSE}(’s)?")
LARGE = re.compile(f"{CAPITAL}(.)")
WHO, WHOM, TO = 0, 1, 2
"""The forms in which somebody is named."""
APOSTROPHE = str.maketrans("'", "’")


class Naming(Value, frozen=True):
    """Names people and pictures in one language."""

    people: Mapping[str, Person]
    language: str
    words: dict[str, Any]

    # Who they are

    def gender(self, ids: Sequence[str]) -> str:
        """Return how words must agree: `female`, `male`, `neutral`, `many` … or `unknown`."""
        each = {self._gender_of(who) for who in ids}
        if len(ids) == 1:
            return each.pop()
        many_female = each == {"female"} and "many_female" in self.words["pronouns"]
        return "many_female" if many_female else "many"

    def _gender_of(self, who: str) -> str:
        if who in self.people:
            gender = self.people[who].gender
            if gender in (Gender.FEMALE, Gender.MALE):
                return str(gender)
            return "pet" if self.is_pet(who) and "pet" in self.words["their"] else "unknown"
        return str(self.words["stock"].get(who, ("", "", "", "unknown"))[3])

    def is_a(self, role: str, who: str) -> bool:
        """Tell whether somebody has a role in the family."""
        return who in self.people and self.people[who].role == role

    def is_pet(self, who: str) -> bool:
        """Tell whether somebody is an animal."""
        return who in ANIMALS or self.is_a("pet", who)

    # Names in sentences

    def named(self, ids: Iterable[str], form: int = WHO, before: str = "{who}") -> str:
        """Return people as a list of marks: “Mama, Papa und Mia”, “de Mama et de Papa”."""
        return self.listed(
            [before.format(who=f"{OPEN}{who}{FORM}{form}{CLOSE}") for who in dict.fromkeys(ids)]
        )

    def started(self, ids: Iterable[str]) -> str:
        """Return people as the beginning of a sentence."""
        return CAPITAL + self.named(ids)

    def listed(self, items: Sequence[str]) -> str:
        """Join words by commas, the last two by “and”."""
        if not items:
            return ""
        return str(self.words["and"]).join([", ".join(items[:-1]), items[-1]][len(items) == 1 :])

    def others(self, ids: Sequence[str], *, again: bool = False) -> dict[str, str]:
        """Return all forms in which people may stand in a clause; pronouns where just named."""
        pronouns = self.words["object"].get(self.gender(ids)) if again else None
        if pronouns:
            whom, to, whose = pronouns
            return {"whom": whom, "to": to, "of": to, "at": to, "whose": whose}
        return {
            "whom": self.named(ids, WHOM),
            "to": self.named(ids, TO),
            "of": self.named(ids, TO, self.words["before"]["of"]),
            "at": self.named(ids, TO, self.words["before"]["at"]),
            "whose": f"{self.named(ids, TO)}’s",
        }

    def form(self, section: str, row: str, ids: Sequence[str]) -> str:
        """Return the pattern of a row: for one, or for several."""
        return str(self.words[section][row][len(ids) > 1])

    def fill(self, pattern: str, subject: Sequence[str] = (), **values: str) -> str:
        """Fill a pattern; its words agree with the subject."""
        gender = self.gender(subject) if subject else "unknown"
        female = gender in ("female", "many_female")
        agreement = self.words.get("agreement", {}).get("female" if female else "male", {})
        base = "many" if gender == "many_female" else gender
        their = self.words["their"].get(base, self.words["their"]["unknown"])
        defaults = {"where": "", "much": "", "their": their}
        return " ".join(pattern.format_map({**agreement, **defaults, **values}).split())

    # Pictures

    def picture(self, kind: str, name: str, form: str = "") -> str:
        """Return a place, thing or sign as a piece of a sentence."""
        if not is_picture(kind, name):
            return name
        return phrase(kind, name, self.language, form).translate(APOSTROPHE)

    def number(self, count: int) -> str:
        """Return how many there are, as a word where there is one."""
        numbers = self.words["signs"]["numbers"]
        return str(numbers[count]) if count < len(numbers) else str(count)

    def quoted(self, text: str) -> str:
        """Return words between the quotation marks of the language."""
        opening, closing = self.words["quotes"]
        return f"{opening}{' '.join(text.split())}{closing}"

    def ended(self, sentence: str) -> str:
        """End a sentence that ends with somebody's words, unless those words end it."""
        said = sentence.removesuffix(self.words["quotes"][1])
        return sentence if said.endswith((".", "!", "?", "…")) else f"{sentence}."

    # Whole sentences

    def finished(self, text: str, *, short: bool = False) -> str:
        """Turn marks into names, the first of each with what is said of somebody new."""
        told: dict[str, str] = {}

        def shown(found: re.Match[str]) -> str:
            before, who, form, whose = found.groups()
            name = self._name(who, int(form), told, short=short or bool(whose))
            return self._melted(before or "", name) + (whose or "")

        text = MARKED.sub(shown, text)
        text = LARGE.sub(lambda found: found[1].upper(), text)
        for one in (".", ",", ":"):
            text = text.replace(f",{one}", one)
        return text.strip(" ,")

    def _name(self, who: str, form: int, told: dict[str, str], *, short: bool) -> str:
        if who in self.people:
            return self._bent(self.people[who].name, form)
        names = self.words["stock"].get(who, [who] * 3)
        if who in told:
            return self._known(who, form, told[who])
        is_another = names[WHO] in (self.words["stock"][one][WHO] for one in told)
        told[who] = "another" if is_another else "one"
        name = str(names[form])
        if is_another:
            article, _, noun = name.partition(" ")
            name = f"{self.words['another'].get(article, article)} {noun}"
        return name if short else name + str(self.words["first"].get(who, ""))

    def _bent(self, name: str, form: int) -> str:
        """Return a name as it stands after “bei”: Herrn Berger."""
        for title, bent in self.words["titles"].items() if form else ():
            if name.startswith(title):
                return str(bent) + name.removeprefix(title)
        return name

    def _known(self, who: str, form: int, told: str) -> str:
        """Return somebody of whom there was talk before: “das Kind”."""
        if who in self.words["known"]:
            return str(self.words["known"][who][form])
        names = self.words["stock"].get(who, [who] * 3)
        articles = " ".join(str(name).partition(" ")[0] for name in names[:2])
        noun = str(names[form]).partition(" ")[2]
        article = self.words[told][articles][form] if articles in self.words[told] else ""
        return self._melted(article, noun)

    def _melted(self, before: str, name: str) -> str:
        """Join a small word to what follows it: “de” and “un” are “d’un”."""
        if not before:
            return name
        for start, melted in self.words["melted"].items():
            if f"{before} {name}".startswith(start):
                return str(melted) + f"{before} {name}".removeprefix(start)
        elided = self.words["elided"].get(before)
        if elided and re.match(self.words["elided"]["before"], name):
            return f"{elided}{name}"
        return f"{before} {name}"
