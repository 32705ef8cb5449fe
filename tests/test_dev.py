"""`dev.py`: the two commands on a fresh machine, as far as a set-up machine can tell."""

import subprocess
import sys

import pytest

import dev
from tools import machine
from tools.project import ROOT
from tools.suite import Part, run_all


def call(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "dev.py", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_help_names_every_command():
    said = call("--help")

    assert said.returncode == 0
    assert all(f"dev.py {name}" in said.stdout for name in dev.COMMANDS)


@pytest.mark.parametrize("words", [[], ["nonsense"]])
def test_a_command_nobody_knows_is_wrong_usage(words: list[str]):
    assert call(*words).returncode == 2


@pytest.mark.command
def test_the_faults_are_named():
    said = call("faults", "--help")

    assert said.returncode == 0
    assert "two_devices" in said.stdout


@pytest.mark.command
def test_a_scenario_measures_and_prints_its_table():
    said = call("bench", "live_note", "--seconds", "0.1")

    assert said.stdout.startswith("| Scenario")
    assert said.stdout.count("\n") > 2


def test_every_part_runs_though_one_failed(capsys: pytest.CaptureFixture[str]):
    parts = [
        Part("first", [sys.executable, "-c", "raise SystemExit(1)"]),
        Part("second", [sys.executable, "-c", ""]),
    ]

    assert not run_all(parts)
    said = capsys.readouterr().out
    assert said.splitlines()[-1].endswith(": first")
    assert "second" in said


def test_pytests_own_summary_stands_at_the_end(capfdbinary: pytest.CaptureFixture[bytes]):
    part = Part("SQLite", [sys.executable, "-c", "print('3 passed in 0.01s')"], loud=True)

    assert run_all([part])
    assert b"SQLite: 3 passed in 0.01s" in capfdbinary.readouterr().out


def test_where_nothing_may_be_installed_the_command_is_said(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")

    assert "sudo apt-get install -y chromium" in machine.advice(["chromium"], "a browser").replace(
        "sudo apt-get update && ", ""
    )
