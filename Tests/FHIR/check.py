"""Holds the FHIR documents of this folder against a model of FHIR that others wrote.

Run by `make check-fhir`, with the package fhir.resources (R4B, whose resources here are those of R4).
"""
import json
import pathlib
import sys

from fhir.resources.R4B.bundle import Bundle


def references(value):
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value["reference"]
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


failed = 0
paths = sorted(pathlib.Path(__file__).parent.glob("*.json"))
for path in paths:
    text = path.read_text(encoding="utf-8")
    faults = []
    try:
        Bundle.model_validate_json(text)
    except Exception as error:  # whatever the model finds
        faults.append(str(error))
    document = json.loads(text)
    urls = {entry["fullUrl"] for entry in document["entry"]}
    faults += [f"{name} is not in it" for name in references(document) if name not in urls]
    if document["entry"][0]["resource"]["resourceType"] != "Composition":
        faults.append("it does not begin with a Composition")
    failed += bool(faults)
    print(f"{path.name}: {'; '.join(faults) if faults else 'fits'}")
print(f"{len(paths) - failed} passed, {failed} failed")
sys.exit(1 if failed or not paths else 0)
