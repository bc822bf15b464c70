"""Holds the checking of signatures against the package cryptography.

Nothing is signed by Kindred. A hospice checks what devices signed: Ed25519, as a detached web signature
over the canonical plan (RFC 7797, RFC 8037).
"""
import base64
import copy
import json
import pathlib
import random
import tempfile

import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kindred import HOSPICE, as_bytes, example_plans, finish, run, sealed

SEED = 20261122
COUNT = 200
# The order of the curve's group: a signature whose second half is larger is another spelling of the same.
ORDER = 2**252 + 27742317777372353535851937790883648493


def base64url(content):
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def signed(plan, chance):
    """A plan with a signature that may have been tampered with, and whether the package takes it."""
    plan = copy.deepcopy(plan)
    plan["document"]["producer"]["version"] = f"1.{chance.randrange(10**6)}"
    plan = sealed(plan)
    private = Ed25519PrivateKey.from_private_bytes(chance.randbytes(32))
    key = bytearray(private.public_key().public_bytes_raw())
    header = base64url(
        rfc8785.dumps({"alg": "EdDSA", "b64": False, "crit": ["b64"], "kid": base64url(key)}))
    message = header.encode() + b"." + rfc8785.dumps(plan["document"])
    signature = bytearray(private.sign(message))
    what = chance.choice(["nothing", "nothing", "a bit", "the key", "the plan", "the header", "twice"])
    if what == "a bit":
        signature[chance.randrange(64)] ^= 1 << chance.randrange(8)
    elif what == "the key":
        other = Ed25519PrivateKey.from_private_bytes(chance.randbytes(32))
        key = bytearray(other.public_key().public_bytes_raw())
        header = base64url(
            rfc8785.dumps({"alg": "EdDSA", "b64": False, "crit": ["b64"], "kid": base64url(key)}))
    elif what == "the plan":
        plan["document"]["producer"]["version"] += ".1"
        plan = sealed(plan)
    elif what == "the header":
        header = base64url(
            json.dumps({"alg": "EdDSA", "b64": False, "crit": ["b64"], "kid": base64url(key)}).encode())
    elif what == "twice":
        second = int.from_bytes(signature[32:], "little") + ORDER
        signature[32:] = second.to_bytes(32, "little")
    try:
        message = header.encode() + b"." + rfc8785.dumps(plan["document"])
        Ed25519PublicKey.from_public_bytes(bytes(key)).verify(bytes(signature), message)
        holds = True
    except InvalidSignature:
        holds = False
    plan["proof"]["signatures"] = [
        {"role": "device", "signer": "A tablet", "at": plan["document"]["plan"]["updated"],
         "jws": f"{header}..{base64url(signature)}"}]
    return what, plan, holds


def reasons(plan, home):
    """What a hospice that has nothing else says of the signatures of a plan."""
    file, report = pathlib.Path(home) / "in.json", pathlib.Path(home) / "report.json"
    file.write_bytes(as_bytes(plan))
    run(HOSPICE, "import", str(file), "--as", "Ann", "--registry", home + "/registry.sqlite",
        "--dry-run", "--report", str(report), home=home)
    (one,) = json.loads(report.read_bytes())["files"]
    codes = [reason["code"] for reason in one["reasons"]]
    return sorted(code for code in codes if code.startswith("signature-"))


def main():
    chance, plan, faults, held = random.Random(SEED), example_plans()["complete.json"], [], 0
    with tempfile.TemporaryDirectory() as home:
        for number in range(COUNT):
            what, one, holds = signed(plan, chance)
            said = reasons(one, home)
            held += holds
            if (said == []) != holds:
                faults.append(f"{number}, changed {what}: cryptography says {holds}, and we say {said}")
    print(f"seed {SEED}: {held} of {COUNT} signatures hold")
    finish(COUNT - len(faults), faults)


main()
