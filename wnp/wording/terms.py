"""Words of the trade, and plain words for them, from the table `trade`."""

from __future__ import annotations

from wnp.wording.remarks import Rule

RULES: tuple[Rule, ...] = ()
