"""Holds our canonical form and digest against the package rfc8785, on texts of every kind.

In both ways: plans sealed by the package are read here, and a plan that was said to Kindred and exported
is canonicalised by the package.
"""
import hashlib
import json
import pathlib
import random
import tempfile

import rfc8785

from kindred import PROGRAM, Checker, as_bytes, example_plans, finish, free_texts, run, with_texts

SEED = 20261122
ROUNDS = 25

TEXTS = {
    "quotes and slashes": "\"home\" 'home' \\ / \\u0041 \\n",
    "lines and tabs": "first\n\tsecond\n\n third\n",
    "Welsh": "Tŷ ni, ŵyr a chŵn; gwnaed â llaw",
    "taken apart": "e\u0301 o\u0302 a\u030a \u1100\u1161\u11a8",
    "put together": "é ô å 각",
    "right to left": "بيتي \u05d4\u05d1\u05d9\u05ea \u200f\u200e",
    "far east": "家 うち 집 𠮷野家",
    "pictures": "🏠 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ☎️",
    "joiners": "a\u200bb\u200cc\u200dd\u2060e\ufefff",
    "line separators": "a\u2028b\u2029c",
    "private and none": "\ue000 \uf8ff \ufffd \ufffe \uffff \U000fffff \U0010ffff",
    "markup": "<script>alert(1)</script> &amp; <b>home</b> ]]>",
    "spaces": "a\u00a0b\u2003c\u3000d\u202fe",
    "many marks": "a" + "\u0301" * 50,
}


def digest(document):
    return "sha-256:" + hashlib.sha256(rfc8785.dumps(document)).hexdigest()


def read_here(chance, faults):
    """Plans with such texts are refused by no rule but those that other members have to agree with."""
    checker, passed = Checker(), 0
    others = {"P117", "P126"}
    for name, plan in example_plans().items():
        paths = free_texts(plan)
        assert len(paths) > 5, name
        for round in range(ROUNDS):
            texts = {path: chance.choice(list(TEXTS.values()))[:count] for path, count in paths.items()}
            codes = checker.faults(as_bytes(with_texts(plan, texts)))
            passed += 1
            if not set(codes) <= others:
                faults.append(f"{name}, round {round}: {codes}")
    return passed


def written_here(faults):
    """A conversation in which every kind of text is typed, and what is exported of it."""
    opening = ["England", "just me", "Rŵth «Bell» O'Neill", "Rŵth", "17 May 1948", "yes"]
    small = [text.replace("\n", " ") for text in TEXTS.values()]
    passed = 0
    for part in ("small-things", "people"):
        with tempfile.TemporaryDirectory() as home:
            typed = "\n".join(opening + small + ["stop"]) + "\n"
            run(PROGRAM, "talk", part, home=home, typed=typed.encode())
            file = pathlib.Path(home) / "plan.json"
            ending, out, errors = run(PROGRAM, "plan", "export", "--output", str(file), home=home)
            assert ending == 0, (part, out, errors)
            plan = json.loads(file.read_bytes())
            said = json.dumps(plan, ensure_ascii=False)
            kept = sum(json.dumps(text, ensure_ascii=False)[1:-1] in said for text in small)
            passed += 1
            if digest(plan["document"]) != plan["proof"]["digest"]:
                faults.append(f"{part}: the digest is another one")
            if kept < 2:
                faults.append(f"{part}: only {kept} of the texts came through")
    return passed


faults = []
passed = read_here(random.Random(SEED), faults) + written_here(faults)
print(f"seed {SEED}: {len(TEXTS)} kinds of text")
finish(passed - len(faults), faults)
