"""Draw pictures: the frames of a story, or one picture from words.

In: what came through the gate, or scene lines. Out: drawings by the number of their frame, or SVG;
and what could not be drawn as it was asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from wnp.checking.weights import has_errors
from wnp.model.family import Family, Person
from wnp.model.scene import PeoplePicture, Scene
from wnp.palette import Mode
from wnp.problems import NOWHERE, Findings, Problem

if TYPE_CHECKING:
    from wnp.building.wishes import Work
    from wnp.drawing.cast import Appearance
    from wnp.drawing.shapes import Drawing
    from wnp.model.folder import FamilyFolder


def draw_pictures(work: Work, folder: FamilyFolder) -> tuple[Work, tuple[Problem, ...]]:
    """Draw every frame once, for all products; return also what could not be drawn as asked.

    People look the same to every reader, so their looks are chosen among everybody in the folder;
    what is drawn is only what came through the gate.
    """
    from wnp.drawing.cast import choose_cast

    seen = {person.id: person for person in work.folder.family.people}
    everybody = [seen.get(person.id, person) for person in folder.family.people]
    looks = choose_cast(everybody, folder.family.ties)
    cast = {who: look for who, look in looks.items() if who in seen}
    wanted = pictures_of(work)
    drawn = {
        number: draw_picture(picture, cast, seen, work.language, number)
        for number, picture in wanted.items()
    }
    pictures = {number: drawing for number, (drawing, _) in drawn.items()}
    problems = tuple(found for _, problems in drawn.values() for found in problems)
    return replace(work, pictures=pictures), problems


def draw_picture(
    picture: Scene | PeoplePicture,
    cast: Mapping[str, Appearance],
    people: Mapping[str, Person],
    language: str,
    seed: int,
) -> tuple[Drawing, tuple[Problem, ...]]:
    """Draw one picture; the seed decides how the hand trembles, and nothing else."""
    from wnp.drawing.portraits_page import draw_people
    from wnp.drawing.scenes import draw_scene

    if isinstance(picture, PeoplePicture):
        return draw_people(picture, cast, people, language=language, seed=seed), ()
    return draw_scene(picture, cast, people, language=language, seed=seed)


def pictures_of(work: Work) -> dict[int, Scene | PeoplePicture]:
    """Return what is to be drawn, by the number of its frame."""
    story = work.folder.story(work.language)
    return {
        frame.number: frame.picture
        for frame in (story.frames if story else ())
        if isinstance(frame.picture, (Scene, PeoplePicture))
    }


def draw_text(text: str, language: str, mode: Mode) -> tuple[str, tuple[Problem, ...]]:
    """Return the picture that some scene lines describe, as SVG, or what there is to mend."""
    from wnp.drawing.shapes import in_mode
    from wnp.publishing.svg import render_svg
    from wnp.reading.scenes import parse_scene_text

    findings = Findings()
    picture = parse_scene_text(text, Family(language=language), language, findings)
    if not isinstance(picture, (Scene, PeoplePicture)):
        findings.add(NOWHERE, "nothing-to-draw")
    problems = tuple(findings)
    if has_errors(problems) or not isinstance(picture, (Scene, PeoplePicture)):
        return "", problems
    drawing, undrawn = draw_picture(picture, {}, {}, language, 1)
    problems = (*problems, *undrawn)
    if has_errors(problems):
        return "", problems
    return render_svg(in_mode(drawing, mode), standalone=True), problems
