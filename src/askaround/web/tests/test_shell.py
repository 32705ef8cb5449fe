import json
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from askaround.web import shell


def told(client: Client) -> dict[str, Any]:
    script = client.get("/service-worker.js").content.decode()
    shell_told: dict[str, Any] = json.loads(script.split("self.shell = ")[1].split(";\n")[0])
    return shell_told


def test_the_worker_is_never_kept_by_the_browser_and_may_serve_every_page(client: Client) -> None:
    answer = client.get("/service-worker.js")
    assert answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer["Cache-Control"] == "no-cache"
    assert answer["Service-Worker-Allowed"] == "/"


def test_the_worker_is_told_files_by_the_addresses_pages_use(client: Client) -> None:
    shell_told = told(client)
    assert "/static/web/app.css" in shell_told["files"]
    assert shell_told["offline"] == "/offline/"
    assert shell_told["live"] == "/interviews/"


@pytest.mark.django_db
def test_every_kept_file_is_really_there(client: Client) -> None:
    for address in told(client)["files"]:
        answer = client.get(address)
        assert answer.status_code == 200
        answer.close()


def test_another_content_is_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    before = shell.shell()["version"]
    monkeypatch.setattr(shell, "KEPT", shell.KEPT[:1])
    assert shell.shell()["version"] != before


def test_a_file_that_is_not_built_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell, "KEPT", (*shell.KEPT, "interviews/not-there.js"))
    assert not any("not-there" in address for address in shell.shell()["files"])


def test_the_manifest_names_icons_that_exist(client: Client) -> None:
    manifest = client.get("/manifest.webmanifest")
    assert manifest["Content-Type"] == "application/manifest+json"
    for icon in manifest.json()["icons"]:
        assert finders.find(icon["src"].removeprefix("/static/"))


def test_the_browsers_own_icon_address_leads_to_the_icon(client: Client) -> None:
    assert client.get("/favicon.ico")["Location"] == "/static/web/icon-32.png"


def test_the_offline_page_holds_no_token_and_needs_no_session(client: Client) -> None:
    answer = client.get("/offline/")
    assert "csrf" not in answer.content.decode()
    assert not answer.cookies
