"""Every operation the API describes: what isn't yours doesn't exist, and nothing changes.

Made from the description: a new collection fails here until `described.py` knows it. Each test goes
through all operations in one world, since none of them may change anything, and names the wrong ones.
"""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse

from askaround.api.tests.make import Caller, read
from tests.api import described
from tests.api.described import Operation, body_for, collection_of, operations, references, row_of
from tests.architecture.world import WORD, World, fingerprint, make_world

pytestmark = pytest.mark.django_db

OTHER = "saltedpelican"
"""The word of the world of whoever asks for somebody else's."""


@pytest.fixture
def theirs() -> World:
    return make_world()


@pytest.fixture
def mine() -> World:
    return make_world(OTHER)


@pytest.fixture
def caller(mine) -> Caller:
    return Caller(mine.owner)


def ask(caller: Caller, operation: Operation, theirs: World, mine: World) -> HttpResponse:
    """The operation on a record of theirs, with a body that is all mine."""
    path, collection = operation.path, collection_of(operation)
    if path == "import":
        return send_a_file(caller)
    if path == "search":
        return caller.get(f"search?q={WORD[:6]}")
    if "{id}" in path:
        row = described.row_named_by(operation)
        path = path.replace("{id}", str(theirs.rows[row].pk)).replace("{kind}", "society")
    takes_a_body = operation.method in {"post", "put", "patch"} and collection in described.ROWS
    body = body_for(collection, mine) if takes_a_body else described.body_to(collection, mine)
    return caller.call(operation.method, path, body)


def send_a_file(caller: Caller) -> HttpResponse:
    headers = {"authorization": f"Bearer {caller.token}"} if caller.token else {}
    file = SimpleUploadedFile("people.csv", b"Name\nCleo\n")
    response = caller.client.post("/api/v1/import", {"file": file}, headers=headers)
    assert isinstance(response, HttpResponse)
    return response


def is_refused(response: HttpResponse, status: int) -> bool:
    """Whether it was refused with this status, and not a word of another owner's told."""
    return response.status_code == status and WORD not in response.content.decode()


def referring(path: str, field: str, world: World) -> dict[str, object]:
    """A body whose `field` refers to the row of this world."""
    return described.refer(path, field, str(world.rows[row_of(field)].pk))


def test_every_collection_of_the_description_is_tested():
    found = {collection_of(operation) for operation in operations()}

    assert found == {*described.PATHS, *described.OTHERS}
    assert set(described.ROWS) == set(described.PATHS)


def test_every_operation_says_that_it_needs_a_token_and_how_it_refuses():
    wrong = [
        str(operation)
        for operation in operations()
        if not {"400", "401", "404", "409", "412", "422"} <= set(operation.details["responses"])
        or not operation.details.get("security")
    ]

    assert wrong == []


@pytest.mark.parametrize("token", ["", "made-up"])
def test_nobody_gets_anything_without_a_token_of_theirs(theirs, token):
    nobody = Caller(theirs.owner, token=token)
    nobody.client.force_login(theirs.owner)
    before = fingerprint()

    wrong = [
        str(operation)
        for operation in operations()
        if not is_refused(ask(nobody, operation, theirs, theirs), 401)
    ]

    assert wrong == []
    assert fingerprint() == before


def test_another_owners_record_does_not_exist(theirs, mine, caller):
    before = fingerprint()

    wrong = [
        str(operation)
        for operation in operations()
        if "{id}" in operation.path and not is_refused(ask(caller, operation, theirs, mine), 404)
    ]

    assert wrong == []
    assert fingerprint() == before


def test_another_owners_id_makes_no_record(theirs, mine, caller):
    before = fingerprint()

    wrong = [
        path
        for path in described.PATHS
        for pk in [str(theirs.rows[described.ROWS[path]].pk)]
        if not is_refused(caller.post(path, body_for(path, mine, id=pk)), 404)
    ]

    assert wrong == []
    assert fingerprint() == before


def test_lists_today_and_search_hold_nothing_of_another_owners(theirs, mine, caller):
    wrong = [
        str(operation)
        for operation in operations()
        if operation.method == "get" and "{id}" not in operation.path
        if not is_refused(ask(caller, operation, theirs, mine), 200)
    ]

    assert wrong == []


def test_a_filter_finds_nothing_by_another_owners_id(theirs, caller):
    found = [
        f"{path}?{field}"
        for path, field in references()
        if read(caller.get(f"{path}?{field}={theirs.rows[row_of(field)].pk}"))["count"]
    ]

    assert found == []


@pytest.mark.parametrize(("path", "field"), references())
def test_every_reference_is_a_filter_by_its_own_name(mine, caller, path, field):
    own = str(mine.rows[row_of(field)].pk)
    close = {"kind": "close"} if (path, field) == ("asks", "interview") else {}
    caller.post(path, body_for(path, mine) | referring(path, field, mine) | close)
    everything = read(caller.get(f"{path}?limit=500"))["items"]

    found = read(caller.get(f"{path}?{field}={own}&limit=500"))["items"]

    assert found == [item for item in everything if own in str(item[field])] != []


def test_a_record_is_not_made_of_another_owners(theirs, mine, caller):
    before = fingerprint()

    wrong = []
    for path, field in references():
        body = body_for(path, mine) | referring(path, field, theirs)
        answers = caller.post(path, body), caller.put(f"{path}/{uuid.uuid4()}", body)
        if not all(is_refused(answer, 404) and names(answer, field) for answer in answers):
            wrong.append(f"{path} {field}")

    assert wrong == []
    assert fingerprint() == before


def test_a_record_is_not_changed_to_another_owners(theirs, mine, caller):
    before = fingerprint()

    wrong = []
    for path, field in references():
        address = f"{path}/{mine.rows[described.ROWS[path]].pk}"
        body = referring(path, field, theirs)
        answers = (
            caller.patch(address, body),
            caller.put(address, body_for(path, mine) | body),
        )
        if not all(is_refused(answer, 404) and names(answer, field) for answer in answers):
            wrong.append(f"{path} {field}")

    assert wrong == []
    assert fingerprint() == before


def names(answer: HttpResponse, field: str) -> bool:
    """Whether the refusal says which field it is about."""
    return any(each["field"].startswith(field) for each in read(answer)["errors"])


@pytest.mark.parametrize("field", ["reports_to", "organisation", "id"])
def test_a_new_person_of_a_referral_is_not_made_of_another_owners(theirs, mine, caller, field):
    row = {"reports_to": "person", "organisation": "organisation", "id": "person"}[field]
    person = {"name": "Cleo", field: str(theirs.rows[row].pk)}
    before = fingerprint()

    response = caller.post("referrals", {"ask": str(mine.rows["ask"].pk), "person": person})

    assert is_refused(response, 404)
    assert fingerprint() == before


@pytest.mark.parametrize("source", ["finding", "passage", "interview"])
def test_a_reason_of_a_decision_leads_back_to_nothing_of_another_owners(
    theirs, mine, caller, source
):
    reasons = [{"text": "Bread", source: str(theirs.rows[source].pk)}]
    made = f"decisions/{mine.rows['decision'].pk}"
    body = body_for("decisions", mine, reasons=reasons)
    before = fingerprint()

    answers = caller.post("decisions", body), caller.patch(made, {"reasons": reasons})

    assert all(is_refused(answer, 404) and names(answer, "reasons") for answer in answers)
    assert fingerprint() == before


def test_reading_ones_own_changes_nothing(mine, caller):
    before = fingerprint()

    wrong = [
        str(operation)
        for operation in operations()
        if operation.method == "get" and ask(caller, operation, mine, mine).status_code != 200
    ]

    assert wrong == []
    assert fingerprint() == before
