"""Links made quickly are the links Django makes."""

from uuid import UUID

import pytest
from django.template import Context, Engine, engines
from django.urls import NoReverseMatch, reverse, set_script_prefix

from askaround.web.addresses import address

ANA, BEN = UUID(int=(1 << 120) + 1), UUID(int=(1 << 120) + 2)


def drawn(template: str, **words: object) -> str:
    engine: Engine = engines["django"].engine  # type: ignore[attr-defined]
    return engine.from_string(template).render(Context(words))


@pytest.mark.parametrize(
    ("name", "keys"),
    [("people:people", ()), ("people:person", (ANA,)), ("people:merge", (ANA, BEN))],
)
def test_an_address_is_the_one_django_works_out(name: str, keys: tuple[UUID, ...]) -> None:
    assert address(name, *keys) == reverse(name, args=keys)
    assert address(name, *reversed(keys)) == reverse(name, args=[*reversed(keys)])


def test_an_address_stands_beneath_where_askaround_is_served() -> None:
    set_script_prefix("/notes/")
    try:
        assert address("people:person", ANA) == f"/notes/people/{ANA}/"
    finally:
        set_script_prefix("/")
    assert address("people:person", ANA) == f"/people/{ANA}/"


def test_a_link_takes_all_that_djangos_own_takes() -> None:
    assert drawn('{% url "people:person" ana %}', ana=ANA) == f"/people/{ANA}/"
    assert drawn('{% url "people:person" pk=ana %}', ana=ANA) == f"/people/{ANA}/"
    assert drawn('{% url "people:person" ana %}', ana=str(ANA)) == f"/people/{ANA}/"
    assert drawn("{% url name ana as it %}({{ it }})", name="people:person", ana=ANA) == (
        f"(/people/{ANA}/)"
    )


def test_a_page_that_is_not_there_is_told_as_ever() -> None:
    assert drawn('{% url "people:nowhere" ana as it %}({{ it }})', ana=ANA) == "()"
    with pytest.raises(NoReverseMatch):
        drawn('{% url "people:nowhere" %}')
    with pytest.raises(NoReverseMatch):
        drawn('{% url "people:person" %}')
