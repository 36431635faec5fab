"""Draw pictures: the frames of a story, or one picture from words.

In: what came through the gate, or scene lines. Out: drawings by the number of their frame, or SVG;
and what could not be drawn as it was asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from wnp.building.tool_pictures import draw_tool_picture, draw_tool_pictures
from wnp.checking.weights import has_errors
from wnp.lexicon import spoken, table
from wnp.model.family import Family, Gender, Person
from wnp.model.folder import FamilyFolder
from wnp.model.pack import NO_PACK, Pack
from wnp.model.scene import (
    Composed,
    OwnPicture,
    PeoplePicture,
    Picture,
    PlacesPicture,
    Scene,
    ToolPicture,
    scenes_in,
)
from wnp.model.visibility import Audience, Reader
from wnp.palette import Mode
from wnp.problems import NOWHERE, Findings, Problem, problem
from wnp.values import replace

if TYPE_CHECKING:
    from wnp.building.wishes import Work
    from wnp.drawing.people.cast import Appearance
    from wnp.drawing.shapes import Drawing
    from wnp.model.own_picture import CleanPicture

BEFORE_COLON = re.compile(r"(?:^|[;\n])([^:;\n]{1,60}):")
NO_PICTURES: Mapping[str, CleanPicture] = {}
CHILDS_AGE = 7
"""How old a made-up child is."""


def draw_pictures(
    work: Work,
    folder: FamilyFolder,
    own: Mapping[str, CleanPicture] = NO_PICTURES,
    *,
    frames: bool = True,
) -> tuple[Work, tuple[Problem, ...]]:
    """Draw every frame once, for all products; return also what could not be drawn as asked.

    People look the same to every reader, so their looks are chosen among everybody in the folder;
    what is drawn is only what came through the gate. `own` are the drawings and photos of the
    folder by name; a frame whose own picture is not among them stays empty. Without `frames` only
    the looks are chosen, for products that tell no story.
    """
    from wnp.drawing.people.cast import choose_cast

    seen = {person.id: person for person in work.folder.family.people}
    everybody = [seen.get(person.id, person) for person in folder.family.people]
    looks = choose_cast(everybody, folder.family.ties)
    cast = {who: look for who, look in looks.items() if who in seen}
    wanted = pictures_of(work) if frames else {}
    region, family = folder.family.region, work.folder.family
    drawn = {
        number: draw_picture(
            picture, cast, seen, work.language, number, region=region, own=own, family=family
        )
        for number, picture in wanted.items()
    }
    pictures = {number: drawing for number, (drawing, _) in drawn.items()} | _own_ones(work, own)
    pictures |= draw_tool_pictures(work, folder, cast)
    problems = tuple(found for _, problems in drawn.values() for found in problems)
    return replace(work, pictures=pictures, cast=cast), problems


def _own_ones(work: Work, own: Mapping[str, CleanPicture]) -> dict[int, Drawing]:
    """Lay the drawings and photos that fill a frame on sheets, by the number of their frame."""
    if not own:
        return {}

    from wnp.drawing.scenes.own_pictures import draw_own_picture

    story = work.folder.story(work.language)
    return {
        frame.number: draw_own_picture(
            frame.picture, own[frame.picture.file], language=work.language, seed=frame.number
        )
        for frame in (story.frames if story else ())
        if isinstance(frame.picture, OwnPicture) and frame.picture.file in own
    }


def draw_picture(
    picture: Composed,
    cast: Mapping[str, Appearance],
    people: Mapping[str, Person],
    language: str,
    seed: int,
    *,
    region: str = "",
    own: Mapping[str, CleanPicture] = NO_PICTURES,
    form: str = "landscape",
    family: Family | None = None,
) -> tuple[Drawing, tuple[Problem, ...]]:
    """Draw one picture; the seed decides how the hand trembles, and nothing else.

    The region decides what is written on signs, `form` is one of the formats. `family` tells who
    belongs to whom, for a family tree.
    """
    if isinstance(picture, PeoplePicture):
        everybody = family or Family(tuple(people.values()), language=language)
        return _portraits(picture, cast, people, everybody, language, seed), ()

    from wnp.drawing.scenes.formats import FORMATS
    from wnp.drawing.scenes.scene import draw_scene

    sheet = FORMATS[form]
    if isinstance(picture, PlacesPicture):
        from wnp.drawing.scenes.places import draw_places

        return draw_places(
            picture, cast, people, language=language, seed=seed, sheet=sheet, region=region, own=own
        )
    return draw_scene(
        picture, cast, people, language=language, seed=seed, sheet=sheet, region=region, own=own
    )


def _portraits(
    picture: PeoplePicture,
    cast: Mapping[str, Appearance],
    people: Mapping[str, Person],
    family: Family,
    language: str,
    seed: int,
) -> Drawing:
    """Draw heads: a family tree, or everybody side by side."""
    if picture.kind == "genogram":
        from wnp.drawing.genogram.faces import draw_family_tree  # twenty modules of its own

        return draw_family_tree(family, cast, language=language, seed=seed, people=picture.people)

    from wnp.drawing.portraits.page import draw_people

    return draw_people(picture, cast, people, language=language, seed=seed)


def pictures_of(work: Work) -> dict[int, Composed]:
    """Return what is to be drawn, by the number of its frame."""
    story = work.folder.story(work.language)
    return {
        frame.number: frame.picture
        for frame in (story.frames if story else ())
        if isinstance(frame.picture, Composed)
    }


def draw_text(
    text: str, language: str, mode: Mode, form: str = "landscape", pack: Pack = NO_PACK
) -> tuple[str, tuple[Problem, ...]]:
    """Return the picture that some scene lines describe, as SVG, or what there is to mend.

    Without a family folder nobody is known by name, so names stand for made-up people. A pack may
    have pictures of its own.
    """
    from wnp.drawing.people.cast import choose_cast
    from wnp.drawing.shapes import in_mode
    from wnp.publishing.svg import render_svg

    family = Family(language=language, pack=pack)
    picture, problems = _read_picture(text, family)
    if names := _unknown_names(problems, text, spoken(language)):
        people = tuple(made_up(name, number, language) for number, name in enumerate(names))
        family = replace(family, people=people)
        picture, problems = _read_picture(text, family)
    if isinstance(picture, ToolPicture) and not has_errors(problems):
        blank = FamilyFolder(replace(family, people=()))
        drawing = draw_tool_picture(picture, blank, Reader(Audience.CHILD), {}, language)
        return render_svg(in_mode(drawing, mode), standalone=True), problems
    if has_errors(problems) or not isinstance(picture, Composed):
        return "", problems
    people_by_id = {person.id: person for person in family.people}
    cast = choose_cast(family.people)
    drawing, undrawn = draw_picture(picture, cast, people_by_id, language, 1, form=form)
    if has_errors(undrawn):
        return "", (*problems, *undrawn)
    said = (*problems, *undrawn, *_unprintable(picture))
    return render_svg(in_mode(drawing, mode), standalone=True), said


def _unprintable(picture: Composed) -> Iterator[Problem]:
    """Yield the words of a picture that hold letters, such as emoji, that the font lacks."""
    from wnp.composing.letters import missing_letters, shown_letters

    for scene in scenes_in(picture):
        said = [(bubble.place, bubble.words) for bubble in scene.bubbles]
        said += [(thing.place, thing.words) for thing in (*scene.symbols, *scene.props)]
        for place, words in said:
            if missing := missing_letters(words):
                yield problem(place, "missing-letter", letters=shown_letters(missing))


def made_up(name: str, number: int, language: str) -> Person:
    """Return somebody of whom only the name is known: “Oma Rosa” is old, “Mia” is a child."""
    person = Person(f"p{number + 1}", name, "child", age=CHILDS_AGE)
    if len(name.split()) < 2:
        return person

    from wnp.reading.keys import value_named  # large tables, which a child's name does not need

    first = name.split()[0]
    gender = value_named("gender_of_role", first, language) or value_named(
        "gender", first, language
    )
    role = value_named("role", first, language) or "relative"
    return replace(person, role=role, age=None, gender=Gender(gender or Gender.UNKNOWN))


def _read_picture(text: str, family: Family) -> tuple[Picture | None, tuple[Problem, ...]]:
    from wnp.reading.scenes.pictures import parse_scene_text

    findings = Findings()
    picture = parse_scene_text(text, family, family.language, findings)
    is_drawn = isinstance(picture, (Composed, ToolPicture)) and picture != Scene(
        place=picture.place
    )
    if not is_drawn and not findings.found:
        findings.add(NOWHERE, "nothing-to-draw")
    return picture, tuple(findings)


def _unknown_names(problems: tuple[Problem, ...], text: str, language: str) -> tuple[str, ...]:
    """Return the names that nobody bears; of “Oma Rosa: winkt” the whole, though Oma is known."""
    found = [dict(p.values)["found"] for p in problems if p.kind == "unknown-person"]
    speakers = [speaker.strip() for speaker in BEFORE_COLON.findall(text)]
    verbs = {word for row in table(f"{language}/scene")["verbs"].values() for word in row}
    pairs = [
        pair
        for pair in speakers
        if len(pair.split()) == len(pair.replace(",", " ").split()) == 2
        and pair.split()[1] not in verbs
    ]
    whole = {name: next((pair for pair in pairs if name in pair.split()), name) for name in found}
    return tuple(dict.fromkeys(whole.values()))
