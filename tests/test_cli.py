"""The command line understands calls, says what is wrong with them, and returns a status."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from wnp.cli import main
from wnp.cli.calls import COMMANDS, SHEETS, Call, parse_call
from wnp.cli.talk import help_for, language_of_call, overview, phrase
from wnp.drawing.scenes.formats import FORMATS
from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.messages import say
from wnp.reading.scenes.vocabulary import KINDS_SHOWN


@pytest.fixture(autouse=True)
def german(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def called(capsys, *words):
    """Run a call and return its status, results and talk."""
    status = main(words)
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(
            "",
            "Was soll das Programm tun?\n    Es gibt: new, check, build, compare, draw, "
            "template, import, templates, pictures, advice, pack check, pack export, pack import. "
            "Mehr dazu mit: wnp --help",
            id="nothing",
        ),
        pytest.param(
            "chek familie",
            "Den Befehl „chek“ gibt es nicht.\n    Meinten Sie: wnp check",
            id="misspelt command",
        ),
        pytest.param(
            "share familie",
            "„share“ ist geplant, aber noch nicht da.\n    Es gibt: new, check, build, compare, "
            "draw, template, import, templates, pictures, advice, pack check, pack export, "
            "pack import.",
            id="later command",
        ),
        pytest.param(
            "build familie --fr child",
            "Die Angabe „--fr“ kennt „wnp build“ nicht.\n    Meinten Sie --for?",
            id="misspelt option",
        ),
        pytest.param(
            "build familie --colour",
            "Hinter --colour fehlt noch etwas.\n    Mehr dazu mit: wnp build --help",
            id="option without value",
        ),
        pytest.param(
            "build familie --colour lins",
            "„lins“ passt nicht zu --colour.\n    Meinten Sie: --colour lines",
            id="misspelt choice",
        ),
        pytest.param(
            "check familie --format xml",
            "„xml“ passt nicht zu --format.\n    Möglich sind: text, json, html.",
            id="no such choice",
        ),
        pytest.param(
            "build familie --age sieben",
            "„sieben“ ist kein Alter in Jahren.\n    Schreiben Sie eine Zahl, "
            "zum Beispiel: --age 7",
            id="no age",
        ),
        pytest.param(
            "build familie --age -3",
            "„-3“ ist kein Alter in Jahren.\n    Schreiben Sie eine Zahl, zum Beispiel: --age 7",
            id="a negative age",
        ),
        pytest.param(
            "build",
            "Bei „wnp build“ fehlt der Ordner der Familie.\n    Zum Beispiel: wnp build "
            "familie-mia. Mehr dazu mit: wnp build --help",
            id="no folder",
        ),
        pytest.param(
            "new",
            "Bei „wnp new“ fehlt die Vorlage.\n    Zum Beispiel: wnp new T02 familie-mia. "
            "Alle Vorlagen zeigt: wnp templates",
            id="no template",
        ),
        pytest.param(
            "draw",
            "Bei „wnp draw“ fehlt, was gezeichnet werden soll.\n    Zum Beispiel: wnp draw "
            '"Ort: Küche; Mia: malt, froh" -o bild.svg',
            id="no scene",
        ),
        pytest.param(
            "check Familie Rosa",
            "„Rosa“ ist bei „wnp check“ eine Angabe zu viel.\n    Hat ein Name Leerzeichen, "
            'setzen Sie ihn in Anführungszeichen: "Familie Rosa"',
            id="one word too many",
        ),
        pytest.param(
            "new T02 familie --defaults=ja",
            "Diesen Aufruf von „wnp new“ verstehe ich nicht.\n    Mehr dazu mit: wnp new --help",
            id="a value for a switch",
        ),
    ],
)
def test_a_wrong_call_is_answered_with_what_was_meant(words, said, capsys):
    assert called(capsys, *words.split()) == (2, "", f"{said}\n")


def test_options_may_stand_anywhere():
    expected = Call("build", ("familie",), {"for": "Oma Rosa", "age": "7"})

    assert parse_call(["build", "familie", "--for", "Oma Rosa", "--age", "7"]) == expected
    assert parse_call(["--for=Oma Rosa", "build", "--age=7", "familie"]) == expected


def test_a_word_that_begins_with_a_hyphen_can_be_meant():
    assert parse_call(["check", "--", "-ordner"]) == Call("check", ("-ordner",))
    assert parse_call(["draw", "-"]) == Call("draw", ("-",))


def test_settings_keep_their_order():
    call = parse_call(["new", "T02", "neu", "--set", "a=1", "--set", "b=2=3"])

    assert call.settings == ("a=1", "b=2=3")


@pytest.mark.parametrize(
    ("words", "folder", "env", "spoken"),
    [
        pytest.param(["check", "x"], "", {}, "de", id="German at last"),
        pytest.param(["check", "x"], "", {"LANG": "fr_FR.UTF-8"}, "fr", id="the computer's"),
        pytest.param(["check", "x"], "", {"LANG": "fr_FR", "LC_ALL": "en_GB"}, "en", id="all"),
        pytest.param(["check", "x"], "", {"LANG": "C.UTF-8"}, "de", id="no language at all"),
        pytest.param(["check", "x"], "fr", {"LANG": "en_GB"}, "fr", id="the folder's"),
        pytest.param(["check", "x"], "tr", {}, "en", id="a folder whose language we lack"),
        pytest.param(["check", "x", "--lang", "en"], "fr", {}, "en", id="as asked"),
        pytest.param(["--lang=fr", "check"], "de", {}, "fr", id="as asked before the command"),
        pytest.param(["check", "--lang", "xx"], "", {"LANG": "fr"}, "fr", id="as asked wrongly"),
    ],
)
def test_the_language_is_the_one_of_whoever_asks(words, folder, env, spoken):
    assert language_of_call(words, folder, env) == spoken


@pytest.mark.parametrize("written", ["Sprache: fr", "langue: 'fr'", "# Familie\nlanguage: French"])
def test_a_folder_says_its_language(written, tmp_path, capsys):
    (tmp_path / "family.yaml").write_text(f"{written}\n", encoding="utf-8")

    status, _, talk = called(capsys, "build", str(tmp_path), "--colour", "x")

    assert (status, talk.splitlines()[0]) == (2, "« x » ne convient pas à --colour.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_in_the_language_of_the_reader(language, capsys):
    status, out, talk = called(capsys, "--help", "--lang", language)

    assert (status, out, talk) == (0, f"{overview(language)}\n", "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_all_it_understands(command, language, capsys):
    status, out, _ = called(capsys, command, "-h", "--lang", language)

    assert (status, out) == (0, f"{help_for(command, language)}\n")
    assert all(option.flag in out for option in COMMANDS[command].options)
    assert max(map(len, out.splitlines())) <= 110


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_has_the_same_phrases(language):
    def shape(rows):
        return {k: shape(v) if isinstance(v, dict) else len(v) * isinstance(v, list)
                for k, v in rows.items()}  # fmt: skip

    assert shape(table(f"{language}/cli")) == shape(table("de/cli"))


def test_one_and_many_are_told_apart():
    assert phrase("de", "to_mend", count=1) == "1 Stelle ist noch zu ändern."
    assert phrase("de", "to_mend", count=2) == "2 Stellen sind noch zu ändern."


def test_examples_of_the_help_are_calls_that_are_understood():
    for language in LANGUAGES:
        rows = table(f"{language}/cli")
        lines = [
            *rows["examples"],
            *(x for one in rows["commands"].values() for x in one["examples"]),
        ]
        for line in lines:
            words = [part for i, piece in enumerate(line.split('"'))
                     for part in ([piece] if i % 2 else piece.split())]  # fmt: skip
            assert isinstance(parse_call(words[1:]), Call), line


def test_templates_can_be_listed_and_searched(capsys):
    status, out, _ = called(capsys, "templates", "--format", "json")
    rows = json.loads(out)

    assert status == 0
    row = next(row for row in rows if row["id"] == "T02")
    assert row == {
        "id": "T02",
        "title": "Warum schlafe ich jetzt nicht zu Hause?",
        "about": row["about"],
        "ages": [3, 7, 12],
        "languages": row["languages"],
        "forms": ["long", "short", "immediate", "wordless"],
        "guidance": row["guidance"],
    }
    assert "T03  Wenn Erwachsene" in called(capsys, "templates", "Streit")[1]


def test_a_template_that_is_named_is_shown_in_full(capsys):
    _, out, _ = called(capsys, "templates", "T02")
    _, searched, _ = called(capsys, "templates", "Pflegefamilie")

    assert "Nicht geeignet, wenn schon entschieden ist" in out
    assert "ab 3, 7, 12 Jahren · de, en, fr · lang, kurz, sofort, wortlos" in out
    assert out.endswith("So beginnen Sie: wnp new T02 familie-mia\n")
    assert "Nicht geeignet" not in searched


def test_a_search_without_result_says_where_to_look(capsys):
    assert called(capsys, "templates", "Raumfahrt") == (
        1,
        "",
        "Zu „Raumfahrt“ gibt es keine Vorlage.\n    Alle Vorlagen zeigt: wnp templates\n",
    )


def test_words_for_pictures_come_in_lists(capsys):
    rows = json.loads(called(capsys, "pictures", "--format", "json")[1])

    assert list(rows)[:4] == ["settings", "poses", "feelings", "relations"]
    assert set(rows) == set(KINDS_SHOWN)
    teddy = next(row for row in rows["props"] if row["id"] == "teddy")
    assert teddy["words"][:2] == ["Teddy", "Teddybär"]


def test_words_for_pictures_can_be_searched(capsys):
    status, out, _ = called(capsys, "pictures", "Teddy")

    assert status == 0
    assert out.startswith("Dinge:\n  Teddy, Teddybär")


def test_words_for_pictures_are_found_in_every_language(capsys):
    for word in ("Rollstuhl", "wheelchair", "fauteuil roulant"):
        status, out, _ = called(capsys, "pictures", *word.split())

        assert status == 0
        assert "Hilfsmittel:\n  Rollstuhl" in out, word


def test_a_new_folder_is_made_of_a_template(tmp_path, capsys):
    folder = tmp_path / "familie"

    status, out, talk = called(capsys, "new", "T02", str(folder), "--defaults")

    assert status == 0
    assert out.splitlines() == [
        str(folder / name) for name in ("family.yaml", "story.md", "plan.yaml", "record.yaml")
    ]
    assert talk.startswith(f"Der Ordner „{folder}“ ist angelegt.\n")


def test_a_new_folder_takes_names_from_the_call(tmp_path, capsys):
    folder = tmp_path / "familie"

    status, _, _ = called(capsys, "new", "T02", str(folder), "--set", "mia.name=Leonie")

    assert status == 0
    assert "Leonie" in (folder / "story.md").read_text("utf-8")


def test_without_anybody_to_ask_the_call_says_what_to_do(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))

    assert called(capsys, "new", "T02", str(tmp_path / "familie")) == (
        2,
        "",
        "Hier ist niemand, den ich fragen kann.\n    Geben Sie --defaults an für die "
        "Beispielfamilie, oder Antworten mit --set, zum Beispiel: --set mia.name=Lena\n",
    )


class Keyboard(io.StringIO):
    """A keyboard at which somebody sits."""

    def isatty(self):
        return True


def test_questions_are_asked_one_at_a_time(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", Keyboard("Leonie\n" + "\n" * 80))
    folder = tmp_path / "familie"

    status, _, talk = called(capsys, "new", "T02", str(folder))

    assert status == 0
    assert talk.startswith("Die Antwort in eckigen Klammern gilt")
    assert "Leonie" in (folder / "family.yaml").read_text("utf-8")


def test_an_answer_that_cannot_be_used_is_asked_for_again(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", Keyboard("Leonie\nsieben\n7\n" + "\n" * 80))
    folder = tmp_path / "familie"

    status, _, talk = called(capsys, "new", "T02", str(folder))

    assert status == 0
    assert "„sieben“" in talk
    assert "Alter: 7" in (folder / "family.yaml").read_text("utf-8")


def test_a_closed_keyboard_keeps_the_answers_so_far(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", Keyboard("Leonie\n"))
    kept = tmp_path / "familie.answers.txt"

    status, out, talk = called(capsys, "new", "T02", str(tmp_path / "familie"))

    assert (status, out) == (130, "")
    assert f"Ihre Antworten liegen vertraulich in {kept}." in talk
    assert talk.endswith("Abgebrochen. Die bisherigen Dateien sind unverändert.\n")
    assert list(tmp_path.iterdir()) == [kept]
    assert kept.stat().st_mode & 0o077 == 0
    assert "mia.name: Leonie" in kept.read_text("utf-8").splitlines()


def test_an_interview_goes_on_where_it_was_broken_off(tmp_path, capsys, monkeypatch):
    folder = tmp_path / "familie"
    monkeypatch.setattr(sys, "stdin", Keyboard("Leonie\n7\n"))
    called(capsys, "new", "T02", str(folder))
    monkeypatch.setattr(sys, "stdin", Keyboard("\n" * 80))

    status, _, talk = called(capsys, "new", "T02", str(folder))

    assert status == 0
    assert "Wie heißt das Kind?" not in talk
    assert "Leonie" in (folder / "family.yaml").read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["familie"]


def test_kept_answers_are_never_taken_for_another_template(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", Keyboard("Leonie\n"))
    called(capsys, "new", "T02", str(tmp_path / "familie"))
    monkeypatch.setattr(sys, "stdin", Keyboard("\n" * 80))

    status, _, talk = called(capsys, "new", "T03", str(tmp_path / "familie"))

    assert status == 2
    assert "familie.answers.txt:4: Diese Antworten sind für die Vorlage „T02“" in talk
    assert [path.name for path in tmp_path.iterdir()] == ["familie.answers.txt"]


def test_answers_come_from_a_file_that_the_questions_made(tmp_path, capsys):
    status, questions, _ = called(capsys, "new", "T02", "--questions", "--form", "sofort")
    given = {"mia.name": "Lena", "mama.name": "Mami", "anna.name": "Ida", "klein.name": "Frau Ruf"}
    given |= {"date": "1.12.2026", "day": "30.11.2026", "reason": "Niemand war da.",
              "toy": "Der Hase", "visit_day": "Montag", "call_day": "Freitag"}  # fmt: skip
    lines = [
        f"{line} {given.get(line.rstrip(':'), '')}" if line.endswith(":") else line
        for line in questions.splitlines()
    ]
    file = tmp_path / "antworten.txt"
    file.write_text("\n".join(lines), "utf-8")

    made, _, talk = called(
        capsys, "new", "T02", str(tmp_path / "f"), "--answers", str(file), "--form", "sofort"
    )

    assert (status, made, talk.count("wnp check")) == (0, 0, 1)
    story = (tmp_path / "f" / "story.md").read_text("utf-8")
    assert "Ida passt gut auf." in story
    assert not any(name in story for name in ("Mia", "Ben", "Oma Rosa", "Tom "))


def test_an_answer_of_a_file_that_cannot_be_used_is_said_with_its_line(tmp_path, capsys):
    file = tmp_path / "a.txt"
    file.write_text("mia.name: Lena\nmia.age: sieben\n\nLena\nmia.name: Ida\n", "utf-8")

    status, _, talk = called(capsys, "new", "T02", str(tmp_path / "f"), "--answers", str(file))

    assert status == 2
    assert "a.txt:4: „Lena“ ist keine Antwort" in talk
    assert "a.txt:5: Nach „mia.name“ ist hier zweimal geantwortet" in talk
    assert not (tmp_path / "f").exists()


def test_a_folder_with_something_in_it_is_not_touched(tmp_path, capsys):
    (tmp_path / "brief.txt").write_text("mein Brief")

    status, out, talk = called(capsys, "new", "T02", str(tmp_path), "--defaults")

    assert (status, out) == (2, "")
    assert talk.startswith(f"In „{tmp_path}“ liegt schon etwas.")
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]


def test_a_setting_without_a_value_is_said(tmp_path, capsys):
    status, _, talk = called(capsys, "new", "T02", str(tmp_path / "x"), "--set", "Lena")

    assert (status, talk.splitlines()[0]) == (2, "„Lena“ sagt nicht, was gesetzt werden soll.")


def test_a_wish_that_cannot_be_met_does_not_stop_the_others(tmp_path, capsys):
    family = Path(__file__).parent / "families" / "good" / "zwei-papas"

    status, out, talk = called(
        capsys, "build", str(family), "--out", str(tmp_path), "--make", "cards,copies,card"
    )

    assert (status, [Path(line).name for line in out.split()]) == (
        1, ["cards.html", "cards.pdf", "card.pdf"],
    )  # fmt: skip
    assert f"So gelingt es: wnp build {family} --for Fachkräfte --make copies" in talk
    assert "2 Wünsche ließen sich nicht erfüllen, alles andere ist gemacht." in talk


def test_our_own_mistake_is_said_without_the_familys_words(capsys, monkeypatch):
    def fail(path, today, pack):
        raise ValueError("Mia Berger")

    monkeypatch.setattr("wnp.building.loading.check_path", fail)
    status, out, talk = called(capsys, "check", "familie")

    assert (status, out) == (1, "")
    assert talk.startswith("Das liegt am Programm und nicht an Ihnen.")
    assert talk.endswith("ValueError\n")
    assert "Berger" not in talk


@pytest.mark.parametrize("form", SHEETS)
def test_a_picture_is_drawn_in_a_format(capsys, form):
    status, svg, _ = called(capsys, "draw", "Ort: Küche; Mia: malt", "--format", form)
    sheet = FORMATS[form]

    assert status == 0
    assert f'width="{sheet.width:g}" height="{sheet.height:g}"' in svg


def test_a_letter_that_the_font_lacks_is_named(capsys):
    status, svg, talk = called(capsys, "draw", "Mia sagt: „Hallo 😀“")

    assert status == 0
    assert "<svg" in svg
    assert talk.startswith("Diese Zeichen fehlen in der Schrift: 😀.")


def test_several_places_are_drawn(capsys):
    status, svg, _ = called(capsys, "draw", "Ort: Küche; Mia: malt; Ort: Garten; Mia: rennt")

    assert status == 0
    assert "Links, in der Küche: Mia malt. Rechts, im Garten: Mia rennt." in svg


def test_a_picture_is_saved_or_shown(tmp_path, capsys):
    path = tmp_path / "bild.svg"

    saved = called(capsys, "draw", "Ort: Küche; Mia: malt", "-o", str(path))
    shown = called(capsys, "draw", "Ort: Küche; Mia: malt")

    assert saved == (0, "", f"Das Bild liegt in {path}.\n")
    assert shown == (0, path.read_text("utf-8"), "")


def test_a_picture_replaces_no_text(tmp_path, capsys):
    (tmp_path / "story.md").write_text("mine")

    status, _, talk = called(capsys, "draw", "Mia: malt", "-o", str(tmp_path / "story.md"))

    assert (status, (tmp_path / "story.md").read_text()) == (1, "mine")
    assert talk.startswith("„story.md“ ist kein Name für ein Bild.")


def test_a_missing_folder_is_a_wrong_call(tmp_path, capsys):
    status, out, talk = called(capsys, "check", str(tmp_path / "nichts"))

    assert (status, out) == (2, "")
    assert talk.startswith("Den Ordner „")


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_folder_is_answered_in_the_spelling_of_its_region(command, tmp_path, capsys):
    (tmp_path / "family.yaml").write_text(
        "Region: CH\nMenschen:\n"
        '  mia: {Name: Mia, Alter: 6, Aussehen: "beige Haare, Spaß"}\n'
        "  sie: {Name: Frau Weiß}\n",
        "utf-8",
    )
    (tmp_path / "story.md").write_text("---\nTitel: Mia\n---\n\n## Das ist Mia\n\nMia.\n", "utf-8")

    main([command, str(tmp_path)])
    streams = capsys.readouterr()

    said = streams.out + streams.err
    assert "grau, weiss, silbern" in said
    assert "„Spaß“ kann beim Aussehen" in said


def test_problems_come_as_rows_for_programs(tmp_path, capsys):
    (tmp_path / "family.yaml").write_text("Menschen:\n  mia: {Name: Mia}\n", encoding="utf-8")
    (tmp_path / "story.md").write_text("# Mia\n\n## Malen\n\nMia malt.\n", encoding="utf-8")

    status, out, talk = called(capsys, "check", str(tmp_path), "--format", "json")

    assert (status, talk) == (1, "")
    report = json.loads(out)
    assert report["findings"] == [
        {
            "file": "story.md",
            "line": 3,
            "column": 1,
            "kind": "frame-without-picture",
            "weight": "error",
            "message": "Zu „Malen“ gibt es noch kein Bild.",
            "hint": "Ein leerer Rahmen zum Selbermalen geht so: Bild: leer",
            "name": "frame-without-picture",
            "frame": 1,
            "found": "",
            "better": "",
        }
    ]
    assert report["excused"] == []
    last = report["sentences"][-1]
    assert 0 <= last.pop("difficulty") <= 1
    assert last == {
        "file": "story.md", "line": 5, "column": 1, "frame": 1, "for": "middle",
        "text": "Mia malt.",
    }  # fmt: skip


def test_advice_is_explained_with_examples(capsys):
    status, out, talk = called(capsys, "advice", "Langer", "Satz")

    assert (status, talk) == (0, "")
    assert out.startswith("Langer Satz  (long-sentence)")


def test_advice_that_there_is_none_of_is_said(capsys):
    assert called(capsys, "advice", "xyz")[0] == 1


def test_excused_advice_stays_in_sight(tmp_path, capsys):
    (tmp_path / "family.yaml").write_text("Menschen:\n  mia: {Name: Mia}\n", encoding="utf-8")
    words = "Mia " + "malt und malt " * 9
    story = (
        f"# Mia\n\n## Malen\n\n# ok Langer Satz: Mias Worte\n```bild\nBild: leer\n```\n\n{words}\n"
    )
    (tmp_path / "story.md").write_text(story, encoding="utf-8")

    out = called(capsys, "check", str(tmp_path))[1]

    assert "Wörter; in diesem Alter" not in out
    assert "so gelassen (Langer Satz): Mias Worte" in out


def test_the_marked_page_is_written_for_parents(tmp_path, capsys):
    (tmp_path / "family.yaml").write_text("Menschen:\n  mia: {Name: Mia}\n", encoding="utf-8")
    (tmp_path / "story.md").write_text("# Mia\n\n## Malen\n\nMia malt.\n", encoding="utf-8")

    status, out, talk = called(capsys, "check", str(tmp_path), "--format", "html")

    assert status == 1
    assert out.strip() == str(tmp_path / "out" / "check.html")
    assert "Mia malt." in (tmp_path / "out" / "check.html").read_text(encoding="utf-8")
    assert "nichts Vertrauliches" in talk or "Vertrauliche fehlt" in talk


def test_a_console_that_lacks_letters_gets_question_marks():
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "LANG": "C"}
    command = [sys.executable, "-m", "wnp", "templates"]

    run = subprocess.run(command, capture_output=True, env=env, check=False)

    assert run.returncode == 0
    assert b"ab 3, 7, 12 Jahren ? de" in run.stdout


def test_a_reader_that_has_had_enough_is_no_failure():
    command = f'"{sys.executable}" -m wnp pictures | head -n 1'

    run = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False
    )

    assert (run.returncode, run.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_result_that_finds_no_room_is_said():
    command = f'"{sys.executable}" -m wnp draw "Mia: winkt" --lang de > /dev/full'

    run = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert (run.returncode, run.stderr) == (
        1,
        "Auf diesem Rechner ist kein Platz mehr, um das Ergebnis abzulegen. "
        "Schaffen Sie Platz, und versuchen Sie es dann noch einmal.\n",
    )


@pytest.mark.parametrize(
    ("streams", "status"), [(">&-", 0), ("2>&-", 0), (">&- 2>&-", 0), ("<&-", 0)]
)
def test_closed_streams_are_no_failure(streams, status):
    command = f'"{sys.executable}" -m wnp draw "Mia: winkt" {streams}'

    run = subprocess.run(["bash", "-c", command], capture_output=True, check=False)

    assert (run.returncode, run.stderr) == (status, b"")


@pytest.mark.parametrize("said", [b'Mia: winkt; Mia sagt: "\xe4"', b"\xff" * 9999, b""])
def test_a_scene_from_another_program_may_be_written_in_any_letters(said):
    command = [sys.executable, "-m", "wnp", "draw", "-", "--lang", "de"]
    env = {**os.environ, "PYTHONIOENCODING": "utf-8"}

    run = subprocess.run(command, input=said, capture_output=True, env=env, check=False)

    assert run.returncode == (0 if b"winkt" in said else 1)
    assert b"Das liegt am Programm" not in run.stderr


def test_no_command_loads_what_it_does_not_need():
    code = (
        "import sys; from wnp.cli import main; main(['--help']);"
        "print([m for m in ('yaml', 'markdown', 'jinja2', 'typst', 'pikepdf') "
        "if m in sys.modules], file=sys.stderr)"
    )

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stderr == "[]\n"


def test_every_wrong_call_has_words_in_every_language():
    wrong = parse_call(["build", "x", "--age", "y"])

    assert [say(wrong, language).splitlines()[0] for language in LANGUAGES] == [
        "„y“ ist kein Alter in Jahren.",
        "“y” is not an age in years.",
        "« y » n’est pas un âge en années.",
    ]


FAMILY_OF_A_TEMPLATE = """Sprache: de
Menschen:
  mia: {Name: Mia, Rolle: Kind}
  mama: {Name: Mama, Rolle: Mutter}
"""


@pytest.fixture
def told_family(tmp_path):
    folder = tmp_path / "familie"
    folder.mkdir()
    (folder / "family.yaml").write_text(FAMILY_OF_A_TEMPLATE, encoding="utf-8")
    story = "## Gut {.good}\n\nMia hilft Mama.\nMias Hund heißt Bello.\n"
    (folder / "story.md").write_text(story, encoding="utf-8")
    return folder


def test_no_template_is_written_before_everything_is_decided(told_family, tmp_path, capsys):
    questions = tmp_path / "fragen.md"

    status, out, talk = called(
        capsys, "template", str(told_family), "Alltag", "--confirm", str(questions)
    )

    assert (status, out) == (1, "")
    assert "Es ist nichts geschrieben." in talk
    assert sorted(path.name for path in tmp_path.iterdir()) == ["familie", "fragen.md"]


def test_a_template_that_would_bear_a_name_asks_nothing(told_family, tmp_path, capsys):
    questions = tmp_path / "fragen.md"

    status, _, talk = called(
        capsys, "template", str(told_family), "Streit bei Mia", "--confirm", str(questions)
    )

    assert status == 2
    assert "Der Name der Vorlage verrät etwas von dieser Familie: „Mia“." in talk
    assert not questions.exists()


def test_a_template_is_made_of_a_family_and_begins_another(told_family, tmp_path, capsys):
    questions, out = tmp_path / "fragen.md", tmp_path / "vorlage-alltag"
    call = ("template", str(told_family), "Alltag", "--confirm", str(questions))
    called(capsys, *call)
    text = questions.read_text(encoding="utf-8")
    questions.write_text(text.replace("\nAntwort:", "\nAntwort: weglassen"), encoding="utf-8")

    assert called(capsys, *call)[0] == 0
    assert called(capsys, "new", str(out), str(tmp_path / "neu"), "--set", "lumi.name=Ole",
                  "--language", "de")[0] == 0  # fmt: skip
    story = (tmp_path / "neu" / "story.md").read_text(encoding="utf-8")
    assert story.partition("{.good}")[2] == "\n\nOle hilft Mama.\n"
