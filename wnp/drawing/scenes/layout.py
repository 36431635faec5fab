"""Decide how large people are and where they stand, so that all of them and their bubbles fit.

In: units in their order, the panel, how much room must stay free above whom. Out: every unit staged
on the page. Gaps grow with distance between people: small in a group, wide in a quarrel.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from wnp.drawing.scenes.rooms import INSET, Panel
from wnp.drawing.staging.gazing import gazes_of, with_nods
from wnp.drawing.staging.kinds import stage
from wnp.drawing.staging.units import Gaze, Staged, Unit
from wnp.values import Value

MARGIN = 52.0
ORDINARY_WIDTH = 1200.0
SMALLEST = 0.28
CROWDED_BELOW, WORTH_IT = 0.85, 1.12
"""Scales below which people of all kinds stand in two rows, if that makes them so much larger."""
RISES = (0.085, 0.12, 0.16, 0.2)
"""How much higher the row behind stands, as a share of the height: the least that hides no face."""
LARGEST = 1.5
LARGEST_LOW = 1.75
"""Where nobody stands, people may be drawn larger."""
LARGEST_ALONE = 2.6
TWO_ROWS_BELOW = 1.05
GAP, TALK_GAP, QUARREL_GAP, APART_GAP = 26.0, 40.0, 84.0, 120.0
TOP = 34.0
"""Air above heads without bubbles."""
LEAST_AIR = 24.0
FEET, FEET_LABELLED = 0.935, 0.868
BACK_ROW, FRONT_ROW = 0.862, 0.945
LABEL_ROOM = FRONT_ROW - FEET_LABELLED
LABEL_PIXELS = 56.0
"""Room that names need in any case."""
FARTHER = 46.0
RAISED = 15.0
"""How much higher large figures stand, in pixels for each pixel a unit beyond LARGEST."""
SPOT_SHARES = {"left": 0.2, "middle": 0.5, "right": 0.8}


class Wishes(Value, frozen=True):
    """What the rest of the picture asks of the layout."""

    reserve: Mapping[str, float]
    """Room in pixels that stays free above somebody's head."""
    labelled: bool = False
    extra: float = 0.0
    """More room above everybody, after bubbles found none."""


class Arrangement(Value, frozen=True):
    """Everybody on the page, from back to front."""

    staged: tuple[Staged, ...]
    scale: float
    two_rows: bool = False


class Rehearsal(Value, frozen=True):
    """Units tried out at scale 1, which is the same wherever they will stand."""

    trial: tuple[Staged, ...]
    gazes: Mapping[str, Gaze]


def rehearse(units: Sequence[Unit]) -> Rehearsal:
    """Try out units before they are placed, perhaps several times."""
    gazes = gazes_of(units)
    trial = tuple([stage(unit, 1.0, 0j, gazes) for unit in units])
    return Rehearsal(trial, with_nods(gazes, units, trial))


def arrange(
    units: Sequence[Unit], panel: Panel, wishes: Wishes, rehearsal: Rehearsal | None = None
) -> Arrangement:
    """Place units on the panel."""
    if not units:
        return Arrangement((), LARGEST)
    rehearsal = rehearsal or rehearse(units)
    trial, gazes = rehearsal.trial, rehearsal.gazes
    scale = _scale(units, trial, panel, wishes)
    in_one_row = any(unit.sign for unit in units)  # a sign in front would hide who stands behind
    if not in_one_row and _wants_two_rows(units, scale, panel):
        rows = _two_rows(units, trial, panel, wishes, gazes)
        if rows.scale > scale and not _hides_faces(rows):
            return rows
    if not in_one_row and scale < CROWDED_BELOW * panel.size:
        packed = _packed_rows(units, trial, panel, wishes, gazes)
        if packed and packed.scale > WORTH_IT * scale:
            return packed
    ground = panel.ground(FEET) - _label_room(panel, wishes, FEET - FEET_LABELLED)
    ground -= RAISED * max(0.0, scale - LARGEST * panel.size)
    places = _places(units, trial, panel, scale)
    order = sorted(range(len(units)), key=lambda index: _depth(units[index]))
    staged = []
    for index in order:
        unit = units[index]
        y = ground + {"back": -FARTHER, "front": 8.0}.get(unit.depth, 0.0) * min(1.0, panel.size)
        staged.append(stage(unit, scale, complex(places[index], y), gazes))
    return Arrangement(tuple(staged), scale)


def _depth(unit: Unit) -> int:
    """Return what is drawn first: far people, then furniture, people, things."""
    return {"back": 0, "front": 3}.get(unit.depth, 2 if unit.kind == "things" else 1)


# How large


def _scale(units: Sequence[Unit], trial: Sequence[Staged], panel: Panel, wishes: Wishes) -> float:
    """Return the largest scale at which all fits in width and height."""
    widths = sum(one.box.width for one in trial) + sum(_gaps(units))
    tallest = max((-one.box.top for one in trial), default=1.0)
    alone = len([unit for unit in units if unit.players]) == 1 and not panel.is_part
    size = panel.size
    largest = min(LARGEST_LOW * size, max(LARGEST * size, 0.6 * panel.stage_height / tallest))
    if alone and units[0].kind in (
        "single",
        "pair",
        "embrace",
        "row",
        "things",
        "bed",
        "hospital-bed",
        "chain",
    ):
        highest = 0.63 * panel.stage_height / tallest
        largest = min(LARGEST_ALONE * size, max(LARGEST * size, highest))
    ground = panel.ground(FEET) - _label_room(panel, wishes, FEET - FEET_LABELLED)
    ground -= RAISED * (largest - LARGEST * size)
    limits = [largest, (panel.width - 2 * _margin(panel)) / widths]
    air = _air(panel)
    for one in trial:
        limits.append((ground - air - wishes.extra) / max(1.0, -one.box.top))
        for seen in one.seen:
            room = ground - wishes.reserve.get(seen.who, air) - wishes.extra
            limits.append(room / max(1.0, -seen.head.top))
    return max(_smallest(panel), min(limits))


def _smallest(panel: Panel) -> float:
    """Return the scale below which nobody is drawn: people would stand beyond the edges."""
    return SMALLEST * min(1.0, panel.size, panel.width / ORDINARY_WIDTH)


def _label_room(panel: Panel, wishes: Wishes, share: float) -> float:
    """Return how much higher people stand for the names below them, in pixels."""
    if not wishes.labelled:
        return 0.0
    return max(share * panel.stage_height, LABEL_PIXELS * panel.label_share)


def _air(panel: Panel) -> float:
    """Return the least room above heads, the edge of the picture area included."""
    return max(LEAST_AIR, (TOP + 16) * min(1.0, panel.size))


def _margin(panel: Panel) -> float:
    """Return the air at both sides: less in a narrow picture."""
    return max(INSET + 6, MARGIN * min(1.0, panel.width / ORDINARY_WIDTH))


def _gaps(units: Sequence[Unit]) -> list[float]:
    """Return the air between neighbours, in units."""
    return [_gap(one, other) for one, other in pairwise(units)]


def _gap(one: Unit, other: Unit) -> float:
    if not one.players or not other.players:
        return 10.0
    angry = [any(player.is_angry for player in unit.players) for unit in (one, other)]
    if all(angry):
        return QUARREL_GAP
    apart = any(
        player.relation("apart-from") in theirs.ids
        for mine, theirs in ((one, other), (other, one))
        for player in mine.players
    )
    if apart:
        return APART_GAP
    if any(angry):
        return 0.7 * QUARREL_GAP
    talk = any(player.partner in other.ids for player in one.players)
    return TALK_GAP if talk else GAP


# Where


def _places(
    units: Sequence[Unit], trial: Sequence[Staged], panel: Panel, scale: float
) -> list[float]:
    """Return the x of each unit: as near to its wish as gaps and margins allow."""
    lefts = [one.box.left * scale for one in trial]
    rights = [one.box.right * scale for one in trial]
    gaps = [gap * scale for gap in _gaps(units)]
    steps = [rights[i] + gaps[i] - lefts[i + 1] for i in range(len(units) - 1)]
    wishes = _wished(units, lefts, rights, steps, panel)
    margin = _margin(panel)
    return kept_apart(wishes, steps, margin - lefts[0], panel.width - margin - rights[-1])


def _wished(
    units: Sequence[Unit], lefts: Sequence[float], rights: Sequence[float],
    steps: Sequence[float], panel: Panel,
) -> list[float]:  # fmt: skip
    """Return where units would stand with nobody beside them."""
    total = sum(steps) - lefts[0] + rights[-1]
    x = (panel.width - total) / 2 - lefts[0]
    packed = [x]
    for step in steps:
        x += step
        packed.append(x)
    spread = any(unit.spot for unit in units)
    wished = []
    for index, unit in enumerate(units):
        middle = (lefts[index] + rights[index]) / 2
        if unit.spot:
            wished.append(panel.width * SPOT_SHARES[unit.spot] - middle)
        elif unit.at is not None:
            wished.append(panel.at(unit.at) - middle)
        elif spread:
            wished.append(panel.width * (index + 0.5) / len(units) - middle)
        else:
            wished.append(packed[index])
    return wished


def kept_apart(
    wishes: Sequence[float], steps: Sequence[float], first: float, last: float
) -> list[float]:
    """Return places as near to the wishes as possible, each a step after the one before it.

    Wishes that crowd each other share their average (pool adjacent violators).
    """
    offsets = [0.0]
    for step in steps:
        offsets.append(offsets[-1] + step)
    blocks: list[tuple[float, int]] = []
    for wish, offset in zip(wishes, offsets, strict=True):
        value, count = wish - offset, 1
        while blocks and blocks[-1][0] > value:
            before, size = blocks.pop()
            value, count = (value * count + before * size) / (count + size), count + size
        blocks.append((value, count))
    flat = [value for value, count in blocks for _ in range(count)]
    low, high = first, last - offsets[-1]
    if low > high:
        low = high = (low + high) / 2
    return [
        min(max(value, low), high) + offset for value, offset in zip(flat, offsets, strict=True)
    ]


# Many people


def _wants_two_rows(units: Sequence[Unit], scale: float, panel: Panel) -> bool:
    people = [unit for unit in units if unit.players]
    plain = all(unit.kind in ("single", "pair", "chain") for unit in people)
    many = 4 if panel.width >= ORDINARY_WIDTH else 2
    return plain and len(people) > many and scale < TWO_ROWS_BELOW * panel.size


def _hides_faces(arrangement: Arrangement) -> bool:
    """Tell whether a head in front stands before a face behind."""
    return any(
        behind.face.overlap(front.head.grown(-0.08 * front.head.width)) > 0
        for index, staged in enumerate(arrangement.staged)
        for behind in staged.seen
        for nearer in arrangement.staged[index + 1 :]
        for front in nearer.seen
    )


def _two_rows(
    units: Sequence[Unit], trial: Sequence[Staged], panel: Panel, wishes: Wishes,
    gazes: Mapping[str, Gaze],
) -> Arrangement:  # fmt: skip
    """Stand the taller people behind and the others in front of the gaps."""
    heights = [-one.box.top for one in trial]
    lowest = [min((-seen.head.top for seen in one.seen), default=0.0) for one in trial]
    ranks = sorted(range(len(units)), key=lambda index: (-lowest[index], index))
    behind = sorted(ranks[: (len(units) + 1) // 2])
    front = sorted(ranks[(len(units) + 1) // 2 :])
    labels = _label_room(panel, wishes, LABEL_ROOM)
    rows = ((behind, panel.ground(BACK_ROW) - labels), (front, panel.ground(FRONT_ROW) - labels))
    limits = [1.12 * panel.size]
    pitch, starts = _pitch(len(behind), len(front))
    for row, _ in rows:
        widest = sorted(trial[index].box.width for index in row)[-2:]
        limits.append(pitch * panel.width / (0.46 * sum(widest) * 2 / len(widest)))
    reserve = max([_air(panel), *wishes.reserve.values()]) + wishes.extra
    limits.append((rows[0][1] - reserve) / max(heights))
    scale = max(_smallest(panel), min(limits))
    staged = []
    for number, (row, ground) in enumerate(rows):
        if not row:
            continue
        for step, index in enumerate(row):
            x = panel.width * (starts[number] + step * pitch)
            middle = (trial[index].box.left + trial[index].box.right) / 2 * scale
            staged.append(stage(units[index], scale, complex(x - middle, ground), gazes))
    return Arrangement(tuple(staged), scale, two_rows=True)


def _packed_rows(
    units: Sequence[Unit], trial: Sequence[Staged], panel: Panel, wishes: Wishes,
    gazes: Mapping[str, Gaze],
) -> Arrangement | None:  # fmt: skip
    """Stand people and furniture of all kinds in two rows, if no face gets hidden by that."""
    behind, front = _parted(units, trial)
    labels = _label_room(panel, wishes, LABEL_ROOM)
    for rise in RISES:
        rows = ((behind, panel.ground(FRONT_ROW - rise) - labels),
                (front, panel.ground(FRONT_ROW) - labels))  # fmt: skip
        scale = _scale_of_rows(units, trial, panel, wishes, rows)
        staged = [
            stage(units[index], scale, complex(x, ground), gazes)
            for row, ground in rows
            for index, x in zip(row, _places_in(row, units, trial, panel, scale), strict=True)
        ]
        arrangement = Arrangement(tuple(staged), scale, two_rows=True)
        if not _hides_faces(arrangement):
            return arrangement
    return None


def _parted(units: Sequence[Unit], trial: Sequence[Staged]) -> tuple[list[int], list[int]]:
    """Part units into those behind and those in front, so that both rows are about as wide."""
    tops = [min((seen.head.top for seen in one.seen), default=0.0) for one in trial]
    near = {"back": -1, "front": 1}
    ranks = sorted(
        range(len(units)), key=lambda index: (near.get(units[index].depth, 0), tops[index], index)
    )
    half = sum(one.box.width for one in trial) / 2
    behind: list[int] = []
    for index in ranks:
        if sum(trial[one].box.width for one in behind) + 0.5 * trial[index].box.width < half:
            behind.append(index)
    return sorted(behind), sorted(set(ranks) - set(behind))


def _scale_of_rows(
    units: Sequence[Unit], trial: Sequence[Staged], panel: Panel, wishes: Wishes,
    rows: Sequence[tuple[Sequence[int], float]],
) -> float:  # fmt: skip
    """Return the largest scale at which both rows fit in width and height."""
    limits = [LARGEST * panel.size]
    for row, ground in rows:
        room = ground - _air(panel) - wishes.extra
        mine = [units[index] for index in row]
        widths = sum(trial[index].box.width for index in row) + sum(_gaps(mine))
        limits.append((panel.width - 2 * _margin(panel)) / max(1.0, widths))
        for seen in (seen for index in row for seen in trial[index].seen):
            spare = ground - wishes.reserve.get(seen.who, ground - room)
            limits.append(min(room, spare) / max(1.0, -seen.head.top))
    return max(_smallest(panel), min(limits))


def _places_in(
    row: Sequence[int], units: Sequence[Unit], trial: Sequence[Staged], panel: Panel, scale: float
) -> list[float]:
    mine = [units[index] for index in row]
    return _places(mine, [trial[index] for index in row], panel, scale) if mine else []


def _pitch(behind: int, front: int) -> tuple[float, tuple[float, float]]:
    """Return the distance of slots and where both rows start, as shares of the panel's width.

    The front row stands in the gaps of the back row.
    """
    last = max(behind - 1, front - 0.5)
    pitch = min(0.2, 0.8 / last)
    start = (1 - last * pitch) / 2
    gaps = max(0, (behind - 1 - front) // 2)
    return pitch, (start, start + pitch * (gaps + 0.5))
