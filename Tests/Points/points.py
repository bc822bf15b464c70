"""What the two makers of points share: how a line is folded, the machine, and how points are written.

The machine is a linear support vector machine with squared hinge loss, by dual coordinate descent (Hsieh, Chang,
Lin, Keerthi and Sundararajan 2008). Its seed is fixed: the same lines make the same points.
"""

import collections
import os
import random
import re
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
FOLDER = os.path.join(ROOT, "Dialogs", "Meanings", "Points")
LONGEST_PHRASE = 3
# As in Sources/Recognition/Points/PointsIndex.swift.
COUNTED_MOST = 2
# A word in fewer lines may be a slip of the pen; a phrase in fewer says too little to go by.
LINES_LEAST, WORD_LINES_LEAST = 2, 4
WIDTH = 100
# A slip of the pen stands in so few lines, and so much more seldom than the word that was meant.
SLIP_LETTERS_LEAST, SLIP_LINES_MOST, SLIP_TIMES_RARER = 5, 15, 25


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


def key_of(line):
    return " ".join(words_of(line))


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


def slips_among(count):
    """Rare words that are one slip away from a common one: Kindred would know them, and mend them no more."""
    long = [word for word in count if " " not in word and len(word) >= SLIP_LETTERS_LEAST]
    common = collections.defaultdict(set)
    for word in long:
        if count[word] > SLIP_LINES_MOST:
            for key in shortened(word):
                common[key].add(word)
    slips = set()
    for word in long:
        if count[word] <= SLIP_LINES_MOST:
            near = {other for key in shortened(word) for other in common[key] if other[0] == word[0]}
            if any(count[other] >= count[word] * SLIP_TIMES_RARER for other in near):
                slips.add(word)
    return slips


def shortened(word):
    """The word, and what becomes of it when a letter is left out."""
    return {word} | {word[:place] + word[place + 1 :] for place in range(len(word))}


def rows_of(lines):
    """(phrases that stand in enough lines, the rest of each line's tuple)."""
    rows = [(phrases_of(text), *rest) for text, *rest in lines]
    count = collections.Counter(phrase for phrases, *_ in rows for phrase in phrases)
    slips = slips_among(count)
    counted = {
        phrase
        for phrase, number in count.items()
        if number >= LINES_LEAST
        and all(count[word] >= WORD_LINES_LEAST and word not in slips for word in phrase.split())
    }
    return [([phrase for phrase in phrases if phrase in counted], *rest) for phrases, *rest in rows]


def machine(rows, softness, rounds, always=0.0, keeps=False):
    """What every line begins with, and what each phrase adds: the plane that parts the lines with the widest margin.

    Each line has a multiplier, which grows while the line stands on the wrong side of the margin.

    rows: (phrases, whether the line says it, how soft the margin is for it); softness: of all.
    keeps: whether what every line begins with stays as it is given.
    """
    points = collections.defaultdict(float)
    multipliers = [0.0] * len(rows)
    order = list(range(len(rows)))
    chance = random.Random(1)
    for _ in range(rounds):
        chance.shuffle(order)
        for number in order:
            phrases, says_it, weight = rows[number]
            sign = 1 if says_it else -1
            soft = softness / weight
            slope = sign * (always + sum(points[phrase] for phrase in phrases)) - 1 + soft * multipliers[number]
            if multipliers[number] == 0 and slope >= 0:
                continue
            before = multipliers[number]
            multipliers[number] = max(0.0, before - slope / ((0 if keeps else 1) + len(phrases) + soft))
            step = sign * (multipliers[number] - before)
            if not keeps:
                always += step
            for phrase in phrases:
                points[phrase] += step
    return always, points


def score(points, line):
    """A phrase counts twice at most, however often it is said."""
    return sum(points.get(phrase, 0) * min(number, COUNTED_MOST) for phrase, number in phrases_of(line).items())


def write(subject, points):
    """One concept: lines of phrases, each headed by what they say."""
    lines = [f"Concept: points-{subject}"]
    for value in sorted(set(points.values()), reverse=True):
        row = f"{value}:"
        for phrase in sorted(phrase for phrase, own in points.items() if own == value):
            if len(row) + len(phrase) + 2 > WIDTH:
                lines.append(row)
                row = f"{value}:"
            row += (" " if row.endswith(":") else "; ") + phrase
        lines.append(row)
    os.makedirs(FOLDER, exist_ok=True)
    path = os.path.join(FOLDER, f"points-{subject}.concept")
    open(path, "w", encoding="utf-8").write("\n".join(lines) + "\n")
