"""Pictures of a pack are clean, fit beside people, and are called by words that are free."""

import pytest

from tests.packs import pack_of
from wnp.checking.packs import check_pack
from wnp.checking.weights import has_errors
from wnp.lexicon.messages import say

BELL = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="-30 -40 60 76" color="#e0b04a">
<path d="M-16 -18L16 -18L26 22L-26 22Z" fill="currentColor"/>{more}</svg>"""
PROP, PROPS = "illustrations/props/bell.svg", "illustrations/props.toml"
PLACE, PLACES = "illustrations/settings/hut.svg", "illustrations/settings.toml"


def said_of(more="", rows='[bell]\nde = ["Treichel"]\n', bell=BELL, **others):
    """Return what is said in German about a pack with a bell."""
    files = {PROP: bell.replace("{more}", more), PROPS: rows} | others
    files = {name: text for name, text in files.items() if text}
    return [say(one, "de").partition("\n")[0] for one in check_pack(pack_of(**files))]


def test_a_picture_with_a_name_is_in_order():
    assert said_of() == []


def test_a_picture_without_a_name_is_only_told():
    found = check_pack(pack_of(**{PROP: BELL.replace("{more}", "")}))

    assert [one.kind for one in found] == ["pack-picture-unnamed"]
    assert not has_errors(found)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        pytest.param('de = ["Teddy"]', "„Teddy“ hat schon eine Bedeutung: Teddy.", id="prop"),
        pytest.param('de = ["der Stein"]', "„der Stein“ hat schon eine Bedeutung: Mutstein.",
                     id="with an article"),
        pytest.param('de = ["Herz"]', "„Herz“ hat schon eine Bedeutung: Herz.", id="symbol"),
        pytest.param('de = ["Küche"]', "„Küche“ hat schon eine Bedeutung: Küche.", id="place"),
        pytest.param('de = ["Oma"]', "„Oma“ hat schon eine Bedeutung: Großeltern.", id="person"),
        pytest.param('de = ["Messer"]', "„Messer“ wird in keinem Bild gezeigt, auch in keinem aus "
                     "einem Paket.", id="weapon"),
        pytest.param('de = ["knife"]', "„knife“ wird in keinem Bild gezeigt, auch in keinem aus "
                     "einem Paket.", id="weapon in another language"),
        pytest.param('de = ["Treichel"]\nde_is = "ein Messer"', "„ein Messer“ wird in keinem Bild "
                     "gezeigt, auch in keinem aus einem Paket.", id="weapon in its form"),
        pytest.param('de = ["Treichel", "..."]', "Hinter „de“ steht nichts.", id="no letters"),
        pytest.param('de = ["Treichel"]\ncarried = "nose"', "Was hinter „carried“ steht, kann "
                     "nicht gezeichnet werden: nose.", id="way of holding"),
    ],
)  # fmt: skip
def test_words_for_pictures_are_free_and_can_be_drawn(rows, said):
    found = said_of(rows=f"[bell]\n{rows}\n")

    assert [line.partition(": ")[2] for line in found] == [said]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        pytest.param('<rect x="-900" y="0" width="1800" height="10"/>', "pack-picture-size",
                     id="out of its frame"),
        pytest.param("<script>alert(1)</script>", "svg-program", id="script"),
        pytest.param('<text x="0" y="0">Text in Leichter Sprache</text>', "pack-plain-language",
                     id="protected name"),
        pytest.param('<text x="0" y="0">Du bist schuld</text>', "pack-hurting-word", id="blame"),
    ],
)  # fmt: skip
def test_pictures_are_clean_and_fit_beside_people(more, said):
    files = {PROP: BELL.replace("{more}", more), PROPS: '[bell]\nde = ["Treichel"]\n'}

    assert {one.kind for one in check_pack(pack_of(**files))} == {said}


def test_an_empty_picture_a_missing_one_and_a_huge_one_are_refused():
    empty = BELL.replace("{more}", "").partition("<path")[0] + "</svg>"
    huge = BELL.replace("-30 -40 60 76", "-3000 -4000 4900 4900")

    assert [line.partition(": ")[0] for line in said_of(bell=empty)] == [PROP]
    assert [line.partition(": ")[0] for line in said_of(bell=huge)] == [PROP]
    assert said_of(bell="") == [
        f"{PROPS}:2: Zu dieser Zeile fehlt das Bild illustrations/props/bell.svg."
    ]


def test_a_place_has_colours_and_uses_only_pieces_of_the_library():
    piece = '<g data-piece="{name}" transform="translate(400 -238)" color="{colour}"/>'
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -400 800 560">{piece}</svg>'

    def said(name="window", colour="#f0d189", rows='wall = "#e9d3b0"\nfloor = "#c99f70"\n'):
        inside = piece.format(name=name, colour=colour)
        rows = f'[hut]\nde = ["Alphütte"]\n{rows}'
        return said_of(**{PLACE: drawing.format(piece=inside), PLACES: rows})

    assert said() == []
    assert said(name="../../pack.toml") == [
        f"{PLACE}: Was hinter „data-piece“ steht, kann nicht gezeichnet werden: ../../pack.toml."
    ]
    assert len(said(colour='red" onload="x')) >= 1
    assert len(said(rows="")) == 2
    assert len(said(rows='wall = "#e9d3b0"\nfloor = "#c99f70"\nhorizon = nan\n')) == 1
    assert len(said(rows='wall = "red;"\nfloor = "#c99f70"\nhorizon = 7\n')) == 2
    assert len(said(rows='wall = "#e9d3b0"\nfloor = "#c99f70"\nseats.moon = { at = 0.1 }\n')) == 1
    assert len(said(rows='wall = "#e9d3b0"\nfloor = "#c99f70"\nseats.bed = { furniture = "x" }\n'
                    )) == 2  # fmt: skip
