"""Holds the published schema against `kindred plan check`, on the same broken plans.

The schema is judged by the package jsonschema. What the program refuses and the schema takes must be
for a rule that no schema can say; what the schema refuses the program must refuse as well.
"""
import collections
import copy
import json
import random
import re

from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators

from kindred import ROOT, Checker, as_bytes, at, example_plans, finish, places, sealed

SEED = 20261122
MUTANTS = 2000

# Rules about more than one place of a plan, or about what a place means. A schema has no words for them.
BEYOND_A_SCHEMA = {
    "P112": "times run forward",
    "P113": "the person is old enough",
    "P114": "what is referred to is there",
    "P115": "every id is unique",
    "P116": "the check digit of a health number",
    "P117": "a second place differs from the first",
    "P119": "whose voice it is, by the role of somebody elsewhere in the plan",
    "P120": "the digest is that of the document",
    "P121": "which contents fit the state, by topic",
    "P122": "what a final plan must have been asked",
    "P123": "the choices of each topic",
    "P125": "which formalities a paper must have",
    "P126": "the first minute is drawn from the rest",
}

SCALARS = [None, True, False, 0, 1, -1, 100000, 100001, 10**15, 0.5, "", "x", [], {}, [None], {"x": 1}]
ENDINGS = ["\n", " ", "\u0000", "\u001b[2J", "\u0085", "\u202e", "\u2069", "\u00e9", "\U0001f600", "x"]
DAYS = ["2026-02-30", "2024-02-29", "2023-02-29", "0000-01-01", "2026-13-01", "2026-1-1", "+002026-01-01"]
TIMES = [
    "2026-03-02T24:00:00Z", "2026-03-02T10:14:60Z", "2026-03-02T10:14:00", "2026-03-02t10:14:00z",
    "2026-03-02T10:14:00+14:00", "2026-03-02T10:14:00+14:59", "2026-03-02T10:14:00+15:00",
    "2026-03-02T10:14:00-23:59", "2026-03-02T10:14:00+24:00", "2026-03-02T10:14:00.5Z",
    "2026-03-02 10:14:00Z", "2026-03-02T10:14:00-00:00", "\u0662026-03-02T10:14:00Z",
]


def ecma_pattern(validator, pattern, text, schema):
    """JSON Schema has the dollar of ECMA 262: the very end, and not before a last new line."""
    if isinstance(text, str) and not re.search(pattern.replace("$", r"\Z"), text):
        yield ValidationError(f"does not match {pattern}")


def mutate(plan, chance):
    """One change at one place, and what it was."""
    everything = [(path, value) for path, value in places(plan) if path]
    path, value = chance.choice(everything)
    parent, name = at(plan, path[:-1]), path[-1]
    kinds = ["swap", "remove", "borrow"]
    if isinstance(value, str):
        kinds += ["end", "long", "case", "day", "time", "cut"] * 2
    if isinstance(value, dict):
        kinds += ["extra", "rename"]
    if isinstance(value, list) and value:
        kinds += ["many", "double"]
    kind = chance.choice(kinds)
    if kind == "swap":
        parent[name] = copy.deepcopy(chance.choice(SCALARS))
    elif kind == "remove":
        del parent[name]
    elif kind == "borrow":
        parent[name] = copy.deepcopy(chance.choice(everything)[1])
    elif kind == "end":
        parent[name] = value + chance.choice(ENDINGS)
    elif kind == "long":
        parent[name] = (value or "x") * chance.choice([2, 10, 100, 1000])
    elif kind == "case":
        parent[name] = value.swapcase()
    elif kind == "day":
        parent[name] = chance.choice(DAYS)
    elif kind == "time":
        parent[name] = chance.choice(TIMES)
    elif kind == "cut":
        parent[name] = value[: len(value) // 2]
    elif kind == "extra":
        value["x-" + str(chance.randrange(9))] = 1
    elif kind == "rename" and value:
        old = chance.choice(sorted(value))
        value[old + "s"] = value.pop(old)
    elif kind == "many":
        parent[name] = value * (400 // len(value) + 1)
    elif kind == "double":
        value.append(copy.deepcopy(value[0]))
    return f"{kind} at /" + "/".join(map(str, path))


def main():
    schema = json.loads((ROOT / "Documentation/acp-plan-1.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    strict = validators.extend(Draft202012Validator, {"pattern": ecma_pattern})
    formats = FormatChecker(["date", "date-time"])
    assert {"date", "date-time"} <= set(formats.checkers), "the formats are not checked"
    validator = strict(schema, format_checker=formats)
    chance, checker, plans = random.Random(SEED), Checker(), example_plans()
    tally, faults = collections.Counter(), []

    def judge(name, what, plan):
        fits = validator.is_valid(plan)
        codes = checker.faults(as_bytes(plan))
        if fits and not codes:
            tally["both take it"] += 1
        elif not fits and codes:
            tally["both refuse it"] += 1
        elif fits and set(codes) <= set(BEYOND_A_SCHEMA):
            tally["beyond a schema"] += 1
        else:
            error = "" if fits else next(validator.iter_errors(plan)).message[:200]
            faults.append(f"{name}, {what}: schema {fits}, program {codes} {error}")

    for name, plan in plans.items():
        judge(name, "as it is", plan)
    for number in range(MUTANTS):
        name = chance.choice(sorted(plans))
        plan = copy.deepcopy(plans[name])
        what = mutate(plan, chance)
        if chance.random() < 0.9 and isinstance(plan.get("proof"), dict) and "document" in plan:
            plan = sealed(plan)
        judge(name, what, plan)
    print(f"seed {SEED}: " + ", ".join(f"{count} {what}" for what, count in sorted(tally.items())))
    finish(sum(tally.values()), faults)


main()
