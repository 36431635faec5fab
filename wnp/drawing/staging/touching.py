"""Gather who touches: pairs and chains, huddles, and who hides behind somebody.

In: the players that belong to no unit yet, the scene, its setting. Out: the units they make.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.drawing.library.pictures import Setting
from wnp.drawing.staging.laps import rank_of
from wnp.drawing.staging.players import TOUCHING, Player
from wnp.drawing.staging.seating import ROW_SEATS, SPOTS, TABLES, spot_of
from wnp.drawing.staging.units import Unit
from wnp.model.family import AgeBand
from wnp.model.scene import Scene
from wnp.values import replace

LIFTED = ("carry", "piggyback", "ride-on", "hold-on-lap", "sit-on-lap")
CLOSE = tuple(kind for kind in TOUCHING if kind not in (*LIFTED, "hold-hand"))
"""What two people do with each other, the closest first."""
CHILD_RANK = list(AgeBand).index(AgeBand.CHILD)


def take_behind(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Pair who hides behind a grown-up with that grown-up."""
    standing = [player for player in players if not player.actor.seat]
    hiding = {one.who: one for one in standing if one.pose == "hide"}
    return [
        Unit("pair", (one, other), "behind", spot=other.actor.spot, depth=other.actor.depth)
        for one in hiding.values()
        for other in standing
        if one.relation("stand-beside") == other.who and rank_of(other) > rank_of(one)
        and not other.actor.relations
    ]  # fmt: skip


def take_carried(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Pair who is carried, asleep or not, with who carries; on a seat they sit side by side."""
    seated = (*ROW_SEATS, *TABLES, "car")
    standing = [player for player in players if player.actor.seat not in seated]
    return [_with_embrace(unit, standing) for unit in _paired(standing, LIFTED)]


def _with_embrace(unit: Unit, players: Sequence[Player]) -> Unit:
    """Add who lays an arm round somebody that carries a little one."""
    holder = unit.players[0]
    if unit.furniture not in ("hold-baby", "carry"):
        return unit
    for one in players:
        upright = not (one.sits or one.lies or one.rolls or one.is_low or one.look.is_child)
        close = {holder.relation(kind) == one.who or one.relation(kind) == holder.who
                 for kind in ("comfort", "hug")}  # fmt: skip
        if one not in unit.players and upright and any(close):
            return replace(unit, kind="embrace", players=(*unit.players, one))
    return unit


def take_huddles(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Gather three people or more who hug each other, as long as they stand."""
    standing = [one for one in players if not (one.sits or one.lies or one.rolls or one.is_low)]
    groups: list[set[str]] = []
    for player in standing:
        hugged = {each.other for each in player.actor.relations if each.kind == "hug"}
        group = {player.who} | (hugged & {one.who for one in standing})
        joined = [one for one in groups if one & group]
        groups = [one for one in groups if one not in joined] + [group.union(*joined)]
    return [
        Unit("huddle", row, "hug", spot=spot_of(row), depth=row[0].actor.depth)
        for group in groups
        for row in (tuple(one for one in standing if one.who in group),)
        if len(row) > 2 and all(rank_of(one) > 0 for one in row)
    ]


def take_pairs(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Pair who hugs or comforts whom; everybody belongs to one pair at most."""
    return _paired([player for player in players if not player.lies], (*LIFTED, *CLOSE))


def _paired(players: Sequence[Player], kinds: Sequence[str]) -> list[Unit]:
    by_id = {player.who: player for player in players}
    done: set[str] = set()
    units = []
    for kind in kinds:
        for player in by_id.values():
            other = by_id.get(player.relation(kind))
            if other is None or other is player or {player.who, other.who} & done:
                continue
            pair = _pair(kind, player, other)
            if pair:
                done |= {player.who, other.who}
                units.append(pair)
    return units


def _pair(kind: str, one: Player, other: Player) -> Unit | None:
    """Return two people as they can touch; `None` where bodies of their sizes cannot."""
    spot = one.actor.spot or other.actor.spot
    if kind in ("sit-on-lap", "ride-on") or (kind == "hug" and rank_of(other) > rank_of(one)):
        one, other = other, one
    kind = _as_it_fits(kind, one, other)
    if kind == "hug" and rank_of(other) > rank_of(one):
        one, other = other, one
    small, large = rank_of(other), rank_of(one)
    fits = {
        "carry": large > CHILD_RANK and not one.rolls,
        "hold-baby": large >= CHILD_RANK and not one.rolls,
        "piggyback": large > small and not one.rolls,
        "lap": large > small,
        "push": other.rolls,
        "hug": min(small, large) > 0,
        "comfort": large > 1,
    }.get(kind, min(small, large) > 0 or kind in ("stroke", "kiss", "feed"))
    if kind == "comfort" and other.is_low and not (one.is_low or one.rolls):
        one = replace(one, posture="sit-floor")
    return Unit("pair", (one, other), kind, spot=spot, depth=one.actor.depth) if fits else None


def _as_it_fits(kind: str, one: Player, other: Player) -> str:
    """Return how two people touch who are asked to, as their sizes and seats allow."""
    lifted = kind in (
        "carry",
        "hug",
        "hold-on-lap",
        "sit-on-lap",
        "kiss",
        "stroke",
        "comfort",
        "feed",
    )
    if lifted and other.look.band is AgeBand.BABY:
        return "hold-baby"
    if kind in ("hold-on-lap", "sit-on-lap"):
        return "lap"
    if kind == "ride-on":
        return "carry" if other.look.band is AgeBand.TODDLER else "piggyback"
    if kind == "carry" and other.look.band is not AgeBand.TODDLER:
        # Whoever is too big to sit on a hip is held close instead.
        kind = "hug"
    if kind == "comfort" and _kneels_to(one, other):
        kind = "hug"
    if kind == "hug" and other.rolls and other.look.is_child and not one.rolls:
        return "cuddle"
    return "comfort" if kind == "hug" and (one.rolls or other.rolls) else kind


def _kneels_to(one: Player, other: Player) -> bool:
    """Tell whether somebody comforts a standing child: from above no arm reaches round it."""
    return other.look.is_child and not one.look.is_child and not (other.is_low or one.is_low)


def take_chains(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Join people who hold hands into rows, as long as nobody needs a third hand."""
    place = {player.who: index for index, player in enumerate(players)}
    pairs = [
        (player, players[place[relation.other]])
        for player in players
        for relation in player.actor.relations
        if relation.kind == "hold-hand" and relation.other in place
    ]
    # Where everybody holds everybody's hand, the row is as it was written.
    pairs.sort(key=lambda pair: abs(place[pair[0].who] - place[pair[1].who]))
    rows: list[list[Player]] = []
    for one, other in pairs:
        if one is not other:
            _link(rows, one, other)
    return [Unit("chain", tuple(row), spot=spot_of(row), depth=row[0].actor.depth) for row in rows]


def _link(rows: list[list[Player]], one: Player, other: Player) -> None:
    mine = next((row for row in rows if one in row), None)
    theirs = next((row for row in rows if other in row), None)
    if mine is None and theirs is None:
        rows.append(sorted((one, other), key=lambda each: SPOTS.index(each.actor.spot)))
    elif mine is None or theirs is None:
        row, known, new = (mine, one, other) if mine else (theirs, other, one)
        if row and row[-1] is known:
            row.append(new)
        elif row and row[0] is known:
            row.insert(0, new)
    elif mine is not theirs and mine[-1] is one and theirs[0] is other:
        mine.extend(theirs)
        rows.remove(theirs)
