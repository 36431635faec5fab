"""Print how well the check does: `python -m tests.quality [de|en|fr] [--misses] [--floors]`.

`--misses` adds every fault that was not found and every finding where nothing is; `--floors` prints
what `floors.toml` would hold: what is reached today, less a little.
"""

from __future__ import annotations

import sys

from tests.quality.scoring import (
    Score,
    languages_with_sets,
    outcomes_of_sentences,
    outcomes_of_stories,
    scores_by_name,
)

SLACK = 2
"""Points by which a change may make a rule worse before a test fails."""
ENOUGH = 10
"""Fewer cases say too little about a rule for a floor of its own."""
TOTALS = ("all", "sentences", "stories")


def main(arguments: list[str]) -> None:
    """Print the table of the languages that are asked for."""
    languages = [one for one in arguments if not one.startswith("-")] or languages_with_sets()
    for language in languages:
        scores = scores_by_name(language)
        if "--floors" in arguments:
            print(floors(language, scores))
            continue
        print(table(language, scores))
        if "--misses" in arguments:
            print("\n".join(misses(language)))


def table(language: str, scores: dict[str, Score]) -> str:
    """Return the scores of a language, a rule a line."""
    head = (
        f"{language + '  rule':28}{'expected':>9}{'found':>7}{'wrong':>7}{'recall':>8}{'prec.':>8}"
    )
    rows = [
        f"{name:28}{one.expected:9}{one.found:7}{one.alarms:7}{one.recall:7.1f}%{one.precision:7.1f}%"
        for name, one in scores.items()
    ]
    return "\n".join((head, *rows, ""))


def misses(language: str) -> list[str]:
    """Return what was not found, and what was found where nothing is."""
    outcomes = (*outcomes_of_sentences(language), *outcomes_of_stories(language))
    wrong = [one for one in outcomes if one.was_expected != one.was_found]
    return [
        f"{'missed' if one.was_expected else 'wrong '} {one.rule}: {one.where}: {one.words}"
        for one in sorted(wrong, key=lambda one: (one.rule, not one.was_expected))
    ]


def floors(language: str, scores: dict[str, Score]) -> str:
    """Return the part of `floors.toml` for a language, as of today."""
    rows = [
        f"{name} = [{max(0, int(one.recall) - SLACK)}, {max(0, int(one.precision) - SLACK)}]"
        for name, one in scores.items()
        if name in TOTALS or one.expected >= ENOUGH
    ]
    return "\n".join((f"[{language}]", *rows, ""))


if __name__ == "__main__":
    main(sys.argv[1:])
