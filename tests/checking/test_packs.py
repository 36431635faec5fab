"""A pack adds and replaces; what keeps a child safe it cannot weaken."""

import pytest

from tests.packs import pack_of
from wnp.checking.pack_changes import changes_of
from wnp.checking.packs import MAY_BE_OFF, MOST_SAID, check_pack
from wnp.checking.weights import ADVICE
from wnp.lexicon.messages import message_rows, quoted_names, say
from wnp.lexicon.regions import REGIONS
from wnp.resources import resource_text
from wnp.values import replace

OFFICE = "".join(
    f'{form} = "Rat Nord"\n'
    for form in ("name", "subject", "object", "dative", "from", "at", "to", "explained")
)


def said_of(pack, today=""):
    """Return what is said in German about a pack, without hints."""
    return [say(found, "de").partition("\n")[0] for found in check_pack(pack, today)]


def medical(number, day=""):
    """Return a `region.toml` with a number for an ambulance."""
    checked = f'checked_on = "{day}"\n' if day else ""
    return f'{checked}[[numbers]]\nkind = "medical"\nnumber = "{number}"\n'


def test_a_small_pack_is_in_order():
    pack = pack_of(
        '[family_words.de]\n"Opapa Nord" = "Opa"\n[letterhead]\nstreet = "Lindenweg 4"\n',
        medical("0800 12 34", "2026-11-15") + f"[authority.de]\n{OFFICE}",
    )

    assert said_of(pack) == []


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ('[family_words.de]\n"Nonna" = "Omma"\n', "9: „Omma“ ist keine Rolle, die ich kenne."),
        ('[family_words.de]\n"Oma" = "Opa"\n', "9: „Oma“ hat schon eine Bedeutung: Großeltern."),
        (f'[letterhead]\nname = "{"Nord " * 11}"\nstreet = "{"Nord " * 11}"\n', "9: Was hinter "
         "„letterhead“ steht, ist zu lang. Höchstens 110 Zeichen haben Platz."),
        ('[letterhead]\nname = ""\n', "9: Hinter „name“ steht nichts."),
        ('[letterhead]\nname = "a\\nb"\n', "9: Hinter „name“ stehen Zeichen, die niemand sieht, "
         "oder eine neue Zeile."),
        ('[letterhead]\nname = "Rat in Leichter  Sprache"\n', "9: „Leichter Sprache“ darf in "
         "keinem Paket stehen. Der Name gehört geprüften Texten, und unsere prüft niemand so."),
        ('[hurting_words.de]\n"Kerl" = "ok"\n', "9: „Kerl“ kann kein Paket in Ordnung finden."),
    ],
)  # fmt: skip
def test_words_of_a_pack_stay_within_bounds(lines, said):
    assert said_of(pack_of(lines)) == [f"pack.toml:{said}"]


def off(*kinds):
    """Return a pack that turns some advice off."""
    names = ", ".join(f'"{kind}"' for kind in kinds)
    return pack_of(f"advice_off = [{names}]\n")


def test_advice_about_words_can_be_turned_off():
    assert said_of(off("long-sentence", "passive", "many-frames")) == []


@pytest.mark.parametrize(
    "kind",
    sorted({"secret", "label", "named-without-consent", "place-left-out", "region-long-unchecked"}),
)
def test_advice_that_protects_cannot_be_turned_off(kind):
    assert said_of(off(kind)) == [
        f"pack.toml:8: „{kind}“ kann kein Paket ausschalten. Es schützt Kinder oder was "
        "vertraulich ist."
    ]


def test_only_advice_can_be_turned_off_at_all():
    assert MAY_BE_OFF <= ADVICE


@pytest.mark.parametrize(
    ("region", "said"),
    [
        pytest.param(
            medical("0800 1"),
            "3: Das Paket ändert die Nummer für „medical“. Es sagt nicht, dass sie seit dem "
            "2026-11-01 geprüft wurde.",
            id="nobody called",
        ),
        pytest.param(
            medical("0800 1", "2025-01-01"),
            "4: Das Paket ändert die Nummer für „medical“. Es sagt nicht, dass sie seit dem "
            "2026-11-01 geprüft wurde.",
            id="called before the base was checked",
        ),
        pytest.param(
            medical("ruf an", "2026-11-15"),
            "4: „ruf an“ ist keine Telefonnummer.",
            id="no number",
        ),
        pytest.param(
            'checked_on = "gestern"\n', "1: „gestern“ ist kein Datum.", id="no day"
        ),
        pytest.param(
            'checked_on = "2026-12-24"\n',
            "1: „2026-12-24“ liegt noch vor uns. An diesem Tag kann niemand eine Nummer geprüft "
            "haben.",
            id="a day ahead",
        ),
        pytest.param(
            'name = "CH"\n', "1: Die Region heißt hier „CH“, das Paket steht aber auf AT.",
            id="another region",
        ),
        pytest.param(
            '[authority.de]\nname = "Rat"\n',
            "2: Für „authority“ fehlen auf de Formen: subject, object, dative, from, at, to, "
            "explained.",
            id="half an office",
        ),
        pytest.param(
            '[time]\nde = "dot"\n',
            "2: „dot“ ist keine Art, die Uhrzeit zu schreiben.",
            id="unknown time",
        ),
        pytest.param(
            '[[numbers]]\nkind = "pizza"\nnumber = "1"\n',
            "3: Eine Nummer „pizza“ kann ein Paket nicht haben.",
            id="a number for something else",
        ),
    ],
)  # fmt: skip
def test_a_region_is_changed_with_care(region, said):
    assert said_of(pack_of(region=region), "2026-12-01") == [f"region.toml:{said}"]


def test_a_pack_says_what_it_is():
    pack = replace(pack_of(), id="Nord!", licence="", region="BE", titles=(), languages=("nl",))

    assert said_of(pack) == [
        "pack.toml: „Nord!“ kann nicht das Kürzel eines Pakets sein.",
        "pack.toml: In pack.toml fehlt „name“.",
        "pack.toml: In pack.toml fehlt „licence“.",
        "pack.toml: Die Sprache „nl“ kann ein Paket nicht haben.",
        "pack.toml: Die Region „BE“ kenne ich nicht.",
    ]


def test_pictures_keep_to_the_strict_part_of_svg():
    script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    pack = pack_of(**{"illustrations/props/bell.svg": script})

    assert {found.place.file for found in check_pack(pack)} == {"illustrations/props/bell.svg"}


def test_everything_that_changes_is_listed():
    pack = pack_of(
        '[trade_words.de]\n"Kindi" = "der Kindergarten"\n"Umgang" = "ok"\n',
        medical("0800 1", "2026-11-15") + '[label]\nde = "Österreich"\n',
    )

    assert [(one.kind, one.what, one.old, one.new) for one in changes_of(pack, "de")] == [
        ("added", "trade_words.de.Kindi", "", "der Kindergarten"),
        ("off", "trade_words.de.Umgang", "Besuch", "ok"),
        ("replaced", "checked_on", "2026-11-01", "2026-11-15"),
        ("replaced", "numbers.medical.number", "144", "0800 1"),
        ("same", "label.de", "Österreich", "Österreich"),
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_language_quotes_the_same(language):
    def quoted(rows):
        return {
            kind: quoted_names(row["says"]) for kind, row in rows.items() if kind.startswith("pack")
        }

    assert quoted(message_rows(language)) == quoted(message_rows("de"))


@pytest.mark.parametrize("name", REGIONS)
def test_a_region_of_ours_is_where_a_team_begins(name):
    text = resource_text(f"lexicon/regions/{name}.toml")
    pack = replace(pack_of(region=text), region=name)

    assert check_pack(pack, "2026-12-01") == ()
    assert {one.kind for one in changes_of(pack, "de")} == {"same"}


def test_a_helpline_with_another_number_is_another_helpline():
    row = 'checked_on = "2026-11-15"\n[[numbers]]\nkind = "helpline"\nnumber = "0800 1"\n'
    labels = '[numbers.label]\nde = "Nord"\nen = "North"\nfr = "Nord"\n'
    notes = '[numbers.note]\nde = "Am Vormittag."\nen = ""\nfr = ""\n'

    assert said_of(pack_of(region=row)) == [
        "region.toml:4: Bei der neuen Nummer „helpline“ fehlt: label.de, label.en, "
        "label.fr, note.de, note.en, note.fr."
    ]
    assert said_of(pack_of(region=row + labels + notes)) == []


@pytest.mark.parametrize(
    "number", ["\uff11\uff14\uff14", "\u0661\u0664\u0664", "1\uff144", "12", "144 "]
)
def test_a_number_is_one_that_a_telephone_has(number):
    assert said_of(pack_of(region=medical(number, "2026-11-15"))) == [
        f"region.toml:4: „{number}“ ist keine Telefonnummer."
    ]


def test_an_emergency_number_is_not_called_like_another_one():
    swapped = '[[numbers]]\nkind = "police"\n[numbers.label]\nde = "Rettung"\n'

    assert [one.kind for one in check_pack(pack_of(region=swapped))] == ["pack-number-swapped"]
    assert said_of(pack_of(region=swapped.replace("Rettung", "Polizei"))) == []


def test_a_protected_name_is_found_across_lines():
    split = '[letterhead]\nname = "Leichte"\nline = "Sprache"\n'
    template = {"templates/NORD-01/de/story.md": "Das ist in Leichter\nSprache.\n"}

    assert [one.kind for one in check_pack(pack_of(split))] == ["pack-plain-language"]
    found = [one for one in check_pack(pack_of(**template)) if one.kind == "pack-plain-language"]
    assert [str(one.place) for one in found] == ["templates/NORD-01/de/story.md:1"]


def test_nothing_hides_behind_thousands_of_words():
    many = "".join(f'"Wort{number}" = "ein Wort"\n' for number in range(MOST_SAID))

    assert said_of(pack_of(f'[trade_words.de]\n{many}"Ende" = "Leichte Sprache"\n')) == [
        "pack.toml:5009: Dieses Paket sagt mehr als 5000 Dinge. So viele sieht niemand durch."
    ]
