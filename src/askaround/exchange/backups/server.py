"""The PostgreSQL this Askaround keeps its data in, as its own programs and psycopg are told of it."""

from django.db import connection


def server(database: str = "") -> dict[str, str]:
    """How to reach it, by libpq's own words, the password included; another database of it on request."""
    from psycopg import pq  # where the data is in SQLite, it isn't loaded

    known = {option.keyword.decode() for option in pq.Conninfo.get_defaults()}
    given = connection.get_connection_params()
    reach = {key: str(each) for key, each in given.items() if key in known and each is not None}
    return {**reach, "dbname": database or str(connection.settings_dict["NAME"])}


def server_release() -> int:
    """The release of PostgreSQL it is: 15 of 15.8."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        return int(cursor.fetchone()[0]) // 10000
