"""What a plan for the child and the home is made of: faces, rules with pictures, the sign, numbers.

In: the part of a plan that the gate left, and how everybody looks. Out: blocks. Whoever may not be
with the child is nobody's helper; a helper whose number is not known gets a line to write it on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wnp.composing.by_hand import (
    LINE,
    LONG_LINE,
    Entry,
    is_line,
    is_to_fill,
    unrepeated,
    with_lines,
)
from wnp.composing.final_words import finished
from wnp.composing.home.rule_pictures import scene_for
from wnp.composing.interface import Interface, interface_for, runs_from_right
from wnp.composing.pages import (
    Block,
    Document,
    Helper,
    Helpers,
    NumberList,
    Page,
    Pictured,
    Prose,
    WriteLines,
)
from wnp.composing.plan.parts import draft_mark
from wnp.composing.story.booklet import footer_of, helpers_in
from wnp.drawing.people.cast import Appearance, stock_appearance
from wnp.drawing.portraits.medallions import draw_empty_medallion, draw_medallion
from wnp.drawing.portraits.sign_way import draw_sign_way
from wnp.drawing.scenes.scene import draw_scene
from wnp.drawing.shapes import Drawing
from wnp.lexicon import LANGUAGES
from wnp.lexicon.regions import RegionNumber
from wnp.model.family import AgeBand, Person
from wnp.model.folder import FamilyFolder
from wnp.model.hidden import as_seen, digits_of, pattern_of
from wnp.model.plan import Action, Plan, SafetyObject
from wnp.model.scene import Scene, scenes_in
from wnp.model.visibility import Reader
from wnp.model.words import Words, plain
from wnp.problems import Findings
from wnp.reading.scenes.pictures import parse_scene_text
from wnp.values import Value, replace

NOT_YET_DOING = frozenset({AgeBand.BABY})
"""Who does nothing of what a rule allows: another child stands in the picture."""
CHILD_ROLES = frozenset({"child", "sibling"})
EMERGENCY = ("police", "medical", "fire")
SOMEBODY = "child"
"""A stock character, where the folder tells of no child."""
LINES_FOR_RULES = 3
LINES_FOR_HELPERS = 3
BETWEEN = " / "
"""Stands between what is said in one language and in the other."""
EMPTY_SIGN = SafetyObject(LINE, LINE, LINE, (LINE,))
LINES_FOR_NUMBERS = 3
"""For helpers whose number nobody wrote down."""


class Home(Value, frozen=True):
    """A plan for the child and the home, and what is needed to show it."""

    folder: FamilyFolder
    plan: Plan
    interface: Interface
    reader: Reader
    cast: Mapping[str, Appearance] = {}
    second: Interface | None = None
    """Says the words of the pages once more, in a second language that we speak."""

    @property
    def interfaces(self) -> tuple[Interface, ...]:
        """Return who says the words of the pages: one, or one after the other."""
        return (self.interface, self.second) if self.second else (self.interface,)

    def both(self, group: str, name: str, /, **values: str) -> str:
        """Return a phrase in each of the languages, in one line."""
        said = (interface.say(group, name, **values) for interface in self.interfaces)
        return BETWEEN.join(dict.fromkeys(said))

    def say(self, name: str, /, **values: str) -> str:
        """Return a phrase of these pages."""
        return self.interface.say("home", name, **values)

    @property
    def child(self) -> str:
        """Whose plan it is: the reader's own, else that of the first child who can do things."""
        people = self.folder.family.people
        children = [person for person in people if person.role in CHILD_ROLES]
        if any(person.id == self.reader.person for person in children):
            return self.reader.person
        doing = [person for person in children if person.age_band not in NOT_YET_DOING]
        return next((person.id for person in (*doing, *children)), SOMEBODY)

    @property
    def helpers(self) -> tuple[Person, ...]:
        """Who helps; never a child that is to be helped."""
        return tuple(p for p in helpers_in(self.folder) if p.role not in CHILD_ROLES)

    @property
    def children(self) -> tuple[str, ...]:
        """Whose plan it is: the reader, else all the children."""
        people = self.folder.family.people
        children = tuple(person.id for person in people if person.role in CHILD_ROLES)
        return (self.reader.person,) if self.reader.person in children else children

    @property
    def can_call(self) -> tuple[Person, ...]:
        """Whom the child can call: who helps, and everybody else whose number it may have."""
        away, helping = self.folder.no_helpers, self.helpers
        others = (p for p in self.folder.family.people if p.phone and p.id not in away)
        own = (p for p in others if p.id != self.reader.person)
        return tuple(dict.fromkeys((*helping, *own)))

    @property
    def kept_away(self) -> re.Pattern[str] | None:
        """What finds the name of somebody who is nobody's helper."""
        people = self.folder.family.people
        return pattern_of(p.name for p in people if p.id in self.folder.no_helpers)

    def lines(self, *names: str, count: int) -> tuple[Block, ...]:
        """Return lines to write on where parts of the plan were left blank as a whole."""
        is_blank = any(f"plan.{name}" in self.plan.blanks for name in names)
        return (WriteLines(count),) if is_blank else ()

    def is_new(self, who: str) -> bool:
        """Say whether words of the network name somebody who is not in the family file."""
        away = self.kept_away
        known = self.folder.family.person(who) is not None
        return bool(who) and not known and not (away and away.search(as_seen(who)))

    def who_looks(self, sign: SafetyObject) -> tuple[str, ...]:
        """Return who looks after a sign and may be with the child."""
        return tuple(who for who in sign.who_looks if who not in self.folder.no_helpers)


def home_of(
    folder: FamilyFolder,
    reader: Reader,
    cast: Mapping[str, Appearance],
    language: str,
    names: str,
    second_language: str = "",
) -> Home:
    """Return what pages at home are made from; a plan is told in a language that we speak.

    What the author wrote stands there once; what the pages say themselves, in a second language
    too, if we speak it.
    """
    spoken_here = language if language in LANGUAGES else folder.family.language
    interface = interface_for(folder, spoken_here, names)
    is_spoken = second_language in LANGUAGES and second_language != interface.language
    second = interface_for(folder, second_language, names) if is_spoken else None
    return Home(folder, with_lines(folder.plan or Plan()), interface, reader, cast, second)


def home_document(
    home: Home, kind: str, title: str, pages: Sequence[Page], *,
    words_size: float, subtitle: str = "", labels: Iterable[tuple[str, str]] = (),
) -> Document:  # fmt: skip
    """Return pages of these parts as a document with its final words."""
    interface = home.interface
    document = Document(
        kind=kind,
        title=title,
        language=interface.language,
        region=home.folder.family.region,
        right_to_left=runs_from_right(interface.language),
        pages=tuple(pages),
        draft=draft_mark(home.folder, interface),
        footer=footer_of(home.plan.version, home.plan.date, interface),
        subtitle=subtitle,
        words_size=words_size,
        interface_language=interface.language,
        second_language=home.second.language if home.second else "",
        labels=(*interface.labels(), *labels),
    )
    return finished(document, home.folder.family, tuple(interface.names.values()))


def portrait(home: Home, who: str) -> Drawing:
    """Return the face of somebody in a disc; of somebody unknown, a disc to draw one in."""
    if home.folder.family.person(who) is None:
        return draw_empty_medallion(home.say("no_portrait"), language=home.interface.language)
    numbers = {person.id: place for place, person in enumerate(home.folder.family.people)}
    look = home.cast.get(who) or stock_appearance(who)
    title = home.say("portrait", name=home.interface.name_of(who))
    return draw_medallion(look, title, language=home.interface.language, number=numbers.get(who, 0))


def helper_blocks(home: Home, *, tasks: bool) -> tuple[Block, ...]:
    """Return the faces of everybody who helps, with what they do where that is asked for."""
    entries = helpers_of(home, tasks=tasks)
    return (Helpers(entries),) if entries else home.lines("network", count=LINES_FOR_HELPERS)


def helpers_of(home: Home, *, tasks: bool = False) -> tuple[Helper, ...]:
    """Return who helps in the order of the network; of those not known yet, room for a face."""
    people = {person.id: person for person in home.helpers}
    duties = {member.who: member.task for member in home.plan.network}
    members = ((m.who, m.task) for m in home.plan.network if m.who in people or home.is_new(m.who))
    others = ((who, "") for who in people if who not in duties)
    return tuple(
        Helper(
            portrait(home, who),
            home.interface.name_of(who),
            task if tasks else "",
            people[who].phone if who in people else "",
        )
        for who, task in (*members, *others)
    )


def deed_blocks(home: Home, *, when: bool) -> tuple[Block, ...]:
    """Return what the grown-ups do, each beside a face."""
    return tuple(
        Pictured(portrait(home, action.who), (plain(deed_of(action, home.interface, when=when)),))
        for action in home.plan.actions
    )


def deed_of(action: Action, interface: Interface, *, when: bool) -> str:
    """Return what somebody does as one sentence; with the time where that is asked for."""
    if action.child_text:  # a whole sentence of its own, which says who
        what = action.what.rstrip(".")
        worded = interface.say("child_plan", "does_worded", what=what, when=action.when)
        return worded if action.when and when else action.what
    name = interface.name_of(action.who)
    phrase = "does_when" if action.when and when else "does"
    return interface.say("child_plan", phrase, name=name, what=action.what, when=action.when)


def rule_blocks(home: Home) -> tuple[Block, ...]:
    """Return what the child may do, each with its picture; a blank one as a line to write on."""
    rules = tuple(
        WriteLines(1)
        if is_to_fill(rule.text)
        else Pictured(_rule_picture(home, rule.text, seed), (plain(rule.text),))
        for seed, rule in enumerate(home.plan.child_rules, 1)
    )
    return rules or home.lines("child_rules", count=LINES_FOR_RULES)


def _rule_picture(home: Home, text: str, seed: int) -> Drawing:
    language = home.interface.language
    police = home.interface.region.number("police").number
    scene = scene_for(text, home.child, home.helpers, language, police)
    people = {person.id: person for person in home.folder.family.people}
    region = home.folder.family.region
    drawing, _ = draw_scene(scene, home.cast, people, language=language, seed=seed, region=region)
    return drawing


def sign_blocks(home: Home, group: str) -> tuple[Block, ...]:
    """Return the child's own sign as a picture of its way, with the words for it."""
    is_blank = "plan.safety_object" in home.plan.blanks
    sign = home.plan.safety_object or (EMPTY_SIGN if is_blank else None)
    if sign is None or not sign.thing:
        return ()
    said = (told for one in home.interfaces for told in _sign_words(sign, home, one, group))
    words: Words = tuple(map(plain, said))
    if not (sign.usual_place or sign.alarm_place):
        return (Prose(words),)
    return (Pictured(sign_picture(home, sign), words),)


def _sign_words(sign: SafetyObject, home: Home, interface: Interface, group: str) -> Iterator[str]:
    say = interface.say
    usual = "object_usual" if sign.usual_place else "object_usual_plain"
    yield say(group, usual, thing=sign.thing, place=sign.usual_place)
    if sign.alarm_place:
        yield say(group, "object_alarm", place=sign.alarm_place)
    if people := home.who_looks(sign):
        looking = "object_seen_one" if len(people) == 1 else "object_seen"
        yield say(group, looking, people=interface.names_of(people))


def sign_picture(home: Home, sign: SafetyObject) -> Drawing:
    """Return the way of the sign: its usual place, where it calls for help, who then comes."""
    looking = home.who_looks(sign)
    people = home.interface.names_of(looking)
    places = (sign.usual_place, sign.alarm_place)
    usual, alarm = (LONG_LINE if is_line(place) else place for place in places)
    told = [home.say("sign_usual", thing=sign.thing, place=sign.usual_place)]
    told.append(home.say("sign_alarm", thing=sign.thing, place=sign.alarm_place))
    if people:
        told.append(home.say("sign_comes", people=people))
    people = people.replace(LINE, LONG_LINE)
    comes = home.say("comes" if len(looking) == 1 else "come", people=people)
    return draw_sign_way(
        thing_in(sign.thing, home), usual, alarm, comes if people else "",
        [home.cast.get(who) or stock_appearance(who) for who in looking if not is_line(who)],
        title=home.say("sign_title"), description=" ".join(told),
        language=home.interface.language,
    )  # fmt: skip


def thing_in(words: str, home: Home) -> str:
    """Return the thing of the picture library that some words mean, or an empty text."""
    line = home.say("things", thing=words)
    read = parse_scene_text(line, home.folder.family, home.interface.language, Findings())
    scenes: tuple[Scene, ...] = scenes_in(read)
    return next((prop.name for scene in scenes for prop in scene.props), "")


def own_numbers_of(home: Home, group: Iterable[Person]) -> tuple[Entry, ...]:
    """Return numbers of the plan and of people; those who may be called by hand get a line."""
    away = home.kept_away
    numbers = [
        (entry.label, entry.number, "" if is_line(entry.note) else entry.note)
        for entry in home.plan.numbers
        if not (away and away.search(as_seen(entry.label)))
    ]
    said = {digits_of(number) for _, number, _ in numbers}
    labels = as_seen("\n".join(label for label, _, _ in numbers))
    people = [
        (home.interface.name_of(person.id), person.phone, "")
        for person in group
        if is_to_fill(person.phone) or digits_of(person.phone) not in said
    ]
    named = [entry for entry in people if not _is_named_in(labels, entry[0])]
    known = [entry for entry in named if entry[1]]
    unknown = [entry for entry in named if not entry[1]]
    return unrepeated([*known, *numbers, *unknown[:LINES_FOR_NUMBERS]])


def _is_named_in(labels: str, name: str) -> bool:
    pattern = pattern_of([name])
    return bool(pattern and pattern.search(labels))


def number_blocks(home: Home, *, notes: bool = True) -> tuple[Block, ...]:
    """Return every number a child may call: people first, then its helpline and the police."""
    rows = [_number(home, "helpline"), _number(home, "police")]
    own = own_numbers_of(home, home.can_call)
    to_fill = ((LINE, "", ""),) * 2 if "plan.numbers" in home.plan.blanks else ()
    said = {digits_of(number) for _, number, _ in own}
    others = [row for row in rows if digits_of(row.number) not in said]
    entries = [(row.label, row.number, row.note if notes else "") for row in others]
    return (NumberList(unrepeated([*own, *to_fill, *entries])),)


def emergency_entries(home: Home) -> tuple[Entry, ...]:
    """Return the numbers of the region for an emergency, then the children's helpline."""
    helpline = home.interface.region.number("helpline")
    rows = [*(_number(home, name) for name in EMERGENCY), helpline]
    return tuple(dict.fromkeys((row.label, row.number, "") for row in rows))


def _number(home: Home, name: str) -> RegionNumber:
    """Return a number of the region, its label in each of the languages."""
    rows = [interface.region.number(name) for interface in home.interfaces]
    if rows[0].label in rows[-1].label:  # a name that both languages use, with its meaning
        return rows[-1]
    return replace(rows[0], label=BETWEEN.join(row.label for row in rows))
