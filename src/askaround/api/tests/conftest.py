"""What the tests of the API share: one caller, with nothing recorded yet."""

import pytest

from askaround.api.tests.make import Caller


@pytest.fixture
def api(db) -> Caller:
    return Caller()
