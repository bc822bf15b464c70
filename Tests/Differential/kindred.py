"""What the scripts of this folder share: the programs, the example plans, and the places in them.

`make check-others` says where the programs are, in KINDRED and KINDRED_HOSPICE_PROGRAM.
"""
import copy
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import rfc8785

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("KINDRED", str(ROOT / ".build/debug/kindred"))
HOSPICE = os.environ.get("KINDRED_HOSPICE_PROGRAM", str(ROOT / ".build/debug/kindred-hospice"))


def run(*words, home, typed=None):
    """A program in a home of its own, with nothing of the user's; its ending and its words."""
    world = {"HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    done = subprocess.run(words, env=world, input=typed, capture_output=True, timeout=600)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def example_plans():
    """Every example plan by its name, as values."""
    paths = sorted((ROOT / "Tests/Plans").glob("*.json"))
    assert paths, "there are no example plans"
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in paths}


def sealed(plan):
    """The plan with the digest of its document, as another implementation of RFC 8785 makes it."""
    plan = copy.deepcopy(plan)
    digest = hashlib.sha256(rfc8785.dumps(plan["document"])).hexdigest()
    plan["proof"]["digest"] = "sha-256:" + digest
    return plan


def as_bytes(plan):
    return json.dumps(plan, ensure_ascii=False, indent=2).encode("utf-8", "surrogatepass")


class Checker:
    """`kindred plan check`, one file after another."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name) / "plan.json"

    def faults(self, content):
        """The codes of every error in a file, in order; empty where it is taken."""
        self.path.write_bytes(content)
        ending, out, errors = run(PROGRAM, "plan", "check", str(self.path), home=self.folder.name)
        codes = re.findall(r"^error\[(P\d+)\]", out + errors, re.MULTILINE)
        assert ending in (0, 1) and (ending == 1) == bool(codes), (ending, out, errors)
        return codes


def places(value, path=()):
    """Every value inside a value, with the way to it."""
    yield path, value
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from places(inner, path + (name,))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places(inner, path + (index,))


def at(value, path):
    for step in path:
        value = value[step]
    return value


def finish(passed, faults):
    """Says what came of it, and ends with 1 where anything differs."""
    for fault in faults[:20]:
        print(fault)
    print(f"{pathlib.Path(sys.argv[0]).stem}: {passed} passed, {len(faults)} failed")
    sys.exit(1 if faults or not passed else 0)


OWN_WORDS = "^[^\\u0000"


def free_texts(plan):
    """The way to every text that holds somebody's words, and how long it may be, by the schema.

    Left out is what is drawn from other members or chosen from a list.
    """
    schema = json.loads((ROOT / "Documentation/acp-plan-1.schema.json").read_text(encoding="utf-8"))

    def rules(rule):
        while "$ref" in rule:
            rule = schema["$defs"][rule["$ref"].rsplit("/", 1)[1]]
        return [rule] + [part for inner in rule.get("allOf", []) for part in rules(inner)]

    def walk(value, rule, path):
        for one in rules(rule):
            if isinstance(value, str) and one.get("pattern", "").startswith(OWN_WORDS):
                if path[1:2] != ("firstMinute",) and path[-1] not in ("choice",):
                    yield path, one["maxLength"]
            elif isinstance(value, dict):
                for name, inner in value.items():
                    yield from walk(inner, one.get("properties", {}).get(name, {}), path + (name,))
            elif isinstance(value, list):
                for index, inner in enumerate(value):
                    yield from walk(inner, one.get("items", {}), path + (index,))

    return dict(walk(plan, schema, ()))


def with_texts(plan, texts):
    """The plan with other words at some places, and sealed again."""
    plan = copy.deepcopy(plan)
    for path, text in texts.items():
        at(plan, path[:-1])[path[-1]] = text
    return sealed(plan)
