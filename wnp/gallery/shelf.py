"""Make the samples of the whole library, two at a time, and keep them until a template changes.

In: the folders of the library, and where to keep what is made. Out: a shelf: every template that
can be shown with the folders of its samples, and why others cannot. The work is done by other
processes that end with it, so nothing of it stays in memory, and each begins with the files as they
are now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from wnp.keeping import digest_of, forget_others, is_kept, keep_files
from wnp.lexicon import LANGUAGES
from wnp.resources import resource_folders
from wnp.templating.library import FOLDER, Template, read_template
from wnp.values import Value

HANDS = 2
MOST_A_HAND = 40
"""After so many samples a process makes way for a new one, since tables it has read stay in it."""
MADE_BY = (
    "story_templates/shared", "illustrations", "lexicon", "fonts", "gallery/samples.py", "model",
    "reading", "templating", "drawing", "composing", "publishing",
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


class Task(Value, frozen=True):
    """One sample to be made."""

    name: str
    language: str
    folder: str


def fill_shelf(cache: Path) -> tuple[tuple[Shown, ...], tuple[str, ...]]:
    """Return every template that can be shown, and a line about each that cannot."""
    wanted, trouble = _wanted(cache)
    missing = [
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
    """Make samples in processes of their own; return a line about each that failed."""
    if not tasks:
        return []
    with ProcessPoolExecutor(
        min(HANDS, len(tasks)), mp_context=get_context("spawn"), max_tasks_per_child=MOST_A_HAND
    ) as hands:
        return [line for line in hands.map(make_one, tasks) if line]


def make_one(task: Task) -> str:
    """Make one sample and keep it; return why it could not be made."""
    from wnp.gallery.samples import make_sample

    try:
        keep_files(Path(task.folder), lambda: make_sample(task.name, task.language))
    except (
        Exception
    ) as trouble:  # a template is the library's, and a broken one must not end a site
        return f"{task.name}/{task.language} is left out: {_said(trouble)}"
    return ""


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
        made_of = digest_of(f"{FOLDER}/{folder}", also=common)
        wanted.append((template, tuple(_samples(cache, template, made_of))))
    return wanted, trouble


def _samples(cache: Path, template: Template, made_of: str) -> Iterator[Sample]:
    for language in LANGUAGES:
        if language in template.languages:
            yield Sample(language, cache / f"{template.id}-{language}-{made_of}")


def _said(trouble: Exception) -> str:
    return f"{type(trouble).__name__}: {trouble}"
