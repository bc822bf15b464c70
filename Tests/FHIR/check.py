"""Holds the FHIR documents of this folder against three models of FHIR R4 that others wrote.

Run by `make check-fhir`. The package fhir.resources has R4B, whose resources here are those of R4;
fhircraft has R4, made from the definitions of the specification; fhirkit was generated from it too.
Each is shown a document that is broken as well, so that one that looks at nothing is noticed.
"""
import copy
import json
import pathlib
import sys

import fhirkit
from fhir.resources.R4B.bundle import Bundle
from fhircraft.fhir.resources.datatypes.R4.core.bundle import Bundle as CraftedBundle


def resources_faults(document):
    try:
        Bundle.model_validate(document)
    except Exception as error:  # whatever the model finds
        return [str(error)]
    return []


def fhircraft_faults(document):
    try:
        CraftedBundle.model_validate(document)
    except Exception as error:  # whatever the model finds
        return [str(error)]
    return []


def fhirkit_faults(document):
    return [str(issue) for issue in fhirkit.validate(document)]


MODELS = {"fhir.resources": resources_faults, "fhircraft": fhircraft_faults, "fhirkit": fhirkit_faults}


def references(value):
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value["reference"]
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def shape_faults(document):
    """What a document must be that no model of single resources asks for."""
    entries = document["entry"]
    urls = {entry["fullUrl"] for entry in entries}
    faults = [f"{name} is not in it" for name in references(document) if name not in urls]
    if len(urls) != len(entries):
        faults.append("two entries have one address")
    if entries[0]["resource"]["resourceType"] != "Composition":
        faults.append("it does not begin with a Composition")
    for entry in entries:
        resource = entry["resource"]
        if not resource.get("text", {}).get("div", "").startswith("<div"):
            faults.append(f"a {resource['resourceType']} has no narrative")
        if resource["resourceType"] == "Observation":
            if ("valueString" in resource) == ("dataAbsentReason" in resource):
                faults.append("an Observation has neither value nor reason, or both")
    return faults


def broken(document):
    """The same without what R4 asks of every Composition."""
    document = copy.deepcopy(document)
    del document["entry"][0]["resource"]["status"]
    return document


failed = checked = 0
for path in sorted(pathlib.Path(__file__).parent.glob("*.json")):
    document = json.loads(path.read_text(encoding="utf-8"))
    faults = shape_faults(document)
    for name, judge in MODELS.items():
        faults += [f"{name}: {fault}" for fault in judge(document)]
        if not judge(broken(document)):
            faults.append(f"{name} does not notice that a status is missing")
    checked += 1
    failed += bool(faults)
    print(f"{path.name}: {'; '.join(faults) if faults else 'fits'}", flush=True)
print(f"{checked - failed} passed, {failed} failed")
sys.exit(1 if failed or not checked else 0)
