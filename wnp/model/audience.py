"""The gate: from everything a folder says to what one reader may see of it.

In: a folder and a reader. Out: a folder in which nothing is left that is not for this reader: no
text, no person, no picture, no restriction that would tell from whom something is kept. Everything
after the gate knows only its result. Where nothing is written beside a thing, the table DEFAULTS
decides, field by field; a class without a row stops the program, so no new field slips through.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from wnp.lexicon import spoken, table
from wnp.model.agreement import is_agreed
from wnp.model.family import Contact, Family, Gender, Look, Person, Tie
from wnp.model.folder import FamilyFolder
from wnp.model.hidden import (
    Hidden,
    as_seen,
    hidden_from,
    hide_in_picture,
    pattern_of,
    texts_in,
)
from wnp.model.permission import (
    ADULTS,
    ALL,
    CHILD,
    PARENTS,
    PROFESSIONALS,
    Audiences,
    Permission,
    audience_of,
    permission_for,
)
from wnp.model.plan import Action, Meeting, PhoneNumber, Plan, Rating, SafetyObject
from wnp.model.record import NO_RECORD, Approval, Record
from wnp.model.scene import PeoplePicture, Picture
from wnp.model.story import Frame, Passage, Story
from wnp.model.translations import Seen, no_more_than
from wnp.model.visibility import EVERYONE, Audience, Reader, Visibility
from wnp.problems import NOWHERE
from wnp.values import Value, default_of, field_names, replace

Thing = TypeVar("Thing", bound=Value)

DEFAULTS: Mapping[str, Audiences] = {
    "Frame": ALL,
    "Passage": ALL,
    "Person": ALL,
    "Person.contact": ADULTS,
    "Person.phone": PARENTS | PROFESSIONALS,
    "Tie": ALL,
    "Tie.kind": PARENTS | PROFESSIONALS,
    "Plan": ALL,
    "Plan.triggers": ADULTS,
    "Danger": ALL,
    "Danger.about": ADULTS,
    "Danger.may_happen": ADULTS,
    "Danger.harm": PARENTS | PROFESSIONALS,
    "Danger.dispute": ADULTS,
    "Danger.goal": ADULTS,
    "SafetyGoal": ADULTS,
    "Scale": ALL,
    "Rating": ALL,
    "BottomLine": ALL,
    "BottomLine.set_by": ADULTS,
    "BottomLine.since": ADULTS,
    "Rule": ALL,
    "WarningSign": ALL,
    "WarningSign.seen_by": ADULTS,
    "WarningSign.then": ADULTS,
    "Action": ALL,
    "Action.checked": ADULTS,
    "NetworkMember": ALL,
    "NetworkMember.knows": ADULTS,
    "NetworkMember.agreed_on": ADULTS,
    "VisibleSign": ADULTS,
    "SafetyObject": ALL,
    "ChildRule": ALL,
    "Contingency": ADULTS,
    "Meeting": ALL,
    "PhoneNumber": ALL,
}
"""Who sees a thing, and a field of it where fewer may, as long as its author writes nothing."""
CHILD_WORDING = {
    "Danger": "child_text",
    "BottomLine": "text",
    "Rule": "text",
    "WarningSign": "text",
    "Action": "what",
}
"""Things a child gets in the wording written for it, and the field where that wording stands."""
NOT_WITHOUT = {"Rating": "who", "Action": "who", "NetworkMember": "who"}
"""Things that mean nothing without the person they are about."""
NAMING = frozenset({"who", "set_by", "checked", "stand_in", "decides", "call"})
"""Fields of text that hold an id, or words that may hold one: “ali und oma”."""
ALWAYS_KNOWN = frozenset({"child", "sibling", "mother", "father"})
"""Roles that stay in the list of people even where no page shows them; the others go."""

IN_FAMILY = frozenset(
    {"child", "sibling", "mother", "father", "partner", "grandparent", "relative", "pet"}
)
IN_CIRCLES = frozenset(
    {"friend", "neighbour", "teacher", "doctor", "worker", "helper", "counsellor"}
    | {"foster_parent", "carer", "guardian"}
)
"""Who is in a picture of the family, and in the circles around it, where nobody is named."""


def reader_for(person: Person, age: int | None = None) -> Reader:
    """Return one person as a reader, in the audience of their role."""
    return Reader(audience_of(person), person.id, age)


def gate(folder: FamilyFolder, reader: Reader) -> FamilyFolder:
    """Return what a reader may see of a folder, and nothing else.

    The record stays for those who keep the file. Parents keep who decided what about this version
    of the story and of the plan; for everybody else only the answer remains whether it is agreed.
    """
    doorkeeper = _doorkeeper(folder, reader)
    stories = doorkeeper.stories(folder.stories)
    plan = doorkeeper.plan(folder.plan)
    family = doorkeeper.family(folder.family, texts_in((stories, plan)))
    known = {person.id for person in family.people if person.role != "silhouette"}
    return replace(
        folder,
        family=family,
        stories=stories,
        plan=plan,
        record=doorkeeper.record(folder, known),
        real_names=tuple(pair for pair in folder.real_names if pair[0] in known),
        story_agreed=_story_is_agreed(folder),
        plan_agreed=_plan_is_agreed(folder),
    )


def _story_is_agreed(folder: FamilyFolder) -> bool:
    versions = tuple(story.version for story in folder.stories)
    return is_agreed(folder.family, folder.record, about="story", versions=versions)


def _plan_is_agreed(folder: FamilyFolder) -> bool:
    versions = (folder.plan.version,) if folder.plan else ()
    return is_agreed(folder.family, folder.record, about="plan", versions=versions)


def _doorkeeper(folder: FamilyFolder, reader: Reader) -> _Doorkeeper:
    permission = permission_for(folder.family, reader)
    children = frozenset(
        person.id for person in folder.family.people if audience_of(person) is Audience.CHILD
    )
    hidden = hidden_from(folder, permission)
    return _Doorkeeper(permission, hidden, children, folder.family)


class _Doorkeeper(Value, frozen=True):
    """One reader's permission and secrets, applied to every kind of thing."""

    permission: Permission
    hidden: Hidden
    children: frozenset[str]
    everybody: Family

    @property
    def reader(self) -> Reader:
        return self.permission.reader

    def seen(self, thing: Thing) -> Thing | None:
        """Return what may be seen of a thing and of the things in it, or nothing."""
        name = type(thing).__name__
        written: Visibility = getattr(thing, "visibility", EVERYONE)
        if not self.permission.allows(written, DEFAULTS[name]) or not self._fits(thing):
            return None
        if self.hidden.is_named_in(getattr(thing, NOT_WITHOUT.get(name, ""), "")):
            return None
        worded = self._worded_for_child(thing, name, written)
        if worded is None:
            return None
        changes = {field: self._field(worded, name, field) for field in field_names(worded)}
        reduced = replace(worded, **changes)
        return None if self.hidden.is_told_in(reduced) else reduced

    def plan(self, plan: Plan | None) -> Plan | None:
        """Return a plan's parts for this reader."""
        if plan is None or not self.hidden.is_told_in(plan.title):
            return plan and self.seen(plan)
        return self.seen(replace(plan, title=""))

    def _fits(self, thing: object) -> bool:
        """Say whether what cannot be said in a table of fields lets a thing through."""
        if isinstance(thing, Meeting) and thing.unannounced:
            return self.reader.audience is Audience.PROFESSIONALS
        if isinstance(thing, Rating) and self.reader.audience is Audience.CHILD:
            own = {self.reader.person} if self.reader.person else self.children
            return thing.who in own
        if not self.permission.kept_away:
            return True
        # Where the child is, and what it does when it is afraid, is not for somebody kept away.
        if isinstance(thing, PhoneNumber):
            return not self._is_of_the_family(thing.label)
        return not isinstance(thing, SafetyObject)

    def _is_of_the_family(self, label: str) -> bool:
        """Say whether a number is that of somebody of family or network who can reach the child."""
        named = pattern_of(
            person.name
            for person in self.everybody.people
            if person.name and not person.is_professional and person.id != self.reader.person
        )
        return bool(named and named.search(as_seen(label)))

    def _worded_for_child(self, thing: Thing, name: str, written: Visibility) -> Thing | None:
        if self.reader.audience is not Audience.CHILD or name not in CHILD_WORDING:
            return thing
        wording: str = getattr(thing, "child_text")  # noqa: B009
        if wording:
            changes: dict[str, Any] = {CHILD_WORDING[name]: wording}
            return replace(thing, **changes)
        written_for_child = bool(written.only & CHILD or self.reader.person in written.only_people)
        return thing if written_for_child and name != "Danger" else None

    def _field(self, thing: Value, name: str, field: str) -> object:
        value = getattr(thing, field)
        if self.reader.audience not in DEFAULTS.get(f"{name}.{field}", ALL):
            return default_of(thing, field)
        if isinstance(value, Visibility):
            return EVERYONE
        if isinstance(thing, Meeting) and field in ("where", "time"):
            return value if self.permission.kept_away <= set(thing.who) else ""
        if isinstance(thing, Action) and field == "when":
            return value if self._may_know_when(thing) else ""
        if isinstance(value, str):
            return "" if field in NAMING and self.hidden.is_named_in(value) else value
        if isinstance(value, tuple):
            return self._fields(value)
        if f"{type(value).__name__}" in DEFAULTS:
            seen = self.seen(value)
            return default_of(thing, field) if seen is None else seen
        return value

    def _may_know_when(self, action: Action) -> bool:
        """Say whether a plan tells when somebody is with the child.

        Whoever is kept away and the parents do not read it; the network cannot do without it.
        """
        away = self.permission.kept_away
        reads = self.reader.audience is Audience.PARENTS or self.reader.person in away
        return not away or not reads or action.who in away

    def _fields(self, values: tuple[Any, ...]) -> tuple[object, ...]:
        if all(isinstance(value, str) for value in values):
            return self.hidden.without(values)
        return tuple(seen for seen in map(self.seen, values) if seen is not None)

    def stories(self, stories: tuple[Story, ...]) -> tuple[Story, ...]:
        """Return the stories for this reader; a translation tells no more than the first."""
        seen = [self.story(story) for story in stories]
        if not seen or not (first := seen[0]):
            return ()
        original = Seen(stories[0], first)
        others = (
            no_more_than(original, Seen(whole, part))
            for whole, part in zip(stories[1:], seen[1:], strict=True)
            if part
        )
        return (first, *filter(None, others))

    def story(self, story: Story) -> Story | None:
        """Return a story's frames for this reader: none of another child's, and no bare title."""
        reads_own = self.reader.person in story.people or not self.reader.person
        if self.reader.audience is Audience.CHILD and story.people and not reads_own:
            return None
        people = self.hidden.without(story.people)
        frames = tuple(filter(None, map(self._frame, story.frames)))
        if story.frames and not frames:
            return None
        title = story.title
        if self.hidden.is_told_in(title):
            title = str(table(f"{spoken(story.language)}/gate")["story"])
        return replace(story, title=title, people=people, frames=frames)

    def _frame(self, frame: Frame) -> Frame | None:
        """Return a frame; one whose words are all for others goes with them."""
        allowed = self.permission.allows(frame.visibility, DEFAULTS["Frame"])
        if not allowed or self.hidden.is_told_in(frame.title):
            return None
        passages = tuple(p for p in map(self._passage, frame.passages) if p)
        if frame.passages and not passages:
            return None
        picture = hide_in_picture(_with_people(frame.picture, self.everybody), self.hidden)
        return replace(frame, picture=picture, passages=passages, visibility=EVERYONE)

    def _passage(self, passage: Passage) -> Passage | None:
        allowed = self.permission.allows(passage.visibility, DEFAULTS["Passage"])
        if not allowed or passage.speaker in self.hidden.people or self.hidden.is_told_in(passage):
            return None
        return replace(passage, visibility=EVERYONE)

    def family(self, family: Family, texts: Iterable[str]) -> Family:
        """Return the people whom the reader meets in these texts, and the ties between them."""
        met = set(texts)
        people = tuple(
            self._person(person)
            for person in family.people
            if person.id not in self.hidden.people and self._stays(person, met)
        )
        known = {person.id for person in people if person.role != "silhouette"}
        ties = tuple(filter(None, (self._tie(tie, known) for tie in family.ties)))
        return replace(family, people=people, ties=ties)

    def record(self, folder: FamilyFolder, known: set[str]) -> Record:
        """Return what is on record for this reader: of decisions, those about what is printed."""
        if self.reader.audience is Audience.PROFESSIONALS:
            return self._whole_record(folder.record)
        if self.reader.audience is not Audience.PARENTS:
            return NO_RECORD
        printed = {("story", story.version) for story in folder.stories}
        printed |= {("plan", plan.version) for plan in (folder.plan,) if plan}
        return Record(
            tuple(
                replace(approval, reason=self._own_reason(approval), place=NOWHERE)
                for approval in folder.record.approvals
                if approval.who in known
                and approval.version
                and (approval.about, approval.version) in printed
            )
        )

    def _whole_record(self, record: Record) -> Record:
        """Return the record of the file, without what names somebody hidden from its keeper."""

        def left(entries: tuple[Thing, ...], *names: str) -> tuple[Thing, ...]:
            return tuple(
                entry
                for entry in entries
                if not self.hidden.is_told_in(entry)
                and not any(getattr(entry, name) in self.hidden.people for name in names)
            )

        return replace(
            record,
            approvals=left(record.approvals, "who"),
            copies=left(record.copies, "who"),
            told=left(record.told, "child"),
        )

    def _own_reason(self, approval: Approval) -> str:
        own = approval.who == self.reader.person
        return approval.reason if own and not self.hidden.is_told_in(approval.reason) else ""

    def _stays(self, person: Person, met: set[str]) -> bool:
        keeps_the_file = self.reader.audience is Audience.PROFESSIONALS
        return keeps_the_file or person.id in met or person.role in ALWAYS_KNOWN

    def _person(self, person: Person) -> Person:
        audience = self.reader.audience
        numbers = self.permission.allows(person.phone_visibility, DEFAULTS["Person.phone"])
        kept = replace(
            person,
            phone=person.phone if numbers and not self.hidden.is_told_in(person.phone) else "",
            contact=person.contact if audience in DEFAULTS["Person.contact"] else Contact.YES,
            visibility=EVERYONE,
            phone_visibility=EVERYONE,
        )
        if person.role != "silhouette":
            return kept
        words = table(f"{spoken(self.everybody.language)}/gate")
        if person.name not in words["neutral_names"]:
            kept = replace(kept, name=str(words["someone"]), gender=Gender.UNKNOWN)
        return replace(kept, look=Look(), age=None, phone="", contact=Contact.YES)

    def _tie(self, tie: Tie, known: set[str]) -> Tie | None:
        parents = tuple(who for who in tie.parents if who in known)
        children = tuple(who for who in tie.children if who in known)
        if not parents or len(parents) + len(children) < 2:
            return None
        kind = tie.kind if self.reader.audience in DEFAULTS["Tie.kind"] else ""
        return replace(tie, parents=parents, children=children, kind=kind)


def _with_people(picture: Picture | None, family: Family) -> Picture | None:
    """Return a picture of faces with everybody named who belongs in it."""
    if not isinstance(picture, PeoplePicture) or picture.people:
        return picture
    roles = IN_FAMILY if picture.kind == "family" else IN_FAMILY | IN_CIRCLES
    people = tuple(person.id for person in family.people if person.role in roles)
    return replace(picture, people=people)
