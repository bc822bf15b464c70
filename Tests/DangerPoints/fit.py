"""Makes the points by which danger is heard, from labelled lines, and writes them as concepts.

Every phrase of one to three words that stands in at least a few lines gets whole points for each danger:
how much it says for it, beside all other phrases, or against it (logistic regression with a penalty on
each point, so that most phrases get none). The seed is fixed: the same lines make the same points.

Learnt from: Tests/Recognition, the examples and contrasts of Dialogs/Meanings, the ordinary lines beside this
file, what people type in Tests/Transcripts, and what nurses say in Tests/Moments. Lines that strangers wrote and
that were kept back are no part of it.

Usage: python3 Tests/DangerPoints/fit.py [--against FILE ...]
With --against nothing is written: points are made without the files named, and measured on them.
"""

import collections
import glob
import math
import os
import random
import re
import sys
import unicodedata

ROOT = os.path.join(os.path.dirname(__file__), "..", "..")
FOLDER = os.path.join(ROOT, "Dialogs", "Meanings", "Points")
DANGERS = ["emergency", "suicidal", "coercion"]
LONGEST_PHRASE = 3
# A word in fewer lines may be a slip of the pen; a phrase in fewer says too little to go by.
LINES_LEAST, WORD_LINES_LEAST = 2, 4
ROUNDS, RATE, PENALTY = 10, 0.25, 0.6
WEIGHT_MOST = 8
# An ordinary line begins so many points below nought, for each danger alike.
BELOW = 7


def same_words():
    usual = {}
    path = os.path.join(ROOT, "Dialogs", "Meanings", "Concepts", "same-words.concept")
    for line in open(path, encoding="utf-8").read().split("\n")[1:]:
        words = [word.strip() for word in line.split(";") if word.strip()]
        usual.update({word: words[0] for word in words[1:]})
    return usual


SAME = same_words()


def words_of(line):
    """As the recogniser folds them: no case, accents or apostrophes; "|" where a sentence ends."""
    folded = unicodedata.normalize("NFKD", line.lower().replace("’", "").replace("'", ""))
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    found = re.findall(r"[a-z]+|[0-9]+|[.!?]", folded)
    return [SAME.get(word, word) if word[0].isalnum() else "|" for word in found]


def phrases_of(line):
    words = words_of(line)
    count = collections.Counter()
    for start in range(len(words)):
        phrase = []
        for word in words[start : start + LONGEST_PHRASE]:
            if word == "|":
                break
            phrase.append(word)
            count[" ".join(phrase)] += 1
    return count


def labelled(path):
    for line in open(path, encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        if len(parts) > 2 and not line.startswith("#"):
            yield parts[2], {d for d in DANGERS if "safety:" + d in parts[1]}


def examples():
    """The examples of a danger are danger; those of all else, and every contrast, are none."""
    for path in sorted(glob.glob(os.path.join(ROOT, "Dialogs", "Meanings", "**", "*.meaning"), recursive=True)):
        text = open(path, encoding="utf-8").read()
        name = re.search(r"^Meaning: (.*)$", text, re.M)
        danger = {name.group(1).strip()} & set(DANGERS) if name else set()
        for kind, rest in re.findall(r"^en (like|never) +(.*)$", text, re.M):
            for example in re.findall(r'"([^"]*)"', rest):
                yield example, danger if kind == "like" else set()


def ordinary():
    here = os.path.dirname(__file__)
    yield from open(os.path.join(here, "ordinary-lines.txt"), encoding="utf-8").read().split("\n")
    for path in sorted(glob.glob(os.path.join(ROOT, "Tests", "Moments", "*.tsv"))):
        for line in open(path, encoding="utf-8"):
            parts = line.rstrip("\n").split("\t")
            if len(parts) > 2 and not line.startswith("#"):
                yield parts[2]


def lines(without=()):
    """Each line once, with the dangers that it tells of."""
    known = {}
    for path in sorted(glob.glob(os.path.join(ROOT, "Tests", "Recognition", "*.tsv"))):
        if os.path.abspath(path) in without:
            continue
        for text, dangers in labelled(path):
            known.setdefault(" ".join(words_of(text)), (text, set()))[1].update(dangers)
    for text, dangers in examples():
        known.setdefault(" ".join(words_of(text)), (text, set()))[1].update(dangers)
    for text in ordinary():
        known.setdefault(" ".join(words_of(text)), (text, set()))
    return [known[key] for key in sorted(known) if key]


def fit(danger, corpus):
    """Whole points for each phrase."""
    rows = [(phrases_of(text), danger in dangers) for text, dangers in corpus]
    count = collections.Counter(phrase for phrases, _ in rows for phrase in phrases)
    counted = {
        phrase
        for phrase, number in count.items()
        if number >= LINES_LEAST and all(count[word] >= WORD_LINES_LEAST for word in phrase.split())
    }
    rows = [([phrase for phrase in phrases if phrase in counted], is_danger) for phrases, is_danger in rows]
    danger_count = sum(is_danger for _, is_danger in rows)
    weight = min(WEIGHT_MOST, (len(rows) - danger_count) / danger_count / 2)
    points = collections.defaultdict(float)
    steps = collections.defaultdict(lambda: 1e-3)
    always, always_steps = -2.0, 1e-3
    chance = random.Random(1)
    for _ in range(ROUNDS):
        chance.shuffle(rows)
        for phrases, is_danger in rows:
            sum_of = always + sum(points[phrase] for phrase in phrases)
            likely = 1 / (1 + math.exp(-max(-30, min(30, sum_of))))
            slope = (likely - is_danger) * (weight if is_danger else 1)
            if abs(slope) < 1e-3:
                continue
            always_steps += slope * slope
            always -= RATE * slope / math.sqrt(always_steps)
            for phrase in phrases:
                steps[phrase] += slope * slope
                size = RATE / math.sqrt(steps[phrase])
                moved = points[phrase] - size * slope
                points[phrase] = math.copysign(max(0, abs(moved) - size * PENALTY), moved)
    whole = {phrase: round(value * BELOW / -always) for phrase, value in points.items()}
    return {phrase: value for phrase, value in whole.items() if value}


def score(points, line):
    return sum(points.get(phrase, 0) * number for phrase, number in phrases_of(line).items())


def write(danger, points):
    for value in sorted(set(points.values())):
        phrases = sorted(phrase for phrase, own in points.items() if own == value)
        name = f"points-{danger}-" + (f"minus-{-value}" if value < 0 else str(value))
        rows, row = [], ""
        for phrase in phrases:
            if row and len(row) + len(phrase) + 2 > 96:
                rows.append(row)
                row = ""
            row += ("; " if row else "") + phrase
        text = f"Concept: {name}\n" + "\n".join(rows + [row]) + "\n"
        open(os.path.join(FOLDER, name + ".concept"), "w", encoding="utf-8").write(text)


def main():
    against = sys.argv[2:] if sys.argv[1:2] == ["--against"] else []
    corpus = lines({os.path.abspath(path) for path in against})
    os.makedirs(FOLDER, exist_ok=True)
    if not against:
        for path in glob.glob(os.path.join(FOLDER, "*.concept")):
            os.remove(path)
    for danger in DANGERS:
        points = fit(danger, corpus)
        print(f"{danger}: {len(points)} phrases")
        if not against:
            write(danger, points)
        for path in against:
            heard = [(score(points, text), danger in dangers) for text, dangers in labelled(path)]
            for least in (5, 6, 7):
                right = sum(value >= least and is_danger for value, is_danger in heard)
                wrong = sum(value >= least and not is_danger for value, is_danger in heard)
                print(f"  {os.path.basename(path)} from {least}: {right} of {sum(d for _, d in heard)}, wrongly {wrong}")


main()
