"""`wnp pack check` and the calls that take a pack."""

import json

import pytest

from tests.packs import files_of
from wnp.cli import main

REGION = 'checked_on = "2026-11-02"\n[[numbers]]\nkind = "medical"\nnumber = "0800 12 34"\n'


@pytest.fixture
def nord(tmp_path):
    """Return the folder of a pack in a folder of packs."""
    folder = tmp_path / "pakete" / "nord"
    folder.mkdir(parents=True)
    for name, content in files_of('advice_off = ["long-sentence"]\n', REGION).items():
        (folder / name).write_bytes(content)
    return folder


def called(capsys, *words):
    """Return the status, the lines and the talk of a call."""
    status = main([str(word) for word in words])
    out, talk = capsys.readouterr()
    return status, out.splitlines(), talk.splitlines()


@pytest.mark.parametrize(
    ("language", "lines", "talk"),
    [
        (
            "de",
            [
                "Was das Paket „Beratungsstelle Nord“ (Version 1) gegenüber AT ändert:",
                "  pack.toml:8: ausgeschaltet: advice_off: Langer Satz",
                "  region.toml:1: ersetzt: checked_on: 2026-11-01 → 2026-11-02",
                "  region.toml:4: ersetzt: numbers.medical.number: 144 → 0800 12 34",
            ],
            "Das Paket ist in Ordnung.",
        ),
        (
            "en",
            [
                "What the pack “Beratungsstelle Nord” (version 1) changes against AT:",
                "  pack.toml:8: turned off: advice_off: Long sentence",
                "  region.toml:1: replaced: checked_on: 2026-11-01 → 2026-11-02",
                "  region.toml:4: replaced: numbers.medical.number: 144 → 0800 12 34",
            ],
            "The pack is in order.",
        ),
        (
            "fr",
            [
                "Ce que le paquet « Beratungsstelle Nord » (version 1) change par rapport à AT :",
                "  pack.toml:8: désactivé : advice_off : Phrase longue",
                "  region.toml:1: remplacé : checked_on : 2026-11-01 → 2026-11-02",
                "  region.toml:4: remplacé : numbers.medical.number : 144 → 0800 12 34",
            ],
            "Le paquet est en ordre.",
        ),
    ],
)
def test_every_change_is_said_in_one_line(language, lines, talk, nord, capsys):
    assert called(capsys, "pack", "check", nord, "--lang", language) == (0, lines, [talk])


def test_other_programs_get_the_same(nord, capsys):
    (nord / "pack.toml").write_text("id = 7\n", encoding="utf-8")

    status, lines, _ = called(capsys, "pack", "check", nord, "--format", "json", "--lang", "en")

    report = json.loads("\n".join(lines))
    assert status == 1
    assert report["changes"][1] == {
        "file": "region.toml",
        "line": 4,
        "kind": "added",
        "what": "numbers.medical.number",
        "old": "",
        "new": "0800 12 34",
    }
    assert {row["kind"] for row in report["problems"]} == {"pack-wrong-kind", "pack-field-missing"}


def test_a_folder_without_a_pack_is_no_fault_of_ours(tmp_path, capsys):
    status, lines, talk = called(capsys, "pack", "check", tmp_path, "--lang", "de")

    assert (status, talk) == (1, ["1 Stelle ist noch zu ändern."])
    assert lines[0] == "pack.toml: Hier liegt keine Datei pack.toml."


def test_a_new_folder_names_its_pack(nord, tmp_path, capsys):
    family = tmp_path / "familie"
    made = called(capsys, "new", "T02", family, "--defaults", "--pack", "nord", "--lang", "de")

    assert made[0] == 0
    lines = (family / "family.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[1:4] == ["Region: AT", "Paket: nord", "Sprache: de"]
    assert called(capsys, "check", family)[0] == 0


def test_what_a_pack_hides_is_said(nord, tmp_path, capsys):
    family = tmp_path / "familie"
    called(capsys, "new", "T02", family, "--defaults", "--pack", nord, "--lang", "de")
    words = "Mama und Papa gehen heute und morgen und dann noch einmal " * 4
    story = family / "story.md"
    told = story.read_text(encoding="utf-8")
    story.write_text(told + f"\n{words}.\n", encoding="utf-8")

    _, lines, _ = called(capsys, "check", family, "--lang", "de")

    assert any("hat das Paket „Beratungsstelle Nord“ ausgeschaltet." in line for line in lines)
    assert not any("[Langer Satz]" in line for line in lines)


def test_a_pack_without_an_id_is_not_in_order(nord, capsys):
    text = (nord / "pack.toml").read_text(encoding="utf-8")
    (nord / "pack.toml").write_text(text.partition("\n")[2], encoding="utf-8")

    status, lines, _ = called(capsys, "pack", "check", nord, "--lang", "de")

    assert (status, lines[-2]) == (1, "pack.toml: In pack.toml fehlt „id“.")


def test_a_call_without_a_step_says_which_there_are(capsys):
    status, _, talk = called(capsys, "pack", "--lang", "en")

    assert (status, talk) == (
        2,
        [
            "“wnp pack” needs to know what to do with the pack.",
            "    There is: wnp pack check, wnp pack export, wnp pack import.",
        ],
    )
    assert "wnp pack import" in "\n".join(called(capsys, "pack", "--help", "--lang", "en")[1])


def test_nobody_prints_a_number_that_was_checked_tomorrow(nord, tmp_path, capsys):
    (nord / "region.toml").write_text('checked_on = "9999-12-31"\n', encoding="utf-8")
    family = tmp_path / "mia"
    family.mkdir()
    (family / "family.yaml").write_text(
        "Kind:\n  Name: Mia\n  Alter: 6\nPaket: nord\n", encoding="utf-8"
    )
    calls = (
        ("build", family),
        ("check", family),
        ("draw", "Kind: steht", "--pack", nord, "-o", tmp_path / "a.svg"),
        ("new", "T02", tmp_path / "neu", "--pack", nord, "--answers", "-"),
        ("pack", "export", nord, tmp_path / "nord.zip"),
    )

    assert [called(capsys, *call, "--lang", "de")[0] > 0 for call in calls] == [True] * len(calls)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mia", "pakete"]


def test_a_picture_of_a_pack_is_drawn_on_request(nord, tmp_path, capsys):
    for name, text in {
        "props.toml": '[bell]\nde = ["Treichel"]\n',
        "props/bell.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 40 40">'
        '<circle cx="0" cy="0" r="18" fill="#123456"/></svg>',
    }.items():
        path = nord / "illustrations" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    draw = ("draw", "Kind: hält eine Treichel", "--lang", "de")

    assert called(capsys, *draw)[0] == 1
    status, lines, _ = called(capsys, *draw, "--pack", nord)
    assert (status, "#123456" in "".join(lines)) == (0, True)
