"""Taking people out, as a person types it."""

import pytest

from tests.running import run

pytestmark = pytest.mark.command


@pytest.mark.parametrize("folder", [".", "/", ""])
def test_a_folder_is_no_file_to_write_to(ready, folder):
    done = run("export", folder, "--kind", "csv", "--data-dir", ready)

    assert done.returncode == 2
    assert "is a folder. Name a file in it." in done.stderr
