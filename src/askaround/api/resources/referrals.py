"""`/referrals`: the people an ask brought."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Literal
from uuid import UUID

from django.db.models import QuerySet
from pydantic import Field

from askaround.accounts.models import User
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words, find
from askaround.api.filters import Filters
from askaround.api.kinds import Moment, Text, Told
from askaround.api.resources.people import PersonIn, with_place
from askaround.people import actions
from askaround.people.guidelines import next_step, owed_since
from askaround.people.models import Ask, Person, Referral
from askaround.people.names import sort_name
from askaround.people.queries.ledger import STEPS, path_of

MayUseName = Literal["yes", "no", "not_asked"]


Step = Literal[
    "report_back", "ask_permission", "approach", "meet", "resting", "known_already", "done"
]
Order = Literal["-named_at", "named_at", "-met_at", "met_at"]


class ReferralOut(Shape):
    """Somebody who was named. Who named them is the `asked` of the ask.

    `step` is what comes next on the way from being named to telling whoever named them, and
    `owed_since` since when it stands open.
    """

    ask: UUID
    person: UUID
    may_use_name: MayUseName
    named_at: dt.datetime
    note: str
    reported_back_at: dt.datetime | None
    approached_at: dt.datetime | None
    met_at: dt.datetime | None
    last_contact_at: dt.datetime | None
    step: Step
    owed_since: dt.datetime | None

    @classmethod
    def beside(cls, row: Referral) -> Mapping[str, Any]:
        path = path_of(row)
        return {"step": next_step(path).value, "owed_since": owed_since(path)}


class ReferralIn(Body):
    """Somebody who was named: a person already here, or a new one, who is made in the same step."""

    settled = frozenset({"ask", "person"})
    stays = frozenset({"named_at", "reported_back_at"})

    ask: UUID
    person: UUID | PersonIn = Field(description='An id, or a new person: `{"name": …}`.')
    may_use_name: MayUseName = Field("not_asked", description="Whether I may say who sent me.")
    named_at: Moment | None = Field(None, description="Now, unless you say so.")
    note: Text = ""
    reported_back_at: Moment | None = Field(
        None, description="When whoever named them heard what came of it."
    )

    approached_at: Told = None
    met_at: Told = None
    last_contact_at: Told = None
    step: Told = None
    owed_since: Told = None


class ReferralFilters(Filters):
    lookups = {"asked": "ask__asked", "career_field": "ask__career_field"}
    looked_at = ("note", "person__name", "ask__asked__name")

    ask: UUID | None = None
    person: UUID | None = None
    may_use_name: MayUseName | None = None
    asked: UUID | None = Field(None, description="Whoever named them.")
    career_field: UUID | None = None
    step: Step | None = Field(None, description="What comes next.")
    by: Order | None = Field(
        None,
        description="The date to list by, with a minus the latest first. By `met_at`, only those "
        "whom you met: with `step=report_back`, whoever has waited longest to hear comes first.",
    )

    def chosen(self) -> dict[str, Any]:
        """Those that are a look-up."""
        return {name: at for name, at in super().chosen().items() if name not in ("step", "by")}

    def narrow(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        rows = super().narrow(rows)
        if self.step is not None:
            rows = rows.filter(STEPS[self.step])
        return rows.filter(met_at__isnull=False) if self.by in ("met_at", "-met_at") else rows

    def order(self, usual: str) -> str:
        return self.by or usual


class Referrals(Collection):
    path = "referrals"
    about = "The people that your asks brought, the latest first."
    model = Referral
    shape = ReferralOut
    body = ReferralIn
    filters = ReferralFilters
    order = "-named_at"
    references = {"ask": Ask}

    def with_parts(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.select_related("person")

    def resolve(self, user: User, words: Words) -> Words:
        words = super().resolve(user, words)
        named = words.get("person")
        if isinstance(named, UUID):
            return words | {"person": find(user, Person, named, "person")}
        if isinstance(named, PersonIn):
            return words | {"person": _new_person(user, named)}
        return words

    def twin(self, user: User, words: Words) -> Referral | None:
        """An ask names a person once; a new person of the same name is the one named before."""
        named = self.mine(user).filter(ask=words["ask"])
        if isinstance(words["person"], Person):
            return named.filter(person=words["person"]).first()
        if words["person"]["id"] is not None:
            return named.filter(person=words["person"]["id"]).first()
        return named.filter(person__sort_name=sort_name(words["person"]["name"])).first()

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Referral:
        named, reported_back_at = words.pop("person"), words.pop("reported_back_at")
        if not isinstance(named, Person):
            named = actions.add_person(owner=user, **named)
        words["named_at"] = words["named_at"] or at
        referral = actions.add_referral(id=id, person=named, **words)
        if reported_back_at:
            self.change(referral, {"reported_back_at": reported_back_at}, at)
        return referral

    def change(self, row: Referral, words: Words, at: dt.datetime) -> None:
        if "named_at" in words and words["named_at"] is None:
            del words["named_at"]
        told_at = words.get("reported_back_at")
        if told_at is not None:
            actions.mark_reported_back(person=row.ask.asked, referral=row, at=told_at)
        elif "reported_back_at" in words:
            actions.take_back_report(referral=row)
        actions.change_referral(referral=row, **words)

    def remove(self, row: Referral, at: dt.datetime) -> None:
        actions.delete_referral(referral=row, at=at)

    def refuse_unsettled(self, row: Any, settled: Words) -> None:
        """A PUT sent twice names the new person twice; the name tells that it is the same one."""
        named = settled.get("person")
        if isinstance(named, PersonIn) and sort_name(named.name) == row.person.sort_name:
            settled = settled | {"person": row.person_id}
        super().refuse_unsettled(row, settled)


def _new_person(user: User, named: PersonIn) -> Words:
    words = with_place(user, named.words())
    if words["reports_to"]:
        words["reports_to"] = find(user, Person, words["reports_to"], "person.reports_to")
    return words | {"id": named.id, "found_through": named.found_through or "referral"}
