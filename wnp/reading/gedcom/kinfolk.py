"""Take from a GEDCOM file who belongs to whom, and nothing else.

In: the bytes of a file. Out: people and families with call names, sex, years and links. What is not
in the short list of tags below never gets further: no notes, no places, no sources, no surnames, no
days of birth, no addresses, no pictures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from wnp.model.kinship import reaches
from wnp.problems import Findings, Place
from wnp.reading.gedcom.decoding import decode_gedcom
from wnp.reading.gedcom.records import Record, parse_records
from wnp.values import Value, replace

MOST_PEOPLE = 150
"""More than these are in no genogram that somebody can read."""
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_SURNAME = re.compile(r"/[^/]*/?")
_POINTER = re.compile(r"@[^@]+@")
VOID = "@VOID@"
SEXES = {"M": "male", "F": "female", "X": "diverse"}
PEDIGREES = {"ADOPTED": "adopted", "FOSTER": "foster", "BIRTH": "birth"}
LONGEST_NAME = 40
_TWO = 2
OLD_VERSION, NEW_VERSION = "5.5", "7."


class Kinsman(Value, frozen=True):
    """One person: what is taken of an individual."""

    xref: str
    given: str
    """The first call name; empty where the file says none."""
    more_given: str = ""
    """All given names."""
    gender: str = ""
    born: str = ""
    died: str = ""
    line: int = 0


class Kinship(Value, frozen=True):
    """One family: a couple or one parent, and children with how they came."""

    partners: tuple[str, ...]
    children: tuple[tuple[str, str], ...] = ()
    kind: str = ""
    married: str = ""
    divorced: str = ""


class Kinfolk(Value, frozen=True):
    """Everything that is taken of a file."""

    people: tuple[Kinsman, ...] = ()
    families: tuple[Kinship, ...] = ()


def parse_gedcom(content: bytes, file: str, findings: Findings) -> Kinfolk:
    """Return the people and families of a file; whatever is wrong is noted with its line."""
    text, writing = decode_gedcom(content)
    if not re.match(r"[\s\ufeff]*0[ \t]+HEAD\b", text[:200]):
        findings.add(Place(file), "gedcom-not")
        return Kinfolk()
    records = parse_records(text, file, findings)
    if writing == "ansel":
        findings.add(Place(file), "gedcom-ansel")
    _check_version(records, file, findings)
    people = _with_own_xrefs(records, "INDI", file, findings)
    families = _with_own_xrefs(records, "FAM", file, findings)
    if not people:
        findings.add(Place(file), "gedcom-nobody")
        return Kinfolk()
    told = _families(families, people, file, findings)
    kept = _nearest(list(people), [family for _, family in told])
    found = _without_rings(told, kept, file, findings)
    if len(kept) < len(people):
        findings.add(Place(file), "gedcom-too-many", count=len(people), most=MOST_PEOPLE)
    folk = tuple(_person(people[xref]) for xref in people if xref in kept)
    return Kinfolk(folk, tuple(one for one in found if len(one.partners) + len(one.children) > 1))


def _check_version(records: Sequence[Record], file: str, findings: Findings) -> None:
    head = next(one for one in records if one.tag == "HEAD")
    version = next((one.text("VERS") for one in head.all("GEDC")), "")
    if not version.startswith((OLD_VERSION, NEW_VERSION)):
        findings.add(Place(file, head.line), "gedcom-version", found=version[:20])


def _with_own_xrefs(
    records: Sequence[Record], tag: str, file: str, findings: Findings
) -> dict[str, Record]:
    """Return the records of a kind by their mark; of two with the same mark the first counts."""
    found: dict[str, Record] = {}
    for record in records:
        if record.tag != tag or not record.xref:
            continue
        if record.xref in found:
            first = found[record.xref].line
            place = Place(file, record.line)
            findings.add(place, "gedcom-same-mark", found=record.xref, first=first)
        else:
            found[record.xref] = record
    return found


def _person(record: Record) -> Kinsman:
    given = _given_names(record)
    return Kinsman(
        xref=record.xref,
        given=_call_name(record, given),
        more_given=given,
        gender=SEXES.get(record.text("SEX").upper()[:1], ""),
        born=_year_of(record, "BIRT", "CHR", "BAPM"),
        died=_year_of(record, "DEAT", "BURI") or ("yes" if _has(record, "DEAT", "BURI") else ""),
        line=record.line,
    )


def _given_names(record: Record) -> str:
    """Return the given names; the family name stands between strokes and stays away."""
    name = next(record.all("NAME"), None)
    if name is None:
        return ""
    said = name.text("GIVN") or _SURNAME.sub(" ", name.whole)
    return " ".join(said.replace(",", " ").split())[:LONGEST_NAME].strip()


def _call_name(record: Record, given: str) -> str:
    """Return what somebody is called: as the file says, else the first of the given names."""
    name = next(record.all("NAME"), record)
    called = name.text("_RUFNAME", "_RUFN", "NICK") or record.text("NICK")
    words = (called or given).replace('"', " ").split()
    return words[0][:LONGEST_NAME] if words else ""


def _year_of(record: Record, *tags: str) -> str:
    for event in record.all(*tags):
        if found := _YEAR.search(event.text("DATE")):
            return found[1]
    return ""


def _has(record: Record, *tags: str) -> bool:
    return any(one.value.upper() != "N" for one in record.all(*tags))


def _families(
    families: Mapping[str, Record], people: Mapping[str, Record], file: str, findings: Findings
) -> list[tuple[int, Kinship]]:
    """Return the families by line, with the links that both sides of the file tell of."""
    found: list[tuple[int, Kinship]] = []
    claims = _claims(people)
    for xref, record in families.items():
        partners = tuple(_known(record.all("HUSB", "WIFE"), people, file, findings))
        named = list(_known(record.all("CHIL"), people, file, findings))
        named += claims.get(xref, ())
        children = [(child, _pedigree(people[child], xref)) for child in dict.fromkeys(named)]
        if not partners and children:
            findings.add(Place(file, record.line), "gedcom-no-parents", found=xref)
        kind = "divorced" if _has(record, "DIV") else "married" if _has(record, "MARR") else ""
        years = {"married": _year_of(record, "MARR"), "divorced": _year_of(record, "DIV")}
        couple = tuple(dict.fromkeys(partners))[:_TWO]
        found.append((record.line, Kinship(couple, tuple(children), kind, **years)))
    return found


def _claims(people: Mapping[str, Record]) -> dict[str, list[str]]:
    """Return the children who name a family, by that family."""
    found: dict[str, list[str]] = {}
    for xref, record in people.items():
        for link in record.all("FAMC"):
            found.setdefault(link.value, []).append(xref)
    return found


def _known(
    links: Iterator[Record], people: Mapping[str, Record], file: str, findings: Findings
) -> Iterator[str]:
    """Yield the marks that lead to somebody; the others are noted."""
    for link in links:
        if link.value in people:
            yield link.value
        elif link.value and link.value != VOID:
            mark = link.value[:40] if _POINTER.fullmatch(link.value) else link.tag
            findings.add(Place(file, link.line), "gedcom-nowhere", found=mark)


def _pedigree(child: Record, family: str) -> str:
    """Return how a child came to a family, as PEDI or the record of an adoption says."""
    for link in child.all("FAMC"):
        if link.value == family and (said := link.text("PEDI").upper()):
            return PEDIGREES.get(said, "birth")
    adopted = any(link.value == family for one in child.all("ADOP") for link in one.all("FAMC"))
    return "adopted" if adopted else "birth"


def _nearest(people: Sequence[str], families: Sequence[Kinship]) -> frozenset[str]:
    """Return the people around the first of the file, as many as a genogram holds."""
    if len(people) <= MOST_PEOPLE:
        return frozenset(people)
    kin: dict[str, list[str]] = {}
    for one in families:
        everybody = (*one.partners, *(child for child, _ in one.children))
        for who in everybody:
            kin.setdefault(who, []).extend(everybody)
    kept: dict[str, None] = {}
    for start in people:
        waiting = [start]
        for who in waiting:
            if len(kept) >= MOST_PEOPLE:
                return frozenset(kept)
            if who not in kept:
                kept[who] = None
                waiting += [other for other in kin.get(who, ()) if other not in kept]
    return frozenset(kept)


def _without_rings(
    families: Sequence[tuple[int, Kinship]], kept: frozenset[str], file: str, findings: Findings
) -> tuple[Kinship, ...]:
    """Return the families of those who are taken, without links that would close a ring."""
    below: dict[str, set[str]] = {}
    found: list[Kinship] = []
    for line, family in families:
        partners = tuple(who for who in family.partners if who in kept)
        children = []
        for child, kind in family.children if partners else ():
            if child not in kept:
                continue
            if child in partners or any(reaches(below, child, one) for one in partners):
                findings.add(Place(file, line), "gedcom-ring", found=child)
                continue
            children.append((child, kind))
            for parent in partners:
                below.setdefault(parent, set()).add(child)
        if partners:
            found.append(replace(family, partners=partners, children=tuple(children)))
    return tuple(found)
