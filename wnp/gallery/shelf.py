"""Make the samples of the whole library, and keep them until a template changes.

In: the folders of the library, and where to keep what is made. Out: a shelf: every template that
can be shown with the folders of its samples, and why others cannot. The work is done by another
process, which ends with it, so that nothing of it stays in memory and it begins with the files as
they are now.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from wnp.gallery.making import Task
from wnp.keeping import digest_of, forget_others, is_kept
from wnp.lexicon import LANGUAGES
from wnp.resources import resource_folders
from wnp.templating.library import FOLDER, Template, read_template
from wnp.values import Value

MADE_BY = (
    "story_templates/shared", "illustrations", "lexicon", "fonts", "gallery/samples.py",
    "gallery/telling.py", "model", "reading", "templating", "drawing", "composing", "publishing",
)  # fmt: skip
"""What every sample is made of beside its own template: frames, pictures, words, our own steps."""


class Sample(Value, frozen=True):
    """A template in one language: where its files are kept."""

    language: str
    folder: Path


class Shown(Value, frozen=True):
    """A template of the gallery, with a sample in each language that it can be shown in."""

    template: Template
    samples: tuple[Sample, ...]

    def sample(self, language: str) -> Sample:
        """Return the sample in a language, or in another where that one is missing."""
        return next((one for one in self.samples if one.language == language), self.samples[0])


def fill_shelf(
    cache: Path, beside: Sequence[Task] = ()
) -> tuple[tuple[Shown, ...], tuple[str, ...]]:
    """Return every template that can be shown, and a line about each that cannot.

    What is wanted `beside` the samples is made by the same process, if it is not kept yet.
    """
    wanted, trouble = _wanted(cache)
    missing = [task for task in beside if not is_kept(Path(task.folder))]
    missing += [
        Task(template.id, sample.language, str(sample.folder))
        for template, samples in wanted
        for sample in samples
        if not is_kept(sample.folder)
    ]
    trouble += make_all(missing)
    forget_others(cache, {one.folder.name for _, samples in wanted for one in samples})
    shown = (
        Shown(template, tuple(one for one in samples if is_kept(one.folder)))
        for template, samples in wanted
    )
    return tuple(one for one in shown if one.samples), tuple(trouble)


def make_all(tasks: Sequence[Task]) -> list[str]:
    """Make everything in another process; return a line about each that failed."""
    if not tasks:
        return []
    lines = "".join(f"{task.name}\t{task.language}\t{task.folder}\n" for task in tasks)
    done = subprocess.run(
        [sys.executable, "-m", "wnp.gallery"],
        input=lines, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    trouble = done.stdout.splitlines()
    if done.returncode:
        trouble.append(f"the samples are left out: {done.stderr.strip().splitlines()[-1:]}")
    return trouble


def _wanted(cache: Path) -> tuple[list[tuple[Template, tuple[Sample, ...]]], list[str]]:
    """Return which samples there should be; the name of each folder tells what it is made of."""
    common = digest_of(*MADE_BY)
    wanted, trouble = [], []
    for folder in resource_folders(FOLDER, "template.toml"):
        try:
            template = read_template(folder)
        except Exception as broken:
            trouble.append(f"{folder} is left out: {_said(broken)}")
            continue
        wanted.append((template, tuple(_samples(cache, template, common))))
    return wanted, trouble


def _samples(cache: Path, template: Template, common: str) -> Iterator[Sample]:
    folder = f"{FOLDER}/{template.id}"
    for language in LANGUAGES:
        if language in template.languages:
            made_of = digest_of(f"{folder}/template.toml", f"{folder}/{language}", also=common)
            yield Sample(language, cache / f"{template.id}-{language}-{made_of}")


def _said(trouble: Exception) -> str:
    return f"{type(trouble).__name__}: {trouble}"
