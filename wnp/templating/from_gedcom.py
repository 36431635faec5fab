"""Write the files of a new family folder from what a GEDCOM file tells.

In: people and families, a language, a region. Out: `family.yaml` with the words of that language,
and a story that waits to be written. Everything is quoted, whatever signs stand in a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wnp.lexicon import spoken, table
from wnp.reading.family import id_from
from wnp.reading.gedcom.kinfolk import Kinfolk, Kinship, Kinsman
from wnp.reading.keys import field_words, value_words


def folder_from_gedcom(folk: Kinfolk, language: str, region: str) -> dict[str, str]:
    """Return the texts of a new folder by name."""
    words = table(f"{spoken(language)}/gedcom")
    names = _names(folk, words["nobody"])
    ids = _ids(names)
    family = field_words("family", language)
    lines = [
        f"# {words['comment']}",
        f"{family['region']}: {region}",
        f"{family['language']}: {spoken(language)}",
        f"{family['people']}:",
        *(_person(one, ids[one.xref], names[one.xref], language) for one in folk.people),
    ]
    ties = [line for one in folk.families for line in _ties(one, ids, language)]
    if ties:
        lines += [f"{family['ties']}:", *ties]
    return {"family.yaml": "\n".join(lines) + "\n", "story.md": words["story"].lstrip("\n")}


def _names(folk: Kinfolk, nobody: str) -> dict[str, str]:
    """Return a name for everybody that nobody else has: by all given names, by year, by number."""
    count: dict[str, int] = {}
    for one in folk.people:
        count[one.given] = count.get(one.given, 0) + 1
    names: dict[str, str] = {}
    taken: set[str] = set()
    for one in folk.people:
        wanted = _wishes(one, nobody, is_alone=count[one.given] == 1)
        name = next(wish for wish in wanted if wish.casefold() not in taken)
        taken.add(name.casefold())
        names[one.xref] = name
    return names


def _wishes(one: Kinsman, nobody: str, *, is_alone: bool) -> Iterator[str]:
    plain = one.given or nobody
    if is_alone and one.given:
        yield plain
    if one.given and one.born:
        yield f"{plain} {one.born}"
    elif one.more_given not in ("", one.given):
        yield one.more_given
    yield from (f"{plain} {number}" for number in range(2 if one.given else 1, 10_000))


def _ids(names: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for xref, name in names.items():
        plain = id_from(name) or "p"
        own, number = plain, 1
        while own in found.values():
            number += 1
            own = f"{plain}-{number}"
        found[xref] = own
    return found


def _person(one: Kinsman, own: str, name: str, language: str) -> str:
    fields = field_words("person", language)
    said = [f"{fields['name']}: {quoted(name)}"]
    if one.gender:
        said.append(f"{fields['gender']}: {value_words('gender', language)[one.gender]}")
    if one.born:
        said.append(f"{fields['born']}: {one.born}")
    if one.died:
        yes = value_words("yes_no", language)["yes"]
        said.append(f"{fields['died']}: {yes if one.died == 'yes' else one.died}")
    return f"  {own}: {{{', '.join(said)}}}"


def _ties(family: Kinship, ids: Mapping[str, str], language: str) -> Iterator[str]:
    """Yield one line for the couple, with the children of each kind on a line of their own."""
    fields = field_words("tie", language)
    kinds = value_words("tie", language)
    partners = [ids[who] for who in family.partners]
    who = f"{fields['union']}: [{', '.join(partners)}]"
    if len(partners) == 1:
        who = f"{fields['parent']}: {partners[0]}"
    about = [who]
    if family.kind and len(partners) > 1:
        about.append(f"{fields['kind']}: {kinds[family.kind]}")
        years = (("married", family.married), ("divorced", family.divorced))
        about += [f"{fields[name]}: {year}" for name, year in years if year]
    by_kind: dict[str, list[str]] = {}
    for child, kind in family.children:
        by_kind.setdefault(kind, []).append(ids[child])
    for kind in by_kind or ("birth",):
        children = f"{fields['children']}: [{', '.join(by_kind.get(kind, ()))}]"
        came = [f"{fields['child_kind']}: {kinds[kind]}"] if kind != "birth" else []
        yield f"  - {{{', '.join([*about, *came, *([children] if by_kind else [])])}}}"


def quoted(words: str) -> str:
    """Return a text as YAML quotes it."""
    plain = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'
