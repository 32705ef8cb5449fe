"""Folders to run commands on. The one of the sample data is shared: read it, or copy it."""

from pathlib import Path

import pytest

from tests import data_folders


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample data, for commands that only read."""
    return data_folders.sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    """A folder that was started once and holds nobody."""
    return data_folders.ready(tmp_path / "ready")
