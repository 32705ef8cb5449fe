"""Somebody who calls the API with a token of their own."""

import json
from collections.abc import Iterable
from typing import Any, cast

from django.conf import settings
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client

from askaround.accounts.actions import make_api_token
from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.people.tests.make import NOW


class Caller:
    """Calls addresses below `/api/v1/` as one user; `json` is sent as it is."""

    def __init__(self, user: User | None = None, *, token: str | None = None) -> None:
        self.user = user or make_user()
        self.token = make_api_token(user=self.user, at=NOW) if token is None else token
        self.client = Client(headers={"host": settings.EXACT_HOSTS[0]})

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> HttpResponse:
        sent = body if isinstance(body, (str, bytes)) else json.dumps(body)
        if self.token:
            headers["authorization"] = f"Bearer {self.token}"
        response = self.client.generic(
            method.upper(),
            f"/api/v1/{path}",
            data="" if body is None else sent,
            content_type="application/json",
            headers={name.replace("_", "-"): value for name, value in headers.items()},
        )
        if isinstance(response, StreamingHttpResponse):
            whole = b"".join(cast(Iterable[bytes], response.streaming_content))
            return HttpResponse(whole, status=response.status_code, headers=response.headers)
        assert isinstance(response, HttpResponse)
        return response

    def get(self, path: str, **headers: str) -> HttpResponse:
        return self.call("get", path, **headers)

    def post(self, path: str, body: Any = None, **headers: str) -> HttpResponse:
        return self.call("post", path, body, **headers)

    def put(self, path: str, body: Any = None, **headers: str) -> HttpResponse:
        return self.call("put", path, body, **headers)

    def patch(self, path: str, body: Any = None, **headers: str) -> HttpResponse:
        return self.call("patch", path, body, **headers)

    def delete(self, path: str, **headers: str) -> HttpResponse:
        return self.call("delete", path, **headers)

    def made(self, path: str, body: Any) -> dict[str, Any]:
        """A record made by POST, as it was answered."""
        response = self.post(path, body)
        assert response.status_code == 201, response.content
        return read(response)


def read(response: HttpResponse) -> dict[str, Any]:
    """The JSON of an answer."""
    document: dict[str, Any] = json.loads(response.content)
    return document
