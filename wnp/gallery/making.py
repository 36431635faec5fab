"""Make what the site shows in processes that end with it, a few of them at the same time.

In: tasks, each with the folder to fill. Out: a line about each that failed. Setting type takes
memory that is given back only when a process ends. So one process reads what all need, and others
begin as copies of it, make one thing and end; where a system has no such copies, they begin anew.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING

from wnp.catalogue import drawn_samples
from wnp.gallery.samples import draw_once, make_sample
from wnp.keeping import keep_files
from wnp.values import Value

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, SpawnContext

CATALOGUE = "catalogue"
"""The name of the one task that is no template."""
AT_ONCE = min(2, os.cpu_count() or 1)
"""Two fit into the memory that the building of a site should take."""
COPIES = sys.platform == "linux"
"""Whether a process can safely begin as a copy of another."""
FEW = 1 if COPIES else 6
"""How many things a process makes, so that beginning is worth it."""


class Task(Value, frozen=True):
    """One thing to be made: a template in a language, or the pictures of the catalogue."""

    name: str
    language: str
    folder: str

    def __str__(self) -> str:
        """Say what it is about."""
        return f"{self.name}/{self.language}" if self.language else self.name


class Running(Value, frozen=True):
    """A process at work: where it says what failed."""

    ear: Connection
    tasks: tuple[Task, ...]

    def heard(self) -> list[str]:
        """Return what a process said at its end."""
        try:
            lines: list[str] = self.ear.recv()
        except EOFError:
            return [f"{task} is left out: its process ended too early" for task in self.tasks]
        return lines


def make_beside(tasks: Sequence[Task]) -> Iterator[str]:
    """Make everything; yield a line about each that failed."""
    if COPIES:
        _get_ready(tasks)
    context = _context()
    alone = context.Lock()
    running: list[Running] = []
    for start in range(0, len(tasks), FEW):
        few = tuple(tasks[start : start + FEW])
        if len(running) >= AT_ONCE:
            yield from _ended(running)
        ear, mouth = context.Pipe(duplex=False)
        process = context.Process(target=_make_few, args=(few, alone, mouth))
        process.start()
        mouth.close()
        running.append(Running(ear, few))
    while running:
        yield from _ended(running)


def _context() -> ForkContext | SpawnContext:
    return get_context("fork") if COPIES else get_context("spawn")


def _ended(running: list[Running]) -> list[str]:
    """Wait until one of the processes has ended; return what it said."""
    first = wait([one.ear for one in running])[0]
    done = next(one for one in running if one.ear is first)
    running.remove(done)
    return done.heard()


def _get_ready(tasks: Sequence[Task]) -> None:
    """Read what all will need, and keep it out of what is searched for waste."""
    for task in tasks:
        if task.name != CATALOGUE:
            with suppress(Exception):  # who makes it will say what is wrong with it
                draw_once(task.name, task.language)
            break
    gc.collect()
    gc.freeze()


def _make_few(
    tasks: Sequence[Task], alone: AbstractContextManager[object], mouth: Connection
) -> None:
    mouth.send([line for task in tasks for line in _make(task, alone)])


def _make(task: Task, alone: AbstractContextManager[object]) -> Iterator[str]:
    """Make and keep one thing; yield why it could not be made."""
    try:
        keep_files(Path(task.folder), lambda: _files(task, alone))
    except Exception as trouble:  # a broken template must not end a site
        said = " ".join(str(trouble).split())
        yield f"{task} is left out: {type(trouble).__name__}: {said}"


def _files(task: Task, alone: AbstractContextManager[object]) -> dict[str, bytes]:
    if task.name == CATALOGUE:
        return drawn_samples()
    return make_sample(task.name, task.language, alone)
