"""What changed is said in plain words, and to nobody more than they may read in the plan."""

import pytest

from wnp.building.comparing import compare_paths
from wnp.building.wishes import Options
from wnp.cli import main

FAMILY = """\
Region: DE
Sprache: de
Menschen:
  mia:   {Name: Mia, Alter: 6}
  mama:  {Name: Mama, Rolle: Mutter}
  papa:  {Name: Papa, Rolle: Vater}
  oma:   {Name: Oma Rosa, Rolle: Oma}
  klein: {Name: Frau Klein, Rolle: Fachkraft}
"""
OLD = """\
Fassung: 1
Datum: 3.11.2026
Regeln:
  - {Regel: Alle sprechen leise., Satz für das Kind: Alle sprechen leise.}
  - {Regel: Papa trinkt nicht., geheim vor: [oma]}
wer macht was:
  - {wer: oma, was: ruft an, wann: montags}
Termine:
  - {Datum: 10.11.2026, Anlass: Treffen}
"""
NEW = """\
Fassung: 2
Datum: 1.12.2026
Regeln:
  - {Regel: Abends liest jemand vor., Satz für das Kind: Abends liest jemand vor.}
  - {Regel: Alle sprechen leise., Satz für das Kind: Alle sprechen leise.}
  - {Regel: Papa trinkt nie., geheim vor: [oma]}
wer macht was:
  - {wer: oma, was: ruft an, wann: täglich}
Termine:
  - {Datum: 11.12.2026, Anlass: GEHEIM, unangekündigt: ja}
"""


def written(folder, family=FAMILY, plan=OLD):
    """Write a family folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "family.yaml").write_text(family, "utf-8")
    (folder / "plan.yaml").write_text(plan, "utf-8")
    return folder


@pytest.fixture
def versions(tmp_path):
    """Return two versions of one plan."""
    return written(tmp_path / "old"), written(tmp_path / "new", plan=NEW)


def lines(versions, reader):
    """Return what one reader is told, without what was compared."""
    found = compare_paths(*versions, Options(reader=reader))
    assert found.problems == ()
    return [line.strip() for line in found.lines[1:] if line]


def test_what_changed_is_said_in_plain_words(versions):
    assert lines(versions, "parents") == [
        "Unsere Regeln:",
        "Anders: Papa trinkt nie.",
        "Bisher: Papa trinkt nicht.",
        "Neu: Abends liest jemand vor.",
        "Wer tut was wann:",
        "Anders: Oma Rosa: ruft an (Wann: täglich)",
        "Bisher: Oma Rosa: ruft an (Wann: montags)",
        "Die nächsten Treffen:",
        "Nicht mehr: Dienstag, 10. November 2026 (Anlass: Treffen)",
    ]


def test_which_versions_were_compared_is_said_first(versions):
    found = compare_paths(*versions, Options(reader="parents"))

    assert found.lines[0] == (
        "Das ist neu zwischen: Fassung 1, 3. November 2026, und: Fassung 2, 1. Dezember 2026."
    )


def test_nobody_learns_what_is_kept_from_them(versions):
    told = " ".join(lines(versions, "oma"))

    assert "trinkt" not in told
    assert "Abends liest jemand vor." in told


def test_unannounced_dates_stay_in_the_file(versions):
    assert "GEHEIM" not in " ".join(lines(versions, "parents"))
    assert "GEHEIM" in " ".join(lines(versions, "professionals"))


def test_what_went_out_of_sight_is_not_told_as_gone(tmp_path):
    old = written(tmp_path / "old", plan=OLD.replace(", geheim vor: [oma]", ""))
    new = written(tmp_path / "new", plan=OLD)

    assert lines((old, new), "oma") == ["Für Sie hat sich nichts geändert."]


def test_a_rating_that_went_out_of_sight_is_not_told_as_gone(tmp_path):
    rated = "Sorgen:\n  - worüber: Streit\n    Einschätzungen: [{wer: mama, Wert: 4%s}]\n"
    old = written(tmp_path / "old", plan=rated % "")
    new = written(tmp_path / "new", plan=rated % ", geheim vor: [oma]")

    assert lines((old, new), "oma") == ["Für Sie hat sich nichts geändert."]


def test_whom_nobody_may_know_of_any_more_is_not_named(tmp_path):
    old = written(tmp_path / "old")
    hidden = FAMILY.replace("Rolle: Oma}", "Rolle: Oma, geheim vor: [papa]}")
    new = written(tmp_path / "new", hidden, OLD.replace("oma, was: ruft an", "mama, was: ruft an"))

    assert "Oma" not in " ".join(lines((old, new), "papa"))


def test_a_child_hears_of_what_is_written_for_it(versions):
    assert lines(versions, "child") == [
        "Unsere Regeln:",
        "Neu: Abends liest jemand vor.",
        "Die nächsten Treffen:",
        "Nicht mehr: Dienstag, 10. November 2026 (Anlass: Treffen)",
    ]


def test_nothing_changed_is_said_too(versions):
    assert lines((versions[0], versions[0]), "child") == ["Für dich hat sich nichts geändert."]


def test_two_plan_files_of_one_family_are_compared(versions):
    old, new = versions
    (new / "plan-1.yaml").write_text(OLD, "utf-8")

    assert lines((new / "plan-1.yaml", new / "plan.yaml"), "oma") == lines((old, new), "oma")


def test_a_page_says_what_is_new(versions, tmp_path):
    found = compare_paths(*versions, Options(reader="oma", out=tmp_path / "out"))

    assert [path.name for path in found.files] == ["changes.html", "changes.pdf"]
    page = (tmp_path / "out" / "changes.html").read_text("utf-8")
    assert "Was ist neu?" in page
    assert "Abends liest jemand vor." in page
    assert "trinkt" not in page


def test_a_plan_that_is_not_there_is_a_problem(tmp_path):
    old = written(tmp_path / "old")
    (old / "plan.yaml").unlink()

    assert [p.kind for p in compare_paths(old, old, Options()).problems] == ["no-plan-here"]


def test_changes_can_be_read_by_other_programs(versions, capsys):
    status = main(["compare", *map(str, versions), "--for", "oma", "--format", "json"])

    told = capsys.readouterr().out
    assert status == 0
    assert '"section": "rules"' in told
    assert "trinkt" not in told
