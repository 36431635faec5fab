"""Read who may see a thing: "nur Netzwerk und Oma", "geheim vor Papa".

In: words that name audiences and people, in any of our languages. Out: a restriction. A word that
nobody understands never opens a door: the thing is then for professionals alone until it is mended.
"""

from __future__ import annotations

from collections.abc import Iterable

from wnp.lexicon.folding import unquoted
from wnp.model.visibility import Audience, Visibility
from wnp.problems import Findings, Place
from wnp.reading.keys import nearest_value, value_named, value_words
from wnp.reading.people import Directory, resolve_person, split_people

Said = tuple[str, Place]
"""Words, and where they stand."""
CLOSED = frozenset({Audience.PROFESSIONALS})
"""What holds for a restriction that could not be understood."""
_EVERYBODY = "everyone"


def parse_audience_words(
    words: str, place: Place, directory: Directory, findings: Findings, language: str = "de"
) -> Visibility:
    """Read what stands behind "nur": audiences and people, with commas or "und" between them."""
    return parse_visibility([(words, place)], (), directory, findings, language)


def parse_secret_words(
    words: str, place: Place, directory: Directory, findings: Findings
) -> Visibility:
    """Read what stands behind "geheim vor": the people who may never see a thing."""
    return parse_visibility((), [(words, place)], directory, findings)


def parse_visibility(
    only: Iterable[Said],
    hide_from: Iterable[Said],
    directory: Directory,
    findings: Findings,
    language: str = "de",
) -> Visibility:
    """Read the two fields `only` and `hide_from`, each of which may be a list."""
    seers = [_seer(part, directory, findings, language) for part in _parts(only, directory)]
    secrets = [_hidden(part, directory, findings) for part in _parts(hide_from, directory)]
    hidden = frozenset(person for ids in secrets for person in ids)
    if not (all(seers) and all(secrets)):
        return Visibility(only=CLOSED, hide_from=hidden)
    if _EVERYBODY in seers:
        return Visibility(hide_from=hidden)
    return Visibility(
        only=frozenset(seer for seer in seers if isinstance(seer, Audience)),
        only_people=frozenset(seer for seer in seers if not isinstance(seer, Audience)),
        hide_from=hidden,
    )


def _seer(said: Said, directory: Directory, findings: Findings, language: str) -> Audience | str:
    """Return the audience, the person id or `everyone` that a part means; empty if not clear."""
    words, place = said
    if not words:
        findings.add(place, "nobody-named")
        return ""
    if directory.find(words):
        return resolve_person(words, place, directory, findings)
    meaning = value_named("audience", unquoted(words), language)
    if not meaning:
        _report_unknown_audience(words, place, directory, findings, language)
    return Audience(meaning) if meaning in set(Audience) else meaning


def _hidden(said: Said, directory: Directory, findings: Findings) -> tuple[str, ...]:
    """Return whom a part means: of a name that two people share, both."""
    words, place = said
    found = directory.find(words)
    if not words:
        findings.add(place, "nobody-named")
    elif len(found) != 1:
        resolve_person(words, place, directory, findings)
    return found


def _parts(said: Iterable[Said], directory: Directory) -> list[Said]:
    """Split lists, unless the whole of one is somebody's name."""
    parts: list[Said] = []
    for words, place in said:
        names = (words,) if directory.find(words) else split_people(words) or ("",)
        parts += [(name, place) for name in names]
    return parts


def _report_unknown_audience(
    words: str, place: Place, directory: Directory, findings: Findings, language: str
) -> None:
    meant = "" if findings.are_many else nearest_value("audience", words, language)
    findings.add(
        place,
        "unknown-audience",
        found=words[:60],
        nearest=meant or ("" if findings.are_many else directory.nearest(words)),
        known=", ".join(value_words("audience", language).values()),
        people=directory.names(),
    )
