"""The files of a pack become one value; what cannot be read is said with its line."""

import pytest

from tests.packs import PACK, files_of, pack_of
from wnp.lexicon.messages import say
from wnp.model.pack import Said
from wnp.problems import Findings, Place
from wnp.reading.pack import MOST_BYTES, MOST_FILES, read_pack


def said_of(files):
    """Return what is said in German about some files."""
    findings = Findings()
    read_pack(files, findings)
    return [say(found, "de").partition("\n")[0] for found in findings]


def test_a_pack_says_who_it_is():
    pack = pack_of()

    assert (pack.id, pack.version, pack.licence, pack.region) == ("nord", "1", "CC BY-SA 4.0", "AT")
    assert (pack.credits, pack.languages) == (("Beratungsstelle Nord",), ("de",))
    assert (pack.title("de"), pack.title("fr")) == ("Beratungsstelle Nord",) * 2
    assert pack.said == ()


def test_what_a_pack_changes_is_known_by_file_and_line():
    pack = pack_of(
        '[trade_words.de]\n"Kindi" = "der Kindergarten"\n',
        'checked_on = "2026-11-15"\n\n[[numbers]]\nkind = "helpline"\nnumber = "0800 1"\n'
        '[numbers.label]\nde = "Nord"\n',
    )

    assert pack.said == (
        Said(("trade_words", "de", "Kindi"), "der Kindergarten", Place("pack.toml", 9)),
        Said(("region", "checked_on"), "2026-11-15", Place("region.toml", 1)),
        Said(("region", "numbers", "helpline", "number"), "0800 1", Place("region.toml", 5)),
        Said(("region", "numbers", "helpline", "label", "de"), "Nord", Place("region.toml", 7)),
    )


def test_advice_is_turned_off_by_name_and_rows_of_words_are_for_every_language():
    pack = pack_of('advice_off = ["passive", "genitive"]\n', **{"words.yaml": "Kita: ok\n"})

    assert pack.advice_off == {"passive", "genitive"}
    assert pack.under("words") == (Said(("words", "Kita"), "ok", Place("words.yaml", 1)),)


@pytest.mark.parametrize(
    ("files", "line"),
    [
        pytest.param({}, "pack.toml: Hier liegt keine Datei pack.toml.", id="nothing"),
        pytest.param(
            files_of("[letterhed]\nname = 'x'\n"),
            "pack.toml:8: „letterhed“ kann ein Paket hier nicht sagen.",
            id="misspelt name",
        ),
        pytest.param(
            {"pack.toml": b'id = 7\n' + PACK.partition("\n")[2].encode()},
            "pack.toml:1: Was hinter „id“ steht, verstehe ich nicht.",
            id="number for text",
        ),
        pytest.param(
            {"pack.toml": b"id = nord\n"},
            "pack.toml:1: Diese Zeile verstehe ich nicht: id = nord",
            id="no quotation marks",
        ),
        pytest.param(
            files_of('[family_words.de]\nGötti = "Opa"\n'),
            'pack.toml:9: In dieser Zeile braucht das Wort vor dem = gerade Anführungszeichen: '
            'Götti = "Opa"',
            id="umlaut in a name",
        ),
        pytest.param(
            {"pack.toml": PACK.encode() + b"# caf\xe9\n"},
            "pack.toml:8: Diese Datei ist nicht als UTF-8 gespeichert.",
            id="old encoding",
        ),
        pytest.param(
            {"pack.toml": b"a = " + b"[" * 100_000},
            "pack.toml: Diese Datei ist tiefer verschachtelt, als ein Mensch schreibt. "
            "Sie wird nicht gelesen.",
            id="too deep",
        ),
        pytest.param(
            files_of("a" + ".a" * 20_000 + " = 1\n"),
            "pack.toml:8: Diese Datei ist tiefer verschachtelt, als ein Mensch schreibt. "
            "Sie wird nicht gelesen.",
            id="names in names",
        ),
        pytest.param(
            files_of('"\\u202ea" = 1\n'),
            "pack.toml: „<202E>a“ kann ein Paket hier nicht sagen.",
            id="a sign that turns letters",
        ),
        pytest.param(
            {"pack.toml": b"#" * (MOST_BYTES + 1)},
            "pack.toml: Diese Datei ist zu groß: 400 kB. Höchstens 400 kB werden gelesen.",
            id="too large",
        ),
        pytest.param(
            files_of(**{"run.exe": "x"}),
            "run.exe: Diese Datei gehört in kein Paket. Sie wird nicht gelesen.",
            id="no file of a pack",
        ),
        pytest.param(
            files_of(region='[[numbers]]\nnumber = "1"\n'),
            "region.toml:1: In dieser Zeile von „numbers“ fehlt, wofür sie ist.",
            id="a number for nothing",
        ),
        pytest.param(
            files_of(region='numbers = "133"\n'),
            "region.toml:1: Was hinter „numbers“ steht, verstehe ich nicht.",
            id="one number for a list",
        ),
        pytest.param(
            files_of(region='[quotes]\nde = ["„"]\n'),
            "region.toml:2: Was hinter „de“ steht, verstehe ich nicht.",
            id="one quotation mark",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_in_one_line(files, line):
    assert said_of(files) == [line]


def test_a_whole_drive_is_no_pack():
    files = {f"templates/A/de/{n}.md": b"" for n in range(MOST_FILES + 1)}

    assert said_of(files) == [
        "In diesem Paket liegen zu viele Dateien. Höchstens 2000 werden gelesen."
    ]
