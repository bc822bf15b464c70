"""Plans read by orjson and held against the schema by jsonschema: how many a second.

Usage: plans.py SCHEMA FOLDER

Prints the versions; then how many plans a second are parsed; then how many are parsed and checked.
"""

import hashlib
import pathlib
import sys
import time
from importlib.metadata import version

import orjson
from jsonschema.validators import validator_for

schema = orjson.loads(pathlib.Path(sys.argv[1]).read_bytes())
validator = validator_for(schema)(schema)
files = [path.read_bytes() for path in sorted(pathlib.Path(sys.argv[2]).iterdir())]


def rate(work):
    start = time.process_time()
    for file in files:
        work(file)
    return len(files) / (time.process_time() - start)


def check(file):
    # As a registry does: the bytes are hashed as they came.
    hashlib.sha256(file).hexdigest()
    faults = list(validator.iter_errors(orjson.loads(file)))
    assert not faults, "a made-up plan has faults"


print("orjson", version("orjson"), "jsonschema", version("jsonschema"))
print(rate(orjson.loads))
print(rate(check))
