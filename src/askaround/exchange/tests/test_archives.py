"""The archive LinkedIn sends, and archives that mean harm."""

import random
import zipfile
from pathlib import Path

import pytest

from askaround.exchange import archives, sentences
from askaround.exchange.read import read
from askaround.exchange.recognise import NotContacts
from askaround.exchange.tests.reading import names

CONNECTIONS = "Notes:\n\nFirst Name,Last Name,Company,Connected On\nAna,Ruiz,Acme,15 Jan 2024\n"


def archive(tmp_path: Path, members: dict[str, str | bytes]) -> Path:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(NotContacts) as caught:
        read(path)
    return str(caught.value)


@pytest.mark.parametrize("at", ["Connections.csv", "Export 2024/connections.csv"])
def test_connections_are_found_wherever_in_the_archive_they_are(tmp_path: Path, at: str):
    path = archive(tmp_path, {"Profile.csv": "First Name\nMe\n", at: CONNECTIONS})

    reading = read(path)

    assert (reading.kind, names(list(reading))) == ("linkedin", ["Ana Ruiz"])


def test_an_archive_without_connections_is_refused(tmp_path: Path):
    path = archive(tmp_path, {"__MACOSX/._Connections.csv": CONNECTIONS, "a.txt": "x"})

    assert refusal(path) == sentences.ARCHIVE_WITHOUT_CONNECTIONS


def test_a_spreadsheet_is_refused_with_the_way_out(tmp_path: Path):
    assert refusal(archive(tmp_path, {"[Content_Types].xml": "x"})) == sentences.SPREADSHEET


def test_a_member_that_unfolds_too_far_is_refused(tmp_path: Path):
    path = archive(tmp_path, {"Connections.csv": CONNECTIONS + "," * (8 << 20)})

    assert refusal(path) == sentences.ARCHIVE_UNSAFE


def test_a_member_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archives, "LARGEST_MEMBER", 20)

    assert refusal(archive(tmp_path, {"Connections.csv": CONNECTIONS})) == sentences.ARCHIVE_UNSAFE


def test_an_archive_of_too_many_members_is_refused(tmp_path: Path):
    many = {f"{n}": "" for n in range(archives.MOST_MEMBERS + 1)}

    assert refusal(archive(tmp_path, {"Connections.csv": CONNECTIONS, **many})) == (
        sentences.ARCHIVE_UNSAFE
    )


@pytest.mark.parametrize("cut", [10, 60, 150])
def test_an_archive_cut_short_is_refused(tmp_path: Path, cut: int):
    path = archive(tmp_path, {"Connections.csv": CONNECTIONS})
    path.write_bytes(path.read_bytes()[:cut])

    assert refusal(path) == sentences.ARCHIVE_UNSAFE


def test_a_locked_archive_is_refused(tmp_path: Path):
    path = archive(tmp_path, {"Connections.csv": CONNECTIONS})
    raw = bytearray(path.read_bytes())
    raw[6] |= 1  # the flag that says encrypted, in the member and in the directory
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)

    assert refusal(path) == sentences.ARCHIVE_UNSAFE


def test_an_archive_damaged_further_in_is_refused_when_that_shows(tmp_path: Path):
    made = random.Random(7)
    rows = "".join(f"P{n},{made.randbytes(400).hex()},,\n" for n in range(2_000))
    path = archive(tmp_path, {"Connections.csv": CONNECTIONS + rows})
    raw = bytearray(path.read_bytes())
    raw[-3000:-2000] = bytes(1000)
    path.write_bytes(raw)
    found = iter(read(path))

    assert next(found).as_json()["name"] == "Ana Ruiz"
    with pytest.raises(NotContacts) as caught:
        list(found)

    assert str(caught.value) == sentences.ARCHIVE_UNSAFE
