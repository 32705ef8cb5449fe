"""Putting a statement together with stand-ins, and asking it with what is meant."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import QuerySet, prefetch_related_objects
from django.db.models.sql.compiler import SQLCompiler

from askaround.accounts.statements.arguments import Argument, as_sent, standing_in
from askaround.accounts.statements.columns import Converters, converters_of
from askaround.accounts.statements.rows import with_quick_models

SETS_APART = 1 << 16
"""Between the numbers of one set of stand-ins and of the other: more than a call has arguments."""

Build = Callable[..., QuerySet[Any, Any]]


class Misused(Exception):
    """The function did more with its arguments than hand them on. A fault in the program."""


class _Place(NamedTuple):
    """Where in what is sent the argument of this number goes."""

    number: int


class Statement(NamedTuple):
    """As it was put together; without `sql` there can be no row, whatever is asked."""

    rows: QuerySet[Any, Any]
    compiler: SQLCompiler
    sql: str
    sent: tuple[Any, ...]
    converters: Converters


def put_together(build: Build, kind: Sequence[Any], names: Sequence[str]) -> Statement:
    """The statement of such a call, whose last arguments have these names.

    It is put together with one set of stand-ins and with another: whatever is sent that differs must
    be one of them, or else it was worked out from them and would stay what it was at first.
    """
    statement, other = (_with_stand_ins(build, kind, names, n) for n in (1, SETS_APART))
    if (statement.sql, statement.sent) != (other.sql, other.sent):
        raise Misused(f"{build.__qualname__} works something out from what it is given")
    return statement


def _with_stand_ins(
    build: Build, kind: Sequence[Any], names: Sequence[str], first: int
) -> Statement:
    standing = list(standing_in(kind, first))
    values = [value for value, _looked_for in standing]
    places = len(values) - len(names)
    rows = build(*values[:places], **dict(zip(names, values[places:], strict=True)))
    compiler = rows.query.get_compiler(DEFAULT_DB_ALIAS)
    try:
        sql, sent = compiler.as_sql()
    except EmptyResultSet:
        return Statement(rows, compiler, "", (), {})
    looked_for = [one for _value, ones in standing for one in ones]
    found = {as_sent(one): _Place(number) for number, one in enumerate(looked_for)}
    placed = tuple(
        found.get(word, word) if isinstance(word, (str, UUID, dt.date)) else word for word in sent
    )
    if len({word for word in placed if type(word) is _Place}) < len(looked_for):
        raise Misused(f"{build.__qualname__} asks for something it is given, but not as it is")
    compiler.klass_info = with_quick_models(compiler.klass_info)
    return Statement(rows, compiler, sql, placed, converters_of(compiler))


def asked(statement: Statement, told: Sequence[Argument]) -> list[Any]:
    """The rows, just as the queryset itself would read them."""
    if not statement.sql:
        return []
    values = [as_sent(one) for one in told]
    sent = tuple(values[word.number] if type(word) is _Place else word for word in statement.sent)
    rows: Any = statement.rows
    found = list(rows._iterable_class(_Ready(statement, sent)))
    if rows._prefetch_related_lookups:
        prefetch_related_objects(found, *rows._prefetch_related_lookups)
    return found


class _Ready:
    """Where Django reads rows it looks at a queryset and at its query: this is both, of a statement
    that is put together already."""

    db = DEFAULT_DB_ALIAS

    def __init__(self, statement: Statement, sent: tuple[Any, ...]) -> None:
        self.statement = statement
        # A thread of its own has a connection of its own; what was put together is the same for all.
        compiler: Any = SQLCompiler.__new__(type(statement.compiler))
        compiler.__dict__ |= statement.compiler.__dict__
        compiler.connection = connections[DEFAULT_DB_ALIAS]
        compiler.as_sql = lambda: (statement.sql, sent)
        compiler.get_converters = lambda _columns: statement.converters
        self.compiler: SQLCompiler = compiler

    @property
    def query(self) -> "_Ready":
        return self

    def get_compiler(self, *_args: Any, **_kwargs: Any) -> SQLCompiler:
        return self.compiler

    def __getattr__(self, name: str) -> Any:
        rows = self.statement.rows
        return getattr(rows if hasattr(rows, name) else rows.query, name)
