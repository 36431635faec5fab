"""The forms in which a topic can be told: which frames each keeps, and what it asks.

A form chooses frames by their section, so that no topic is written twice. The letter alone is a
story of its own, the same for every topic.
"""

from __future__ import annotations

from collections.abc import Mapping

from wnp.model.story import SECTIONS
from wnp.problems import NOWHERE, Findings, Problem, problem
from wnp.reading.story_words import nearest_story_word, story_word, word_for
from wnp.templating.library import Blank, Template
from wnp.values import Value

FILES = ("family.yaml", "story.md", "plan.yaml", "record.yaml")
WITHOUT_PLAN = ("family.yaml", "story.md", "record.yaml")


class Form(Value, frozen=True):
    """One way to tell a topic."""

    sections: tuple[str, ...] = SECTIONS
    """Which frames it keeps, in the order in which the topic tells them."""
    files: tuple[str, ...] = FILES
    added: tuple[tuple[str, str], ...] = ()
    """Shared frames that only this form has, each with the section that it stands before."""
    story: str = ""
    """A shared story that takes the place of the topic's own."""
    blanks: tuple[Blank, ...] = ()
    """What only this form asks."""
    is_silent: bool = False
    """Whether the words become notes, so that a page shows its picture alone."""


FORMS: Mapping[str, Form] = {
    "long": Form(),
    "short": Form(
        sections=(
            "title", "who_worried", "worry", "dispute", "professionals_view", "parents_view",
            "what_happened", "court", "why", "whats_now", "whats_next", "not_your_fault", "plan",
            "rule", "help",
        )
    ),
    "immediate": Form(
        sections=(
            "title", "who_worried", "worry", "dispute", "why", "what_happened", "whats_now",
            "not_your_fault", "whats_next", "help",
        ),
        files=WITHOUT_PLAN,
        added=(("view", "help"),),
    ),
    "letter": Form(
        files=WITHOUT_PLAN,
        story="letter",
        blanks=(
            Blank("letter_day", "date"),
            Blank("letter_time", "words"),
            Blank("letter_travel", "sentence"),
            Blank("letter_looks", "sentence"),
            Blank("letter_reason", "sentence"),
        ),
    ),
    "wordless": Form(
        sections=tuple(one for one in SECTIONS if one != "agreement"), is_silent=True
    ),
}  # fmt: skip
"""By the name that the head of a story has for it (`wnp.model.story.FORMS`)."""


def find_form(template: Template, words: str, language: str) -> str | Problem:
    """Return the form that a word in one of our languages means, if the template has it."""
    name = story_word("forms", words, language)
    if name in FORMS and name in template.forms:
        return name
    known = ", ".join(word_for("forms", one, language) for one in template.forms)
    near = "" if name else nearest_story_word("forms", words, language, Findings())
    near = near if story_word("forms", near, language) in template.forms else ""
    return problem(
        NOWHERE, "template-form", id=template.id, found=words[:60], nearest=near, known=known
    )
