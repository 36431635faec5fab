"""Read `family.yaml`: the people, who belongs to whom, the region and the language.

In: the file's text. Out: the family, as far as it can be read. Names are kept exactly as they are
written, whatever signs are in them; the exits write them safely. Ids are turned into small letters,
digits and hyphens, because files and pages are made with them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from wnp.lexicon.folding import fold, unquoted
from wnp.model.family import Contact, Family, Gender, Look, Person
from wnp.model.pack import NO_PACK, Pack
from wnp.model.visibility import EVERYONE, Visibility
from wnp.problems import NOWHERE, Findings, Place
from wnp.reading.fields import Fields, Sheet, number_in
from wnp.reading.keys import field_named, nearest_value, value_named
from wnp.reading.kinship import (
    parse_beginning,
    parse_bonds,
    parse_health,
    parse_households,
    parse_ties,
    parse_wish,
    year_in,
)
from wnp.reading.looks.descriptions import parse_look
from wnp.reading.looks.pets import read_pet
from wnp.reading.nodes import Listing, Mapping, Node, Scalar, parse_nodes
from wnp.reading.people import Directory, same_name
from wnp.values import Value

_OLDEST = 120
_AGE = re.compile(r"([\d.,]+)\s?([^\W\d_]*(?:\s[^\W\d_]+)?)\.?")
_UNITS_A_YEAR = {"years": 1, "months": 12, "weeks": 52}
_GROWN_UP = 18
_LONGEST_NAME = 60
_NO_ID_SIGNS = re.compile(r"[^a-z0-9]+")
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe"})


class _Entry(Value, frozen=True):
    """One person of the list: id, name, and the fields still to be read."""

    id: str
    name: str
    fields: Mapping
    place: Place


def parse_family(text: str, file: str, findings: Findings, pack: Pack = NO_PACK) -> Family:
    """Read the people of a folder; what cannot be read is noted and left out."""
    root = parse_nodes(text, file, findings)
    if not isinstance(root, Mapping):
        if root is not None:
            findings.add(root.place, "fields-missing")
        return Family(place=Place(file))
    language = _language(_found(root, "family", "language"), findings)
    people = _found(root, "family", "people")
    entries = _with_own_ids(_entries(people, findings), findings)
    directory = Directory(tuple((entry.id, entry.name) for entry in entries))
    sheet = Sheet(file, root, findings, directory, language, role_words=_role_words(pack))
    fields = Fields(sheet, "family", root)
    if not entries:
        findings.add(fields.place_of("people"), "no-people")
    _check_names(entries, findings)
    ties = tuple(parse_ties(fields))
    children = {child for tie in ties for child in tie.children}
    parents = {parent for tie in ties for parent in tie.parents}
    return Family(
        people=tuple(_person(sheet, entry, children - parents) for entry in entries),
        ties=ties,
        region=_region(fields, pack),
        language=language,
        place=Place(file),
        households=tuple(parse_households(fields)),
        bonds=tuple(parse_bonds(fields)),
        genogram=parse_wish(fields),
        pack=pack,
        pack_name=fields.text("pack"),
        pack_place=fields.place_of("pack") if fields.value("pack") else NOWHERE,
    )


def _found(mapping: Mapping, section: str, name: str) -> Node | None:
    """Return one field of a mapping before all of them are read."""
    values = (value for key, value in mapping.entries if field_named(section, key.text) == name)
    return next(values, None)


def _language(value: Node | None, findings: Findings) -> str:
    """Return the folder's language; German where nothing is said."""
    words = unquoted(value.text) if isinstance(value, Scalar) else ""
    if not value or not words:
        return "de"
    meaning = value_named("language", words) or value_named("language", words[:2])
    if len(words) > 3 and not value_named("language", words) and words[2] not in "-_":
        meaning = ""
    if not meaning:
        nearest = nearest_value("language", words, "de")
        findings.add(value.place, "unknown-language", found=words[:60], nearest=nearest)
    return meaning or "de"


def _region(fields: Fields, pack: Pack) -> str:
    """Return the region; where nothing is said that of the pack, or Germany."""
    words, findings = fields.text("region"), fields.sheet.findings
    otherwise = pack.region or "DE"
    meaning = value_named("region", words) if words else otherwise
    if not meaning:
        findings.add(fields.place_of("region"), "unknown-region", found=words[:60])
    elif pack and meaning != pack.region:
        told = {"id": pack.id, "region": pack.region, "found": meaning}
        findings.add(fields.place_of("region"), "pack-other-region", **told)
    return meaning or otherwise


def _role_words(pack: Pack) -> dict[str, str]:
    """Return the pack's own words for people in a family, and the role that each of them means."""
    return {
        fold(one.path[2]): value_named("role", one.text, one.path[1])
        for one in pack.under("family_words")
    }


def _entries(people: Node | None, findings: Findings) -> Iterator[_Entry]:
    """Yield everybody: `mia: {name: Mia}`, `mia: Mia`, `- {name: Mia}` or `- Mia`."""
    if isinstance(people, Mapping):
        for key, value in people.entries:
            person_id = id_from(key.text)
            if not person_id:
                findings.add(key.place, "unusable-id", found=key.text[:60])
            yield _entry(person_id, unquoted(key.text), value, key.place, findings)
    elif isinstance(people, Listing):
        for item in people.items:
            yield _entry("", "", item, item.place, findings)
    elif people is not None:
        findings.add(people.place, "people-expected")


def _entry(person_id: str, called: str, item: Node, place: Place, findings: Findings) -> _Entry:
    """Find id and name of one item of the list of people."""
    fields = Mapping((), place)
    name = ""
    if isinstance(item, Mapping):
        fields = item
        own = _found(item, "person", "id")
        person_id = person_id or (id_from(own.text) if isinstance(own, Scalar) else "")
        value = _found(item, "person", "name")
        name = _visible(value.text) if isinstance(value, Scalar) else ""
        if value and not isinstance(value, Scalar):
            findings.add(value.place, "people-expected")
    elif isinstance(item, Scalar):
        name = _visible(item.text)
    else:
        findings.add(item.place, "people-expected")
    name = name or called
    if not name:
        findings.add(place, "name-missing")
    elif len(name) > _LONGEST_NAME:
        findings.add(place, "name-too-long", found=name[:30], most=_LONGEST_NAME)
        name = name[:_LONGEST_NAME]
    return _Entry(person_id or id_from(name), name, fields, place)


def _visible(text: str) -> str:
    return " ".join(unquoted(text).split())


def id_from(words: str) -> str:
    """Return words as an id: small letters, digits and hyphens, beginning with a letter."""
    plain = unicodedata.normalize("NFKD", words.casefold().translate(_SPELT_OUT))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _NO_ID_SIGNS.sub("-", letters).lstrip("-0123456789")[:40].strip("-")


def _with_own_ids(entries: Iterator[_Entry], findings: Findings) -> tuple[_Entry, ...]:
    """Give everybody an id that nobody else has."""
    taken: dict[str, _Entry] = {}
    for entry in entries:
        wanted = entry.id or "person"
        person_id = wanted
        number = 1
        while person_id in taken:
            number += 1
            person_id = f"{wanted}-{number}"
        if number > 1 and entry.id and same_name(entry.name) != same_name(taken[wanted].name):
            first = taken[wanted].place.line
            findings.add(entry.place, "same-id", found=wanted, first=first)
        taken[person_id] = _Entry(person_id, entry.name, entry.fields, entry.place)
    return tuple(taken.values())


def _check_names(entries: tuple[_Entry, ...], findings: Findings) -> None:
    """Note who shares a call name, and who is called like somebody else's id."""
    by_name: dict[str, list[_Entry]] = {}
    by_id = {fold(entry.id): entry for entry in entries}
    for entry in entries:
        by_name.setdefault(same_name(entry.name), []).append(entry)
    for alike in by_name.values():
        last = alike[-1]
        if last.name and len(alike) > 1:
            choices = ", ".join(f"{entry.name} ({entry.id})" for entry in alike)
            findings.add(last.place, "same-name", name=last.name, choices=choices)
        other = by_id.get(fold(last.name))
        if other and other not in alike:
            findings.add(last.place, "name-is-other-id", name=last.name, other=other.name)


def _person(sheet: Sheet, entry: _Entry, children: set[str]) -> Person:
    fields = Fields(sheet, "person", entry.fields)
    age = age_in(fields)
    phone, phone_visibility = _phone(fields)
    role = _role(fields, entry.name, is_child=entry.id in children, age=age)
    return Person(
        id=entry.id,
        name=entry.name,
        role=role,
        age=age,
        gender=_gender(fields, entry.name),
        look=_pet_look(fields, entry.name) if role == "pet" else _look(fields),
        contact=_contact(fields),
        phone=phone,
        phone_visibility=phone_visibility,
        visibility=fields.visibility(),
        place=entry.place,
        born=year_in(fields, "born"),
        died=year_in(fields, "died") or ("yes" if fields.has("died") else ""),
        beginning=parse_beginning(fields),
        health=parse_health(fields),
    )


def _contact(fields: Fields) -> Contact:
    """Return the contact to the child; an answer that nobody understands is taken for no."""
    otherwise = "no" if fields.has("contact") else "yes"
    return Contact(fields.choice("contact", "contact", otherwise))


def age_in(fields: Fields) -> int | None:
    """Return the age in whole years: `6`, `6 Jahre`, `8 Monate`."""
    words = fields.text("age")
    if not words:
        return None
    match = _AGE.fullmatch(words)
    number = number_in(match[1]) if match else None
    unit = value_named("age_unit", match[2] or "years") if match else ""
    years = number / _UNITS_A_YEAR[unit] if number is not None and unit else None
    if years is None or years > _OLDEST:
        fields.sheet.findings.add(fields.place_of("age"), "unlikely-age", found=words[:60])
        return None
    return int(years)


def _role(fields: Fields, name: str, *, is_child: bool, age: int | None) -> str:
    """Return the role; where none is said, a child is known by its age, Mama by her name."""
    if own := fields.sheet.role_words.get(fold(fields.text("role"))):
        return own
    if fields.has("role"):
        return fields.choice("role", "role", "relative")
    young = age is not None and age < _GROWN_UP
    language = fields.sheet.folder_language
    if young or value_named("role", fields.text("gender"), language) == "child":
        return "child"
    called = value_named("role", _role_word(name, language), language)
    return called or ("child" if is_child and age is None else "relative")


def _role_word(name: str, language: str) -> str:
    """Return the word of a name that is a role, such as `Oma` of `Oma Rosa`."""
    words = (name, name.partition(" ")[0])
    return next((word for word in words if value_named("role", word, language)), "")


def _gender(fields: Fields, name: str) -> Gender:
    """Return the gender, which a role or a name such as `Oma` says too."""
    if fields.has("gender"):
        return Gender(fields.choice("gender", "gender", "unknown"))
    language = fields.sheet.folder_language
    words = (fields.text("role"), _role_word(name, language))
    meanings = (value_named("gender_of_role", word, language) for word in words if word)
    return Gender(next(filter(None, meanings), "unknown"))


def _look(fields: Fields) -> Look:
    words = ", ".join(text for text, _ in fields.texts("look"))
    if not words:
        return Look()
    sheet = fields.sheet
    return parse_look(words, fields.place_of("look"), sheet.folder_language, sheet.findings)


def _pet_look(fields: Fields, name: str) -> Look:
    looks = ", ".join(text for text, _ in fields.texts("look"))
    said = f"{fields.text('role')}, {looks}, {name}"
    return read_pet(said, fields.sheet.folder_language)


def _phone(fields: Fields) -> tuple[str, Visibility]:
    """Return a number and who may have it: `0664 123` or `{number: 0664 123, only: child}`."""
    phone = fields.part("phone", "phone", "number")
    return (phone.text("number"), phone.visibility()) if phone else ("", EVERYONE)
