"""Somebody who types through the server's own door, and remembers what it said is kept."""

import http.client
import json
import time
import uuid
from collections import Counter
from pathlib import Path

from tests.faults.server import Server, ask
from tests.faults.tally import Tally
from tests.faults.visits import Visit, text_of


class Typist:
    """One device on one note of a visit. What was not acknowledged is sent again, as the page does."""

    def __init__(self, server: Server, visit: Visit, name: str) -> None:
        self.server, self.visit, self.name = server, visit, name
        self.answer = uuid.uuid4()
        self.token = ""
        self.base: str | None = None
        self.text = ""
        self.pending: dict[str, object] | None = None
        self.acknowledged: list[str] = []
        self.statuses: Counter[int] = Counter()
        self.seconds: list[float] = []
        self.said = ""
        self._kept: http.client.HTTPConnection | None = None

    def types(self) -> bool:
        """Send the next word, or the last once more; whether it was acknowledged."""
        if self.pending is None:
            self.pending = self._word()
        began = time.monotonic()
        try:
            self.token = self.token or self.server.token(self.visit.sessions[0])
            status, self.said = self._post([self.pending])
        except (OSError, http.client.HTTPException, KeyError, ValueError):
            self._hang_up()
            return False
        self.seconds.append(time.monotonic() - began)
        self.statuses[status] += 1
        if status == 403:
            self.token = ""
        if status != 200 or self.pending["id"] not in json.loads(self.said)["accepted"]:
            return False
        word = str(self.pending["insert"])
        self.acknowledged.append(word)
        self.text += word
        self.base = str(self.pending["id"])
        self.pending = None
        return True

    def tally(self, file: Path) -> Tally:
        """What the database file has of it."""
        return self.counted(text_of(file, self.answer))

    def counted(self, text: str) -> Tally:
        """What this text has of it."""
        found = Counter(text.split())
        lost = sum(word.strip() not in found for word in self.acknowledged)
        doubled = sum(times - 1 for times in found.values())
        self._hang_up()
        return Tally(len(self.acknowledged), lost, lost, doubled)

    def _word(self) -> dict[str, object]:
        number = len(self.acknowledged) + 1
        place = {"answer": str(self.answer), "base": self.base, "at": len(self.text), "remove": 0}
        insert = f"{self.name}-{number} "
        return {
            "id": str(uuid.uuid4()),
            "device": self.name,
            "seq": number,
            "insert": insert,
        } | place

    def _post(self, events: list[object]) -> tuple[int, str]:
        self._kept = self._kept or self.server.connection()
        path = f"/interviews/{self.visit.pk}/events/"
        body = {"account": self.visit.account, "events": events, "facts": []}
        session = self.visit.sessions[0]
        return ask(self._kept, self.server, "POST", path, session, body, self.token)

    def _hang_up(self) -> None:
        if self._kept is not None:
            self._kept.close()
        self._kept = None


def together(tallies: list[Tally]) -> Tally:
    """Several typists of one round."""
    whole = Tally()
    for each in tallies:
        whole.acknowledged += each.acknowledged
        whole.lost += each.lost
        whole.promised += each.promised
        whole.doubled += each.doubled
        whole.wrong += each.wrong
    return whole
