"""Small stories that are told well, and the same with a slip."""

from pathlib import Path

import pytest

from wnp.checking.telling.told import tellings_of
from wnp.problems import Findings
from wnp.reading.folder import read_folder

STORIES = Path(__file__).parent / "stories"


@pytest.fixture
def family_folder():
    """Read one of the stories after some changes to its words: pairs of old and new."""

    def read(name, *changes, **more):
        files = {path.name: path.read_text("utf-8") for path in (STORIES / name).iterdir()}
        for old, new in changes:
            assert any(old in text for text in files.values()), old
            files = {name: text.replace(old, new) for name, text in files.items()}
        files |= {name.replace("_", "."): text for name, text in more.items()}
        findings = Findings()
        folder = read_folder({name: text.encode() for name, text in files.items()}, findings)
        assert findings.found == []
        return folder

    return read


@pytest.fixture
def kinds(family_folder):
    """Return what the rules of a module find in a story after some changes."""

    def find(rules, name, *changes, **more):
        told = tellings_of(family_folder(name, *changes, **more))[0]
        return [problem.kind for rule in rules for problem in rule(told)]

    return find
