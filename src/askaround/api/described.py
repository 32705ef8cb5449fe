"""The API as it describes itself, refusals included."""

from collections.abc import Callable
from functools import update_wrapper
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from askaround.api.problems import CONTENT_TYPE, NotAllowed, Problem, answer

REFUSALS = (400, 401, 404, 409, 412, 422)
"""What any operation may answer. What one adds (`extra`) stands in its own description."""

IF_MATCH = {
    "in": "header",
    "name": "If-Match",
    "required": False,
    "schema": {"type": "string"},
    "description": "The ETag of the copy this changes; 412 when that isn't the record any more.",
}
ETAG = {
    "description": "The version of the record, to send as If-Match.",
    "schema": {"type": "string"},
}

View = Callable[..., HttpResponse]


class Api(NinjaAPI):
    """An API whose every refusal is a problem document, and said to be one."""

    def get_openapi_schema(self, **given: Any) -> OpenAPISchema:
        schema = super().get_openapi_schema(**given)
        parts = schema["components"]
        problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        parts["schemas"] |= problem.pop("$defs") | {"Problem": problem}
        parts["responses"] = {f"Refusal{code}": _refusal(code) for code in (*REFUSALS, 403)}
        for path, operations in schema["paths"].items():
            for method, operation in operations.items():
                _describe(operation, method, one_record=path.endswith("{id}"))
        return schema

    def _get_urls(self) -> list[Any]:
        patterns = super()._get_urls()
        for pattern in patterns:
            if isinstance(pattern, URLPattern):
                pattern.callback = _refusing_methods(pattern.callback)
        return patterns


def _refusal(code: int) -> dict[str, Any]:
    content = {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"description": HTTPStatus(code).phrase, "content": content}


def _describe(operation: dict[str, Any], method: str, *, one_record: bool) -> None:
    answers = operation["responses"]
    for code in REFUSALS:
        answers[code] = {"$ref": f"#/components/responses/Refusal{code}"}
    if one_record and method in ("put", "patch", "delete"):
        operation["parameters"].append(IF_MATCH)
    if (one_record and method != "delete") or 201 in answers:
        for code in {200, 201} & set(answers):
            answers[code]["headers"] = {"ETag": ETAG}


def _refusing_methods(view: View) -> View:
    """The view, whose refusal of a method is a problem document like any other."""

    def refusing(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if response.status_code != 405:
            return response
        refusal = answer(NotAllowed())
        refusal["Allow"] = response["Allow"]
        return refusal

    return update_wrapper(refusing, view)
