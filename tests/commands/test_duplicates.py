"""Who may be here twice, and making one of two, as a person types it."""

import json

import pytest

from tests import data_folders
from tests.running import run

pytestmark = pytest.mark.command

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nTITLE:{}\nEMAIL:ana@example.org\nEND:VCARD\n"


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A data folder with two people who share an e-mail; a test leaves it as it was."""
    data = data_folders.ready(tmp_path_factory.mktemp("data"))
    cards = data / "two.vcf"
    cards.write_text(CARD.format("Ana Ruiz", "nurse") + CARD.format("Ana Ruis", "head nurse"))
    run("import", cards, "--data-dir", data)
    return data


def duplicates(data, *more):
    return run("duplicates", *more, "--data-dir", data)


def test_pairs_are_told_with_their_reasons(data):
    told = duplicates(data, "--again").stdout

    assert "Ana Ruiz, nurse" in told
    assert "almost certainly the same person: nearly the same name, the same e-mail" in told


def test_as_json_it_is_what_the_api_answers(data):
    told = json.loads(duplicates(data, "--again", "--json").stdout)

    assert told["items"][0]["strength"] == "sure"
    assert told["next"] is None


def test_two_become_one_and_two_again(data):
    merged = run("merge", "Ana Ruiz", "ana ruis", "--data-dir", data)

    assert merged.returncode == 0, merged.stderr
    assert "Ana Ruiz and Ana Ruis are one person now" in merged.stdout
    assert "ana@example.org" in merged.stdout
    undo = merged.stdout.rsplit("askaround ", 1)[1].split()
    assert run(*undo, "--data-dir", data).returncode == 0
    assert "Ana Ruis" in duplicates(data, "--again").stdout


def test_a_name_nobody_has_is_refused(data):
    refused = run("merge", "Ana Ruiz", "Ben Okafor", "--data-dir", data)

    assert refused.returncode == 1
    assert "Nobody here is called 'Ben Okafor'" in refused.stderr
