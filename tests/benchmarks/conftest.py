"""An example family to measure with, made once."""

import pytest

from wnp.building.loading import load_folder
from wnp.files import write_new_folder
from wnp.templating.filling import fill_template
from wnp.templating.library import find_template


@pytest.fixture(scope="session")
def family_folder(tmp_path_factory):
    """Return the path of the example family of a template."""
    path = tmp_path_factory.mktemp("benchmark") / "familie"
    files, problems = fill_template(find_template("T03"), {}, language="de", region="DE")
    assert not problems
    assert not write_new_folder(path, files)
    return path


@pytest.fixture(scope="session")
def folder(family_folder):
    """Return the example family, read."""
    return load_folder(family_folder).folder
