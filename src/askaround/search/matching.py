"""How words are matched: which tables are read, and what must be true of an entry."""

from typing import Any, NamedTuple, Self


class Match(NamedTuple):
    """A part of a statement: what is read, the condition and its values, and the column whose order,
    turned round, brings the newest entries first."""

    read: str
    where: str
    values: list[Any]
    order: str

    def also(self, where: str, *values: Any) -> Self:
        """The same with one more condition."""
        return self._replace(where=f"{self.where} AND {where}", values=[*self.values, *values])
