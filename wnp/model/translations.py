"""What a translation may tell a reader: no more than the story that it translates.

In: both stories, whole and as a reader sees them. Out: the translation without what its original
keeps back, even where its author forgot to say so, or where a name is written in other letters.
Frames answer to each other by their number, and words of a frame by their order. Where there are
more or fewer of them, nobody knows which is which: they then go, unless the translation's own
restrictions take away as much as those of the original.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.model.story import Frame, Passage, Story
from wnp.model.visibility import EVERYONE
from wnp.values import Value, replace


class Seen(Value, frozen=True):
    """A story as it was written, and what one reader sees of it."""

    whole: Story
    part: Story

    def frames(self) -> dict[int, tuple[Frame, Frame]]:
        """Return the frames that are seen by number, each as written and as seen."""
        written = {frame.number: frame for frame in self.whole.frames}
        return {frame.number: (written[frame.number], frame) for frame in self.part.frames}

    @property
    def lost(self) -> int:
        """How many frames are not seen."""
        return len(self.whole.frames) - len(self.part.frames)


def no_more_than(original: Seen, other: Seen) -> Story | None:
    """Return what a reader may see of a translation; nothing if that cannot be told."""
    if len(other.whole.frames) != len(original.whole.frames):
        return other.part if other.lost >= original.lost else None
    first = original.frames()
    frames = (
        _frame(first[number], pair) for number, pair in other.frames().items() if number in first
    )
    return replace(other.part, frames=tuple(filter(None, frames)))


def _frame(original: tuple[Frame, Frame], other: tuple[Frame, Frame]) -> Frame | None:
    """Return a frame without the words that are kept back in its original."""
    first, mine = _kept(*original), _kept(*other)
    seen = other[1]
    if all(first) or (len(first) != len(mine) and mine.count(False) >= first.count(False)):
        return seen
    if len(first) != len(mine):
        return None
    written = [replace(passage, visibility=EVERYONE) for passage in other[0].passages]
    both = zip(written, first, mine, strict=True)
    passages = tuple(passage for passage, told, told_here in both if told and told_here)
    return replace(seen, passages=passages) if passages else None


def _kept(written: Frame, seen: Frame) -> Sequence[bool]:
    """Say of the passages of a frame, one after the other, whether they are seen."""
    left: list[Passage] = list(seen.passages)
    return [replace(passage, visibility=EVERYONE) in left for passage in written.passages]
