"""The documents say what the code does: every setting, every command."""

import re
from pathlib import Path

from askaround.config.commands import askaround

ROOT = Path(__file__).resolve().parents[1]


def test_every_setting_is_documented_and_every_documented_setting_exists():
    code = (ROOT / "src/askaround/config/environment.py").read_text()
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', code))

    described = set(
        re.findall(r"^\| `([A-Z_]+)`", (ROOT / "docs/settings.md").read_text(), re.MULTILINE)
    )

    assert described == read


def test_every_command_and_option_is_in_the_guide():
    guide = (ROOT / "docs/guide/commands.md").read_text()

    missing = [
        f"{name} {option}"
        for name, command in askaround.commands.items()
        for option in [
            "",
            *(opt for param in command.params for opt in param.opts if opt[0] == "-"),
        ]
        if f"askaround {name}" not in guide or option not in guide
    ]

    assert missing == []
