"""Everything worth finding is in the index, leads to a page that opens, and goes with who is erased."""

import pytest

from askaround.people.actions.erasing import erase_person
from askaround.people.tests.erased import WORD, all_told_by, somebody
from askaround.search.models import SearchEntry
from askaround.search.queries import search
from askaround.search.sources import SOURCES
from askaround.testing import make
from tests.architecture.world import make_world

pytestmark = pytest.mark.django_db


def test_a_word_of_every_kind_is_found_on_a_page_that_opens(client):
    owner = make_world("quillwort").owner
    client.force_login(owner)

    found = search(actor=owner, text="quillwort", limit=200).hits

    assert {hit.type for hit in found} == {source.kind for source in SOURCES}
    broken = {hit.type: hit.url for hit in found if client.get(hit.url).status_code != 200}
    assert broken == {}


def test_nobody_who_was_erased_is_found():
    owner = make.make_user()
    ana = somebody(owner)
    all_told_by(ana)
    assert search(actor=owner, text=WORD).hits

    erase_person(owner=owner, id=ana.pk)

    assert search(actor=owner, text=WORD).hits == []
    assert not SearchEntry.objects.owned_by(owner).filter(text__contains=WORD).exists()
