"""Holds the check digit of health numbers against two implementations that others published.

The tiny program NumberCheck says, line by line, what the plan's own rule says. It is the same for the
numbers of all three health services.
"""
import datetime
import os
import random
import subprocess

import nhs_number
from nhs_number.constants import REGION_SCOTLAND
from stdnum.gb import nhs

from kindred import ROOT, finish

SEED = 20261122
COUNT = 100_000
PROGRAM = os.environ.get("KINDRED_NUMBERS", str(ROOT / ".build/debug/NumberCheck"))


def text(chance):
    """Ten digits mostly, about half of them with the digit that checks the others."""
    if chance.random() < 0.1:
        return "".join(chance.choice("0123456789") for _ in range(chance.choice([1, 8, 9, 11, 12, 20])))
    digits = [chance.randrange(10) for _ in range(9)]
    check = -sum(digit * (10 - place) for place, digit in enumerate(digits)) % 11
    if check == 10 or chance.random() < 0.5:
        check = chance.randrange(10)
    return "".join(map(str, digits + [check]))


def is_no_birthday(digits):
    """Scottish numbers begin with a day of birth, which one of the two looks at and no check digit does."""
    if not REGION_SCOTLAND.contains_number(digits):
        return False
    try:
        datetime.datetime.strptime(digits[:6], "%d%m%y")
    except ValueError:
        return True
    return False


chance = random.Random(SEED)
# Ten equal digits, the ends of the range, and the digit that would have to be a ten.
texts = [str(digit) * 10 for digit in range(10)] + ["0000000001", "9999999999", "1000000010", "1000000011"]
texts += [text(chance) for _ in range(COUNT - len(texts))]
done = subprocess.run([PROGRAM], input="\n".join(texts) + "\n", capture_output=True, text=True, check=True)
answers = done.stdout.split("\n")[:-1]
assert len(answers) == len(texts), "one answer a line"
faults = []
for digits, answer in zip(texts, answers):
    published = {"stdnum": nhs.is_valid(digits)}
    if not is_no_birthday(digits):
        published["nhs_number"] = nhs_number.is_valid(digits)
    if set(published.values()) != {answer == "holds"}:
        faults.append(f"{digits}: here it {answer}, and {published}")
print(f"seed {SEED}: {answers.count('holds')} of {len(answers)} numbers hold")
finish(len(texts) - len(faults), faults)
