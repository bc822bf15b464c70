"""Makes the points by which answers are weighed, from labelled lines, and writes them as concepts.

Every phrase of one to three words that stands in at least a few lines gets whole points for each choice of a question:
how much it says for it, beside all other phrases, or against it.

Learnt from: Tests/Recognition, own-answers.tsv, what strangers wrote for this (answers-*.tsv; stranger-*.tsv answer nothing),
and the examples and contrasts of Dialogs/Meanings. Lines that are kept back to measure by are no part of it.

Usage: python3 Tests/Points/answers.py
"""

import collections
import glob
import os
import re

from points import HERE, ROOT, key_of, machine, rows_of, score, write

# As in Sources/DialogueModel/Points.swift: questions of one family are answered alike.
FAMILIES = {
    "cpr-view": "cpr-view",
    "hospital-admission": "hospital-admission",
    "adrt-exists": "adrt-exists",
    "place-of-care": "place",
    "place-of-death": "place",
    "information-preference": "information-preference",
    "health-attorney": "health-attorney",
    "organ-donation": "organ-donation",
}
# How much a line may move the points, and how often each is looked at.
COST, ROUNDS = 0.1, 15
# A point is a tenth of the margin; a line of no phrases begins half a margin below nought.
SCALE, BELOW = 10, 0.5
# As in Sources/Recognition/Points/Weighing.swift: an answer with fewer is doubted, one with so many is one.
DOUBTED, ENOUGH = -3, 6
# A choice of which there are fewer lines is weighed by nobody.
LINES_OF_CHOICE_LEAST = 20
# Examples are promises, and so are those of wishes about the talk, which answer nothing: those that are broken count
# for more, and points are made anew.
WEIGHT_MOST, TRIALS_MOST = 512, 10


def family_of(slot):
    return "treatment" if slot.startswith("treatment:") else FAMILIES.get(slot)


def labelled():
    """(family, line, its choices, the only choice it says anything of, whether it is a promise)."""
    files = glob.glob(os.path.join(ROOT, "Tests", "Recognition", "*.tsv")) + glob.glob(os.path.join(HERE, "*.tsv"))
    for path in sorted(files):
        for line in open(path, encoding="utf-8"):
            parts = line.rstrip("\n").split("\t")
            if len(parts) < 3 or line.startswith("#") or not family_of(parts[0]):
                continue
            labels = {label.strip() for label in parts[1].split(";")[0].split(",")}
            choices = {label for label in labels if re.fullmatch(r"[a-z][a-z-]*", label) and label != "quiet"}
            if "quiet" not in labels or "Recognition" not in path and "stranger" not in path:
                is_promise = "Recognition" in path or "own-answers" in path
                yield family_of(parts[0]), parts[2], choices, None, is_promise


def examples():
    """The same of examples and contrasts; a wish about the talk answers no question at all."""
    for path in sorted(glob.glob(os.path.join(ROOT, "Dialogs", "Meanings", "**", "*.meaning"), recursive=True)):
        text = open(path, encoding="utf-8").read()
        name = re.search(r"^Meaning: (.*)$", text, re.M)
        answers = re.search(r"^Answers: (.*)$", text, re.M)
        if not name or not answers:
            continue
        slots = [slot.strip() for slot in answers.group(1).split(",")]
        is_wish = slots == ["house"]
        families = {*FAMILIES.values(), "treatment"} if is_wish else {family_of(slot) for slot in slots} - {None}
        choice = None if is_wish else name.group(1).strip()
        for kind, rest in re.findall(r"^en (like|never) +(.*)$", text, re.M):
            for example in re.findall(r'"([^"]*)"', rest):
                for family in sorted(families if kind == "like" or not is_wish else []):
                    choices = {choice} if kind == "like" and not is_wish else set()
                    yield family, example, choices, choice, kind == "like"


class Line:
    """A line of a family: its choices, those of which it is known, and what is promised of it."""

    def __init__(self, text):
        self.text, self.choices, self.known, self.promised = text, set(), set(), set()
        self.is_known_whole = self.is_silent = False

    def tells_of(self, choice):
        return self.is_known_whole or choice in self.choices | self.known

    def breaks(self, choice, points):
        if self.is_silent and not self.choices:
            return score(points, self.text) >= ENOUGH
        return choice in self.promised and score(points, self.text) < DOUBTED


def corpus():
    """Each line of each family once."""
    known = collections.defaultdict(dict)
    for family, text, choices, only, is_promise in [*labelled(), *examples()]:
        line = known[family].setdefault(key_of(text), Line(text))
        line.choices |= choices
        line.known |= {only} - {None}
        line.is_known_whole |= only is None
        if is_promise:
            line.promised |= choices
            line.is_silent |= not choices
    return {family: [lines[key] for key in sorted(lines) if key] for family, lines in sorted(known.items())}


def kept(choice, lines):
    """Points by which no promise is broken, or as few as can be."""
    lines = [line for line in lines if line.tells_of(choice)]
    weights = {line.text: 1 for line in lines}
    best, fewest = {}, len(lines) + 1
    for _ in range(TRIALS_MOST):
        rows = rows_of([(line.text, choice in line.choices, weights[line.text]) for line in lines])
        _, points = machine(rows, 0.5 / COST, ROUNDS, always=-BELOW, keeps=True)
        whole = {phrase: round(value * SCALE) for phrase, value in points.items()}
        whole = {phrase: value for phrase, value in whole.items() if value}
        broken = [line.text for line in lines if line.breaks(choice, whole)]
        if len(broken) < fewest:
            best, fewest = whole, len(broken)
        if not broken:
            break
        weights.update({text: min(WEIGHT_MOST, weights[text] * 2) for text in broken})
    return best, fewest


def main():
    for family, lines in corpus().items():
        count = collections.Counter(choice for line in lines for choice in line.choices)
        # What is not wanted is no choice on offer: "not-home" is heard by patterns only.
        offered = sorted(choice for choice in count if not choice.startswith("not-") or choice == "not-decided")
        for choice in (choice for choice in offered if count[choice] >= LINES_OF_CHOICE_LEAST):
            points, broken = kept(choice, lines)
            print(f"{family}-{choice}: {count[choice]} lines, {len(points)} phrases, {broken} promises broken")
            write(f"{family}-{choice}", points)


main()
