"""An author's word that advice was read and is not followed here, with the reason."""

from __future__ import annotations

from wnp.problems import Place, Problem
from wnp.values import Value


class Excuse(Value, frozen=True):
    """A line `# ok: reason`; it holds for the frame around it, or for one line of another file."""

    place: Place
    first_line: int
    """Advice from this line to `last_line` is excused."""
    last_line: int
    reason: str
    rules: tuple[str, ...] = ()
    """The kinds of advice that it names; empty means every kind."""

    def is_about(self, problem: Problem) -> bool:
        """Say whether a problem lies where the excuse holds, and is of its kind."""
        where = problem.place
        is_here = where.file == self.place.file and self.first_line <= where.line <= self.last_line
        return is_here and (not self.rules or problem.kind in self.rules)
