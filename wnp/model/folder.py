"""A whole family folder, read: the family, its stories, its plan, its record."""

from __future__ import annotations

from wnp.model.excuse import Excuse
from wnp.model.family import Family
from wnp.model.plan import Plan
from wnp.model.record import NO_RECORD, Record
from wnp.model.story import Story
from wnp.model.tools import NO_TOOLS, Tools
from wnp.values import Value


class FamilyFolder(Value, frozen=True):
    """Everything that one folder says. After the gate: everything that one reader may see of it."""

    family: Family
    stories: tuple[Story, ...] = ()
    """One a language, the folder's own language first."""
    plan: Plan | None = None
    record: Record = NO_RECORD
    tools: Tools = NO_TOOLS
    excuses: tuple[Excuse, ...] = ()
    """Advice that the author has answered with a reason; the gate drops it."""
    real_names: tuple[tuple[str, str], ...] = ()
    """Person id and real name, from `names.yaml`; empty unless real names were asked for."""
    plan_open: bool = False
    """Whether the plan lacks what keeps a child safe; it then stays a draft whoever agreed."""
    no_helpers: tuple[str, ...] = ()
    """Who is never named as somebody to turn to: they may not be with the child, or did not agree
    to be named. The gate finds them; ids of people whom the reader knows."""
    story_agreed: bool = False
    """Whether every parent's agreement to this version of the story is recorded."""
    plan_agreed: bool = False
    """The same for the plan; the gate keeps both answers and drops the record itself."""

    def story(self, language: str) -> Story | None:
        """Return the story in a language."""
        return next((story for story in self.stories if story.language == language), None)
