"""Read a picture in scene lines: where it is, who is there, what they do and feel."""

from __future__ import annotations

from collections.abc import Sequence

from wnp.model.family import Family
from wnp.model.scene import Picture, Scene
from wnp.problems import Findings


def parse_scene(
    lines: Sequence[tuple[int, str]],
    file: str,
    family: Family,
    language: str,
    findings: Findings,
) -> Picture:
    """Read the numbered lines of one picture block."""
    return Scene()


def parse_scene_text(text: str, family: Family, language: str, findings: Findings) -> Picture:
    """Read a picture of lines separated by newlines or semicolons, as `wnp draw` takes them.

    The scene words may be in any of our languages; the one that most keys belong to is used.
    """
    return Scene()
