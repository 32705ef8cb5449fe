"""Many records read together are what each is alone."""

import pytest

from askaround.accounts.tests.make import make_user
from askaround.interviews.documents import record_document
from askaround.interviews.queries.many_records import whole_records
from askaround.interviews.queries.whole_record import whole_record, written_records
from askaround.interviews.tests import make
from askaround.people.tests.make import NOW, make_detail
from askaround.web.documents import as_markdown


@pytest.mark.django_db
def test_records_read_together_are_what_each_is_alone(django_assert_max_num_queries):
    seeker = make_user()
    for _ in range(2):
        interview = make.make_interview(owner=seeker, held_at=NOW, written_up_at=NOW)
        make_detail(person=interview.person)
        make.make_answer(interview=interview, text="The canteen.")
        for builder in (
            make.make_promise,
            make.make_research_note,
            make.make_reading,
            make.make_criticism,
        ):
            builder(interview=interview)
    records = written_records(seeker)
    alone = [as_markdown(record_document(whole_record(each))) for each in records]

    with django_assert_max_num_queries(9):
        together = [as_markdown(record_document(each)) for each in whole_records(records)]

    assert together == alone
    assert "The canteen." in together[0]
