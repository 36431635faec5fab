"""Pictures of a pack are drawn and told like those of the library, and only with their pack."""

import re

import pytest

from tests.packs import files_of, pack_of
from wnp.building.packs import load_pack
from wnp.building.sketching import draw_text
from wnp.model.pack import NO_PACK
from wnp.palette import Mode

BELL = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="-30 -40 60 76" color="#e0b04a">
<path d="M-16 -18L16 -18L26 22L-26 22Z" fill="{fill}"/></svg>"""
HUT = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -400 800 560">
<g transform="translate(400 0)"><rect x="-60" y="-150" width="120" height="150" fill="#010203"/></g>
</svg>"""
PROPS = '[bell]\nde = ["Treichel"]\nde_is = "eine Treichel"\nde_many = "Treicheln"\n'
STARS = '[edelweiss]\nde = ["Edelweiss"]\nde_is = "ein Edelweiss"\n'
HUTS = '[hut]\nde = ["Alphütte"]\nde_in = "in der Alphütte"\nwall = "#0a0b0c"\nfloor = "#0d0e0f"\n'


def pictured(fill="#123456", props=PROPS):
    """Return a pack with a bell, a flower and a hut."""
    return pack_of(
        **{
            "illustrations/props.toml": props,
            "illustrations/props/bell.svg": BELL.replace("{fill}", fill),
            "illustrations/symbols.toml": STARS,
            "illustrations/symbols/edelweiss.svg": BELL.replace("{fill}", "#654321"),
            "illustrations/settings.toml": HUTS,
            "illustrations/settings/hut.svg": HUT,
        }
    )


def drawn(scene, pack, language="de"):
    """Return a picture as SVG, and what it says in words."""
    svg, problems = draw_text(scene, language, Mode.COLOUR, pack=pack)
    told = re.search(r"<desc[^>]*>(.*?)</desc>", svg)
    return svg, told[1] if told else "", [one.kind for one in problems]


@pytest.mark.parametrize(
    ("scene", "colours", "told"),
    [
        ("Kind: hält eine Treichel", ["#123456"], "Ein Kind hält eine Treichel."),
        ("Kind: sitzt am Tisch, hält eine Treichel", ["#123456"], "Ein Kind sitzt am Tisch und "
         "hält eine Treichel."),
        ("Kind: steht; Dinge: drei Treicheln auf dem Boden", ["#123456"], "Ein Kind steht. "
         "Auf dem Boden sieht man drei Treicheln."),
        ("Kind: steht; Dinge: Treichel an der Wand", ["#123456"], "Ein Kind steht. An der Wand "
         "sieht man eine Treichel."),
        ("Kind: steht; Zeichen: Edelweiss über Kind", ["#654321"], "Ein Kind steht. Über dem Kind "
         "sieht man ein Edelweiss."),
        ("Ort: Alphütte; Kind: steht", ["#0a0b0c", "#010203"], "Ein Kind steht."),
        ("Ort: in der Alphütte, Nacht; Kind: steht", [], "Es ist Nacht. Ein Kind steht."),
    ],
)  # fmt: skip
def test_a_word_of_a_pack_finds_its_picture(scene, colours, told):
    svg, said, problems = drawn(scene, pictured())

    assert (problems, said) == ([], told)
    assert [one for one in colours if one not in svg] == []


def test_a_picture_takes_a_colour_where_it_has_one_to_give():
    svg, told, _ = drawn("Kind: hält eine rote Treichel", pictured("currentColor"))
    plain, _, _ = drawn("Kind: hält eine Treichel", pictured("currentColor"))

    assert told == "Ein Kind hält eine rote Treichel."
    assert "#e0b04a" not in svg
    assert "#e0b04a" in plain


def test_without_the_pack_the_word_is_unknown():
    assert drawn("Kind: hält eine Treichel", pictured())[2] == []
    assert drawn("Kind: hält eine Treichel", NO_PACK) == ("", "", ["unknown-thing"])


def test_two_packs_never_mix_their_pictures_of_the_same_name():
    svgs = [drawn("Kind: hält eine Treichel", pictured(fill))[0] for fill in ("#111213", "#141516")]

    assert [("#111213" in svg, "#141516" in svg) for svg in svgs] == [(True, False), (False, True)]


def test_in_another_language_a_picture_is_called_as_the_pack_calls_it():
    assert drawn("child: holds Treichel", pictured(), "en")[1:] == (
        "A child holds eine Treichel.", []
    )  # fmt: skip


def test_without_the_pack_a_picture_has_the_same_bytes():
    scene = "Ort: Küche; Kind: hält einen roten Ball; Zeichen: Herz über Kind"

    assert drawn(scene, pictured()) == drawn(scene, NO_PACK)


def test_a_family_reads_the_pictures_of_its_pack(tmp_path):
    files = files_of(**{"illustrations/props.toml": PROPS, "illustrations/props/bell.svg": BELL})
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.replace(b"{fill}", b"#123456"))

    loaded = load_pack(tmp_path, whole=False)

    assert loaded.problems == ()
    assert [name.row["de"] for name in loaded.pack.picture_names("props")] == [("Treichel",)]
