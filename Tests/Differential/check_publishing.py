"""Publishes plans to a real FHIR server, in a process of its own, that is in every kind of trouble.

Whatever happens on the way, the server ends with each permitted plan once, and nothing else.
"""
import copy
import json
import pathlib
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid

from kindred import HOSPICE, as_bytes, example_plans, finish, run, sealed

RECIPIENT = "hospital-and-ambulance"
PEOPLE = ["Aoife Quinn", "Bronagh Doyle", "Cormac Heaney", "Dervla Kane", "Eamon Rice", "Fergal Toner"]


def plan_of(number, name, decision="permit"):
    plan = copy.deepcopy(example_plans()["northern-ireland.json"])
    document = plan["document"]
    document["plan"].update({"id": str(uuid.UUID(int=number, version=4)), "version": 1})
    document["plan"].pop("replaces", None)
    document["person"].update({"name": {"text": name}, "identifiers": []})
    document["person"]["birthDate"] = f"194{number}-05-17"
    document["firstMinute"]["name"] = name
    for kind in ("statements", "questionsForMyTeam", "clinicalDecisionsReported", "otherVoices"):
        for one in document[kind]:
            one["provenance"]["sinceVersion"] = 1
    for sharing in document["sharing"]:
        if sharing["with"] == RECIPIENT:
            sharing["decision"] = decision
    return sealed(plan)


def after(plan, decision):
    """The next version of a plan, with another decision of who may see it."""
    following = copy.deepcopy(plan)
    header = following["document"]["plan"]
    header["replaces"] = {"version": header["version"], "digest": plan["proof"]["digest"]}
    header["version"] += 1
    for sharing in following["document"]["sharing"]:
        if sharing["with"] == RECIPIENT:
            sharing["decision"] = decision
    return sealed(following)


def name(plan):
    return plan["proof"]["digest"].removeprefix("sha-256:")


class Region:
    """The server, and a registry that publishes to it."""

    def __init__(self, home):
        self.home = pathlib.Path(home)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        script = pathlib.Path(__file__).with_name("fhir_server.py")
        self.server = subprocess.Popen([sys.executable, str(script), str(self.port), home])
        self.where = ("--registry", home + "/registry.sqlite", "--as", "Ann")
        self.words = (HOSPICE, "publish", "--to", self.address, "--with", RECIPIENT, *self.where)
        for _ in range(600):
            try:
                urllib.request.urlopen(self.address + "/metadata", timeout=5).read()
                break
            except OSError:
                assert self.server.poll() is None, "the server ended"
                time.sleep(0.5)
        else:
            raise AssertionError("the server did not start")

    def take(self, *plans):
        for number, plan in enumerate(plans):
            file = self.home / f"{number}.json"
            file.write_bytes(as_bytes(plan))
            ending, out, errors = run(HOSPICE, "import", str(file), *self.where, home=str(self.home))
            assert ending == 0, (out, errors)

    def publish(self, *troubles):
        (self.home / "troubles.json").write_text(json.dumps(troubles))
        ending, out, errors = run(*self.words, home=str(self.home))
        return ending, out.strip()

    @property
    def kept(self):
        return json.loads((self.home / "kept.json").read_text())

    def puts(self):
        return (self.home / "asked.txt").read_text().count("PUT ")


def main():
    faults, passed = [], 0

    def expect(what, got, wanted):
        nonlocal passed
        passed += got == wanted
        if got != wanted:
            faults.append(f"{what}: {got!r}, and not {wanted!r}")

    with tempfile.TemporaryDirectory() as home:
        region = Region(home)
        try:
            plans = [plan_of(number, person) for number, person in enumerate(PEOPLE[:4])]
            hidden = plan_of(5, PEOPLE[4], "deny")
            region.take(*plans, hidden)
            expect("no yes, nothing sent", region.publish(503, 503)[1], "4 published, 1 not to be shared with them.")
            expect("what is kept", region.kept, sorted(map(name, plans)))
            expect("sent again only where it failed", region.puts(), 6)
            expect("a second run", region.publish()[1], "4 there already, 1 not to be shared with them.")
            expect("a second run sends nothing", region.puts(), 6)

            new = [after(plans[0], "permit"), after(plans[1], "deny")]
            region.take(*new)
            expect("a cut line", region.publish("cut", "cut")[0], 0)
            expect("replaced and denied", region.kept, sorted(map(name, [new[0], *plans[2:]])))

            late = plan_of(7, PEOPLE[5])
            region.take(late)
            expect("a conflict", region.publish(409)[0], 1)
            # Killed while the server takes its time, and the plan may have arrived or not.
            (region.home / "troubles.json").write_text(json.dumps(["slow"]))
            before = region.puts()
            one = subprocess.Popen(region.words, env={"HOME": home}, stdout=subprocess.DEVNULL)
            while region.puts() == before:
                time.sleep(0.05)
            one.send_signal(signal.SIGKILL)
            one.wait()
            expect("too slow, and then well", region.publish("slow")[0], 0)
            expect("once", region.kept, sorted(map(name, [new[0], *plans[2:], late])))
            _, audit, _ = run(HOSPICE, "audit", "--verify", *region.where, home=home)
            expect("the audit is whole", "none altered" in audit, True)
        finally:
            region.server.terminate()
            region.server.wait()
        region.take(after(late, "permit"))
        expect("nobody there", region.publish()[0], 3)
    finish(passed, faults)


main()
