"""The family folder from which a template is made, and every word that may not be left of it."""

from __future__ import annotations

from collections.abc import Mapping

from wnp.model.folder import FamilyFolder
from wnp.values import Value


class Source(Value, frozen=True):
    """A family folder, read with its real names."""

    files: Mapping[str, bytes]
    """Everything in it by name; pictures without their content."""
    folder: FamilyFolder
    names: tuple[str, ...] = ()
    """Whatever anybody is called: names, other names, real names, and the short names (ids)."""
