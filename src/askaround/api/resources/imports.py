"""`/import`: a file of people taken in, as `askaround import` does it."""

import json
from pathlib import Path
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import File, Form, Router, UploadedFile
from pydantic import BaseModel, Field

from askaround.accounts.ids import new_id
from askaround.accounts.models import User
from askaround.api.auth import caller
from askaround.api.bodies import Given
from askaround.api.filters import refuse_strangers
from askaround.api.operations import sent
from askaround.api.problems import Invalid, TooLarge
from askaround.exchange import commands, read, taking_in, uploads
from askaround.exchange.columns_said import guesses, what_is_wrong
from askaround.exchange.csvs import Choice
from askaround.exchange.csvs.choices import WrongChoice
from askaround.exchange.everything.opening import is_ours
from askaround.exchange.everything.report import bring_everything
from askaround.exchange.forms import LARGEST
from askaround.exchange.recognise import NotContacts, UnknownColumns
from askaround.exchange.records import ContactRecord, Item

Kind = Literal["vcard", "linkedin", "google", "outlook", "csv", "monica", "askaround"]


class Asked(Given):
    """How to take the file in."""

    as_kind: Kind | None = Field(None, alias="as", description="What the file is; else it is seen.")
    columns: str | None = Field(
        None,
        description="What the columns of a table hold: a JSON object of fields by heading or "
        'number from 1, such as `{"Wer": "name"}`. Those left out are guessed.',
    )
    dry_run: bool = Field(False, description="Say what would be done, and do nothing.")


class Rejected(BaseModel):
    """A row that could not be taken in, and why."""

    row: int
    reason: str
    file: str


class Imported(BaseModel):
    """What came of it. `people` has one entry per accepted record, in the file's order."""

    added: int
    updated: int
    unchanged: int
    rejected: list[Rejected]
    people: list[dict[str, Any]]


router = Router(tags=["import"])


@router.post(
    "/import", response=Imported, operation_id="import", summary="Take in a file of people"
)
def take_in(
    request: HttpRequest,
    asked: Form[Asked],
    file: File[UploadedFile],
) -> HttpResponse:
    """Contact cards and tables of people, recognised by what is in them; or a whole export of
    Askaround's (.zip), into an empty one. All of it or nothing."""
    refuse_strangers(request, ())
    if (file.size or 0) > LARGEST:
        raise TooLarge
    path = uploads.keep(caller(request), new_id(), file.chunks())
    try:
        answer = _taken(caller(request), path, file.name or "import", asked)
    except UnknownColumns as unknown:
        said = json.dumps(dict(guesses(unknown.layout)), ensure_ascii=False)
        sentence = _("No column here is one Askaround knows. Say what each holds: columns=%(said)s")
        raise Invalid(errors={"columns": sentence % {"said": said}}) from None
    except WrongChoice as wrong:
        raise Invalid(errors={"columns": what_is_wrong(wrong)}) from None
    except NotContacts as refused:
        raise Invalid(errors={"file": _(str(refused))}) from None
    finally:
        path.unlink(missing_ok=True)
    return sent(Imported.model_validate(answer))


def _taken(owner: User, path: Path, name: str, asked: Asked) -> dict[str, Any]:
    people: list[dict[str, Any]] = []

    def heard(item: Item) -> None:
        if isinstance(item, ContactRecord):
            people.append(item.as_json())

    if is_ours(path):
        taken = bring_everything(
            path, owner=owner, at=timezone.now(), name=name, dry_run=asked.dry_run, heard=heard
        )
        return commands.as_answer([(name, taken)], people)
    do = taking_in.try_out if asked.dry_run else taking_in.take_in
    reading = read.read(path, asked.as_kind, name=name, choice=_choice(asked.columns))
    taken = do(owner=owner, reading=reading, file_name=name, at=timezone.now(), heard=heard)
    return commands.as_answer([(name, taken)], people)


def _choice(said: str | None) -> Choice | None:
    """What was said of the columns. Raises Invalid."""
    if not said:
        return None
    try:
        fields = json.loads(said)
    except (ValueError, RecursionError):
        fields = None
    if not isinstance(fields, dict) or not all(isinstance(each, str) for each in fields.values()):
        sentence = _('Give a JSON object of fields by column, such as {"Wer": "name"}.')
        raise Invalid(errors={"columns": sentence})
    return Choice(fields) if fields else None
