"""Whatever hangs on two people who become one: moved to the one who is kept, doubles joined."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Model, UniqueConstraint
from django.utils.translation import gettext as _

from askaround.accounts.bundles import Gathering
from askaround.people.duplicates import joining
from askaround.people.models import (
    ContactDetail,
    FoundThrough,
    Organisation,
    Person,
    PossibleDuplicate,
    Referral,
)
from askaround.people.names import lookup
from askaround.people.person_keys import Then, person_keys

LAST_POSITION = 32000
WHY_LENGTH = 500


def join_rows(bundle: Gathering, keep: Person, other: Person) -> list[str]:
    """Move all rows of `other`. Returns words that found no place in a row, for the notes."""
    more: list[str] = []
    _join_details(bundle, keep, other)
    more += _join_marks(bundle, keep, other)
    _join_referrals(bundle, keep, other)
    more += _let_go_of_naming_oneself(bundle, keep, other)
    _carry_pairs(bundle, keep, other)
    for key in person_keys():
        if key.merged is Then.MOVE and key.model is not Person:
            rows = key.rows(keep.owner, other.pk)
            free = rows.exclude(pk__in=_that_clash(key.model, key.attname, keep, other))
            bundle.update(free, **{key.attname: keep.pk})
    bundle.update(Person.plain.filter(reports_to=other).exclude(pk=keep.pk), reports_to=keep)
    return more


def keep_words(bundle: Gathering, keep: Person, words: Iterable[tuple[str, Any]]) -> None:
    """Keep the values that were not chosen among the details, each once."""
    labels = {
        "name": _("Also called"),
        "title": _("Title"),
        "organisation": _("Organisation"),
        "department": _("Department"),
        "reports_to": _("Reports to"),
        "found_through": _("How I found them"),
        "found_note": _("How I found them"),
        "time_zone": _("Time zone"),
    }
    there = {_sameness(row) for row in keep.details.all()}
    for field, value in words:
        row = ContactDetail(
            owner_id=keep.owner_id,
            person=keep,
            kind=ContactDetail.Kind.OTHER,
            position=LAST_POSITION,
            label=str(labels[field]),
            value=_in_words(field, value),
        )
        if _sameness(row) not in there:
            there.add(_sameness(row))
            row.save(force_insert=True)
            bundle.made(row)


def _in_words(field: str, value: Any) -> str:
    if field == "found_through":
        return str(dict(FoundThrough.choices).get(value, value))
    return value.name if isinstance(value, Person | Organisation) else str(value)


def _sameness(row: ContactDetail) -> tuple[str, str, str]:
    """What makes two details one, as everywhere else: the lookup, else label and words."""
    compared = lookup(row.kind, row.value)
    label = row.label if row.kind == ContactDetail.Kind.OTHER else ""
    return row.kind, "" if compared else label, compared or row.value


def _join_details(bundle: Gathering, keep: Person, other: Person) -> None:
    """All of both; of exact doubles one, the one with a label."""
    ours = list(keep.details.all())
    groups: dict[tuple[str, str, str], list[ContactDetail]] = defaultdict(list)
    for row in (*ours, *other.details.all()):
        groups[_sameness(row)].append(row)
    for rows in groups.values():
        if len({row.person_id for row in rows}) < 2:
            continue  # doubles of one person's own are as they were
        stays = min(rows, key=lambda row: (not row.label, row.created_at, row.pk))
        for row in rows:
            if row.pk != stays.pk and row.label in {"", stays.label}:
                _replace(bundle, row, stays)
    after = len(ours)
    for row in ContactDetail.plain.filter(person=other):
        position = min(after + row.position, LAST_POSITION)
        bundle.change(row, person=keep, position=position)


def _join_marks(bundle: Gathering, keep: Person, other: Person) -> list[str]:
    ours = {(mark.career_field_id, mark.purpose): mark for mark in keep.marks.all()}
    more: list[str] = []
    for mark in other.marks.all():
        double = ours.get((mark.career_field_id, mark.purpose))
        if double is None:
            continue
        older, newer = _by_age(double, mark)
        why = joining.joined_notes(older.why, newer.why, between="; ")
        if len(why) > WHY_LENGTH:
            why = older.why
            more.append(newer.why)
        if why != double.why:
            bundle.change(double, why=why)
        _replace(bundle, mark, double)
    return more


def _join_referrals(bundle: Gathering, keep: Person, other: Person) -> None:
    ours = {referral.ask_id: referral for referral in keep.referrals.all()}
    for referral in other.referrals.all():
        double = ours.get(referral.ask_id)
        if double is None:
            continue
        older, newer = _by_age(double, referral)
        dates = {
            fact: joining.joined_date(fact, getattr(double, fact), getattr(referral, fact))
            for fact in (
                "named_at",
                "approached_at",
                "met_at",
                "last_contact_at",
                "reported_back_at",
            )
        }
        bundle.change(
            double,
            may_use_name=joining.name_may_be_used(double.may_use_name, referral.may_use_name),
            note=joining.joined_notes(older.note, newer.note),
            **dates,
        )
        _replace(bundle, referral, double)


def _let_go_of_naming_oneself(bundle: Gathering, keep: Person, other: Person) -> list[str]:
    """Where one of the two named the other, nobody named anybody. What was noted stays."""
    both = [keep.pk, other.pk]
    rows = list(Referral.plain.filter(person__in=both, ask__asked__in=both).order_by("pk"))
    for row in rows:
        bundle.delete(row)
    return [row.note for row in rows if row.note]


def _carry_pairs(bundle: Gathering, keep: Person, other: Person) -> None:
    """Whom `other` may be, or was said not to be, holds for `keep`; the pair of the two is settled."""
    theirs = PossibleDuplicate.plain.filter(owner_id=keep.owner_id)
    ours = {pk for pair in _pairs_of(theirs, keep) for pk in (pair.one_id, pair.other_id)}
    for pair in _pairs_of(theirs, other):
        third = pair.other_id if pair.one_id == other.pk else pair.one_id
        if third in ours:
            _stay_apart(bundle, theirs, pair, keep, third)
            continue
        first, second = sorted((keep.pk, third))
        carried = PossibleDuplicate.plain.create(
            owner_id=keep.owner_id,
            one_id=first,
            other_id=second,
            strength=pair.strength,
            kept_apart_at=pair.kept_apart_at,
        )
        bundle.made(carried)


def _stay_apart(
    bundle: Gathering, pairs: Any, theirs: PossibleDuplicate, keep: Person, third: Any
) -> None:
    """Somebody said not to be the one of the two is not to be the other either."""
    first, second = sorted((keep.pk, third))
    ours = pairs.filter(one=first, other=second).first()
    if theirs.kept_apart_at and ours is not None and not ours.kept_apart_at:
        bundle.change(ours, kept_apart_at=theirs.kept_apart_at)


def _pairs_of(pairs: Any, person: Person) -> list[PossibleDuplicate]:
    return [*pairs.filter(one=person), *pairs.filter(other=person)]


def _replace(bundle: Gathering, gone: Model, stays: Model) -> None:
    """Let `stays` stand wherever a row points to `gone`, which goes."""
    for relation in type(gone)._meta.related_objects:
        if relation.one_to_many:
            name = relation.field.name
            model: Any = relation.related_model
            bundle.update(model._base_manager.filter(**{name: gone}), **{name: stays})
    bundle.delete(gone)


def _that_clash(model: type[Model], column: str, keep: Person, other: Person) -> list[Any]:
    """Rows of `other` that can't be moved, since `keep` has the like and only one may be."""
    name = next(field.name for field in model._meta.concrete_fields if field.attname == column)
    found: list[Any] = []
    for constraint in model._meta.constraints:
        if not isinstance(constraint, UniqueConstraint) or name not in constraint.fields:
            continue
        rest = [field for field in constraint.fields if field != name]
        rows: Any = model._base_manager
        taken = {tuple(row) for row in rows.filter(**{column: keep.pk}).values_list(*rest)}
        for pk, *values in rows.filter(**{column: other.pk}).values_list("pk", *rest):
            if tuple(values) in taken:
                found.append(pk)
    return found


def _by_age(one: Any, other: Any) -> tuple[Any, Any]:
    older, newer = sorted((one, other), key=lambda row: (row.created_at, row.pk))
    return older, newer
