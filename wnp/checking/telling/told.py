"""A story as it is told: for every page its sentences, who is named in them, and what they tell.

In: a folder. Out: a telling, which the rules about structure, pictures and consistency share. Names
count where they stand as words of their own; "Oma" is Oma Rosa where there is no other Oma.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from wnp.checking.levels import level_of
from wnp.checking.people_named import names_in
from wnp.checking.telling_words import Mark, marks_in, words_of_group
from wnp.lexicon import LANGUAGES
from wnp.model.family import Family, Person
from wnp.model.folder import FamilyFolder
from wnp.model.scene import PeoplePicture, Scene, people_in, scenes_in
from wnp.model.story import Frame, Passage, Story
from wnp.model.words import text_of
from wnp.problems import Place
from wnp.values import Value
from wnp.wording.remarks import Level
from wnp.wording.sentences import Sentence, Token, sentences_in

WORRIES = frozenset({"who_worried", "worry", "what_happened", "professionals_view", "dispute"})
USUAL = frozenset({"plan", "rule", "child_rule", "network", "agreement", "help", "title", "people"})
"""Pages about what always holds, whose picture is one moment of it."""
NO_CHILDREN = frozenset({"child", "sibling"})
NOT_MET = frozenset({"silhouette", "pet"})
NameRow = tuple[tuple[str, ...], frozenset[str]]


class Run(Value, frozen=True):
    """People who are named together: "Mia und Ben"."""

    first: int
    end: int
    ids: frozenset[str]
    is_owner: bool = False
    """Whether something is theirs: "Mias Bett"."""
    is_after: bool = False
    """Whether it stands behind a word such as "bei" or "mit"."""


class Said(Value, frozen=True):
    """A sentence of the story, with what is known about it."""

    sentence: Sentence
    marks: tuple[Mark, ...]
    runs: tuple[Run, ...]
    passage: Passage
    level: Level
    at: Place
    """Where it begins in the file."""

    @property
    def groups(self) -> frozenset[str]:
        """What its words tell."""
        return frozenset(mark.group for mark in self.marks)

    @property
    def ids(self) -> frozenset[str]:
        """Who is named in it."""
        return frozenset(who for run in self.runs for who in run.ids)

    @property
    def is_question(self) -> bool:
        """Whether it asks."""
        return self.sentence.text.rstrip().endswith("?")

    @property
    def subject(self) -> frozenset[str]:
        """Who does what it tells, as far as a program can see: the first who are named."""
        acting = (run for run in self.runs if not (run.is_owner or run.is_after))
        return next((run.ids for run in acting), frozenset())

    def has(self, *groups: str) -> bool:
        """Say whether its words tell one of some things."""
        return any(mark.group in groups for mark in self.marks)

    def place_of(self, token: int) -> Place:
        """Return where a word of it stands in the file."""
        start = self.sentence.tokens[token].start - self.sentence.start
        return Place(self.at.file, self.at.line, self.at.column + start)


class Page(Value, frozen=True):
    """A frame with its sentences for children, its heading, and whom its picture shows."""

    frame: Frame
    said: tuple[Said, ...]
    heading: Said | None
    drawn: frozenset[str]
    scenes: tuple[Scene, ...]
    bubbles: tuple[Said, ...] = ()

    @property
    def plain(self) -> tuple[Said, ...]:
        """What the story tells here; what somebody says in a voice of their own is not in it."""
        return tuple(one for one in self.said if not one.passage.speaker)

    @property
    def youngest(self) -> tuple[Said, ...]:
        """What it tells the youngest, to whom the picture belongs."""
        ages = [one.passage.from_age for one in self.plain]
        return tuple(one for one in self.plain if one.passage.from_age == min(ages))

    @property
    def everything(self) -> tuple[Said, ...]:
        """All there is to read for a child."""
        return (*((self.heading,) if self.heading else ()), *self.said, *self.bubbles)

    @property
    def speakers(self) -> frozenset[str]:
        """Who has a voice of their own here."""
        return frozenset(one.passage.speaker for one in self.said if one.passage.speaker)

    @property
    def is_worry(self) -> bool:
        """Whether it tells of a worry."""
        return self.frame.section in WORRIES

    def has(self, *groups: str) -> bool:
        """Say whether anything on it tells one of some things."""
        return any(one.has(*groups) for one in self.everything)


class Telling(Value, frozen=True):
    """A whole story as it is told."""

    folder: FamilyFolder
    story: Story
    family: Family
    pages: tuple[Page, ...]
    titles: tuple[Said, ...]
    """The sentences of its title."""
    children: tuple[str, ...]
    """Ids of those whom it is for."""

    @property
    def has_worry(self) -> bool:
        """Whether it tells of a worry at all."""
        return any(page.is_worry for page in self.pages)

    def person(self, who: str) -> Person | None:
        """Return the person with an id."""
        return self.family.person(who)

    def name(self, who: str) -> str:
        """Return what somebody is called."""
        person = self.family.person(who)
        return person.name if person else who

    def names(self, people: Iterator[str] | frozenset[str] | tuple[str, ...]) -> str:
        """Return what some people are called, one after the other."""
        return ", ".join(sorted({self.name(who) for who in people}))

    def is_grown(self, who: str) -> bool:
        """Say whether somebody of the family is an adult whom the child can meet."""
        person = self.family.person(who)
        return bool(person) and person.role not in (NO_CHILDREN | NOT_MET) if person else False


def tellings_of(folder: FamilyFolder) -> tuple[Telling, ...]:
    """Return the tellings of a folder's stories in the languages that we know."""
    return tuple(
        telling_of(folder, story) for story in folder.stories if story.language in LANGUAGES
    )


def telling_of(folder: FamilyFolder, story: Story) -> Telling:
    """Return one story as it is told."""
    family = folder.family
    children = story.people or tuple(p.id for p in family.people if p.role == "child")
    titles = _said(story.title, Passage(()), Level.MIDDLE, story.place, story, family)
    pages = tuple(_page(frame, story, family) for frame in story.frames)
    return Telling(folder, story, family, pages, tuple(titles), children)


def _page(frame: Frame, story: Story, family: Family) -> Page:
    said: list[Said] = []
    for passage in frame.passages:
        level = level_of(passage, frame, story, family)
        if level is not Level.ADULT and _is_for_children(passage, family):
            said += _said(text_of(passage.words), passage, level, passage.place, story, family)
    heading = _said(frame.title, Passage(()), Level.MIDDLE, frame.place, story, family)
    scenes = scenes_in(frame.picture)
    bubbles = [
        one
        for scene in scenes
        for bubble in scene.bubbles
        for one in _said(
            bubble.words, Passage((), bubble.who), Level.MIDDLE, bubble.place, story, family
        )
    ]
    return Page(
        frame,
        tuple(said),
        heading[0] if heading else None,
        _drawn(frame, family),
        scenes,
        tuple(bubbles),
    )


def _is_for_children(passage: Passage, family: Family) -> bool:
    """Say whether words are not meant for some adults alone."""
    only = passage.visibility.only_people
    return not only or any(p.role in NO_CHILDREN for p in family.people if p.id in only)


def _drawn(frame: Frame, family: Family) -> frozenset[str]:
    """Return who is to be seen or thought of, or whose name is written in the picture."""
    if isinstance(frame.picture, PeoplePicture) and not frame.picture.people:
        return frozenset(person.id for person in family.people)
    return frozenset(people_in(frame.picture))


def _said(
    text: str, passage: Passage, level: Level, place: Place, story: Story, family: Family
) -> list[Said]:
    sentences = sentences_in(text, story.language) if text.strip() else ()
    lines = passage.lines
    made = []
    for sentence in sentences:
        before = text[: sentence.start]
        line = before.count("\n")
        begin = lines[line] if line < len(lines) else place
        shift = sentence.start - (before.rfind("\n") + 1) if line < len(lines) else 0
        at = Place(begin.file, begin.line, begin.column + shift)
        made.append(
            Said(
                sentence,
                marks_in(sentence, story.language),
                runs_in(sentence, family, story.language),
                passage,
                level,
                at,
            )
        )
    return made


def runs_in(sentence: Sentence, family: Family, language: str) -> tuple[Run, ...]:
    """Return who is named in a sentence, those together who are named together."""
    rows = _name_rows(tuple((p.id, p.name) for p in family.people), language)
    tokens = sentence.tokens
    joins = words_of_group(language, "agreeing")
    before = words_of_group(language, "before_names")
    runs: list[Run] = []
    at = 0
    while at < len(tokens):
        end, ids, is_owner = _name_at(tokens, at, rows)
        if not end:
            at += 1
            continue
        joined = bool(runs) and not runs[-1].is_owner and _joins(tokens, runs[-1].end, at, joins)
        if joined:
            last = runs.pop()
            runs.append(Run(last.first, end, last.ids | ids, is_owner, last.is_after))
        else:
            is_after = at > 0 and tokens[at - 1].low in before
            runs.append(Run(at, end, ids, is_owner, is_after or _is_elided(tokens[at], before)))
        at = end
    return tuple(runs)


def _is_elided(token: Token, before: frozenset[str]) -> bool:
    """Say whether a word such as "de" is left out to a sign: "d'Anna"."""
    head, mark, _ = token.low.partition("'")
    return bool(mark) and f"{head}'" in before


def _joins(tokens: tuple[Token, ...], end: int, at: int, joins: frozenset[str]) -> bool:
    between = [token.low for token in tokens[end:at]]
    return bool(between) and all(word in joins or word in ",&" for word in between)


def _name_at(
    tokens: tuple[Token, ...], at: int, rows: dict[str, tuple[NameRow, ...]]
) -> tuple[int, frozenset[str], bool]:
    """Return behind which token a name ends that begins here, whose it is, and if it owns."""
    token = tokens[at]
    if token.text.islower() or not token.is_word:
        return 0, frozenset(), False
    for word, is_owner in _spellings(token):
        for words, ids in rows.get(word, ()):
            if len(words) == 1:
                return at + 1, ids, is_owner
            rest = tokens[at + 1 : at + len(words)]
            if is_owner or len(rest) < len(words) - 1:
                continue
            if all(a.low == b for a, b in zip(rest[:-1], words[1:-1], strict=True)):
                for last, owns in _spellings(rest[-1]):
                    if last == words[-1]:
                        return at + len(words), ids, owns
    return 0, frozenset(), False


def _spellings(token: Token) -> tuple[tuple[str, bool], ...]:
    """Return what a word may be without ending and elision, and whether the ending says "of"."""
    low = token.low
    found = [(low, False)]
    if low.endswith("'s"):
        found.append((low[:-2], True))
    elif low.endswith(("s", "'")):
        found.append((low[:-1], True))
    head, mark, tail = low.partition("'")
    if mark and len(head) <= 2 and tail:
        found.append((tail, False))
    return tuple(found)


@lru_cache(maxsize=64)
def _name_rows(names: tuple[tuple[str, str], ...], language: str) -> dict[str, tuple[NameRow, ...]]:
    """Return the names of a family by their first word, the longest first."""
    titles = words_of_group(language, "titles")
    strangers = words_of_group(language, "strangers")
    ids: dict[tuple[str, ...], set[str]] = {}
    for who, name in names:
        for one in sentences_in(name, language):
            ids.setdefault(tuple(token.low for token in one.tokens), set()).add(who)
            break
    short: dict[str, set[str]] = {}
    for words, people in ids.items():
        if len(words) == 2 and words[0] in titles and words[0] not in strangers:
            short.setdefault(words[0], set()).update(people)
            short.setdefault(words[1], set()).update(people)
    for word, people in short.items():
        if len(people) == 1 and (word,) not in ids:
            ids[(word,)] = people
    rows: dict[str, list[NameRow]] = {}
    for words, people in sorted(ids.items(), key=lambda item: -len(item[0])):
        if words:
            rows.setdefault(words[0], []).append((words, frozenset(people)))
    return {word: tuple(found) for word, found in rows.items()}


def named_on(page: Page, family: Family) -> frozenset[str]:
    """Return who is named anywhere on a page."""
    found = {who for one in page.everything for who in one.ids} | set(page.speakers)
    for scene in page.scenes:
        for thing in (*scene.symbols, *scene.props):
            found |= names_in(thing.words, family)
    return frozenset(found)
