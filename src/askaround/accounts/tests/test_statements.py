"""Statements that are put together once and asked many times."""

import datetime as dt
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.db.models import F, QuerySet
from django.db.models.functions import TruncDate
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from askaround.accounts.models import ApiToken, SignInLink, User
from askaround.accounts.statements import Misused, Words, put_together_once
from askaround.accounts.tests.make import make_user

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)
EVENING = NOON + dt.timedelta(hours=11, minutes=30)


def test_the_same_statement_finds_what_each_call_asks_for() -> None:
    ana, ben = make_user(first_name="Ana"), make_user(first_name="Ben")
    put_together: list[object] = []

    @put_together_once
    def one(pk: UUID) -> QuerySet[User]:
        put_together.append(pk)
        return User.objects.filter(pk=pk)

    assert one(ana.pk) == [ana]
    assert one(ben.pk) == [ben]
    assert len(put_together) == 2  # once with each set of stand-ins


def test_rows_come_with_what_was_read_beside_them() -> None:
    ana = make_user(first_name="Ana")
    link = _link(ana, "one", at=NOON)

    @put_together_once
    def links(user: User) -> QuerySet[SignInLink]:
        rows = SignInLink.objects.filter(user=user.pk).select_related("user")
        return rows.annotate(whose=F("user__first_name")).defer("digest")

    (found,) = links(ana)
    with CaptureQueriesContext(connection) as asked:
        assert (found, found.user.first_name, found.whose) == (link, "Ana", "Ana")  # type: ignore[attr-defined]
    assert not asked.captured_queries
    assert found.get_deferred_fields() == {"digest"}


@pytest.mark.parametrize("many", [0, 1, 2, 5, 9])
def test_a_list_of_any_length_is_asked_for_whole(many: int) -> None:
    users = [make_user() for _each in range(9)]

    @put_together_once
    def some(ids: Sequence[UUID]) -> QuerySet[User, tuple[UUID]]:
        return User.objects.filter(pk__in=ids).values_list("pk")

    assert {pk for (pk,) in some([each.pk for each in users[:many]])} == {
        each.pk for each in users[:many]
    }


def test_lists_of_about_one_length_share_a_statement() -> None:
    lengths = []

    @put_together_once
    def some(ids: Sequence[UUID]) -> QuerySet[User]:
        lengths.append(len(ids))
        return User.objects.filter(pk__in=ids)

    for many in (5, 6, 7, 8):
        assert some([UUID(int=number) for number in range(many)]) == []
    assert lengths == [8, 8]


def test_a_list_too_long_to_keep_is_asked_for_all_the_same() -> None:
    ana = make_user()

    @put_together_once
    def some(ids: Sequence[UUID]) -> QuerySet[User]:
        return User.objects.filter(pk__in=ids)

    assert some([ana.pk, *(UUID(int=number) for number in range(2000))]) == [ana]


def test_moments_words_and_what_hangs_on_the_rows_are_read() -> None:
    ana = make_user()
    early, late = _link(ana, "early", at=NOON), _link(ana, "late", at=EVENING)

    @put_together_once
    def since(moment: dt.datetime, *, but: Words) -> QuerySet[SignInLink]:
        rows = SignInLink.objects.filter(created_at__gte=moment).exclude(digest=but)
        return rows.order_by("created_at").prefetch_related("user")

    assert since(NOON, but=Words("none")) == [early, late]
    assert since(NOON, but=Words("late")) == [early]
    with CaptureQueriesContext(connection) as asked:
        assert [link.user for link in since(EVENING, but=Words("none"))] == [ana]
    assert len(asked.captured_queries) == 2


def test_a_choice_makes_a_statement_of_its_own() -> None:
    ana = make_user()
    early, late = _link(ana, "early", at=NOON), _link(ana, "late", at=EVENING)

    @put_together_once
    def links(user: User, *, order: str) -> QuerySet[SignInLink]:
        return SignInLink.objects.filter(user=user.pk).order_by(order)

    assert links(ana, order="created_at") == [early, late]
    assert links(ana, order="-created_at") == [late, early]


def test_a_day_is_told_by_the_clock_of_whoever_reads() -> None:
    ana = make_user()
    _link(ana, "late", at=EVENING)

    @put_together_once
    def days(user: User) -> QuerySet[SignInLink, tuple[dt.date]]:
        return SignInLink.objects.filter(user=user.pk).values_list(TruncDate("created_at"))

    with timezone.override("UTC"):
        assert days(ana) == [(dt.date(2026, 5, 4),)]
    with timezone.override("Europe/Helsinki"):
        assert days(ana) == [(dt.date(2026, 5, 5),)]


def test_a_day_is_sent_as_a_day() -> None:
    ana = make_user()
    ApiToken.objects.create(user=ana, digest="d", created_at=NOON, last_used_on=NOON.date())

    @put_together_once
    def used(day: dt.date) -> QuerySet[ApiToken]:
        return ApiToken.objects.filter(last_used_on__gte=day)

    assert len(used(NOON.date())) == 1
    assert used(dt.date(2026, 5, 5)) == []


def test_what_is_worked_out_from_an_argument_is_refused() -> None:
    @put_together_once
    def lately(now: dt.datetime) -> QuerySet[SignInLink]:
        return SignInLink.objects.filter(created_at__gte=now - dt.timedelta(days=3))

    @put_together_once
    def between(now: dt.datetime) -> QuerySet[SignInLink]:
        since = now - dt.timedelta(days=3)
        return SignInLink.objects.filter(created_at__gte=since, created_at__lte=now)

    for misused in (lately, between):
        with pytest.raises(Misused):
            misused(NOON)


def test_where_people_work_with_it_what_is_refused_is_read_as_any_other_and_logged(
    settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.MISUSED_STATEMENTS_FAIL = False
    link = _link(make_user(), "one", at=NOON)

    @put_together_once
    def lately(now: dt.datetime) -> QuerySet[SignInLink]:
        return SignInLink.objects.filter(created_at__gte=now - dt.timedelta(days=3))

    assert [lately(NOON), lately(NOON + dt.timedelta(days=4))] == [[link], []]
    assert "put together anew" in caplog.text


def test_an_owner_who_is_given_and_not_asked_for_is_refused() -> None:
    @put_together_once
    def links(user: User) -> QuerySet[SignInLink]:
        return SignInLink.objects.order_by("created_at")

    with pytest.raises(Misused):
        links(make_user())


def test_nothing_of_a_row_can_be_read_but_its_key() -> None:
    @put_together_once
    def namesakes(user: User) -> QuerySet[User]:
        return User.objects.filter(first_name=user.first_name)

    with pytest.raises(AttributeError):
        namesakes(make_user(first_name="Ana"))


def _link(user: User, digest: str, *, at: dt.datetime) -> SignInLink:
    return SignInLink.objects.create(user=user, digest=digest, created_at=at)
