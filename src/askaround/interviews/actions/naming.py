"""The people somebody named at the close of a conversation."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import replace

from django.db import transaction

from askaround.interviews.models import CloseAsk, Interview
from askaround.people import actions as people, one_line
from askaround.people.models import Ask, Referral

MayUseName = Referral.MayUseName
OPPOSITE: dict[str, str] = {
    MayUseName.YES: MayUseName.NO,
    MayUseName.NO: MayUseName.YES,
    MayUseName.NOT_ASKED: MayUseName.YES,
}
"""What an exception to the one answer for all the names means."""


@transaction.atomic
def close_ask(*, interview: Interview, at: dt.datetime) -> Ask:
    """The ask made at this conversation's close; made the first time it is wanted."""
    link = CloseAsk.plain.filter(interview=interview).select_related("ask").first()
    if link is not None:
        return link.ask
    ask = people.record_ask(
        owner=interview.owner,
        asked=interview.person,
        kind=Ask.Kind.CLOSE,
        career_field=interview.career_field,
        asked_at=at,
    )
    CloseAsk.plain.create(owner_id=interview.owner_id, interview=interview, ask=ask)
    return ask


@transaction.atomic
def name_people(
    *,
    interview: Interview,
    names: Iterable[str],
    may_use_name: str = MayUseName.NOT_ASKED,
    except_for: Collection[str] = (),
    at: dt.datetime,
) -> list[Referral]:
    """The people they named, one line each ("Maria Lopez, engineer at Arup").

    `may_use_name` was asked once for all; `except_for` names those it was answered differently
    for. A name given before is not given again.
    """
    ask = close_ask(interview=interview, at=at)
    different = {one_line.read(each).name.casefold() for each in except_for}
    given: list[Referral] = []
    for text in names:
        line = one_line.read(text)
        name = line.name or " ".join(text.split())
        if name:
            answer = OPPOSITE[may_use_name] if name.casefold() in different else may_use_name
            given.append(
                people.add_named(
                    ask=ask, line=replace(line, name=name), may_use_name=answer, named_at=at
                )
            )
    return given
