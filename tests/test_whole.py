"""The whole way: each family from text to every output, and nothing in them for other eyes."""

import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from wnp.building.loading import check_path
from wnp.building.order import build_outputs
from wnp.building.wishes import Options
from wnp.cli import main
from wnp.model.visibility import Audience

FAMILIES = Path(__file__).parent / "families"
SECRETS = FAMILIES / "good" / "geheimnisse"
COURT = str(Audience.COURT)
"""Reads the plan and who agreed, and no story."""
AUDIENCES = tuple(str(audience) for audience in Audience)
PEOPLE = ("mia", "ben", "mama", "papa", "oma", "ali", "klein")
EVERYBODY = frozenset((*AUDIENCES, *PEOPLE))
ADULTS = EVERYBODY - {"child", "mia", "ben"}
FILE = {"professionals", "klein"}
NOT_PAPA = frozenset({"professionals", "mama", "oma", "ali", "klein"})
"""Readers whose outputs never come into the father's hands; a child's booklet may."""
MAY_READ = {
    "FUERALLE": EVERYBODY,
    "KALLE": EVERYBODY,
    "NURKIND": {"child", "mia", "ben"},
    "NURELTERN": {"parents", "mama", "papa"},
    "NURNETZ": {"network", "oma", "ali"},
    "NURFACH": FILE,
    "NUROMA": {"oma"},
    "NICHTPAPA": NOT_PAPA,
    "NIEMALS": set(),
    "VORPAPA": NOT_PAPA,
    "Quendalf": NOT_PAPA,
    "QUENBLASE": NOT_PAPA,
    "QUENSTIMME": NOT_PAPA,
    "QUENWORT": NOT_PAPA,
    "QUENAUFGABE": NOT_PAPA & ADULTS,
    "KINDSATZ": EVERYBODY,
    "ERWACHSENSORGE": ADULTS,
    "ERWACHSENKANN": ADULTS,
    "ERWACHSENZIEL": ADULTS,
    "ERWACHSENAUSLOESER": ADULTS,
    "SCHADEN": {"parents", "mama", "papa", "court", *FILE},
    "OMAWERTUNG": ADULTS,
    "VORPAPASORGE": NOT_PAPA & ADULTS,
    "NETZAUFGABE": {"network", "oma", "ali"},
    "OFFENTERMIN": EVERYBODY,
    "UEBERRASCHUNG": FILE,
    "ELTERNNUMMER": {"parents", "mama", "papa"},
    "030 900009": {"parents", "mama", "papa"},
    "0664 900001": {"network", "oma", "ali"},
    "0664 900002": {"mama", *FILE},
    "AKTENGRUND": FILE,
    "AKTENHEFT": FILE,
    "Xaverstein": set(),
}
"""Every mark of the family with secrets, and who may read it."""
FATHERS = FAMILIES / "good" / "papas-getrennt"
THEIR_FILE = {"professionals", "mueller"}
THEIR_NETWORK = {"grosi", "simic", "ruedi", "gerber"}
THEIR_PARENTS = {"parents", "papa1", "papa2"}
GROUPS = {"child", "lina", "noe", "parents", "network"}
EVERYBODY_THERE = frozenset(GROUPS | THEIR_PARENTS | THEIR_NETWORK | THEIR_FILE)
NOT_MARCO = EVERYBODY_THERE - GROUPS - {"papa2"}
"""Readers whose outputs never come into the hands of the father without contact."""
NOT_JONAS = EVERYBODY_THERE - GROUPS - {"papa1"}
MAY_READ_THERE = {
    "Zirbelspatz": THEIR_FILE,
    "Quarzmeise": NOT_MARCO,
    "Rohrdommelklee": {"papa1"},
    "Eibischlerche": THEIR_FILE | THEIR_NETWORK | {"network"},
    "Federgras": THEIR_PARENTS,
    "Hollerwiesel": {"grosi"},
    "Dachsflieder": NOT_JONAS,
    "Kolkrabenmoos": THEIR_NETWORK | {"network"},
    "Murmelginster": set(),
    "Wisentkraut": THEIR_FILE | THEIR_PARENTS,
    "Haselkiebitz": NOT_JONAS,
    "Tannenhermelin": THEIR_FILE,
    "Wachtelsilber": NOT_MARCO,
    "Luchsbeere": EVERYBODY_THERE - {"child", "lina", "noe", "network", "simic"},
    "Molchrose": NOT_MARCO,
    "Elsterminze": THEIR_FILE | THEIR_NETWORK | {"network"},
    "Kranichmalve": NOT_MARCO,
    "Otterdistel": NOT_MARCO,
    "Fischadlerthymian": NOT_MARCO,
    "Ammernsalbei": NOT_MARCO,
    "Iltisveilchen": THEIR_NETWORK | {"network"},
    "Ziesellavendel": THEIR_FILE,
    "Gimpelnessel": NOT_MARCO | {"child", "lina", "noe"},
    "Reihereibe": THEIR_FILE,
    "Mauswieselkamille": THEIR_FILE | {"papa2"},
    "Bussardklette": THEIR_FILE,
    "Ruedi": NOT_MARCO,
    "079 123 45 67": THEIR_FILE | {"papa1"},
    "044 321 65 43": THEIR_FILE | {"papa1"},
    "Zwygart": set(),
    "Brüllhardt": set(),
}
"""Every mark of the family with two fathers, of whom one has no contact, and who may read it."""
OUTSIDE_THERE = {"gerber", "ruedi"}
"""A teacher and a neighbour whom the plan does not name in its network: they get their own page."""
SHOWN_THERE = {
    "papa1": ["Rohrdommelklee", "Quarzmeise", "Fischadlerthymian", "Ruedi", "079 123 45 67"],
    "papa2": ["Dachsflieder", "Haselkiebitz", "Federgras", "Wisentkraut"],
    "grosi": ["Hollerwiesel", "Kolkrabenmoos", "Quarzmeise", "Dachsflieder"],
    "mueller": ["Zirbelspatz", "Ziesellavendel", "Tannenhermelin", "Reihereibe"],
}


def text_of_pdf(path):
    """Return what stands in a PDF: its text where poppler is there, and all it hides inside."""
    inside = [str(path.name)]
    with pikepdf.open(path) as pdf:
        inside += [str(value) for value in pdf.docinfo.as_dict().values()]
        inside.append(pdf.Root.Metadata.read_bytes().decode() if "/Metadata" in pdf.Root else "")
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream):
                inside.append(item.read_bytes().decode("latin-1"))
            elif isinstance(item, pikepdf.Dictionary):
                inside += [
                    str(item[key])
                    for key in ("/Alt", "/ActualText", "/Title", "/T", "/E")
                    if key in item
                ]
    if shutil.which("pdftotext"):
        command = ["pdftotext", "-layout", str(path), "-"]
        inside.append(subprocess.run(command, capture_output=True, check=True).stdout.decode())
    return "\n".join(inside)


def everything_in(folder):
    """Return the text of every output in a folder, names of files too."""
    texts = []
    for path in sorted(folder.iterdir()):
        read = text_of_pdf(path) if path.suffix == ".pdf" else path.read_text("utf-8")
        texts.append(f"{path.name}\n{read}")
    return re.sub(r"\s+", " ", "\n".join(texts))


@pytest.mark.parametrize("reader", sorted(EVERYBODY))
def test_nothing_is_in_any_output_that_its_reader_may_not_see(reader, tmp_path):
    result = build_outputs(SECRETS, Options(reader=reader, age=None, out=tmp_path))
    told = everything_in(tmp_path)

    assert {"agreement.pdf" if reader == COURT else "booklet.html", "plan.pdf"} <= set(result.files)
    assert [
        mark for mark, readers in MAY_READ.items() if reader not in readers and mark in told
    ] == []


@pytest.mark.parametrize(
    ("reader", "languages"),
    [
        *((reader, ("de",)) for reader in sorted(EVERYBODY_THERE)),
        ("papa2", ("de", "ar")),
        ("network", ("de", "fr")),
    ],
    ids=str,
)
def test_two_fathers_read_only_what_is_theirs(reader, languages, tmp_path):
    result = build_outputs(FATHERS, Options(reader=reader, languages=languages, out=tmp_path))
    told = everything_in(tmp_path)

    own_page = {"personal.html", "personal.pdf"}
    shown = own_page if reader in OUTSIDE_THERE else {"booklet.html", "plan.pdf"}
    assert shown <= set(result.files)
    assert reader not in OUTSIDE_THERE or set(result.files) == own_page
    assert [
        mark for mark, readers in MAY_READ_THERE.items() if reader not in readers and mark in told
    ] == []
    assert [mark for mark in SHOWN_THERE.get(reader, ()) if mark not in told] == []


def test_what_a_reader_may_see_is_there(tmp_path):
    shown = {
        "mama": ["FUERALLE", "NURELTERN", "NICHTPAPA", "VORPAPA", "SCHADEN", "Quendalf"],
        "network": ["FUERALLE", "NURNETZ", "NETZAUFGABE", "0664 900001"],
        "professionals": ["NURFACH", "UEBERRASCHUNG", "VORPAPASORGE"],
        "child": ["NURKIND", "KINDSATZ", "KALLE"],
    }

    for reader, marks in shown.items():
        build_outputs(SECRETS, Options(reader=reader, age=8, out=tmp_path / reader))
        told = everything_in(tmp_path / reader)
        assert [mark for mark in marks if mark not in told] == [], reader


@pytest.mark.parametrize("family", sorted(path.name for path in (FAMILIES / "good").iterdir()))
@pytest.mark.parametrize("reader", sorted({*AUDIENCES} - {COURT}))
def test_every_good_family_is_made_for_every_audience(family, reader, tmp_path):
    result = build_outputs(FAMILIES / "good" / family, Options(reader=reader, out=tmp_path))

    assert {"booklet.html", "booklet.pdf", "booklet-print.pdf"} <= set(result.files)


GOOD_FAMILY = b"""\
Region: DE
Sprache: de
Menschen:
  mia:  {Name: Mia, Alter: 6}
  mama: {Name: Mama, Rolle: Mutter}
"""
GOOD_STORY = """\
---
Titel: Mia
für: [mia]
---

## Das ist Mia {.good}

```bild
Ort: Garten
Mia: steht, fröhlich
```

Das ist Mia.
""".encode()


def folder_with(tmp_path, files):
    """Make a small good folder in which some files are replaced."""
    contents = {"family.yaml": GOOD_FAMILY, "story.md": GOOD_STORY}
    contents |= files
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return tmp_path


def story(*lines):
    """Return the good story with one more frame of these lines."""
    picture = "```bild\nMia: steht\n```\n"
    return GOOD_STORY + b"\n## Mehr\n\n" + picture.encode() + "\n".join(lines).encode()


def picture(*lines):
    """Return the good story with one more frame whose picture has these lines."""
    block = "\n".join(("", "## Mehr", "", "```bild", *lines, "```", "", "Mia malt."))
    return GOOD_STORY + block.encode()


AWKWARD = {
    "a byte order mark": {"story.md": b"\xef\xbb\xbf" + GOOD_STORY},
    "lines of Windows": {"story.md": GOOD_STORY.replace(b"\n", b"\r\n")},
    "letters of an old editor": {"story.md": GOOD_STORY.decode().encode("latin-1")},
    "smart quotes": {"story.md": picture("Mama sagt: »Hallo«", "Mama: steht", "Mia: steht")},
    "a colon in speech": {"story.md": picture('Mia: steht', 'Mia sagt: "Hallo: du"')},
    "a number with a nought": {
        "plan.yaml": "Telefonnummern:\n  - {Name: Oma, Nummer: 0664 123456}\n"
    },
    "a post code": {"plan.yaml": "Titel: 01067\n"},
    "a time": {"plan.yaml": "Termine:\n  - {Datum: 2026-01-02, Uhrzeit: 18:30}\n"},
    "a no": {"plan.yaml": "Titel: nein\n"},
    "a bare at sign": {"plan.yaml": "Titel: @mia\n"},
    "a tab": {"plan.yaml": "Titel: Plan\nRegeln:\n\t- Regel: leise\n"},
    "an at sign": {"plan.yaml": 'Titel: "@mia"\n'},
    "a name with markup": {"family.yaml": GOOD_FAMILY.replace(b"Name: Mia,", b"Name: '<script>',")},
    "a name in Arabic": {"family.yaml": GOOD_FAMILY.replace(b"Mama,", "مريم,".encode())},
    "two of one name": {
        "family.yaml": GOOD_FAMILY + b"  p1: {Name: Papa, Rolle: Vater}\n  p2: {Name: Papa}\n"
    },
}  # fmt: skip
"""What looks odd and is meant seriously."""


@pytest.mark.parametrize("case", AWKWARD)
def test_what_only_looks_odd_is_printed(case, tmp_path, capsys):
    folder = folder_with(tmp_path, AWKWARD[case])

    status = main(["build", str(folder), "--make", "booklet"])
    talk = capsys.readouterr().err

    assert (status, "Traceback" in talk) == (0, False), talk
    assert (folder / "out" / "booklet.html").exists()


BROKEN = {
    "an empty family": ({"family.yaml": b""}, "family.yaml"),
    "an empty story": ({"story.md": b""}, "story.md"),
    "spaces only": ({"story.md": b"  \n\n "}, "story.md"),
    "duplicate keys": ({"family.yaml": GOOD_FAMILY + b"Region: AT\n"}, "family.yaml:6"),
    "a day that is none": ({"plan.yaml": b"Termine:\n  - Datum: 2026-13-01\n"}, "plan.yaml:2"),
    "a leading star": ({"plan.yaml": b"Titel: *mia\n"}, "plan.yaml:1"),
    "an anchor": ({"plan.yaml": b"Titel: &a x\nFassung: *a\n"}, "plan.yaml:"),
    "a bomb": (
        {"plan.yaml": b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
            b"%c: &%c [%s]\n" % (97 + n, 97 + n, b",".join([b"*%c" % (96 + n)] * 9))
            for n in range(1, 9))},
        "plan.yaml:",
    ),
    "deep brackets": ({"plan.yaml": b"Titel: " + b"[" * 10_000}, "plan.yaml:1"),
    "deep indentation": (
        {"plan.yaml": "".join(f"{' ' * n}- \n" for n in range(1000)).encode()}, "plan.yaml:",
    ),
    "ten megabytes": ({"story.md": b"Mia malt. " * 1_000_000}, "story.md"),
    "zeros": ({"story.md": b"\0" * 1000}, "story.md"),
    "a picture named story": ({"story.md": b"\x89PNG\r\n\x1a\n" + b"\0" * 99}, "story.md"),
    "a block left open": ({"story.md": story("::: ab 7", "Mia malt.")}, "story.md:"),
    "a picture left open": (
        {"story.md": GOOD_STORY + b"\n## Mehr\n\n```bild\nMia: steht\n"}, "story.md:",
    ),
    "no picture": ({"story.md": GOOD_STORY + b"\n## Mehr\n\nMia malt.\n"}, "story.md:"),
    "an unknown person": ({"story.md": picture("Kunigunde: steht")}, "story.md:"),
    "an unknown pose": ({"story.md": picture("Mia: zwirbelt")}, "story.md:18"),
    "an unclear Papa": (
        {
            "family.yaml": GOOD_FAMILY + b"  p1: {Name: Papa}\n  p2: {Name: Papa}\n",
            "story.md": picture("Papa: steht"),
        },
        "story.md:18",
    ),
    "an unknown child": ({"story.md": GOOD_STORY.replace(b"[mia]", b"[lea]")}, "story.md:3"),
}  # fmt: skip


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("case", BROKEN)
def test_what_cannot_be_printed_is_said_with_its_place(case, command, tmp_path, capsys):
    files, place = BROKEN[case]
    folder = folder_with(tmp_path, files)
    before = sorted(path.name for path in folder.iterdir())

    status = main([command, str(folder)])
    said = "".join(capsys.readouterr())

    assert (status, "Traceback" in said) == (1, False), said
    assert re.search(rf"^{re.escape(place)}", said, re.MULTILINE), said
    assert sorted(path.name for path in folder.iterdir()) == before


def test_names_with_umlauts_and_spaces_are_no_trouble(tmp_path, capsys):
    (tmp_path / "Ordner für Müllers Kinder").mkdir()
    folder = folder_with(tmp_path / "Ordner für Müllers Kinder", {})

    assert main(["build", str(folder), "--out", str(tmp_path / "für Jürg")]) == 0
    assert (tmp_path / "für Jürg" / "booklet.pdf").exists()


@pytest.mark.parametrize(
    ("step", "number"),
    [("Zeichne", signal.SIGINT), ("Setze", signal.SIGINT), ("Speichere", signal.SIGKILL)],
)
def test_a_work_that_is_stopped_leaves_the_old_files_whole(step, number, tmp_path):
    out = tmp_path / "out"
    build_outputs(SECRETS, Options(out=out))
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    command = [sys.executable, "-m", "wnp", "build", str(SECRETS), "--out", str(out)]
    command += ["--lang", "de", "--age", "13"]

    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as work:
        said = iter(work.stderr.readline, "")
        next(line for line in said if line.startswith(step))
        work.send_signal(number)
        rest = work.stderr.read()

    after = {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}
    # Python ends by the signal itself where it came while a class was being made.
    assert work.returncode in (130, -number, 0)
    assert "Traceback" not in rest
    assert after.keys() == before.keys()
    if work.returncode and step != "Speichere":
        assert after == before
        assert rest.endswith("Abgebrochen. Die bisherigen Dateien sind unverändert.\n")


def test_a_check_of_a_good_story_says_so_in_one_line(capsys):
    status = main(["check", str(FAMILIES / "good" / "small-en")])

    assert status == 0
    assert capsys.readouterr().out == "All is well: 2 frames in the story.\n"


@pytest.mark.parametrize("template", ["T02", "T03"])
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("region", ["DE", "AT", "CH", "LU"])
def test_every_template_is_a_good_family(template, language, region, tmp_path, capsys):
    folder = tmp_path / "familie"
    call = ["new", template, str(folder), "--defaults", "--language", language, "--region", region]

    assert main(call) == 0
    capsys.readouterr()
    problems = check_path(folder).problems
    assert [found for found in problems if found.kind not in ("approval-without-version",)] == []
