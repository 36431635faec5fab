"""What all tests share."""

from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="agree to new outputs")


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
