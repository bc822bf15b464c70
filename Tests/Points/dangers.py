"""Makes the points by which danger is heard, from labelled lines, and writes them as concepts.

Every phrase of one to three words that stands in at least a few lines gets whole points for each danger:
how much it says for it, beside all other phrases, or against it (a linear support vector machine with squared
hinge loss, by dual coordinate descent: Hsieh, Chang, Lin, Keerthi and Sundararajan 2008; most phrases come out so
small that they are rounded to none). The seed is fixed: the same lines make the same points.

Learnt from: Tests/Recognition, what strangers wrote for this (stranger-*.tsv), the examples and contrasts of
Dialogs/Meanings, ordinary answers, what is typed in Tests/Transcripts, and what nurses say in Tests/Moments.
Lines that are kept back to measure by are no part of it.

Usage: python3 Tests/Points/dangers.py [--against FILE ...]
With --against nothing is written: points are made without the files named, and measured on them.
"""

import glob
import math
import os
import re
import sys

from points import HERE, ROOT, key_of, machine, rows_of, score, words_of, write

DANGERS = ["emergency", "suicidal", "coercion"]
# How much a line may move the points, and how often each is looked at.
COST, ROUNDS = 0.01, 12
WEIGHT_MOST = 8
# An ordinary line begins so many points below nought, for each danger alike.
BELOW = 27
# As in Sources/Recognition/Points/Chooser+Danger.swift: an alarm of its own, and a pattern that is believed. People tell
# of an emergency in plainer words than of despair or pressure.
ENOUGH, BELIEVABLE = {"emergency": 27, "suicidal": 22, "coercion": 22}, 18
# As in the same file: in a line of so few words a pattern is believed.
WORDS_FEW = 7
# Examples and contrasts are promises: those that are broken count for more, and points are made anew.
EXAMPLE_WEIGHT, EXAMPLE_WEIGHT_MOST, TRIALS_MOST = 4, 512, 9
# A line that looks like danger and is none tells more than an ordinary one. Ordinary lines count for more than
# one all the same: most of what people type only answers a question, and nobody is to be alarmed by that.
QUIET_WEIGHT, ORDINARY_WEIGHT = 6, 3


def labelled(path):
    for line in open(path, encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        if len(parts) > 2 and not line.startswith("#"):
            weight = QUIET_WEIGHT if parts[1] == "quiet" else 1
            yield parts[2], {d for d in DANGERS if "safety:" + d in parts[1]}, weight


def examples():
    """The examples of a danger are danger; those of all else, and every contrast, are none."""
    for path in sorted(glob.glob(os.path.join(ROOT, "Dialogs", "Meanings", "**", "*.meaning"), recursive=True)):
        text = open(path, encoding="utf-8").read()
        name = re.search(r"^Meaning: (.*)$", text, re.M)
        danger = {name.group(1).strip()} & set(DANGERS) if name else set()
        for kind, rest in re.findall(r"^en (like|never) +(.*)$", text, re.M):
            for example in re.findall(r'"([^"]*)"', rest):
                yield example, danger if kind == "like" else set()


def told():
    """What people type in transcripts, and what alarms there."""
    for path in sorted(glob.glob(os.path.join(ROOT, "Tests", "Transcripts", "**", "*.txt"), recursive=True)):
        for turn in re.split(r"^> ", open(path, encoding="utf-8").read(), flags=re.M)[1:]:
            line, _, answer = turn.partition("\n")
            yield line, {danger for danger in DANGERS if "aside, " + danger in answer}


def ordinary():
    yield from open(os.path.join(HERE, "ordinary-lines.txt"), encoding="utf-8").read().split("\n")
    for path in sorted(glob.glob(os.path.join(ROOT, "Tests", "Moments", "*.tsv"))):
        for line in open(path, encoding="utf-8"):
            parts = line.rstrip("\n").split("\t")
            if len(parts) > 2 and not line.startswith("#"):
                yield parts[2]


def lines(without=()):
    """Each line once, with the dangers that it tells of, its weight, and whether it is a promise: an
    example, or a line without danger that the report counts."""
    known, weights, promised = {}, {}, set()
    labelled_files = glob.glob(os.path.join(ROOT, "Tests", "Recognition", "*.tsv"))
    for path in sorted(labelled_files + glob.glob(os.path.join(HERE, "*.tsv"))):
        if os.path.abspath(path) in without:
            continue
        for text, dangers, weight in labelled(path):
            key = key_of(text)
            known.setdefault(key, (text, set()))[1].update(dangers)
            weights[key] = max(weight, weights.get(key, 1))
            if not dangers and "Recognition" in path:
                promised.add(key)
    for text, dangers in examples():
        known.setdefault(key_of(text), (text, set()))[1].update(dangers)
        promised.add(key_of(text))
        weights[key_of(text)] = EXAMPLE_WEIGHT
    for text, dangers in told():
        promised.add(key_of(text))
        known.setdefault(key_of(text), (text, set()))[1].update(dangers)
    for text in ordinary():
        known.setdefault(key_of(text), (text, set()))
    return [
        known[key] + (weights.get(key, 1) if known[key][1] else max(ORDINARY_WEIGHT, weights.get(key, 1)), key in promised)
        for key in sorted(known)
        if key
    ]


def kept(danger, corpus):
    """Points by which every example and contrast is heard as it promises, or as many as can be."""
    weights = {text: weight for text, _, weight, _ in corpus}
    best, fewest, still = {}, math.inf, []
    for _ in range(TRIALS_MOST):
        points = fit(danger, corpus, weights)
        broken = [
            text
            for text, dangers, _, is_promised in corpus
            if is_promised and not keeps(score(points, text), text, danger, danger in dangers)
        ]
        print(f"{danger}: {len(points)} phrases, {len(broken)} promises broken")
        if len(broken) < fewest:
            best, fewest, still = points, len(broken), broken
        if not broken:
            break
        weights.update({text: min(EXAMPLE_WEIGHT_MOST, weights[text] * 2) for text in broken})
    for text in still:
        print(f"  {score(best, text)}: {text}")
    return best


def keeps(value, line, danger, is_danger):
    """A danger that is promised is heard by a pattern; here it is only not to be disbelieved."""
    words = [word for word in words_of(line) if word != "|"]
    return value >= BELIEVABLE or len(words) <= WORDS_FEW if is_danger else value < ENOUGH[danger]


def fit(danger, corpus, weights):
    """Whole points for each phrase."""
    rows = rows_of([(text, danger in dangers, weights[text]) for text, dangers, _, _ in corpus])
    danger_count = sum(is_danger for _, is_danger, _ in rows)
    weight_of_danger = min(WEIGHT_MOST, (len(rows) - danger_count) / danger_count / 2)
    rows = [(p, is_danger, max(weight, weight_of_danger) if is_danger else weight) for p, is_danger, weight in rows]
    always, points = machine(rows, 0.5 / COST, ROUNDS)
    whole = {phrase: round(value * BELOW / -always) for phrase, value in points.items()}
    return {phrase: value for phrase, value in whole.items() if value}


def main():
    against = sys.argv[2:] if sys.argv[1:2] == ["--against"] else []
    corpus = lines({os.path.abspath(path) for path in against})
    for danger in DANGERS:
        points = kept(danger, corpus)
        if not against:
            write(danger, points)
        for path in against:
            heard = [(score(points, text), danger in dangers) for text, dangers, _ in labelled(path)]
            for least in (ENOUGH[danger] - 1, ENOUGH[danger], ENOUGH[danger] + 1):
                right = sum(value >= least and is_danger for value, is_danger in heard)
                wrong = sum(value >= least and not is_danger for value, is_danger in heard)
                print(f"  {os.path.basename(path)} from {least}: {right} of {sum(d for _, d in heard)}, wrongly {wrong}")


main()
