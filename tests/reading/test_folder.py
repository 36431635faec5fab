"""A whole folder is read, and one unreadable file does not make everything else look wrong."""

import pytest

from wnp.lexicon.messages import say
from wnp.model.folder import FamilyFolder
from wnp.problems import Findings
from wnp.reading.folder import read_folder

FILES = {
    "family.yaml": "Menschen: {mia: {Name: Mia, Alter: 6}, mama: Mama}\n",
    "story.md": "---\nTitel: Warum\nfür: Mia\n---\n## Das ist Mia\n\nMia ist sechs.\n",
    "plan.yaml": "Regeln: [{Regel: leise sprechen, gilt für: Mama}]\n",
    "record.yaml": "Zustimmungen: [{wer: Mama, Entscheidung: ja, Fassung: 1}]\n",
    "names.yaml": "mia: Mia Sommer\n",
    "notizen.txt": "\x00",
}


def read(files: dict[str, str | bytes]) -> tuple[FamilyFolder | None, list[str]]:
    """Return a folder, and what is said about it in German."""
    findings = Findings()
    raw = {name: text if isinstance(text, bytes) else text.encode() for name, text in files.items()}
    folder = read_folder(raw, findings)
    return folder, [say(found, "de") for found in findings]


def test_a_whole_folder_is_read():
    folder, said = read(FILES)

    assert said == []
    assert folder is not None
    assert [person.name for person in folder.family.people] == ["Mia", "Mama"]
    assert [(story.title, story.people, len(story.frames)) for story in folder.stories] == [
        ("Warum", ("mia",), 1)
    ]
    assert folder.plan is not None
    assert folder.plan.rules[0].applies_to == ("mama",)
    assert folder.record.approvals[0].who == "mama"
    assert folder.real_names == (("mia", "Mia Sommer"),)


def test_files_that_are_not_there_are_no_problem_here():
    folder, said = read({"family.yaml": FILES["family.yaml"]})

    assert said == []
    assert folder is not None
    assert (folder.stories, folder.plan, folder.record.approvals) == ((), None, ())


def test_without_people_there_is_no_folder():
    assert read({"story.md": FILES["story.md"]}) == (None, [])


def test_every_language_is_read_the_folders_own_first():
    folder, said = read(
        {**FILES, "story.tr.md": FILES["story.md"], "story.ar.md": FILES["story.md"]}
    )

    assert said == []
    assert folder is not None
    assert [story.language for story in folder.stories] == ["de", "ar", "tr"]


def test_a_second_story_in_one_language_is_told():
    folder, said = read({**FILES, "story.de.md": FILES["story.md"]})

    assert folder is not None
    assert [story.place.file for story in folder.stories] == ["story.md"]
    assert said == [
        "story.de.md: Die Geschichte in dieser Sprache (de) steht schon in story.md. Diese Datei "
        "wird nicht gelesen.\n    Löschen Sie eine der beiden, oder geben Sie ihr die richtige "
        "Sprache, zum Beispiel: story.tr.md"
    ]


def test_a_language_that_nobody_knows_is_told():
    _, said = read({**FILES, "story.qx.md": FILES["story.md"]})

    assert said == [
        "story.qx.md: Die Sprache „qx“ ist nicht bekannt.\n"
        "    Zum Beispiel: Deutsch, Türkisch, Arabisch oder kurz de, tr, ar."
    ]


@pytest.mark.parametrize(
    ("family", "said"),
    [
        pytest.param(
            "",
            "family.yaml: Diese Datei ist leer.\n    Vielleicht wurde sie noch nicht gespeichert.",
            id="empty",
        ),
        pytest.param(
            "Menschen:\n  mia: {Name: Mia\n  mama: Mama\n",
            "family.yaml:2:8: Hier beginnt eine Klammer, die nicht wieder geschlossen wird: "
            "{Name: Mia\n    Zu [ gehört ] und zu { gehört }.",
            id="unclosed bracket",
        ),
    ],
)
def test_people_that_cannot_be_read_are_told_once(family, said):
    assert read({**FILES, "family.yaml": family})[1] == [said]


def test_all_files_tell_their_slips_at_once():
    _, said = read(
        {**FILES, "plan.yaml": "Reglen: a", "record.yaml": "a", "names.yaml": b"PK\x03\x04"}
    )

    assert [line.split(":")[0] for line in said] == ["names.yaml", "plan.yaml", "record.yaml"]


def test_old_bytes_in_every_file_are_read():
    files = {name: text.encode("cp1252") for name, text in FILES.items()}

    folder, said = read({**files, "family.yaml": "Menschen: {x: Jörg}".encode("cp1252")})

    assert folder is not None
    assert folder.family.people[0].name == "Jörg"
    assert sum("alten Form" in line for line in said) == 3


@pytest.mark.parametrize("nothing", ["", "  \n", "# noch nichts\n", "\ufeff"])
@pytest.mark.parametrize("name", ["plan.yaml", "record.yaml", "tools.yaml"])
def test_without_an_empty_file_there_still_is_a_story(name, nothing):
    folder, said = read({**FILES, name: nothing})

    assert said == [
        f"{name}: Diese Datei ist noch leer. Alles andere wird ohne sie gemacht.\n"
        "    Vielleicht wurde sie noch nicht gespeichert. "
        "Ein Anfang für einen Plan: wnp new T03 neuer-ordner"
    ]
    assert folder is not None
    assert [story.title for story in folder.stories] == ["Warum"]
    assert (folder.plan is None) == (name == "plan.yaml")
