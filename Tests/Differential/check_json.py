"""Reads the files of the JSON Test Suite, which the source of the package pyjson5 ships.

What must be read is read, but for the two files in which a name stands twice: those are refused, on
purpose. What must be refused is refused. What the suite leaves open is counted.
"""
import os
import pathlib
import tarfile

from kindred import ROOT, Checker, finish

ARCHIVE = pathlib.Path(os.environ.get("JSON_TEST_SUITE", ROOT / ".build/others/pyjson5-2.0.1.tar.gz"))
NOT_JSON, NAME_TWICE, TOO_DEEP = "P101", "P102", "P103"
REFUSED_ON_PURPOSE = {"y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"}

checker, faults, counts = Checker(), [], {"y": 0, "n": 0, "i": 0}
taken = 0
with tarfile.open(ARCHIVE) as archive:
    members = [one for one in archive if "/test_parsing/" in one.name and one.isfile()]
    for member in sorted(members, key=lambda one: one.name):
        name = pathlib.PurePosixPath(member.name).name
        codes = checker.faults(archive.extractfile(member).read())
        is_read = not set(codes) & {NOT_JSON, NAME_TWICE, TOO_DEEP}
        counts[name[0]] += 1
        taken += name[0] == "i" and is_read
        if name in REFUSED_ON_PURPOSE:
            right = codes == [NAME_TWICE]
        else:
            right = name[0] == "i" or is_read == (name[0] == "y")
        if not right:
            faults.append(f"{name}: {codes}")
assert counts["y"] == 95 and counts["n"] == 188, counts
print(f"{counts['y']} to be read, {counts['n']} to be refused, {taken} of {counts['i']} left open are read")
finish(sum(counts.values()) - len(faults), faults)
