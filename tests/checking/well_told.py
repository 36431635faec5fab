"""The small stories that are told well: every rule about telling leaves them in peace."""

import pytest

NAMES = (
    "de-row", "de-illness", "de-teen", "de-immediate", "de-baby", "de-short",
    "en-row", "en-illness", "en-teen",
    "fr-row", "fr-illness", "fr-teen",
)  # fmt: skip
WELL_TOLD = tuple(pytest.param(name, (), id=name) for name in NAMES)
"""Each as it stands, without a change."""
