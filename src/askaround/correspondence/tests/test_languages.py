"""Letters in Spanish, to usted and to tú, and which language a draft begins in."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from askaround.accounts.models import User
from askaround.correspondence.actions import change_draft, draft
from askaround.correspondence.composing import LANGUAGES
from askaround.correspondence.facts import Facts
from askaround.correspondence.guidelines import ONLINE_LENGTH
from askaround.correspondence.models import Message
from askaround.correspondence.scripts import THROUGH_REFERRER, introduction, thank_you
from askaround.correspondence.tests.make import make_message
from askaround.correspondence.tests.pages import new, page, typed
from askaround.correspondence.wordings.blanks import TOKEN, key_of
from askaround.correspondence.wordings.english import ENGLISH
from askaround.correspondence.wordings.spanish import FAMILIAR, SPANISH
from askaround.interviews.tests.make import make_interview
from askaround.people.models import Person

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
WAYS = ["email", "post", "online", "phone", "in_person", THROUGH_REFERRER]
PLENTY = Facts(
    my_name="Nell Abara",
    about_me="Llevo nueve años con un vivero de plantas cerca de Leeds",
    first_name="Ana",
    full_name="Ana Ruiz",
    field="poda de árboles",
    referrer="Ben Ode",
    referrer_first_name="Ben",
    may_use_name="yes",
    times=("el martes 4 de mayo a las 10:00", "el jueves 6 de mayo a las 14:00"),
    names_given=("Dot", "Ivo"),
    stayed="hay que escuchar",
    will_do="pasar un sábado en el taller",
)


pytestmark = pytest.mark.django_db


def every_text() -> Iterator[tuple[str, str, str]]:
    for name, language in LANGUAGES.items():
        for key, texts in language.wordings.items():
            for text in texts:
                yield name, key, f"{text.subject}\n{text.body}"


def test_every_blank_of_the_house_is_one_there_is() -> None:
    unknown = [
        (name, key, blank)
        for name, key, text in every_text()
        for blank in TOKEN.findall(text)
        if key_of(blank) is None
    ]
    assert unknown == []


def test_no_choice_between_usted_and_tu_is_left_open() -> None:
    assert [key for _name, key, text in every_text() if re.search(r"[<>]", text)] == []


def test_no_words_that_ask_who_somebody_knows_speak_of_times_offered() -> None:
    """They aren't looked up for these."""
    asks = [text for _name, key, text in every_text() if key.startswith(("ask", "reminder.ask"))]

    blanks = {key_of(blank) for text in asks for blank in TOKEN.findall(text)}

    assert asks
    assert "field" in blanks
    assert "times" not in blanks


def test_spanish_says_whatever_english_says() -> None:
    missing = set(ENGLISH.wordings) - set(SPANISH.wordings)
    assert missing <= {"introduction.post", "thank_you.post"}
    assert set(ENGLISH.missing) == set(SPANISH.missing)


@pytest.mark.parametrize("way", WAYS)
def test_a_spanish_introduction_is_whole_and_short(way: str) -> None:
    made = introduction(PLENTY, channel=way, not_looking=True, language="es")
    assert made.blanks == ()
    assert len(made.body.split()) <= 120
    for part in ("Nell Abara", "poda de árboles", "veinte minutos", "información"):
        assert part in made.body
    assert "No quiero cambiar de trabajo" in made.body


@pytest.mark.parametrize("language", ["en", "es", "es-tu"])
def test_a_first_message_online_fits_where_a_few_words_do(language: str) -> None:
    for times in (PLENTY.times, ()):
        for not_looking in (True, False):
            facts = replace(PLENTY, times=times)
            made = introduction(facts, channel="online", not_looking=not_looking, language=language)
            assert len(made.body) <= ONLINE_LENGTH


def test_usted_and_tu_are_two_ways_of_saying_it() -> None:
    usted = introduction(PLENTY, channel="email", not_looking=False, language="es").body
    tu = introduction(PLENTY, channel="email", not_looking=False, language="es-tu").body
    assert "¿Podría ir a verle" in usted
    assert "pensó en usted" in usted
    assert "¿Podría ir a verte" in tu
    assert "pensó en ti" in tu


def test_y_becomes_e_and_o_becomes_u_where_spanish_wants_it() -> None:
    assert "Dot e Ivo" in thank_you(PLENTY, language="es").body
    assert SPANISH.one_of(("hoy", "otro día")) == "hoy u otro día"
    assert FAMILIAR.one_of(("hoy", "mañana")) == "hoy o mañana"


def test_a_draft_begins_in_the_seekers_own_language(sam: Person) -> None:
    User.objects.update(message_language="es")
    sam.owner.refresh_from_db()
    begun = draft(owner=sam.owner, person=sam, kind="introduction", channel="email")
    assert begun.language == "es"
    assert begun.body.startswith("Buenos días, Sam:")


def test_a_draft_begins_in_the_language_of_the_last_message_to_them(sam: Person) -> None:
    make_message(person=sam, language="es-tu")
    begun = draft(owner=sam.owner, person=sam, kind="thank_you", channel="email")
    assert begun.body.startswith("Hola, Sam:")


def test_days_and_minutes_are_said_in_the_language_of_the_message(sam: Person) -> None:
    sam.approached_at = NOW
    visit = make_interview(person=sam, minutes=40)
    words: dict[str, Any] = {
        "owner": sam.owner,
        "person": sam,
        "channel": "email",
        "language": "es",
    }
    reminder = draft(kind="reminder", interview=visit, **words)
    assert "El lunes 2 de noviembre le pregunté" in reminder.body
    assert "40 minutos" in reminder.body
    with translation.override("en-gb"):
        english = draft(kind="reminder", **(words | {"language": "en"}))
    assert "On Monday 2 November I asked" in english.body


def test_another_language_rewrites_words_nobody_touched(sam: Person) -> None:
    begun = draft(owner=sam.owner, person=sam, kind="introduction", channel="email")
    assert change_draft(message=begun, language="es").body.startswith("Buenos días, Sam:")


def test_on_the_page_one_press_says_it_in_spanish_and_sets_my_words_aside(
    client: Client, sam: Person
) -> None:
    url = new(sam, "channel=email")
    form = typed(client, url) | {"body": "My own words.", "do": "language:es"}
    letter = client.post(url, form, follow=True).context["letter"]
    assert letter.body.startswith("Buenos días, Sam:")
    version = str(letter.version)
    form = {"body": letter.body, "channel": "email", "version": version, "do": "bring-back"}
    back = client.post(letter.get_absolute_url(), form, follow=True).context["letter"]
    assert back.body == "My own words."
    assert back.set_aside["body"].startswith("Buenos días")


def test_a_language_there_is_not_is_no_choice(client: Client, sam: Person) -> None:
    message = make_message(person=sam)
    form = {"body": "x", "channel": "email", "do": "language:xx"}
    assert client.post(message.get_absolute_url(), form).status_code == 404


def test_the_blank_for_my_name_is_found_in_spanish_too(client: Client, sam: Person) -> None:
    User.objects.update(first_name="", last_name="", message_language="es")
    shown = page(client, new(sam))
    assert 'data-fills="mi nombre"' in shown
    assert Message.plain.count() == 0
