"""What a region or an organisation says differently from the base: a *pack*, read from its folder.

A pack adds and replaces words, names and numbers, and brings templates and pictures of its own.
Whatever it says is kept with the place where it says it, so that nothing changes unseen.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from wnp.lexicon import LANGUAGES
from wnp.lexicon.pictures import PackName
from wnp.lexicon.regions import Changes, Told
from wnp.problems import NOWHERE, Place
from wnp.values import Value

LETTERHEAD = ("name", "line", "street", "telephone")


class Said(Value, frozen=True):
    """One thing that a pack says: under which names of its tables, what, and where it stands."""

    path: tuple[str, ...]
    """`("region", "authority", "de", "name")`, `("trade_words", "de", "WG")` …"""
    value: Told
    place: Place = NOWHERE

    @property
    def text(self) -> str:
        """What is said, as one text."""
        if isinstance(self.value, bool):
            return "true" if self.value else "false"
        return self.value if isinstance(self.value, str) else ", ".join(self.value)


class PackTemplate(Value, frozen=True):
    """A story template of a pack: the name of its folder, and its files by their names in it."""

    folder: str
    files: tuple[tuple[str, str], ...]

    def text(self, name: str) -> str:
        """Return one file, or an empty text."""
        return dict(self.files).get(name, "")


class PackPicture(Value, frozen=True):
    """A picture of a pack: its name in the folder, such as `illustrations/props/bell.svg`."""

    name: str
    content: bytes

    @property
    def kind(self) -> str:
        """`settings`, `props` or `symbols`."""
        return self.name.split("/")[1]

    @property
    def id(self) -> str:
        """The name of its row in the table of its kind."""
        return self.name.rpartition("/")[2].removesuffix(".svg")


def _unique(picture: PackPicture, row: dict[str, Any]) -> str:
    """Return a text that no other picture has: kind, name, and what tells its content apart."""
    content = sha256(picture.content + repr(row).encode("utf-8", "replace")).hexdigest()[:16]
    return f"{picture.kind}:{picture.id}:{content}"


def _spoken(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row in which every language has words: its own, or those of the first that has."""
    first = next((language for language in LANGUAGES if row.get(language)), "")
    told = {key: value for key, value in row.items() if key == first or key[:3] == f"{first}_"}
    missing = [language for language in LANGUAGES if first and not row.get(language)]
    borrowed = {
        f"{language}{key[2:]}": value for language in missing for key, value in told.items()
    }
    return row | borrowed if first else {}


class Pack(Value, frozen=True):
    """Everything that one folder of a pack says."""

    id: str = ""
    version: str = ""
    licence: str = ""
    credits: tuple[str, ...] = ()
    region: str = ""
    """The short name of the region on which it stands."""
    languages: tuple[str, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()
    """Language and name of the pack in it."""
    said: tuple[Said, ...] = ()
    """What it changes, in the order of its files."""
    templates: tuple[PackTemplate, ...] = ()
    pictures: tuple[PackPicture, ...] = ()
    place: Place = NOWHERE

    def __bool__(self) -> bool:
        return bool(self.place.file)  # one without an id is a pack, and has something to mend

    def title(self, language: str) -> str:
        """Return what the pack is called in a language, or in another one, or its id."""
        titles = dict(self.titles)
        return titles.get(language) or next(iter(titles.values()), self.id)

    def under(self, *names: str) -> tuple[Said, ...]:
        """Return everything that is said under some names of its tables."""
        return tuple(one for one in self.said if one.path[: len(names)] == names)

    @property
    def changes(self) -> Changes:
        """What it says about the region: names in the table, and what stands there now."""
        return tuple((one.path[1:], one.value) for one in self.under("region"))

    @property
    def letterhead(self) -> tuple[str, ...]:
        """The lines with name, street and telephone of the organisation, in this order."""
        said = {one.path[1]: one.text for one in self.under("letterhead")}
        return tuple(said[name] for name in LETTERHEAD if name in said)

    def picture_names(self, kind: str) -> tuple[PackName, ...]:
        """Return the names of its pictures of a kind, each with its row and its drawing."""
        rows = self._picture_rows(kind)
        return tuple(
            PackName(_unique(one, rows[one.id]), rows[one.id], one.content.decode("utf-8-sig"))
            for one in self.pictures
            if one.kind == kind and one.id in rows
        )

    def _picture_rows(self, kind: str) -> dict[str, dict[str, Any]]:
        """Return the rows of those pictures of a kind that have a name in some language."""
        rows: dict[str, dict[str, Any]] = {}
        for one in self.under("illustrations", kind):
            row = rows.setdefault(one.path[2], {})
            for key in one.path[3:-1]:
                row = row.setdefault(key, {})
            row[one.path[-1]] = one.value
        return {name: spoken for name, row in rows.items() if (spoken := _spoken(row))}

    @property
    def advice_off(self) -> frozenset[str]:
        """Kinds of advice that are not given."""
        return frozenset(one.path[1] for one in self.under("advice_off"))


NO_PACK = Pack()
