"""Putting a database of PostgreSQL in the place of another: filled and looked at under another name
first, then the two change names in one transaction."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from askaround.config.refusals import Refused
from askaround.config.restoring.asides import join, keep, new_aside, resumes_in
from askaround.config.restoring.migrating import bring_up_to_date

if TYPE_CHECKING:
    from psycopg import Connection

    from askaround.exchange.backups import Proved

LONGEST_NAME = 63
"""Bytes of a name in PostgreSQL."""

OURS = "Askaround: a restore that has not ended"
"""What is noted on a database while it is filled: one that was left behind may go."""


def put_in_place(
    place: Path, proved: "Proved", *, data: Path, at: dt.datetime, told: Callable[[str], None]
) -> tuple[Path | None, str]:
    """Fill a new database with what lies in `place`, bring it up to date and put it in the place of
    the one that is there; where that is now: its files, and the name it has got."""
    from django.db import connection

    name = str(connection.settings_dict["NAME"])
    connection.close()
    with _administering(name) as server:
        there = _look(server, name)
        with _another(server, name, there) as fresh:
            told("Putting it into a database of its own")
            _fill(place / proved.database, fresh, proved, server.info.server_version // 10000)
            told("Bringing it up to date")
            bring_up_to_date(fresh)
            told("Setting aside what is here")
            aside = _keep_files(data, at) if there else None
            for each in resumes_in(place):
                told("Putting its files in place")
                join(each, place, data)
            told("Putting the database in place")
            old = _short(name, f"_replaced_{at:%Y%m%d_%H%M%S}") if there else ""
            _change_names(server, name, fresh, old)
    return aside, old


@contextmanager
def _administering(name: str) -> Iterator["Connection[Any]"]:
    """A connection to the server, by a database that isn't the one to be renamed."""
    import psycopg

    from askaround.exchange.backups.server import server

    by = "template1" if name == "postgres" else "postgres"
    try:
        opened = psycopg.connect(**server(by), autocommit=True)  # type: ignore[arg-type]
    except psycopg.Error as fault:
        raise Refused(f"The server of the database can't be used: {_line(fault)}.") from fault
    try:
        with opened:
            yield opened
    except psycopg.Error as fault:
        raise Refused(
            f"The backup can't be restored: {_line(fault)}. Your data is as it was."
        ) from fault


def _look(server: "Connection[Any]", name: str) -> tuple[str, str, str] | None:
    """Encoding, order and kinds of letters of the database there; None where there is none. Refused
    where we couldn't put another in its place in the end."""
    may_make, role = server.execute(
        "SELECT rolcreatedb OR rolsuper, rolname FROM pg_roles WHERE rolname = current_user"
    ).fetchone() or (False, "")
    if not may_make:
        raise Refused(
            f"The database user {role} may not make databases, and a backup proves itself in one of "
            f"its own. Allow it, at least for now: ALTER ROLE {role} CREATEDB"
        )
    there = server.execute(
        "SELECT pg_encoding_to_char(encoding), datcollate, datctype, "
        "pg_has_role(current_user, datdba, 'MEMBER') FROM pg_database WHERE datname = %s",
        [name],
    ).fetchone()
    if there is None:
        return None
    if not there[3]:
        raise Refused(
            f"The database {name} belongs to somebody else, so that no other can be put in its "
            f"place. Change that: ALTER DATABASE {name} OWNER TO {role}"
        )
    _refuse_while_used(server, name)
    return there[0], there[1], there[2]


def _refuse_while_used(server: "Connection[Any]", name: str) -> None:
    query = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND backend_type = %s"
    (others,) = server.execute(query, [name, "client backend"]).fetchone() or (0,)
    if others:
        raise Refused(
            f"Askaround, or another program, is at work in the database {name}. Stop it, then "
            "restore the backup."
        )


@contextmanager
def _another(
    server: "Connection[Any]", name: str, there: tuple[str, str, str] | None
) -> Iterator[str]:
    """An empty database, like the one there; gone again unless it has taken that one's place."""
    from psycopg.sql import SQL, Identifier, Literal

    fresh = _short(name, "_restoring")
    # What a killed restore began to fill is perhaps being filled still: that is ended.
    drop = SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(fresh))
    _refuse_foreign(server, fresh)
    server.execute(drop)
    words = SQL(" ENCODING {} LC_COLLATE {} LC_CTYPE {}")
    like = words.format(*(Literal(each) for each in there)) if there else SQL("").format()
    server.execute(SQL("CREATE DATABASE {} TEMPLATE template0{}").format(Identifier(fresh), like))
    try:
        _note(server, fresh, OURS)
        yield fresh
    finally:
        # Renamed, it is no longer there under this name.
        server.execute(drop)


def _refuse_foreign(server: "Connection[Any]", fresh: str) -> None:
    found = server.execute(
        "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s", [fresh]
    ).fetchone()
    if found and found[0] != OURS:
        raise Refused(
            f"There is a database {fresh}, which a restore would use. Rename it or drop it first."
        )


def _note(server: "Connection[Any]", name: str, words: str | None) -> None:
    from psycopg.sql import SQL, Identifier, Literal

    server.execute(SQL("COMMENT ON DATABASE {} IS {}").format(Identifier(name), Literal(words)))


def _fill(dump: Path, fresh: str, proved: "Proved", release: int) -> None:
    """Every constraint is made anew here: records that don't belong together are refused."""
    import psycopg

    from askaround.exchange.backups import postgresql
    from askaround.exchange.backups.server import server

    if not postgresql.understands(release, proved.release):
        raise Refused(
            f"This backup was made by PostgreSQL {proved.release}, and the server here is of release "
            f"{release}: restore it into a newer one. Your data is as it was."
        )
    release = max(proved.release, release)
    try:
        postgresql.fill(dump, server=server(fresh), release=release)
    except (postgresql.NoProgram, postgresql.ProgramFailed) as fault:
        raise Refused(f"The backup can't be restored: {fault}. Your data is as it was.") from fault
    with psycopg.connect(**server(fresh)) as opened:  # type: ignore[arg-type]
        counts = opened.execute(
            "SELECT (SELECT count(*) FROM people_person), (SELECT count(*) FROM interviews_interview)"
        ).fetchone()
    if counts != (proved.people, proved.visits):
        raise Refused("Not all of the backup arrived in the database. Your data is as it was.")


def _keep_files(data: Path, at: dt.datetime) -> Path:
    aside = new_aside(data, at)
    keep((), data, aside)
    return aside


def _change_names(server: "Connection[Any]", name: str, fresh: str, old: str) -> None:
    """At once, and durable when this returns."""
    from psycopg.sql import SQL, Identifier

    rename = SQL("ALTER DATABASE {} RENAME TO {}")
    with server.transaction():
        server.execute("SET LOCAL synchronous_commit = on")
        if old:
            server.execute(rename.format(Identifier(name), Identifier(old)))
        server.execute(rename.format(Identifier(fresh), Identifier(name)))
        _note(server, name, None)


def _short(name: str, ending: str) -> str:
    return f"{name.encode()[: LONGEST_NAME - len(ending)].decode(errors='ignore')}{ending}"


def _line(fault: Exception) -> str:
    return str(fault).strip().splitlines()[0].rstrip(".")
