"""The commands that read a folder once more: `check`, and `advice`, which explains what it says.

In: an understood call and the language to speak. Out: the exit status.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from wnp.checking.excusing import Excused
from wnp.checking.weights import Weight, weight_of
from wnp.cli.calls import TO_MEND, WELL, WRONG_CALL, Call
from wnp.cli.statuses import line_of, status_of
from wnp.cli.talk import complain, phrase, print_json, rows_of, tell
from wnp.lexicon.advice import name_of, search_advice
from wnp.problems import NOWHERE, Problem, problem

if TYPE_CHECKING:
    from wnp.building.loading import Loaded

REPORT = "check.html"


def run_check(call: Call, language: str) -> int:
    """Say what there is to mend in a folder or in picture files."""
    from wnp.building.loading import check_path

    today = date.today().isoformat()
    pack = Path(call.value("pack")) if call.value("pack") else None
    loaded = check_path(Path(call.arguments[0]), today, pack)
    status = status_of(loaded.problems)
    if call.value("format") == "json":
        print_json(_report(loaded, language))
    elif status == WRONG_CALL:
        complain(loaded.problems, language)
    elif call.value("format") == "html" or call.value("out"):
        return _write_review(call, loaded, language, today)
    else:
        _print_findings(loaded, language)
    return status


def _print_findings(loaded: Loaded, language: str) -> None:
    """Print what was found, the heaviest first, and one line that sums it up."""
    region = loaded.folder.family.region if loaded.folder else ""
    for found in loaded.problems:
        print(line_of(found, language, region))
    for one in loaded.excused:
        rule = name_of(one.problem.kind, language)
        print(phrase(language, "excused", place=one.problem.place, rule=rule, reason=one.reason))
    if loaded.turned_off and loaded.folder:
        title = loaded.folder.family.pack.title(language)
        print(phrase(language, "turned_off", count=loaded.turned_off, pack=title))
    if not loaded.problems and loaded.pictures:
        print(phrase(language, "pictures_well", count=loaded.pictures))
    elif not loaded.problems and loaded.folder:
        folder = loaded.folder
        count = len(folder.stories[0].frames) if folder.stories else 0
        plan = phrase(language, "with_plan") if folder.plan else ""
        story = phrase(language, "frames", count=count)
        print(phrase(language, "all_well", story=story, plan=plan))
    else:
        _sum_up(loaded.problems, language)


def _sum_up(problems: tuple[Problem, ...], language: str) -> None:
    weights = [weight_of(found) for found in problems]
    if Weight.ERROR in weights:
        tell(language, "to_mend", count=weights.count(Weight.ERROR))
    elif Weight.DRAFT in weights:
        tell(language, "stays_draft", count=weights.count(Weight.DRAFT))
    else:
        tell(language, "only_advice", count=len(problems))


def _report(loaded: Loaded, language: str) -> dict[str, object]:
    """Return everything that was found, as one object for programs."""
    from wnp.building.reviewing import frame_at, rate_sentences

    folder = loaded.folder

    def rows(problems: Iterable[Problem]) -> list[dict[str, object]]:
        listed = list(problems)
        made = rows_of([(found, str(weight_of(found))) for found in listed], language)
        for found, row in zip(listed, made, strict=True):
            frame = frame_at(folder, found) if folder else None
            values = dict(found.values)
            row["name"] = name_of(found.kind, language)
            row["frame"] = frame.number if frame else 0
            row["found"], row["better"] = values.get("found", ""), values.get("better", "")
        return made

    excused: tuple[Excused, ...] = loaded.excused
    reasons = [{"reason": one.reason} for one in excused]
    answered = rows(one.problem for one in excused)
    sentences = rate_sentences(folder) if folder else ()
    return {
        "findings": rows(loaded.problems),
        "pack": folder.family.pack.id if folder else "",
        "turned_off": loaded.turned_off,
        "excused": [row | reason for row, reason in zip(answered, reasons, strict=True)],
        "sentences": [
            {
                "file": place.file,
                "line": place.line,
                "column": place.column,
                "frame": one.text.frame.number if one.text.frame else 0,
                "for": str(one.text.setting.level),
                "text": one.words,
                "difficulty": one.difficulty,
            }
            for one in sentences
            for place in [one.text.place_of(one.start)]
        ],
    }


def _write_review(call: Call, loaded: Loaded, language: str, today: str) -> int:
    """Write the story's text with everything remarked on it, for parents unless asked otherwise."""
    from wnp.building.reviewing import review_of
    from wnp.files import write_page
    from wnp.model.visibility import Audience
    from wnp.publishing.html import render_review_html

    if loaded.folder is None:
        complain(loaded.problems, language)
        return TO_MEND
    audience = Audience(call.value("for", "parents"))
    review = review_of(loaded.folder, audience, language, today)
    out = Path(call.value("out") or Path(call.arguments[0]) / "out" / REPORT)
    trouble = write_page(out, render_review_html(review).encode("utf-8"))
    complain(trouble, language)
    if trouble:
        return TO_MEND
    print(out)
    tell(language, f"review_for_{audience}")
    return status_of(loaded.problems)


def run_advice(call: Call, language: str) -> int:
    """Explain the advice that the check gives, with a bad and a good example each."""
    words = " ".join(call.arguments)
    found = search_advice(words, language)
    if call.value("format") == "json":
        print_json([{"kind": kind, **row} for kind, row in found.items()])
        return WELL
    if not found:
        complain([problem(NOWHERE, "no-such-advice", found=words)], language)
        return TO_MEND
    for kind, row in found.items():
        print(f"{row['name']}  ({kind})")
        for part in ("why", "bad", "good"):
            if text := row.get(part):
                print("    " + phrase(language, f"advice_{part}", text=text))
    return WELL
