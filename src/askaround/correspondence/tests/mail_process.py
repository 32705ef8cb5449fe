"""A mail server in a process of its own that behaves as it is told: PORT HOW FOLDER.

What it has taken (answered 250 after the words) it writes into FOLDER, one file a mail, flushed
before it answers, so that a test sees what a real provider would deliver.

`well` takes all; `4xx` and `5xx` refuse the words; `no_such` refuses the recipient; `slow` takes
its time; `stall` never answers the words and has not taken them, `stall_taken` has; `die` ends
once it has taken them, before it says so; `mute` says nothing at all.
"""

import asyncio
import os
import sys
import uuid
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP


class Counter:
    """What the server does with a mail."""

    def __init__(self, how: str, folder: Path) -> None:
        self.how, self.folder = how, folder

    async def handle_RCPT(  # noqa: N802 - the server's own name for it
        self, server: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        if self.how == "slow":
            await asyncio.sleep(0.3)
        if self.how == "no_such":
            return "550 5.1.1 No such person here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.how == "4xx":
            return "451 4.3.0 Come back later"
        if self.how == "5xx":
            return "554 5.7.1 Not wanted here"
        if self.how == "stall":
            await asyncio.sleep(60)
        self._take(envelope.content)
        if self.how == "stall_taken":
            await asyncio.sleep(60)
        if self.how == "die":
            os._exit(1)
        if self.how == "slow":
            await asyncio.sleep(0.4)
        return "250 Taken"

    def _take(self, words: bytes) -> None:
        file = self.folder / f"{uuid.uuid4()}.eml"
        with file.open("wb") as out:
            out.write(words)
            out.flush()
            os.fsync(out.fileno())


async def serve(port: int, how: str, folder: Path) -> None:
    """Serve until the process is ended."""
    loop = asyncio.get_running_loop()

    def made() -> Any:
        return SMTP(Counter(how, folder), hostname="localhost")

    if how == "mute":
        server = await asyncio.start_server(_say_nothing, "127.0.0.1", port)
    else:
        server = await loop.create_server(made, "127.0.0.1", port)
    print("ready", flush=True)
    await server.serve_forever()


async def _say_nothing(reader: Any, writer: Any) -> None:
    await asyncio.sleep(60)


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), sys.argv[2], Path(sys.argv[3])))
