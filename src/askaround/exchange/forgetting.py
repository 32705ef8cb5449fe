"""Where imports name a person in words alone: rows left out, the file's name, files still waiting."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from askaround.accounts.models import Bundle
from askaround.exchange.models import Import
from askaround.people.person_keys import Beside, Who


def rows_left_out(who: Who) -> list[dict[str, Any]]:
    """The rejected rows that name this person, with the file each came in."""
    return [
        {"file": taken.file_name, **row}
        for taken in _with_rejected(who)
        for row in taken.rejected
        if _names(who, row)
    ]


def erase_rows_left_out(who: Who) -> None:
    """Blank the rejected rows that name this person; how many there were stays true."""
    for taken in _with_rejected(who):
        rows = [_blank(row) if _names(who, row) else row for row in taken.rejected]
        if rows != taken.rejected:
            taken.rejected = rows
            taken.save(update_fields=["rejected"])


def files_named_after(who: Who) -> list[str]:
    """The names of imported files that name this person: "ana-ruiz.vcf"."""
    return [taken.file_name for taken in _named_after(who)]


def erase_files_named_after(who: Who) -> None:
    """Call such a file by its kind alone, and clear away the files that wait to be brought in."""
    for taken in _named_after(who):
        taken.file_name = f"{taken.kind}{Path(taken.file_name).suffix}"
        taken.save(update_fields=["file_name"])
        Bundle.objects.owned_by(who.owner).filter(subject_id=taken.pk).update(title=taken.file_name)
    folder = Path(settings.DATA_DIR) / "uploads" / str(who.owner.pk)
    for file in folder.glob("*"):
        # What they hold can't always be looked into (archives); each is easily chosen again.
        if file.is_file() and file.suffix != ".taken":
            file.unlink(missing_ok=True)


BESIDE = (
    Beside("rows_left_out_of_imports", rows_left_out, erase_rows_left_out),
    Beside("imported_files_named_after_them", files_named_after, erase_files_named_after),
)


def _with_rejected(who: Who) -> list[Import]:
    return list(Import.objects.owned_by(who.owner).exclude(rejected=[]).order_by("pk"))


def _named_after(who: Who) -> list[Import]:
    spelt = [
        (taken, taken.file_name.replace("-", " ").replace("_", " ").replace(".", " "))
        for taken in Import.objects.owned_by(who.owner).order_by("pk")
    ]
    return [taken for taken, words in spelt if who.is_named_in(taken.file_name, words)]


def _names(who: Who, row: dict[str, Any]) -> bool:
    return who.is_named_in(str(row.get("raw", "")), str(row.get("reason", "")))


def _blank(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "raw": "", "reason": _("Erased with the person it named.")}
