"""Bytes become text, whatever editor wrote them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wnp.lexicon.messages import say
from wnp.problems import Findings
from wnp.reading.lines import decode_text


def decoded(raw: bytes) -> tuple[str, list[str]]:
    """Return the text of a file and what is said about it in German."""
    findings = Findings()
    text = decode_text(raw, "story.md", findings)
    return text, [say(found, "de") for found in findings]


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("Größe\nzwei\n".encode(), id="UTF-8"),
        pytest.param("\ufeffGröße\nzwei\n".encode(), id="with a mark"),
        pytest.param("Größe\r\nzwei\r\n".encode(), id="Windows line ends"),
        pytest.param("Größe\rzwei\r".encode(), id="old Mac line ends"),
        pytest.param("Größe\nzwei\n".encode("utf-16"), id="UTF-16"),
        pytest.param(b"\xfe\xff" + "Größe\nzwei\n".encode("utf-16-be"), id="UTF-16 big end first"),
    ],
)
def test_every_usual_way_of_saving_gives_the_same_text(raw):
    assert decoded(raw) == ("Größe\nzwei\n", [])


def test_old_bytes_are_read_with_one_advice_that_names_the_first_line():
    raw = "Mama\r\nläuft\r\nfür „Mia“\r\n".encode("cp1252")

    text, said = decoded(raw)

    assert text == "Mama\nläuft\nfür „Mia“\n"
    assert said == [
        "story.md:2: In dieser Zeile sind Buchstaben wie ä oder ß in einer alten Form gespeichert. "
        "Sie wurden trotzdem gelesen.\n"
        "    Prüfen Sie die Umlaute und wählen Sie beim Speichern „UTF-8“."
    ]


def test_a_file_that_two_programs_wrote_is_read_line_by_line():
    raw = "Größe\n".encode() + "Größe\n".encode("cp1252")

    assert decoded(raw)[0] == "Größe\nGröße\n"


def test_unseen_signs_are_left_out_and_told():
    text, said = decoded("eins\nPa\u202epa \u2066und\x00 Ma\u00adma\u200b".encode())

    assert text == "eins\nPapa und Mama"
    assert said == [
        "story.md:2:3: Hier stehen unsichtbare Zeichen (5). Sie wurden weggelassen.\n"
        "    Das passiert beim Kopieren aus anderen Programmen. Lesen Sie die Zeile noch einmal "
        "durch."
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ماما", id="Arabic"),
        pytest.param("\u200fאמא\u200e", id="Hebrew with its direction marks"),
        pytest.param("👩‍👧 und 🧸", id="joined emoji"),
        pytest.param("می\u200cروم", id="Persian non-joiner"),
    ],
)
def test_letters_and_signs_of_all_scripts_stay(text):
    assert decoded(text.encode()) == (text, [])


def test_line_ends_of_word_processors_are_no_lines():
    assert decoded("a\u2028b\x0bc\nd".encode()) == ("a b c\nd", [])


@pytest.mark.parametrize("raw", [b"", b" \r\n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(raw):
    assert decoded(raw) == (
        "",
        ["story.md: Diese Datei ist leer.\n    Vielleicht wurde sie noch nicht gespeichert."],
    )


@pytest.mark.parametrize(
    ("raw", "program"),
    [
        (b"PK\x03\x04rest", "Word, OpenOffice"),
        (b"{\\rtf1", "WordPad, RTF"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_other_documents_are_told_apart_from_text(raw, program):
    assert decoded(raw) == (
        "",
        [
            f"story.md: Das ist keine reine Textdatei ({program}).\n"
            "    Speichern Sie den Text mit „Speichern unter“ als „Nur Text“ oder schreiben Sie "
            "ihn im Windows-Editor."
        ],
    )


def test_ten_megabytes_are_answered_at_once():
    raw = b"x" * 10_000_000
    begun = time.perf_counter()

    text, said = decoded(raw)

    assert time.perf_counter() - begun < 0.5
    assert text == ""
    assert said == [
        "story.md: Diese Datei ist 10 MB groß. Gelesen werden Texte bis 2 MB.\n"
        "    Vielleicht ist ein Bild oder ein anderes Dokument hineingeraten."
    ]


@given(st.binary(max_size=200))
def test_any_bytes_become_text_without_unseen_signs(raw):
    text, _ = decoded(raw)

    assert not set(text) & set("\r\x00\u202e\ufeff")
    assert text.encode().decode() == text
