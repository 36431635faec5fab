"""Read a whole family folder: the family first, then the files that speak of its people.

In: the content of the files by name. Out: the folder, with the best of every file, and problems for
everything there is to mend. What is only the echo of an unreadable file is not told: if the list of
people cannot be read, nobody in the story is known.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping

from wnp.model.excuse import Excuse
from wnp.model.family import Family
from wnp.model.folder import FamilyFolder
from wnp.model.pack import NO_PACK, Pack
from wnp.model.plan import Plan
from wnp.model.record import NO_RECORD, Record
from wnp.model.story import Story
from wnp.model.tools import NO_TOOLS, Tools
from wnp.problems import Findings, Place
from wnp.reading.excuses import parse_excuses
from wnp.reading.family import parse_family
from wnp.reading.keys import nearest_value, value_named
from wnp.reading.lines import decode_text
from wnp.reading.names import RealNames, parse_names
from wnp.reading.nodes import UNREAD
from wnp.reading.own_words import OwnWords, parse_own_words
from wnp.reading.plan import parse_plan
from wnp.reading.quoting import with_quotes
from wnp.reading.record import parse_record
from wnp.reading.story import borrow_pictures, parse_story
from wnp.reading.tools import parse_tools
from wnp.values import replace

FAMILY_FILE = "family.yaml"
STORY_FILE = "story.md"
PLAN_FILE = "plan.yaml"
RECORD_FILE = "record.yaml"
NAMES_FILE = "names.yaml"
TOOLS_FILES = ("tools.yaml", "werkzeuge.yaml", "outils.yaml")
WORDS_FILES = ("words.yaml", "woerter.yaml", "mots.yaml")
"""One file in the words of whichever language; of several the first counts."""
_OTHER_STORY = re.compile(r"story\.([a-z]{2,3})(?:-[a-z0-9]{2,8})?\.md")
_ABOUT_PEOPLE = frozenset({"unknown-person", "unknown-audience"})
_COMMENT = re.compile(rb"(?m)^[ \t]*#.*$")
_UNREAD_FILE = frozenset({"empty-file", "not-a-text-file", "file-too-large"})

Files = Mapping[str, bytes]


def read_folder(files: Files, findings: Findings, pack: Pack = NO_PACK) -> FamilyFolder | None:
    """Read the files of a folder; none without a list of people. Unknown files are left alone."""
    if FAMILY_FILE not in files:
        return None
    own = Findings()
    text = _text(files, FAMILY_FILE, own)
    whole = Place(FAMILY_FILE)
    family = parse_family(text, FAMILY_FILE, own, pack) if text else Family(place=whole)
    family = replace(family, own_words=_own_words(files, own))
    stories = _stories(files, family, own)
    tools = _tools(files, family, own)
    folder = FamilyFolder(
        family=family,
        stories=with_quotes(stories, tools, family.language, own),
        plan=_plan(files, family, own),
        record=_record(files, family, own),
        tools=tools,
        excuses=_excuses(files, family, own),
        real_names=_real_names(files, family, own),
    )
    findings.extend(found for found in own if not _is_echo(found.kind, own))
    return folder


def _is_echo(kind: str, findings: Findings) -> bool:
    """Say whether a problem comes from the list of people being unreadable, not from its own."""
    return kind in _ABOUT_PEOPLE and any(
        found.place.file == FAMILY_FILE and found.kind in UNREAD | _UNREAD_FILE
        for found in findings.found
    )


def _text(files: Files, name: str, findings: Findings) -> str:
    return decode_text(files[name], name, findings) if name in files else ""


def _stories(files: Files, family: Family, findings: Findings) -> tuple[Story, ...]:
    """Read every language of the story, the folder's own first; the others show its pictures."""
    stories: dict[str, Story] = {}
    for name, language in _story_files(files, family, findings):
        if language in stories:
            first = stories[language].place.file
            findings.add(Place(name), "second-story", language=language, first=first)
            continue
        text = _text(files, name, findings)
        if text:
            stories[language] = parse_story(text, name, family, language, findings)
    own, *others = stories.values() or (None,)
    return (own, *(borrow_pictures(other, own) for other in others)) if own else ()


def _story_files(files: Files, family: Family, findings: Findings) -> Iterator[tuple[str, str]]:
    """Yield the files of the story and their languages, the folder's own first."""
    if STORY_FILE in files:
        yield STORY_FILE, family.language
    for name in sorted(files):
        if match := _OTHER_STORY.fullmatch(name):
            language = value_named("language", match[1])
            if not language:
                meant = nearest_value("language", match[1], family.language)
                findings.add(Place(name), "unknown-language", found=match[1], nearest=meant)
            yield name, language or match[1]


def _text_beside(files: Files, name: str, findings: Findings) -> str:
    """Return a file's text without which there still is a story; an empty one is only said."""
    if name not in files or _COMMENT.sub(b"", files[name].removeprefix(BOM_UTF8)).strip():
        return _text(files, name, findings)
    findings.add(Place(name), "empty-beside-story")
    return ""


def _plan(files: Files, family: Family, findings: Findings) -> Plan | None:
    text = _text_beside(files, PLAN_FILE, findings)
    return parse_plan(text, PLAN_FILE, family, findings) if text else None


def _record(files: Files, family: Family, findings: Findings) -> Record:
    text = _text_beside(files, RECORD_FILE, findings)
    return parse_record(text, RECORD_FILE, family, findings) if text else NO_RECORD


def _tools(files: Files, family: Family, findings: Findings) -> Tools:
    name, *others = [name for name in TOOLS_FILES if name in files] or [""]
    for other in others:
        findings.add(Place(other), "second-tools", first=name)
    text = _text_beside(files, name, findings)
    return parse_tools(text, name, family, findings) if text else NO_TOOLS


def _excuses(files: Files, family: Family, findings: Findings) -> tuple[Excuse, ...]:
    """Return what the author says about advice, in the story and in the plan."""
    names = [name for name, _ in _story_files(files, family, Findings())]
    names += [name for name in (PLAN_FILE, *TOOLS_FILES) if name in files]
    texts = ((name, _text(files, name, Findings())) for name in names)
    return tuple(
        excuse
        for name, text in texts
        for excuse in parse_excuses(text, name, family.language, findings)
    )


def _own_words(files: Files, findings: Findings) -> OwnWords:
    name, *others = [name for name in WORDS_FILES if name in files] or [""]
    for other in others:
        findings.add(Place(other), "second-words", first=name)
    text = _text(files, name, findings)
    return parse_own_words(text, name, findings) if text else ()


def _real_names(files: Files, family: Family, findings: Findings) -> RealNames:
    text = _text(files, NAMES_FILE, findings)
    return parse_names(text, NAMES_FILE, family, findings) if text else ()
