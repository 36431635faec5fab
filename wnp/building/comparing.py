"""Compare two versions of a plan for one reader: both go through the gate before anything is said.

In: the paths of two family folders, or of two plan files of one family. Out: what changed, as
values, as text, as a page; or what there is to mend.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from wnp.building.family_packs import read_with_pack
from wnp.building.wishes import CALLED, REAL, Options, age_for, find_reader
from wnp.files import read_folder_files, read_plan_file, write_outputs
from wnp.model.audience import gate
from wnp.model.folder import FamilyFolder
from wnp.model.hidden import hidden_from
from wnp.model.permission import permission_for
from wnp.model.plan import Plan
from wnp.model.visibility import Reader
from wnp.problems import NOWHERE, Findings, Problem, problem
from wnp.reading.folder import FAMILY_FILE, PLAN_FILE
from wnp.values import Value, replace

if TYPE_CHECKING:
    from wnp.composing.plan.changes import Change
    from wnp.composing.plan.parts import Part

FILES = ("changes.html", "changes.pdf")


class Comparison(Value, frozen=True):
    """What changed for one reader; or why nothing can be said."""

    problems: tuple[Problem, ...] = ()
    changes: tuple[Change, ...] = ()
    lines: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    """The heading of each change."""
    files: tuple[Path, ...] = ()
    language: str = "de"


def compare_paths(old: Path, new: Path, options: Options) -> Comparison:
    """Compare two versions of a plan; with `out`, write the page that tells it, too."""
    findings = Findings()
    before, after = _folders(old, new, findings)
    if troubled := tuple(one for one in findings if one.kind.startswith("pack-")):
        return Comparison(troubled)
    if before is None or after is None or before.plan is None or after.plan is None:
        found = tuple(findings)
        return Comparison(found or (problem(NOWHERE, "no-plan-here"),))
    reader = find_reader(options.reader, after.family)
    if isinstance(reader, Problem):
        return Comparison((reader,))
    reader = replace(reader, age=options.age or age_for(after, reader))
    return _compared(before, after, reader, options)


def _folders(
    old: Path, new: Path, findings: Findings
) -> tuple[FamilyFolder | None, FamilyFolder | None]:
    """Read both; a plan file belongs to the family beside it, an old one else to the new one's."""
    read = [_files(path, findings) for path in (old, new)]
    for files in read:
        other = read[1] if files is read[0] else read[0]
        if FAMILY_FILE not in files and FAMILY_FILE in other:
            files[FAMILY_FILE] = other[FAMILY_FILE]
    heard = Findings()
    before, after = (
        read_with_pack(path if path.is_dir() else path.parent, files, heard)
        for path, files in zip((old, new), read, strict=True)
    )
    findings.extend(one for one in heard if one.kind.startswith("pack-"))
    return before, after


def _files(path: Path, findings: Findings) -> dict[str, bytes]:
    if path.is_dir() or not path.exists():
        files, problems = read_folder_files(path)
        findings.extend(problems if not files else ())
        return dict(files)
    plan = read_plan_file(path)
    if isinstance(plan, Problem):
        findings.extend((plan,))
        return {}
    files, _ = read_folder_files(path.parent)
    return {**files, PLAN_FILE: plan}


def _compared(
    before: FamilyFolder, after: FamilyFolder, reader: Reader, options: Options
) -> Comparison:
    from wnp.composing.interface import interface_for
    from wnp.composing.plan.changes import changes_between
    from wnp.composing.plan.changes_page import heading_of, lines_of
    from wnp.composing.plan.parts import Part

    language = options.languages[0] if options.languages else after.family.language
    old, new = gate(with_family_of(before, after), reader), gate(after, reader)
    names = REAL if options.real_names else CALLED
    interface = interface_for(_all_people(old, new), language, names)
    plans = (old.plan or Plan(), new.plan or Plan())
    part = Part(new, plans[1], interface)
    whole = Part(after, after.plan or Plan(), interface)
    changes = tuple(_tellable(changes_between(*plans, part), after, reader, whole))
    lines = tuple(lines_of(changes, plans, part, reader))
    sections = tuple(heading_of(change.section, part) for change in changes)
    made = _written(changes, plans, part, reader, options) if options.out else Comparison()
    return Comparison(made.problems, changes, lines, sections, made.files, interface.language)


def with_family_of(before: FamilyFolder, after: FamilyFolder) -> FamilyFolder:
    """Return the old folder with what holds today: who may see what, and who may meet the child.

    Nothing is told of the old version that this reader may not have in the new one.
    """
    today = {person.id for person in after.family.people}
    gone = tuple(person for person in before.family.people if person.id not in today)
    people = (*after.family.people, *gone)
    return replace(before, family=replace(after.family, people=people))


def _all_people(old: FamilyFolder, new: FamilyFolder) -> FamilyFolder:
    known = {person.id for person in new.family.people}
    gone = tuple(person for person in old.family.people if person.id not in known)
    return replace(new, family=replace(new.family, people=(*new.family.people, *gone)))


def _tellable(
    changes: tuple[Change, ...], after: FamilyFolder, reader: Reader, whole: Part
) -> Iterator[Change]:
    """Yield the changes that name nobody hidden, and nothing that only went out of sight."""
    from wnp.composing.plan.changes import GONE, told_in

    hidden = hidden_from(after, permission_for(after.family, reader))
    there = {
        (section, one.name)
        for section, things in told_in(whole.plan, whole).items()
        for one in things
    }
    for change in changes:
        out_of_sight = change.kind == GONE and (change.section, change.name) in there
        if not out_of_sight and not hidden.is_told_in((change.text, change.before)):
            yield change


def _written(
    changes: tuple[Change, ...], plans: tuple[Plan, Plan], part: Part, reader: Reader,
    options: Options,
) -> Comparison:  # fmt: skip
    """Write the page for screen and printer."""
    from wnp.composing.plan.changes_page import compose_changes
    from wnp.files import empty_folder
    from wnp.publishing.html import render_sheet_html
    from wnp.publishing.typesetting import typeset

    assert options.out is not None
    document = compose_changes(changes, plans, part, reader)
    with empty_folder() as empty:
        pdf = typeset(document, empty_folder=empty, mode=options.mode)
    html = render_sheet_html(document, mode=options.mode).encode("utf-8")
    trouble = write_outputs(options.out, dict(zip(FILES, (html, pdf), strict=True)))
    if trouble:
        return Comparison(trouble)
    return Comparison(files=tuple(options.out / name for name in FILES))
