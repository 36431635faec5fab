"""The catalogue of the site: every word that a picture understands, beside the picture it makes.

In: a language. Out: a page of Markdown, and its samples as drawings by the name of their file.
Samples are drawn by the same code as the pictures of a story, so that the page is always right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from wnp.drawing.figures.animals import animal_picture
from wnp.drawing.figures.figure import draw_figure, draw_head_portrait
from wnp.drawing.ink import Brush, Warp
from wnp.drawing.library.laying import paint_thing, thing_of
from wnp.drawing.library.pictures import Asset, picture
from wnp.drawing.people.cast import Appearance, choose_cast, stock_appearance
from wnp.drawing.people.posing import Stance, pose_figure
from wnp.drawing.scenes.scene import draw_scene
from wnp.drawing.shapes import Drawing, Shape
from wnp.lexicon import table
from wnp.lexicon.pictures import picture_table
from wnp.model.family import Garment, Gender, Look, Person
from wnp.model.scene import Actor, Feeling, Relation, Scene
from wnp.problems import NOWHERE, Findings
from wnp.publishing.svg import render_svg
from wnp.reading.looks.descriptions import parse_look
from wnp.reading.scenes.vocabulary import LOOK_KINDS, Row, vocabulary
from wnp.values import replace

SIDE = 300.0
"""Width and height of a square sample in pixels."""
STRIP = 3 * 200.0
"""Width of a feeling at three strengths."""
PEN = 4.2
HAND = Warp(1, strength=0.8)
GIRL, WOMAN, MAN = "child-female", "mother", "father"
HEADS = frozenset(
    {"hair_colours", "traits", "styles", "skin_tones", "headwear", "beards", "glasses", "marks"}
)
"""Looks that are seen on the head; the others need the whole person."""
AT_THE_HEAD = frozenset(
    {"hearing-aid", "cochlear-implant", "eye-patch", "plaster", "nose-tube", "birthmark", "scarf",
     "tie", "bow-tie"}
)  # fmt: skip
MENS_HAIR = frozenset(
    {"sides", "bald", "receding", "man-bun", "undercut", "high-top", "mullet", "curtains"}
)
PLAIN = Look(
    skin="s3", hair_colour="brown", top=Garment("jumper", "teal"),
    bottom=Garment("trousers", "navy"),
)  # fmt: skip
ON_WHEELS = Person(
    "x", "", "child", 8, Gender.FEMALE,
    replace(PLAIN, aids=("wheelchair",), top=Garment("jumper", "coral")),
)  # fmt: skip
"""A girl who can be pushed."""
CAST = choose_cast([ON_WHEELS])
TOGETHER = {
    "carry": ("plain", Actor(WOMAN), Actor("baby")),
    "push": ("plain", Actor(WOMAN), Actor(ON_WHEELS.id)),
    "ride-on": ("plain", Actor(GIRL), Actor(MAN)),
    "sit-on-lap": ("plain", Actor(GIRL), Actor("grandmother")),
    "stand-beside": ("plain", Actor(WOMAN, gaze="viewer"), Actor(GIRL, gaze="viewer")),
}
"""Where and between whom a contact is shown, if not between a mother and her child."""
SEASONS = frozenset({"spring", "summer", "autumn", "winter"})
"""States that are seen outdoors."""
SPOKEN = "de"
"""The language whose words of looks the samples are made of; pictures need no language."""
NO_SAMPLE = frozenset({"acts", "seats", "spots", "depths", "times"})
"""Words that say something only together with others."""


def catalogue_page(language: str) -> str:
    """Return the page of one language as Markdown; samples are in `../assets/pictures`."""
    words = table(f"{language}/manual")["catalogue"]
    titles = table(f"{language}/cli")["pictures"]
    head = f"---\nhide: [navigation]\n---\n\n# {words['title']}\n\n{words['lead']}\n"
    parts = [f"{head}\n{_search_box(words)}\n"]
    for kind, rows in vocabulary(language).items():
        cards = "\n".join(_card(kind, row) for row in rows)
        parts.append(f'## {titles[kind]}\n\n<div class="wnp-cards">\n{cards}\n</div>\n')
    return "\n".join(parts)


def samples() -> Iterator[tuple[str, Callable[[], Drawing]]]:
    """Return the file name of every sample, and how to draw it."""
    for kind, rows in vocabulary(SPOKEN).items():
        for row in rows:
            if has_sample(kind):
                yield sample_name(kind, row.id), _painter(kind, row)


def drawn_samples() -> dict[str, bytes]:
    """Draw every sample; return the pictures by the names of their files."""
    return {
        name: render_svg(draw(), prefix="p", standalone=True).encode("utf-8")
        for name, draw in samples()
    }


def has_sample(kind: str) -> bool:
    """Say whether words of a kind have a picture of their own."""
    return kind not in NO_SAMPLE


def sample_name(kind: str, name: str) -> str:
    """Return the file name of a sample."""
    return f"{kind.replace('_', '-')}-{name}.svg"


def _search_box(words: dict[str, str]) -> str:
    """Return the field that leaves only what fits; without scripts it stays hidden."""
    return (
        f'<p class="wnp-search" hidden><label for="wnp-search">{escape(words["search"])}</label> '
        f'<input id="wnp-search" type="search" autocomplete="off" '
        f'data-copied="{escape(words["copied"])}" data-copy="{escape(words["copy"])}">'
        f'<span role="status" data-found="{escape(words["found"])}"></span></p>\n'
    )


def _card(kind: str, row: Row) -> str:
    """Return a picture with its words; the first is the one to copy."""
    first, *more = (escape(word, quote=False) for word in row.words)
    also = f" <span>{', '.join(more)}</span>" if more else ""
    image = ""
    if has_sample(kind):
        source = f"../assets/pictures/{sample_name(kind, row.id)}"
        image = f'<img src="{source}" alt="" loading="lazy">'
    return f"<figure>{image}<figcaption><code>{first}</code>{also}</figcaption></figure>"


def _painter(kind: str, row: Row) -> Callable[[], Drawing]:
    if kind in LOOK_KINDS:
        return lambda: _look_sample(kind, row)
    return lambda: PAINTERS[kind](row.id)


def _sheet(shapes: tuple[Shape, ...], width: float = SIDE, height: float = SIDE) -> Drawing:
    return Drawing(width, height, shapes, "", "", SPOKEN)


def _place_sample(name: str) -> Drawing:
    return _scene(Scene(name))


def _weather_sample(name: str) -> Drawing:
    return _scene(Scene("garden", weather=name))


def _state_sample(name: str) -> Drawing:
    """Draw what a place can be like, in the first place that can."""
    rows = picture_table("settings").items()
    place = next((place for place, row in rows if name in row.get("shows", ())), "")
    plain = "garden" if name in SEASONS else "living-room"
    return _scene(Scene(place or plain, states=(name,)))


def _scene(scene: Scene) -> Drawing:
    return draw_scene(scene, CAST, {ON_WHEELS.id: ON_WHEELS}, language=SPOKEN, seed=1)[0]


def _pose_sample(name: str) -> Drawing:
    return _scene(Scene(actors=(Actor(GIRL, name),)))


def _gaze_sample(name: str) -> Drawing:
    return _scene(Scene(actors=(Actor(GIRL, "stand", gaze=name),)))


def _together_sample(name: str) -> Drawing:
    """Draw a contact between those who show it best: most often a mother and her child."""
    setting, who, other = TOGETHER.get(name, ("plain", Actor(WOMAN), Actor(GIRL)))
    doer = replace(who, relations=(Relation(name, other.who),))
    return _scene(Scene(setting, actors=(doer, other)))


def _feeling_sample(name: str) -> Drawing:
    """Draw a feeling a little, plainly and strongly."""
    who = stock_appearance(GIRL)
    shapes: list[Shape] = []
    for strength in (1, 2, 3):
        centre = complex(STRIP / 6 * (2 * strength - 1), 108)
        feeling = Feeling(name, strength)
        shapes += draw_head_portrait(who, feeling, centre, 78, HAND, pen_width=PEN, shoulders=False)
    return _sheet(tuple(shapes), STRIP, 210)


def _asset_sample(kind: str, name: str) -> Drawing:
    return _asset(picture(kind, name))


def _asset(asset: Asset) -> Drawing:
    scale = min(1.9, 240 / max(asset.box.width, asset.box.height))
    at = complex(SIDE / 2, SIDE / 2) - scale * asset.box.middle
    return _sheet(paint_thing(thing_of(asset, scale, at), Brush(HAND, PEN)))


def _person_sample(name: str) -> Drawing:
    who = stock_appearance(name)
    return _asset(animal_picture(who)) if who.animal else _figure(who)


def _figure(who: Appearance) -> Drawing:
    body = pose_figure(who, Stance("front"), scale=1.0, at=0)
    scale = 270 / body.figure_box.height
    body = pose_figure(who, Stance("front"), scale=scale, at=complex(SIDE / 2, 288))
    return _sheet(draw_figure(body, HAND, PEN).shapes)


def _look_sample(kind: str, row: Row) -> Drawing:
    """Draw somebody of whom just this is said."""
    frame = table(f"{SPOKEN}/manual")["catalogue"]["said"].get(kind, "{word}")
    look = parse_look(frame.format(word=row.words[0]), NOWHERE, SPOKEN, Findings())
    male = kind == "beards" or row.id in MENS_HAIR
    gender = Gender.MALE if male else Gender.FEMALE
    person = Person("x", "", "father" if male else "mother", gender=gender, look=_on_plain(look))
    who = choose_cast([person])["x"]
    if kind not in HEADS and row.id not in AT_THE_HEAD:
        return _figure(who)
    centre = complex(SIDE / 2, 165)
    feeling = Feeling("friendly")
    return _sheet(draw_head_portrait(who, feeling, centre, 92, HAND, pen_width=PEN))


def _on_plain(look: Look) -> Look:
    """Return a look in which nothing else catches the eye."""
    return replace(
        look,
        skin=look.skin or PLAIN.skin,
        hair_colour=look.hair_colour or PLAIN.hair_colour,
        top=look.top or PLAIN.top,
        bottom=look.bottom or PLAIN.bottom,
    )


PAINTERS: dict[str, Callable[[str], Drawing]] = {
    "settings": _place_sample,
    "poses": _pose_sample,
    "feelings": _feeling_sample,
    "gazes": _gaze_sample,
    "relations": _together_sample,
    "mutual": _together_sample,
    "people": _person_sample,
    "props": lambda name: _asset_sample("props", name),
    "symbols": lambda name: _asset_sample("symbols", name),
    "weather": _weather_sample,
    "states": _state_sample,
}
