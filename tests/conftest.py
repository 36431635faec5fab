"""What all tests share."""

import socket
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every machine and day; `--hypothesis-profile=curious` looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.register_profile("curious", deadline=None)
settings.register_profile("many", deadline=None, max_examples=500)
settings.load_profile("steady")

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="agree to new outputs")


WAYS_OUT = ("connect", "connect_ex", "sendto", "sendmsg")


@pytest.fixture(autouse=True)
def stay_on_this_computer(request, monkeypatch):
    """Let any attempt to reach another computer fail the test; browsers talk over a pipe."""
    if request.node.get_closest_marker("browser"):
        return

    def refuse(*arguments, **named):
        raise AssertionError("a request to another computer")

    for way in WAYS_OUT:
        monkeypatch.setattr(socket.socket, way, refuse, raising=False)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def agreed(request):
    """Compare an output with its agreed copy; --update-golden agrees to the new one."""
    update = request.config.getoption("--update-golden")

    def compare(name: str, actual: str) -> None:
        copy = GOLDEN / name
        if update:
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(actual, encoding="utf-8", newline="\n")
        assert copy.exists(), f"{name}: look at the output, then run with --update-golden"
        assert actual == copy.read_text(encoding="utf-8"), f"{name} changed: look at both"

    return compare
