"""A family folder gets the words and numbers of the pack it names, or nothing is made."""

import pytest

from tests.packs import files_of
from wnp.building.loading import check_path, load_folder
from wnp.building.order import build_outputs
from wnp.building.wishes import Options
from wnp.lexicon.messages import say
from wnp.lexicon.regions import format_date, region, spell

FAMILY = "Region: AT\nPaket: nord\nPersonen:\n  mia: {Name: Mia, Rolle: Kind}\n"
PLAN = "Fassung: 1\n"
MEDICAL = 'checked_on = "2026-11-15"\n[[numbers]]\nkind = "medical"\nnumber = "0800 12 34"\n'


def write_pack(folder, pack="", region=MEDICAL, **others):
    """Write the pack into a folder."""
    for name, content in files_of(pack, region, **others).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def write_family(tmp_path, family=FAMILY):
    """Write a family folder with a plan."""
    folder = tmp_path / "familie"
    folder.mkdir()
    (folder / "family.yaml").write_text(family, encoding="utf-8")
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return folder


def about_packs(problems):
    """Return what is said in German about packs."""
    return [say(one, "de") for one in problems if one.kind.startswith("pack-")]


@pytest.mark.parametrize("place", ["pakete", "familie/packs", "paquets"])
def test_a_pack_lies_in_the_family_folder_or_beside_it(place, tmp_path):
    folder = write_family(tmp_path)
    write_pack(tmp_path / place / "nord")

    loaded = load_folder(folder)

    assert loaded.folder.family.pack.id == "nord"
    assert region(loaded.folder.family.here).number("medical").number == "0800 12 34"
    assert region(loaded.folder.family.here).number("police").number == "133"


def test_without_a_pack_a_region_is_its_name_alone(tmp_path):
    folder = write_family(tmp_path, FAMILY.replace("Paket: nord\n", ""))
    write_pack(tmp_path / "pakete" / "nord")

    assert load_folder(folder).folder.family.here == "AT"


def test_a_pack_that_is_asked_for_takes_the_place_of_the_named_one(tmp_path):
    folder = write_family(tmp_path)
    write_pack(tmp_path / "anderswo")

    assert load_folder(folder, tmp_path / "anderswo").folder.family.pack.id == "nord"


def test_a_pack_that_is_not_there_stops_everything(tmp_path):
    folder = write_family(tmp_path)
    write_pack(tmp_path / "pakete" / "nord", region="")
    (folder / "family.yaml").write_text(FAMILY.replace("nord", "nort"), encoding="utf-8")

    result = build_outputs(folder, Options(reader="parents", make=("plan",)))

    assert result.files == ()
    assert about_packs(result.problems) == [
        "family.yaml:2:8: Das Paket „nort“ ist nicht da.\n    Meinten Sie „nord“?"
    ]
    assert not (folder / "out").exists()


def test_a_pack_with_errors_stops_everything(tmp_path):
    folder = write_family(tmp_path)
    write_pack(tmp_path / "pakete" / "nord", region=MEDICAL.partition("\n")[2])

    said = about_packs(check_path(folder).problems)

    assert [line.partition(".")[0] for line in said] == ["family"]
    assert "Im Paket „nord“ sind noch Stellen zu ändern." in said[0]


def test_a_pack_is_for_one_region(tmp_path):
    folder = write_family(tmp_path, FAMILY.replace("AT", "CH"))
    write_pack(tmp_path / "pakete" / "nord")

    assert about_packs(check_path(folder).problems) == [
        "family.yaml:1:9: Das Paket „nord“ ist für AT. Diese Familie lebt in CH.\n"
        "    Ändern Sie die Region oder das Paket."
    ]


def test_two_packs_of_one_name_are_too_many(tmp_path):
    folder = write_family(tmp_path)
    write_pack(tmp_path / "pakete" / "nord")
    write_pack(tmp_path / "packs" / "nord-2")

    assert [one.kind for one in check_path(folder).problems if one.kind.startswith("pack")] == [
        "pack-twice"
    ]


def test_a_link_out_of_a_pack_is_not_followed(tmp_path):
    folder = write_family(tmp_path)
    write_pack(tmp_path / "pakete" / "nord", region="")
    (tmp_path / "secret.toml").write_text(MEDICAL, encoding="utf-8")
    (tmp_path / "pakete" / "nord" / "region.toml").symlink_to(tmp_path / "secret.toml")

    assert [one.kind for one in check_path(folder).problems if one.kind.startswith("pack")] == [
        "pack-has-errors"
    ]


def test_advice_that_is_turned_off_is_counted(tmp_path):
    folder = write_family(tmp_path)
    kinds = {one.kind for one in check_path(folder, pack=_plain(tmp_path)).problems}
    write_pack(tmp_path / "pakete" / "nord", 'advice_off = ["long-sentence"]\n')
    (folder / "plan.yaml").write_text(
        "Fassung: 1\nSorgen:\n  - Was: " + "Der Vater und die Mutter gehen heute " * 6 + "\n",
        encoding="utf-8",
    )

    loaded = check_path(folder)

    assert "long-sentence" not in kinds | {one.kind for one in loaded.problems}
    assert loaded.turned_off == 1


def _plain(tmp_path):
    write_pack(tmp_path / "plain")
    return tmp_path / "plain"


def test_a_region_writes_dates_and_letters_as_its_pack_says(tmp_path):
    folder = write_family(tmp_path)
    write_pack(
        tmp_path / "pakete" / "nord",
        region='sharp_s = false\n[months.de]\n1 = "Januar"\n',
    )

    here = load_folder(folder).folder.family.here

    assert format_date("2027-01-05", here, "de") == "5. Januar 2027"
    assert format_date("2027-01-05", "AT", "de") == "5. Jänner 2027"
    assert (spell("Straße", here), spell("Straße", "AT")) == ("Strasse", "Straße")


@pytest.mark.parametrize("line", ["Paket:", "Paket: ''", "Paket: '  '"])
def test_a_line_for_a_pack_without_its_name_is_no_family_without_a_pack(line, tmp_path):
    write_pack(tmp_path / "pakete" / "nord")
    folder = write_family(tmp_path, FAMILY.replace("Paket: nord", line))

    found = about_packs(load_folder(folder).problems)

    assert [one.partition("\n")[0].partition(": ")[2] for one in found] == [
        "Hier soll ein Paket stehen, aber sein Kürzel fehlt."
    ]
