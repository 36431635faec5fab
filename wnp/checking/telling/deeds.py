"""Who is worried about what, who says so, and what the adults do: in deeds, by people with names.

In: a telling. Out: problems, all of them advice.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from wnp.checking.telling.told import Page, Said, Telling
from wnp.checking.telling_words import marks_in
from wnp.lexicon import spoken, table
from wnp.problems import Place, Problem, problem
from wnp.wording.sentences import sentences_in

EVENTS = frozenset({"worry", "what_happened"})
EFFECTS = EVENTS | {
    "who_worried",
    "why",
    "feelings",
    "child_voice",
    "dispute",
    "professionals_view",
}
CONTESTED = frozenset({"dispute", "professionals_view", "parents_view"})
PLANS = frozenset({"plan", "rule", "network"})
TIMES = PLANS | {"whats_next", "visible_signs", "child_rule"}
NOBODY = ("adult", "child", "baby", "silhouette", "dog", "cat", "rabbit", "bird")
"""Words for people in pictures that say of nobody who it is."""
RELATIVES = ("mother", "father", "grand", "foster", "friend", "neighbour")


def who_is_worried_has_a_name(telling: Telling) -> Iterator[Problem]:
    """The page about who is worried names somebody: one of the family, or what they work as."""
    pages = [page for page in telling.pages if page.frame.section == "who_worried"]
    if pages and not any(_names_somebody(page, telling) for page in pages):
        page = pages[0]
        at = page.said[0].at if page.said else page.frame.place
        yield problem(at, "worried-without-name", frame=page.frame.title)


def a_worry_says_what_was_done(telling: Telling) -> Iterator[Problem]:
    """The pages about a worry say what somebody did or left undone, so that one can see it."""
    events = _events(telling)
    if not events or any(page.has("acts", "accusing") for page in events):
        return
    told = (one for page in _with(telling, EFFECTS) for one in page.said)
    if not any(one.has("acts", "accusing") for one in told):
        page = events[0]
        yield problem(_first(page), "worry-without-deed", frame=page.frame.title)


def a_worry_says_what_it_did_to_the_child(telling: Telling) -> Iterator[Problem]:
    """The pages about a worry also say how it was for the child: afraid, hungry, alone, awake."""
    events = _events(telling)
    told = (one for page in _with(telling, EFFECTS) for one in page.everything)
    if events and not any(one.has("effect") and _is_of_child(one, telling) for one in told):
        page = events[0]
        child = telling.names(telling.children)
        yield problem(_first(page), "worry-without-effect", frame=page.frame.title, child=child)


def a_contested_fact_has_a_speaker(telling: Telling) -> Iterator[Problem]:
    """What somebody sees differently is said by somebody: the doctor says, Mum says."""
    denied = _denied(telling)
    for page in telling.pages:
        is_open = page.frame.section in CONTESTED
        if not (is_open or (denied is not None and page.frame.section in EVENTS)):
            continue
        said = _first_accusation(page, frozenset() if is_open else denied or frozenset())
        if said:
            words = said.sentence.text.strip()
            yield problem(said.at, "claim-without-speaker", frame=page.frame.title, found=words)


def adults_do_something_by_name_and_time(telling: Telling) -> Iterator[Problem]:
    """The plan says who of the adults does what, and when."""
    pages = _with(telling, PLANS)
    if not pages or not telling.has_worry:
        return
    frame = pages[0].frame
    if not any(_names_somebody(page, telling) for page in pages):
        yield problem(_first(pages[0]), "plan-without-name", frame=frame.title)
    if not any(one.has("when") for page in _with(telling, TIMES) for one in page.everything):
        yield problem(_first(pages[0]), "plan-without-time", frame=frame.title)


def _is_of_child(one: Said, telling: Telling) -> bool:
    """Say whether a sentence can be about a child: not if it names adults alone."""
    return not one.ids or one.has("you", "everybody") or not all(map(telling.is_grown, one.ids))


def _with(telling: Telling, sections: frozenset[str]) -> list[Page]:
    return [page for page in telling.pages if page.frame.section in sections]


def _events(telling: Telling) -> list[Page]:
    """Return the pages that tell of a worry; in a long story what happened need not be one."""
    is_long = telling.story.form == "long"
    if is_long and not _with(telling, frozenset({"worry"})):
        return []
    return [page for page in _with(telling, EVENTS) if page.said]


def _first(page: Page) -> Place:
    return page.said[0].at if page.said else page.frame.place


def _names_somebody(page: Page, telling: Telling) -> bool:
    """Say whether an adult is named, by name or by what they work as."""
    if any(telling.is_grown(who) or not telling.person(who) for who in page.speakers):
        return True
    roles = known_roles(spoken(telling.story.language))
    for one in page.said:
        if any(telling.is_grown(who) for run in one.runs if not run.is_after for who in run.ids):
            return True
        if any(token.low in roles for token in one.sentence.tokens):
            return True
    return False


def _denied(telling: Telling) -> frozenset[int] | None:
    """Return which deeds somebody denies in the plan or in a voice; none at all is `None`.

    An empty set says that somebody sees it differently, without saying what.
    """
    story = telling.story
    plan = telling.folder.plan
    disputes = [danger.dispute for danger in plan.dangers if danger.dispute] if plan else []
    marks = [
        marks_in(sentence, story.language)
        for dispute in disputes
        for sentence in sentences_in(dispute, story.language)
    ]
    marks += [one.marks for page in telling.pages for one in page.said if one.passage.speaker]
    denials = [each for each in marks if any(mark.group == "denies" for mark in each)]
    deeds = {mark.row for each in denials for mark in each if mark.group == "accusing"}
    is_open = any(page.frame.section == "dispute" for page in telling.pages)
    return frozenset(deeds) if denials or is_open else None


def _first_accusation(page: Page, deeds: frozenset[int]) -> Said | None:
    """Return the first sentence that accuses of one of some deeds and that nobody says."""
    if page.heading and page.heading.has("says"):
        return None
    speaking, passage = False, None
    for one in page.plain:
        if one.passage is not passage:
            speaking, passage = False, one.passage
        speaking = speaking or one.has("says")
        accused = {mark.row for mark in one.marks if mark.group == "accusing"}
        is_claim = bool(accused & deeds if deeds else accused)
        is_claim = is_claim and not one.has("negations", "maybe", "not_fault")
        if is_claim and not speaking and (one.ids or one.has("nobody")) and not one.is_question:
            return one
    return None


@cache
def known_roles(language: str, *, at_work: bool = False) -> frozenset[str]:
    """Return the words for what somebody is to a child: doctor, teacher, neighbour, grandma.

    `at_work` leaves out relatives, friends and neighbours.
    """
    people = table(f"{language}/scene")["people"]
    without = (*NOBODY, *RELATIVES) if at_work else NOBODY
    words = [one for role, names in people.items() if not role.startswith(without) for one in names]
    return frozenset(one.casefold() for one in words if " " not in one)


RULES = (
    who_is_worried_has_a_name,
    a_worry_says_what_was_done,
    a_worry_says_what_it_did_to_the_child,
    a_contested_fact_has_a_speaker,
    adults_do_something_by_name_and_time,
)
