"""Keep of a story only the words for one age, for somebody who writes for one child."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

AGE_BLOCK = re.compile(r"::: \S+ (\d+)")
"""`::: ab 7`, in any of our languages."""


@dataclass(slots=True)
class FrameLines:
    """The lines of one frame, sorted by what they are."""

    heading: list[str] = field(default_factory=list)
    """The heading, the picture and what follows it up to the words."""
    words: dict[int, list[str]] = field(default_factory=dict)
    """By the age from which they hold; 0 are the words for the youngest."""
    others: list[str] = field(default_factory=list)
    """Notes, voices and blocks for some readers, which hold for every age."""


def keep_age(story: str, age: int) -> str:
    """Return a story with one variant of the words a frame: the oldest that fits the age."""
    head, *frames = re.split(r"(?m)^(?=## )", story)
    return head + "".join(_one_variant(sort_lines(frame.splitlines()), age) for frame in frames)


def _one_variant(frame: FrameLines, age: int) -> str:
    fitting = [from_age for from_age in frame.words if from_age <= age]
    words = frame.words[max(fitting)] if fitting else []
    parts = ("\n".join(lines).strip("\n") for lines in (frame.heading, words, frame.others))
    return "\n\n".join(part for part in parts if part) + "\n\n"


def sort_lines(lines: list[str]) -> FrameLines:
    """Tell the words of a frame, by age, from its picture and its notes."""
    frame = FrameLines()
    for kind, line in _kinds(lines):
        if isinstance(kind, int):
            frame.words.setdefault(kind, []).append(line)
        else:
            (frame.heading if kind == "heading" else frame.others).append(line)
    frame.words = {age: words for age, words in frame.words.items() if any(words)}
    return frame


def _kinds(lines: list[str]) -> Iterator[tuple[int | str, str]]:
    """Say of every line what it belongs to; the marks around an age's words fall away."""
    kind: int | str = 0
    for line in lines:
        starts_age = AGE_BLOCK.fullmatch(line.strip())
        if kind == "heading" and line.startswith("```"):
            yield kind, line
            kind = 0
        elif kind == 0 and line.startswith(("## ", "```")):
            yield "heading", line
            kind = "heading" if line.startswith("```") else 0
        elif starts_age:
            kind = int(starts_age[1])
        elif line.startswith(":::"):
            if not isinstance(kind, int):
                yield kind, line
            kind = "other" if line.strip() != ":::" else 0
            if kind == "other":
                yield kind, line
        else:
            yield ("other" if line.startswith(">") else kind), line
