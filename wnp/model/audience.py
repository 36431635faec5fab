"""The gate: from everything a folder says to what one reader may see of it.

In: a folder and a reader. Out: a folder in which nothing is left that is not for this reader: no
text, no person, no picture, no restriction that would tell from whom something is kept. Everything
after the gate knows only its result. Where nothing is written beside a thing, the table DEFAULTS
decides, field by field; a class without a row stops the program, so no new field slips through.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from wnp.lexicon import spoken, table
from wnp.model.agreement import plan_is_agreed, story_is_agreed
from wnp.model.defaults import (
    ALWAYS_KNOWN,
    CHILD_WORDING,
    DEFAULTS,
    NAMING,
    NOT_WITHOUT,
    NOT_WITHOUT_ANY,
    NOT_WITHOUT_WORDS,
    is_for,
)
from wnp.model.family import Contact, Family, Gender, Look, Person
from wnp.model.folder import FamilyFolder
from wnp.model.hidden import Hidden, hidden_from, hide_in_picture, texts_in
from wnp.model.kin_gate import LOST, is_too_early, seen_group, seen_of_person, seen_tie, seen_wish
from wnp.model.pack_gate import pack_seen
from wnp.model.permission import (
    CHILD,
    EVERYBODY,
    Permission,
    audience_of,
    permission_for,
)
from wnp.model.plan import Plan
from wnp.model.record import NO_RECORD, Approval, Record
from wnp.model.scene import PeoplePicture, Picture
from wnp.model.story import Frame, Passage, Story
from wnp.model.tools import Tools
from wnp.model.translations import Seen, no_more_than
from wnp.model.unannounced import without_unannounced_days
from wnp.model.visibility import EVERYONE, Audience, Reader, Visibility
from wnp.model.whereabouts import without_places
from wnp.model.withholding import is_blanked, is_withheld
from wnp.problems import NOWHERE
from wnp.values import Value, default_of, field_names, replace

Thing = TypeVar("Thing", bound=Value)

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


def gate(folder: FamilyFolder, reader: Reader, *, keeps_places: bool = True) -> FamilyFolder:
    """Return what a reader may see of a folder, and nothing else.

    Without `keeps_places` the sentences stay that name a place before somebody kept away: so a
    check finds what will be left out. Nothing is ever printed of that.
    The record stays for those who keep the file. Parents keep who decided what about this version
    of the story and of the plan; for everybody else only the answer remains whether it is agreed.
    """
    doorkeeper = _doorkeeper(folder, reader, keeps_places)
    stories = doorkeeper.stories(folder.stories)
    plan = doorkeeper.plan(folder.plan)
    tools = doorkeeper.tools(folder.tools)
    met = (*texts_in((stories, plan, tools)), reader.person, *_answering(folder, reader))
    family = doorkeeper.family(folder.family, met)
    family = replace(family, pack=pack_seen(folder.family, reader))
    known = {person.id for person in family.people if person.role != "silhouette"}
    return replace(
        folder,
        family=family,
        stories=stories,
        plan=plan,
        tools=tools,
        record=doorkeeper.record(folder, known),
        excuses=(),
        real_names=tuple(pair for pair in folder.real_names if pair[0] in known),
        no_helpers=_no_helpers(folder, known),
        story_agreed=story_is_agreed(folder),
        plan_agreed=plan_is_agreed(folder),
    )


def _answering(folder: FamilyFolder, reader: Reader) -> tuple[str, ...]:
    """Return who answered this version of the plan, for the court that reads every answer.

    Who refuses to sign is often named nowhere else.
    """
    if reader.audience is not Audience.COURT or folder.plan is None:
        return ()
    answers = (one for one in folder.record.approvals if one.about == "plan")
    return tuple(one.who for one in answers if one.version == folder.plan.version)


def _no_helpers(folder: FamilyFolder, known: set[str]) -> tuple[str, ...]:
    """Return whom no page names as somebody to turn to, among the people the reader knows."""
    network = folder.plan.network if folder.plan else ()
    unnamed = {member.who for member in network if member.consent == "no"}
    return tuple(
        person.id
        for person in folder.family.people
        if person.id in known and (person.contact is Contact.NO or person.id in unnamed)
    )


def _doorkeeper(folder: FamilyFolder, reader: Reader, keeps_places: bool) -> _Doorkeeper:
    permission = permission_for(folder.family, reader)
    children = frozenset(
        person.id for person in folder.family.people if audience_of(person) is Audience.CHILD
    )
    hidden = hidden_from(folder, permission)
    hidden = hidden if keeps_places else replace(hidden, keeps_places=False)
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
        if not self.permission.allows(written, DEFAULTS[name]):
            return None
        if is_withheld(thing, self.permission, self.everybody):
            return None
        if self._is_about_hidden_people(thing, name):
            return None
        worded = self._worded_for_child(thing, name, written)
        if worded is None:
            return None
        changes = {field: self._field(worded, name, field) for field in field_names(worded)}
        reduced = replace(worded, **changes)
        words = NOT_WITHOUT_WORDS.get(name, "")
        if words and getattr(worded, words) and not getattr(reduced, words):
            return None
        return None if self.hidden.is_told_in(reduced) else reduced

    def _is_about_hidden_people(self, thing: Value, name: str) -> bool:
        people: tuple[str, ...] = getattr(thing, NOT_WITHOUT_ANY.get(name, ""), ())
        return self.hidden.is_named_in(getattr(thing, NOT_WITHOUT.get(name, ""), "")) or (
            any(people) and not any(self.hidden.without(people))
        )

    def plan(self, plan: Plan | None) -> Plan | None:
        """Return a plan's parts for this reader."""
        if plan is None:
            return None
        told = {
            name: ""
            for name in ("title", "agency", "legal_note")
            if self.hidden.is_told_in(getattr(plan, name))
        }
        blanks = tuple(blank for blank in plan.blanks if is_for(blank, self.reader.audience))
        return self.seen(replace(plan, blanks=blanks, **told))

    def tools(self, tools: Tools) -> Tools:
        """Return the tools for this reader; what was empty before stays, to be filled in by hand.

        A house of which nothing is left goes with its words: its date alone would tell of it.
        """
        kept = {
            name: tuple(
                seen
                for thing in getattr(tools, name)
                for seen in (self.seen(thing),)
                if seen is not None and (seen.items or not thing.items)
            )
            for name in ("houses", "safety_houses", "circles", "mappings")
        }
        questions = tuple(filter(None, map(self.seen, tools.questions)))
        return replace(tools, questions=questions, **kept)

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
        if self.reader.audience not in DEFAULTS.get(f"{name}.{field}", EVERYBODY):
            return default_of(thing, field)
        if isinstance(value, Visibility):
            return EVERYONE
        if is_blanked(thing, field, self.permission, self.everybody):
            return default_of(thing, field)
        if isinstance(value, str):
            return self._text(value, field)
        if isinstance(value, tuple):
            return self._fields(value)
        if f"{type(value).__name__}" in DEFAULTS:
            seen = self.seen(value)
            return default_of(thing, field) if seen is None else seen
        return value

    def _text(self, text: str, field: str) -> str:
        if field in NAMING and self.hidden.is_named_in(text):
            return ""
        if self.reader.audience is not Audience.PROFESSIONALS:
            text = without_unannounced_days(text)
        if not (text and self.hidden.keeps_places):
            return text
        return without_places(text, only_named=not self.permission.reads_kept_away)

    def _fields(self, values: tuple[Any, ...]) -> tuple[object, ...]:
        if all(isinstance(value, str) for value in values):
            known = self.hidden.without(values)
            return tuple(text for text in known if not text or self._text(text, ""))
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
        met = {*texts, *family.genogram.people}
        people = tuple(
            self._person(person)
            for person in family.people
            if person.id not in self.hidden.people and self._stays(person, met)
        )
        known = {person.id for person in people if person.role != "silhouette"}
        written = family.ties if self.reader.audience in DEFAULTS["Tie"] else ()
        ties = (seen_tie(tie, known, self.reader.audience) for tie in written)
        groups = (self.permission, self.hidden)
        return replace(
            family,
            people=people,
            ties=tuple(filter(None, ties)),
            households=tuple(
                filter(None, (seen_group(h, known, *groups) for h in family.households))
            ),
            bonds=tuple(filter(None, (seen_group(b, known, *groups) for b in family.bonds))),
            genogram=seen_wish(family.genogram, known),
        )

    def record(self, folder: FamilyFolder, known: set[str]) -> Record:
        """Return what is on record for this reader: of decisions, those about what is printed."""
        if self.reader.audience is Audience.PROFESSIONALS:
            return self._whole_record(folder.record)
        if self.reader.audience not in (Audience.PARENTS, Audience.COURT):
            return NO_RECORD
        printed = {("plan", plan.version) for plan in (folder.plan,) if plan}
        if self.reader.audience is Audience.PARENTS:
            printed |= {("story", story.version) for story in folder.stories}
        return Record(
            tuple(
                replace(
                    approval,
                    reason=self._reason(approval),
                    witness=self._known_witness(approval),
                    place=NOWHERE,
                )
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
            approvals=left(record.approvals, "who", "witness"),
            copies=left(record.copies, "who"),
            told=left(record.told, "child"),
            supervisor_decisions=left(record.supervisor_decisions, "who", "witness"),
        )

    def _reason(self, approval: Approval) -> str:
        """Return why somebody does not agree: to themselves, and to the court that decides."""
        may_read = approval.who == self.reader.person or self.reader.audience is Audience.COURT
        return "" if not may_read or self.hidden.is_told_in(approval.reason) else approval.reason

    def _known_witness(self, approval: Approval) -> str:
        named = self.hidden.is_named_in(approval.witness)
        return "" if named or self.hidden.is_told_in(approval.witness) else approval.witness

    def _stays(self, person: Person, met: set[str]) -> bool:
        keeps_the_file = self.reader.audience is Audience.PROFESSIONALS
        if is_too_early(person, self.reader.audience):
            return person.id in met
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
            **seen_of_person(person, audience),
        )
        if person.role != "silhouette":
            return kept
        words = table(f"{spoken(self.everybody.language)}/gate")
        if person.name not in words["neutral_names"]:
            kept = replace(kept, name=str(words["someone"]), gender=Gender.UNKNOWN)
        return replace(kept, look=Look(), age=None, phone="", contact=Contact.YES, born="", died="")


def _with_people(picture: Picture | None, family: Family) -> Picture | None:
    """Return a picture of faces with everybody named who belongs in it."""
    if not isinstance(picture, PeoplePicture) or picture.people:
        return picture
    roles = IN_FAMILY if picture.kind in ("family", "genogram") else IN_FAMILY | IN_CIRCLES
    people = tuple(
        person.id
        for person in family.people
        if person.role in roles and person.beginning not in LOST
    )
    return replace(picture, people=people)
