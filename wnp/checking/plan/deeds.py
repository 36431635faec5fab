"""Does the plan say who does what when, who checks it, who stands in, and are there enough people?

In: a folder. Out: problems.
A check's docstring is printed in the manual.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.checking.people_named import is_named_in, names_in
from wnp.checking.plan.consent import no_sentence_names_who_refused
from wnp.model.family import Family
from wnp.model.folder import FamilyFolder
from wnp.model.plan import Action, NetworkMember, Plan, WarningSign
from wnp.problems import Place, Problem, problem
from wnp.reading.keys import value_named
from wnp.reading.people import directory_of

FEWEST_HELPERS = 2
ACTION_PARTS = (
    ("when", "action-without-when"),
    ("checked", "action-without-check"),
    ("stand_in", "action-without-stand-in"),
)
"""What belongs to every action, and what is said where it is missing."""
INSTEAD = {"checked": ("checked_by",), "when": ("begins", "ends")}
"""What says the same in another way."""
PAID_ROLES = frozenset({"teacher", "doctor", "worker", "helper", "counsellor", "judge", "police"})
BLANK = "…"
"""What a message quotes where nothing is written yet."""


def an_action_says_when_how_and_who_stands_in(folder: FamilyFolder) -> Iterator[Problem]:
    """Every action says when it is done, how it is checked and who stands in."""
    for action in _written(folder):
        for field, kind in ACTION_PARTS:
            if not any(getattr(action, name) for name in (field, *INSTEAD.get(field, ()))):
                yield _about(folder, action, kind)


def an_action_is_done_by_somebody_known(folder: FamilyFolder) -> Iterator[Problem]:
    """Whoever does something is a person of the family or of the network."""
    plan = _plan(folder)
    network = {member.who for member in plan.network}
    for action in _written(folder):
        if not action.who:
            yield problem(action.place, "action-without-who", what=action.what)
        elif not _people(folder.family, action.who) and action.who not in network:
            yield _about(folder, action, "action-by-nobody-known")


def a_stand_in_is_somebody_else(folder: FamilyFolder) -> Iterator[Problem]:
    """Whoever stands in is not the one who does it anyway."""
    for action in _written(folder):
        doing = _people(folder.family, action.who) or {action.who}
        standing_in = _people(folder.family, action.stand_in) or {action.stand_in}
        if action.stand_in and standing_in <= doing:
            yield _about(folder, action, "stand-in-is-the-same")


def nobody_checks_themselves(folder: FamilyFolder) -> Iterator[Problem]:
    """Nobody both watches and is watched: somebody else checks, notices and sees."""
    family, plan = folder.family, _plan(folder)
    ids = {person.id for person in family.people}
    for action in _written(folder):
        checking = names_in(action.checked, family) | ({action.checked, *action.checked_by} & ids)
        if checking and checking <= _people(family, action.who):
            yield _about(folder, action, "checks-themselves")
    for sign in plan.warning_signs:
        yield from _sees_only_themselves(family, sign.place, sign.text, sign.seen_by)
    for visible in plan.visible_signs:
        yield from _sees_only_themselves(family, visible.place, visible.text, visible.observed_by)


def nobody_is_checked_by_whom_they_check(folder: FamilyFolder) -> Iterator[Problem]:
    """Two people do not check each other: whoever is watched watches nobody who watches them."""
    checked = [(a, who) for a in _written(folder) for who in a.checked_by if who != a.who]
    pairs = {(action.who, who) for action, who in checked}
    for action, who in checked:
        if (who, action.who) in pairs and action.who < who:
            names = {"who": name_of(folder, action.who), "other": name_of(folder, who)}
            yield problem(action.place, "check-each-other", **names)


def more_than_one_person_helps(folder: FamilyFolder) -> Iterator[Problem]:
    """At least two people help who are not paid for it."""
    plan = folder.plan
    if plan is None:
        return
    helping = {m.who for m in plan.network if m.who and not _is_paid(folder.family, m)}
    if len(helping) < FEWEST_HELPERS:
        yield problem(plan.place, "small-network", count=len(helping))


def a_warning_sign_leads_to_a_deed(folder: FamilyFolder) -> Iterator[Problem]:
    """At each level of warning signs it is said what is done then."""
    signs = _plan(folder).warning_signs
    for sign in signs:
        if not (sign.then or sign.actions or sign.call or _sets_off(folder, sign)):
            kind = "red-sign-without-deed" if sign.level == "red" else "sign-without-deed"
            yield problem(sign.place, kind, sign=sign.text)
    if signs and not any(sign.level == "red" for sign in signs):
        yield problem(signs[0].place, "no-red-sign")


def whoever_is_named_agreed(folder: FamilyFolder) -> Iterator[Problem]:
    """Nobody has a task in the plan who does not want to be named in it."""
    plan = _plan(folder)
    refusing = {m.who: m for m in plan.network if m.consent == "no"}
    for action in _written(folder):
        named = _people(folder.family, action.who) | _people(folder.family, action.stand_in)
        for who in sorted(named & refusing.keys()):
            yield problem(action.place, "named-without-consent", person=name_of(folder, who))


def name_of(folder: FamilyFolder, who: str) -> str:
    """Return somebody's name; what is no person of the family stays as it was written."""
    person = folder.family.person(who)
    return person.name if person else who


def _plan(folder: FamilyFolder) -> Plan:
    return folder.plan or Plan()


def _written(folder: FamilyFolder) -> tuple[Action, ...]:
    """Return the actions; a row that is to be filled in by hand says nothing yet."""
    return tuple(action for action in _plan(folder).actions if action.who or action.what)


def _about(folder: FamilyFolder, action: Action, kind: str) -> Problem:
    who = name_of(folder, action.who) or BLANK
    return problem(action.place, kind, who=who, what=action.what or BLANK)


def _people(family: Family, words: str) -> set[str]:
    """Return the ids of the people that a field such as “ali und oma” means."""
    return set(directory_of(family).find_all(words)) if words else set()


def _sees_only_themselves(
    family: Family, place: Place, text: str, seen_by: tuple[str, ...]
) -> Iterator[Problem]:
    """Say so where the only one who notices something is the one whom it is about."""
    first = " ".join(text.split()[:3])
    people = tuple(map(family.person, seen_by))
    bearers = [person.name for person in family.people]
    if any(person and bearers.count(person.name) > 1 for person in people):
        return  # which of the two Papas a sentence is about, nobody can tell
    if people and all(person and is_named_in(person.name, first) for person in people):
        name = people[0].name if people[0] else ""
        yield problem(place, "sees-themselves", person=name, sign=text)


def _is_paid(family: Family, member: NetworkMember) -> bool:
    person = family.person(member.who)
    if person:
        return person.is_professional
    return value_named("role", member.who, family.language) in PAID_ROLES


def _sets_off(folder: FamilyFolder, sign: WarningSign) -> bool:
    """Say whether some action begins at the level of a sign."""
    return any(action.trigger == sign.level for action in _written(folder))


CHECKS = (
    an_action_says_when_how_and_who_stands_in,
    an_action_is_done_by_somebody_known,
    a_stand_in_is_somebody_else,
    nobody_checks_themselves,
    nobody_is_checked_by_whom_they_check,
    more_than_one_person_helps,
    a_warning_sign_leads_to_a_deed,
    whoever_is_named_agreed,
    no_sentence_names_who_refused,
)
