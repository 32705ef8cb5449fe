"""What goes wrong, told as RFC 9457 says: one document for every refusal, in plain words."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.utils.translation import gettext as _
from pydantic import BaseModel, Field

CONTENT_TYPE = "application/problem+json"


class Wrong(BaseModel):
    """One thing that is wrong with what was sent."""

    field: str = Field(description="Where: `minutes`, or `emails.0` for the first of several.")
    detail: str


class Problem(BaseModel):
    """Why something wasn't done. What isn't done at all is not done in part."""

    type: str = Field(description="What went wrong, for programs: it never changes.")
    title: str
    status: int
    detail: str = Field(description="What went wrong and what to do, for people.")
    errors: list[Wrong] | None = None
    current: dict[str, Any] | None = Field(
        None, description="The record as it stands, where a change met another one."
    )


class Refused(Exception):
    """A request that isn't carried out."""

    status = 400
    name = "malformed"

    def __init__(
        self,
        detail: str = "",
        *,
        errors: Mapping[str, str] | None = None,
        current: BaseModel | None = None,
    ) -> None:
        super().__init__(detail)
        self.detail = detail or self.says()
        self.errors = [Wrong(field=field, detail=text) for field, text in (errors or {}).items()]
        self.current = current

    def says(self) -> str:
        return _("The body is not JSON that can be read.")

    def document(self) -> Problem:
        return Problem(
            type=f"urn:askaround:problem:{self.name}",
            title=titles()[self.name],
            status=self.status,
            detail=self.detail,
            errors=self.errors or None,
            current=self.current.model_dump(mode="json") if self.current else None,
        )


class NoToken(Refused):
    """Nobody is known by this token, or none came."""

    status, name = 401, "no-token"

    def says(self) -> str:
        return _("Send a token as Authorization: Bearer. The command askaround token makes one.")


class NotYours(Refused):
    """A record that can be read and belongs to everybody."""

    status, name = 403, "belongs-to-everybody"

    def says(self) -> str:
        return _("This comes with Askaround and stays as it is. Add one of your own beside it.")


class NotHere(Refused):
    """No such record; another's is none either, and the words are the same."""

    status, name = 404, "not-found"

    def says(self) -> str:
        return _("There is nothing here.")


class NotAllowed(Refused):
    """This address does not take that method."""

    status, name = 405, "method"

    def says(self) -> str:
        return _("This address doesn't take that method.")


class Conflict(Refused):
    """Another record stands where this one would."""

    status, name = 409, "conflict"

    def says(self) -> str:
        return _("Something else is recorded here already. Look at it, and change that.")


class OutOfDate(Refused):
    """The copy that was changed is not the one that stands."""

    status, name = 412, "stale"

    def says(self) -> str:
        return _("This was changed in the meantime. Look at it as it stands, then change that.")


class TooLarge(Refused):
    status, name = 413, "too-large"

    def says(self) -> str:
        return _("That is more than fits in one request.")


class Invalid(Refused):
    """It can be read, but not kept like this."""

    status, name = 422, "invalid"

    def says(self) -> str:
        return _("Some of this can't be kept as it is.")


class Fault(Refused):
    status, name = 500, "fault"

    def says(self) -> str:
        return _("Something broke on our side. What was kept is still kept.")


class Busy(Refused):
    status, name = 503, "busy"

    def says(self) -> str:
        return _("The database can't be reached just now. Try again in a moment.")


def titles() -> dict[str, str]:
    """A few words for each name; they don't change from one time to the next."""
    return {
        "malformed": _("Not readable"),
        "no-token": _("No token"),
        "belongs-to-everybody": _("Belongs to everybody"),
        "not-found": _("Not found"),
        "method": _("Method not taken"),
        "conflict": _("Already recorded"),
        "stale": _("Out of date"),
        "too-large": _("Too large"),
        "invalid": _("Not valid"),
        "fault": _("A fault of ours"),
        "busy": _("Busy"),
    }


def answer(refused: Refused) -> HttpResponse:
    """The refusal as it is sent."""
    response = HttpResponse(
        refused.document().model_dump_json(exclude_none=True),
        status=refused.status,
        content_type=CONTENT_TYPE,
    )
    if isinstance(refused, NoToken):
        response["WWW-Authenticate"] = "Bearer"
    if isinstance(refused, Busy):
        response["Retry-After"] = "10"
    version = getattr(refused.current, "version", None)
    if version is not None:
        response["ETag"] = f'"{version}"'
    return response


def invalid(error: ValidationError) -> Invalid:
    """What an action refused, field by field."""
    if not hasattr(error, "error_dict"):
        return Invalid(" ".join(error.messages))
    return Invalid(errors={field: " ".join(said) for field, said in _by_field(error)})


def _by_field(error: ValidationError) -> Iterable[tuple[str, list[str]]]:
    return error.message_dict.items()
