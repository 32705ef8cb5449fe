"""Before a visit it is said plainly why a phone can't open this Askaround, where it can't."""

import pytest
from django.urls import reverse

from askaround.interviews.tests.make import make_interview

pytestmark = pytest.mark.django_db

SENTENCE = "answers that laptop alone"


@pytest.mark.parametrize("page", ["interviews:prepare", "interviews:brief"])
@pytest.mark.parametrize(("mode", "said"), [("local", True), ("personal", False)])
def test_only_in_local_mode_is_it_said_that_no_phone_gets_in(client, settings, page, mode, said):
    visit = make_interview()
    client.force_login(visit.owner)
    settings.MODE = mode

    shown = client.get(reverse(page, args=[visit.pk])).content.decode()

    assert (SENTENCE in shown) is said
    assert (reverse("accounts:phone") in shown) is said
