"""One interpreter, one set of rules, some lines: how long each line takes.

Usage: peer.py rivescript|aiml RULES LINES COUNT

RULES has one rule a line, which is words that stand next to one another. The first COUNT lines of
LINES are said. Prints what `bench` reads: the load time in nanoseconds, the peak memory in
kilobytes and the version; then for each line its nanoseconds and the number of the rule that
answered, or -.
"""

import os
import resource
import sys
import tempfile
import time
from importlib.metadata import version


def load_rivescript(rules):
    from rivescript import RiveScript

    engine = RiveScript()
    lines = []
    for number, rule in enumerate(rules):
        lines += [f"+ [*] {rule} [*]", f"- r{number}"]
    engine.stream(lines)
    engine.sort_replies()
    return lambda line: engine.reply("somebody", line)


def load_aiml(rules):
    import aiml

    engine = aiml.Kernel()
    engine.verbose(False)
    with tempfile.NamedTemporaryFile("w", suffix=".aiml", delete=False) as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<aiml version="1.0">\n')
        for number, rule in enumerate(rules):
            # Every rule stands inside its line, so one star on each side is all it needs.
            file.write(
                f"<category><pattern>* {rule.upper()} *</pattern>"
                f"<template>r{number}</template></category>\n"
            )
        file.write("</aiml>\n")
    try:
        engine.learn(file.name)
    finally:
        os.unlink(file.name)
    return lambda line: engine.respond(line)


def main():
    name, rules_path, lines_path, count = sys.argv[1:]
    rules = open(rules_path, encoding="ascii").read().split("\n")
    lines = open(lines_path, encoding="ascii").read().split("\n")[: int(count)]
    start = time.perf_counter_ns()
    engine = {"rivescript": load_rivescript, "aiml": load_aiml}[name](rules)
    load = time.perf_counter_ns() - start
    results = []
    sys.stderr = open(os.devnull, "w")
    for line in lines:
        start = time.perf_counter_ns()
        answer = engine(line)
        results.append((time.perf_counter_ns() - start, answer))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    package = {"rivescript": "rivescript", "aiml": "python-aiml"}[name]
    print(load, peak, f"{package} {version(package)}")
    for nanoseconds, answer in results:
        is_answer = answer[:1] == "r" and answer[1:].isdigit()
        print(nanoseconds, answer[1:] if is_answer else "-")


main()
