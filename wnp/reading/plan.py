"""Read `plan.yaml`: the safety plan.

In: the file's text and the family. Out: the plan. Every list may also be a single item, and every
item that is mainly one text may be that text alone. People are named by id or call name; helpers
from outside the family (`Suchtberatung`) are kept as the words that were written.
"""

from __future__ import annotations

from functools import partial

from wnp.lexicon.folding import fold
from wnp.model.family import Family
from wnp.model.plan import (
    Action,
    BottomLine,
    ChildRule,
    Contingency,
    Danger,
    NetworkMember,
    Plan,
    Rule,
    SafetyGoal,
    SafetyObject,
    Scale,
    VisibleSign,
    WarningSign,
)
from wnp.problems import Findings, Place
from wnp.reading.fields import Fields, Sheet
from wnp.reading.keys import value_named
from wnp.reading.nodes import Mapping, parse_nodes
from wnp.reading.people import directory_of, split_people
from wnp.reading.plan_course import course_of, items_of, marks_of
from wnp.reading.timing import parse_timing
from wnp.values import field_names, replace


def parse_plan(text: str, file: str, family: Family, findings: Findings) -> Plan:
    """Read a plan; what cannot be read is noted and left out."""
    root = parse_nodes(text, file, findings)
    if not isinstance(root, Mapping):
        if root is not None:
            findings.add(root.place, "fields-missing")
        return Plan(place=Place(file))
    sheet = Sheet(file, root, findings, directory_of(family), family.language)
    fields = Fields(sheet, "plan", root)
    plan = replace(_parts(fields), **course_of(fields), place=Place(file))
    empty = {f"plan.{name}" for name in field_names(Plan) if fields.is_blank(name)}
    blanks, lines = tuple(sorted(empty | sheet.blanks)), tuple(sorted(sheet.lines))
    return replace(plan, blanks=blanks, lines=lines)


def _parts(fields: Fields) -> Plan:
    safety_object = fields.part("safety_object", "safety_object")
    actions = _actions(fields)
    return Plan(
        title=fields.text("title"),
        version=fields.text("version"),
        date=fields.date("date"),
        kind=fields.choice("kind", "plan_kind"),
        status=fields.choice("status", "status"),
        dangers=items_of(fields, "dangers", "danger", "about", _danger),
        bottom_lines=items_of(fields, "bottom_lines", "bottom_line", "text", _bottom_line),
        rules=items_of(fields, "rules", "rule", "text", _rule),
        triggers=items_of(fields, "triggers", "rule", "text", _rule),
        warning_signs=items_of(
            fields, "warning_signs", "warning_sign", "text", partial(_warning_sign, actions)
        ),
        actions=actions,
        network=items_of(fields, "network", "network_member", "who", _network_member),
        visible_signs=items_of(fields, "visible_signs", "visible_sign", "text", _visible_sign),
        safety_object=_safety_object(safety_object) if safety_object else None,
        child_rules=items_of(fields, "child_rules", "child_rule", "text", _child_rule),
        contingencies=items_of(fields, "contingencies", "contingency", "", _contingency),
    )


def _danger(fields: Fields) -> Danger:
    goal = fields.part("goal", "goal", "parents_do")
    scale = fields.part("scale", "scale")
    in_parts = isinstance(fields.value("harm"), Mapping)
    harm = fields.part("harm", "harm", "what") if in_parts else None
    ratings, open_ratings = marks_of(fields)
    return Danger(
        who_worried=fields.several("who_worried"),
        about=fields.needed_text("about"),
        may_happen=fields.text("may_happen"),
        harm=harm.text("what") if harm else fields.text("harm"),
        harm_effect=(harm.text("effect") if harm else "") or fields.text("harm_effect"),
        dispute=fields.text("dispute"),
        child_text=fields.text("child_text"),
        goal=_goal(goal) if goal else SafetyGoal(),
        scale=Scale(scale.needed_text("zero"), scale.needed_text("ten")) if scale else None,
        ratings=ratings,
        open_ratings=open_ratings,
        children=fields.persons("children"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _goal(fields: Fields) -> SafetyGoal:
    return SafetyGoal(
        parents_do=fields.text("parents_do"),
        child_experiences=fields.text("child_experiences"),
        others_see=fields.text("others_see"),
        how_long=fields.text("how_long"),
    )


def _bottom_line(fields: Fields) -> BottomLine:
    set_by = value_named("set_by", fields.text("set_by"), fields.sheet.folder_language)
    return BottomLine(
        text=fields.needed_text("text"),
        set_by=set_by or fields.somebody("set_by"),
        since=fields.date("since"),
        how=fields.text("how"),
        child_text=fields.text("child_text"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _rule(fields: Fields) -> Rule:
    return Rule(
        text=fields.needed_text("text"),
        applies_to=fields.several("applies_to"),
        when=fields.text("when"),
        visible_sign=fields.text("visible_sign"),
        child_text=fields.text("child_text"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _warning_sign(actions: tuple[Action, ...], fields: Fields) -> WarningSign:
    return WarningSign(
        text=fields.needed_text("text"),
        level=fields.choice("level", "level", "yellow"),
        seen_by=fields.several("seen_by"),
        then=fields.text("then"),
        actions=_named_actions(fields, actions),
        call=fields.somebody("call"),
        child_text=fields.text("child_text"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _named_actions(fields: Fields, actions: tuple[Action, ...]) -> tuple[str, ...]:
    """Return the ids of the actions that a sign names, by number or by what is done."""
    found = []
    for words, place in fields.texts("actions"):
        for part in (words,) if _action_named(words, actions) else split_people(words):
            named = _action_named(part, actions)
            if not named:
                known = ", ".join(f"{n} ({a.what})" for n, a in enumerate(actions, 1))
                fields.sheet.findings.add(place, "unknown-action", found=part[:60], known=known)
            found.append(named)
    return tuple(dict.fromkeys(filter(None, found)))


def _action_named(words: str, actions: tuple[Action, ...]) -> str:
    """Return the id of the action that a number or the words for what is done mean."""
    if words.isdecimal() and 1 <= int(words[:4]) <= len(actions):
        return actions[int(words) - 1].id
    letters = fold(words)
    return next((action.id for action in actions if fold(action.what) == letters), "")


def _actions(fields: Fields) -> tuple[Action, ...]:
    read = items_of(fields, "actions", "action", "", _action)
    return tuple(replace(action, id=f"action-{number}") for number, action in enumerate(read, 1))


def _action(fields: Fields) -> Action:
    fields.needed_text("who")
    when = fields.text("when")
    apart = " ".join(fields.text(name) for name in ("days", "time")).strip()
    timing = parse_timing(apart or when, fields.sheet.language)
    trigger = parse_timing(fields.text("trigger"), fields.sheet.language).trigger
    return Action(
        who=fields.somebody("who"),
        what=fields.needed_text("what"),
        when=when or ", ".join(filter(None, map(fields.text, ("days", "time", "trigger")))),
        checked=fields.text("checked"),
        stand_in=fields.somebody("stand_in"),
        child_text=fields.text("child_text"),
        days=timing.days,
        time=timing.time,
        until=timing.until,
        daytime=timing.daytime,
        trigger=trigger or fields.text("trigger") or timing.trigger,
        checked_by=fields.several("checked_by"),
        begins=fields.date("begins"),
        ends=fields.date("ends"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _network_member(fields: Fields) -> NetworkMember:
    fields.needed_text("who")
    return NetworkMember(
        who=fields.somebody("who"),
        task=fields.text("task"),
        knows=fields.choice("knows", "knows"),
        agreed_on=fields.date("agreed_on"),
        reachable=fields.text("reachable"),
        phone=fields.text("phone"),
        substitute=fields.somebody("substitute"),
        consent=fields.choice("consent", "consent"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _visible_sign(fields: Fields) -> VisibleSign:
    return VisibleSign(
        text=fields.needed_text("text"),
        observed_by=fields.several("observed_by"),
        frequency=fields.text("frequency"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _safety_object(fields: Fields) -> SafetyObject:
    return SafetyObject(
        thing=fields.needed_text("thing"),
        usual_place=fields.needed_text("usual_place"),
        alarm_place=fields.needed_text("alarm_place"),
        who_looks=fields.several("who_looks"),
        how_often=fields.text("how_often"),
        then=fields.needed_text("then"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _child_rule(fields: Fields) -> ChildRule:
    return ChildRule(fields.needed_text("text"), fields.visibility(), fields.place)


def _contingency(fields: Fields) -> Contingency:
    return Contingency(
        when=fields.needed_text("when"),
        then=fields.text("then"),
        decides=fields.somebody("decides"),
        call=fields.somebody("call"),
        child_text=fields.text("child_text"),
        visibility=fields.visibility(),
        place=fields.place,
    )
