"""A FHIR server that keeps documents in memory, and is in such trouble as it is told to be.

It is made with fhirstarter, which checks every resource. `check_publishing.py` starts it with a port and
a folder: there it reads what to do wrong next, and writes down what it was asked and what it keeps.
"""
import asyncio
import json
import os
import pathlib
import sys

os.environ["FHIR_SEQUENCE"] = "R4B"

import uvicorn
from fhir.resources.R4B.bundle import Bundle
from fhirstarter import FHIRProvider, FHIRStarter, InteractionContext
from fhirstarter.exceptions import FHIRResourceNotFoundError

PORT, FOLDER = int(sys.argv[1]), pathlib.Path(sys.argv[2])
TROUBLES, ASKED, KEPT = FOLDER / "troubles.json", FOLDER / "asked.txt", FOLDER / "kept.json"
documents = {}
provider = FHIRProvider()


def keep():
    KEPT.write_text(json.dumps(sorted(documents)))


@provider.update(Bundle)
async def update(context: InteractionContext, id_: str, resource: Bundle) -> Bundle:
    documents[id_] = resource
    keep()
    return resource


@provider.delete(Bundle)
async def delete(context: InteractionContext, id_: str) -> None:
    if documents.pop(id_, None) is None:
        raise FHIRResourceNotFoundError
    keep()


def next_trouble():
    troubles = json.loads(TROUBLES.read_text()) if TROUBLES.exists() else []
    if troubles:
        TROUBLES.write_text(json.dumps(troubles[1:]))
    return troubles[0] if troubles else None


class Troubled:
    """What stands between the line and the server."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        with ASKED.open("a") as asked:
            asked.write(f"{scope['method']} {scope['path']}\n")
        trouble = next_trouble()
        if isinstance(trouble, int):
            await send({"type": "http.response.start", "status": trouble, "headers": []})
            return await send({"type": "http.response.body", "body": b""})
        if trouble == "slow":
            await asyncio.sleep(33)
        if trouble == "cut":
            # The document arrives, and the answer is cut off in the middle.
            async def nobody(message):
                pass

            await self.app(scope, receive, nobody)
            head = [(b"content-length", b"100")]
            await send({"type": "http.response.start", "status": 200, "headers": head})
            return await send({"type": "http.response.body", "body": b"{"})
        await self.app(scope, receive, send)


app = FHIRStarter(title="A region")
app.add_providers(provider)
app.add_middleware(Troubled)
keep()
uvicorn.run(app, host="127.0.0.1", port=PORT, log_level="critical")
