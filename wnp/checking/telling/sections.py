"""Are the pages of a story's form there, and in their order; does the title fit.

In: a telling. Out: problems, all of them advice. A form is a row of FORMS: the steps that it has in
order. Which pages a long story has besides, and in which order, is the family's to decide; only
what turns it upside down is remarked on.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.checking.telling.told import Page, Telling
from wnp.checking.texts import setting_of
from wnp.lexicon import spoken, table
from wnp.problems import Problem, problem
from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Remark

Step = tuple[str, ...]
"""Sections that fill a step of a form; the first one names it."""
WHO: Step = ("who_worried",)
WORRY: Step = ("worry", "dispute", "professionals_view")
HAPPENED: Step = ("what_happened", "court", "professionals_view", "parents_view", "dispute")
PLAN: Step = ("plan", "rule", "network", "visible_signs", "whats_now", "whats_next", "court")
WHY: Step = ("why", "worry", "what_happened", "who_worried")
NOW: Step = ("whats_now", "plan", "rule", "court")
NEXT: Step = ("whats_next", "plan", "rule", "hope", "whats_now")
FORMS: dict[str, tuple[Step, ...]] = {
    "long": (WHO, PLAN),
    "short": (WHO, WORRY, (*HAPPENED, "why", "worry"), PLAN),
    "dutch": (WHO, WORRY, HAPPENED, PLAN),
    "luxembourg": (("what_happened", "worry", "why"), NEXT),
    "immediate": (WHY, ("whats_now", "what_happened"), NEXT),
    "life_story": (("good", "people"), ("what_happened", "worry", "why"), NOW),
    "letter": (("people", "title"), WHY, NEXT),
    "plan": (("rule", "plan"), ("child_rule", "help"), ("network", "help", "plan")),
    "early_help": (("why", "what_happened", "worry"), NOW + NEXT),
}
TAGGED = 3
"""From so many pages with a section on, an author is taken to use them."""
EVENTS = frozenset({"worry", "what_happened", "professionals_view"})
SAID_BY_WORDS = frozenset({"label", "blames-parent", "blames-child", "diagnosis"})
"""Remarks on words of a title that say already that it judges."""
AFTER_ALL = frozenset({"hope", "whats_next"})


def the_pages_of_a_form_are_there(telling: Telling) -> Iterator[Problem]:
    """A story has the pages of its form: who is worried, about what, what the adults do."""
    if not _uses_sections(telling):
        return
    used: set[int] = set()
    for step in FORMS.get(telling.story.form, ()):
        free = [one.frame.number for one in _pages(telling, step)]
        page = next((number for number in free if number not in used), 0)
        used.add(page)
        if not page and not _is_told_elsewhere(step, telling):
            word = _word(step, telling)
            tag = word.replace(" ", "-")
            yield problem(telling.story.place, "section-missing", section=word, tag=tag)


def pages_follow_the_form(telling: Telling) -> Iterator[Problem]:
    """The pages stand in the order of the form: worries before the plan, hope after all worries."""
    if not _uses_sections(telling):
        return
    form = telling.story.form
    pairs = _long_order(telling) if form == "long" else _form_order(telling, FORMS.get(form, ()))
    for early, late in pairs:
        place, title = early.frame.place, early.frame.title
        yield problem(place, "section-order", frame=title, other=late.frame.title)
        return


def the_title_is_for_the_child(telling: Telling) -> Iterator[Problem]:
    """The title names the child or speaks to it, and it is neutral: no deed, no judgement."""
    titles, story = telling.titles, telling.story
    if not titles:
        return
    is_own = any(set(telling.children) & one.ids or one.has("you") for one in titles)
    if telling.children and not is_own:
        names = telling.names(telling.children)
        yield problem(story.place, "title-without-child", title=story.title, names=names)
    if any(each.rule in SAID_BY_WORDS for each in _remarks_on_title(telling)):
        return
    accused = any(telling.is_grown(who) for one in titles for who in one.ids)
    if any(one.has("judging") or (accused and one.has("accusing")) for one in titles):
        yield problem(story.place, "title-not-neutral", title=story.title)


def _remarks_on_title(telling: Telling) -> tuple[Remark, ...]:
    setting = setting_of(telling.family, telling.story.language)
    return remarks_on(telling.story.title, setting)


def _uses_sections(telling: Telling) -> bool:
    tagged = sum(bool(page.frame.section) for page in telling.pages)
    is_long = telling.story.form == "long"
    return (
        tagged >= TAGGED and tagged * 2 > len(telling.pages) and (telling.has_worry or not is_long)
    )


def _is_told_elsewhere(step: Step, telling: Telling) -> bool:
    """Say whether a worry is named on a page of another section, or the plan has its own file."""
    plan = telling.folder.plan
    if step is not WHO:
        return step is PLAN and bool(plan and (plan.actions or plan.rules))
    said = (one for page in telling.pages for one in page.everything)
    return any(
        one.has("concern") and any(telling.is_grown(who) for who in one.subject) for one in said
    )


def _pages(telling: Telling, step: Step) -> tuple[Page, ...]:
    return tuple(page for page in telling.pages if page.frame.section in step)


def _word(step: Step, telling: Telling) -> str:
    """Return the word that an author writes behind a heading."""
    words = table(f"{spoken(telling.story.language)}/story")["sections"][step[0]]
    return str(words[0])


def _form_order(telling: Telling, steps: tuple[Step, ...]) -> Iterator[tuple[Page, Page]]:
    """Yield a page that comes too early, and the one that should come before it."""
    used: set[int] = set()
    last: Page | None = None
    for step in steps:
        page = next((p for p in _pages(telling, step) if p.frame.number not in used), None)
        if page is None:
            continue
        used.add(page.frame.number)
        is_sure = page.frame.section == step[0]
        if last and page.frame.number < last.frame.number and is_sure:
            yield page, last
        last = page if is_sure else None


def _long_order(telling: Telling) -> Iterator[tuple[Page, Page]]:
    pages = telling.pages
    events = [at for at, page in enumerate(pages) if page.frame.section in EVENTS]
    for at, page in enumerate(pages):
        section = page.frame.section
        if section == "title" and at > 0:
            yield pages[0], page
        is_first = not any(one.frame.section == section for one in pages[:at])
        if section == "people" and is_first and events and at > events[0]:
            yield pages[events[0]], page
        if section == "plan" and events and at < events[0]:
            yield page, pages[events[0]]
        if section in AFTER_ALL and events and at < events[-1]:
            yield page, pages[events[-1]]


RULES = (the_pages_of_a_form_are_there, pages_follow_the_form, the_title_is_for_the_child)
