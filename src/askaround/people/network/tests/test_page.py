"""The page `/network/`: who led to whom, as a picture and as a list, however many there are."""

import re
import uuid
from urllib.parse import urlencode

import pytest
from django.urls import reverse

from askaround.careers.tests.make import make_field
from askaround.people.models import Person
from askaround.people.network.reading import everyone
from askaround.people.network.tests.looking import drawn, svg_of
from askaround.people.network.tests.make import asked, led_to
from askaround.people.tests.make import (
    NOW,
    make_ask,
    make_mark,
    make_organisation,
    make_person,
    make_referral,
)
from askaround.people.tests.pages import HOSTILE, text_of

pytestmark = pytest.mark.django_db
PAGE = reverse("people:network")


def listed(answer):
    part = answer.content.decode().partition('class="network-lines"')[2]
    return re.findall(r'<a href="/people/[^>]*>([^<]*)</a>', part)


def title_of(answer, name):
    return next(
        each for each in re.findall(r"<title>([^<]*)</title>", svg_of(answer)) if name in each
    )


def marks(answer, name):
    """The group of a name in the picture."""
    return next(part for part in svg_of(answer).split("<g class=")[1:] if f">{name}</text>" in part)


@pytest.fixture
def ben(seeker):
    [ben] = asked(seeker, ["Ben Okafor"], approached_at=NOW)
    return ben


@pytest.fixture
def ana(seeker, ben):
    [ana] = led_to(seeker, ["Ana Ruiz"], by=ben, approached_at=NOW, agreed_at=NOW, met_at=NOW)
    return ana


def test_whom_you_asked_and_whom_they_named_are_drawn_and_listed(client, seeker, ben, ana):
    answer = client.get(PAGE)

    assert drawn(answer) == ["You", "Ben Okafor", "Ana Ruiz"]
    assert listed(answer)[:2] == ["Ben Okafor", "Ana Ruiz"]
    assert "You asked 1 person, who led you to 1 more. You met 1 of them." in text_of(answer)


def test_nobody_elses_people_are_in_it(client, seeker, ben):
    make_referral(person=make_person(name="Quicksilver"))

    assert "Quicksilver" not in text_of(client.get(PAGE))


def test_each_stage_has_its_shape_and_its_word(client, seeker, ben, ana):
    led_to(seeker, ["Named"], by=ben)
    led_to(seeker, ["Rests"], by=ben, resting_since=NOW)

    answer = client.get(PAGE)

    assert marks(answer, "Ana Ruiz").startswith('"s-met"')
    assert 'href="#s-met"' in marks(answer, "Ana Ruiz")
    assert marks(answer, "Named").startswith('"s-named"')
    assert marks(answer, "Rests").startswith('"s-resting"')
    assert '<span class="stage stage-met">met</span>' in answer.content.decode()


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"approached_at": NOW},
        {"agreed_at": NOW},
        {"approached_at": NOW, "agreed_at": NOW, "met_at": NOW},
        {"met_at": NOW, "reported_back_at": NOW},
        {"reported_back_at": NOW},
        {"met_at": NOW, "resting_since": NOW},
    ],
)
def test_the_database_tells_the_stage_as_the_person_does(seeker, ben, facts):
    [person] = led_to(seeker, ["Cleo"], by=ben, **facts)

    assert person.stage in everyone(seeker).stages.values()
    assert sorted(everyone(seeker).stages.values()) == sorted([ben.stage, person.stage])


def test_a_title_says_who_they_are_who_named_them_and_how_far_things_have_come(client, seeker, ben):
    place = make_organisation(owner=seeker, name="St Mary's")
    led_to(seeker, ["Ana Ruiz"], by=ben, title="nurse", organisation=place, met_at=NOW)

    title = title_of(client.get(PAGE), "Ana Ruiz, nurse at St Mary&#x27;s.")

    assert "Ben Okafor named them" in title
    assert "You met" in title


def test_a_title_names_everybody_who_named_them(client, seeker, ben, ana):
    [cleo] = asked(seeker, ["Cleo"])
    make_referral(ask=make_ask(asked=cleo, asked_at=NOW), person=ana)

    answer = client.get(PAGE)

    assert "and so did Cleo." in title_of(answer, "Ana Ruiz.")
    assert 'class="trail-other"' in svg_of(answer)


def test_choosing_somebody_lights_the_way_to_them_without_a_script(client, seeker, ben, ana):
    led_to(seeker, ["Cleo"], by=ben)

    answer = client.get(PAGE, {"at": ana.pk})

    assert 'aria-current="true"' in marks(answer, "Ana Ruiz")
    assert "lit" in marks(answer, "Ben Okafor")[:20]
    assert "lit" not in marks(answer, "Cleo")[:20]
    assert f'class="network-person" href="/people/{ana.pk}/"' in answer.content.decode()
    assert "Ana Ruiz. Ben Okafor named them" in text_of(answer).partition("<svg")[0]


def test_somebody_folded_away_is_brought_into_the_picture_when_chosen(client, seeker):
    [ben] = asked(seeker, ["Ben"])
    names = led_to(seeker, [f"N {number:03}" for number in range(130)], by=ben)

    answer = client.get(PAGE, {"at": names[100].pk})

    assert "N 100" in drawn(answer)


def test_a_branch_starts_from_somebody_and_the_way_back_stands_above(client, seeker, ben, ana):
    led_to(seeker, ["Dora"], by=ana)
    asked(seeker, ["Other"])

    answer = client.get(PAGE, {"from": ana.pk})

    assert drawn(answer) == ["Ana Ruiz", "Dora"]
    way = text_of(answer).partition('class="network-path"')[2].partition("</nav>")[0]
    assert re.findall(r">([\w ]+)</(?:a|span)>", way) == ["You", "Ben Okafor", "Ana Ruiz"]


@pytest.mark.parametrize("name", ["from", "field"])
@pytest.mark.parametrize("value", ["nonsense", uuid.uuid4()])
def test_a_beginning_that_is_not_here_is_not_found(client, seeker, ben, name, value):
    assert client.get(PAGE, {name: value}).status_code == 404


def test_another_seekers_person_is_no_beginning_and_none_to_point_at(client, seeker, ben):
    [theirs] = asked(make_person().owner, ["Quicksilver"])

    assert client.get(PAGE, {"from": theirs.pk}).status_code == 404
    assert "Quicksilver" not in text_of(client.get(PAGE, {"at": theirs.pk}))


def test_only_what_was_asked_about_one_field(client, seeker):
    cheese, trees = make_field(owner=seeker, name="Cheese"), make_field(owner=seeker, name="Trees")
    for field, name in ((cheese, "Ann"), (trees, "Bob")):
        make_ask(asked=make_person(owner=seeker, name=name), career_field=field)

    assert drawn(client.get(PAGE, {"field": cheese.pk})) == ["You", "Ann"]


def test_only_those_at_a_stage_and_the_way_to_them(client, seeker, ben, ana):
    led_to(seeker, ["Cleo"], by=ben)

    assert drawn(client.get(PAGE, {"stage": "met"})) == ["You", "Ben Okafor", "Ana Ruiz"]
    assert drawn(client.get(PAGE, {"stage": "nonsense"})) == [
        "You",
        "Ben Okafor",
        "Ana Ruiz",
        "Cleo",
    ]


def test_nobody_at_a_stage_says_so(client, seeker, ben):
    page = text_of(client.get(PAGE, {"stage": "heard_back"}))

    assert "Nobody is that far just now." in page


def test_people_found_by_yourself_are_counted_beside_it(client, seeker, ben, ana):
    make_person(owner=seeker, name="Directory", approached_at=NOW)
    make_mark(person=make_person(owner=seeker, name="Chart"), career_field=make_field(owner=seeker))
    make_person(owner=seeker, name="Only known")

    page = text_of(client.get(PAGE))

    assert "2 people you found yourself aren&#x27;t in it." in page
    assert "Directory" not in page


def test_an_empty_picture_leads_to_asking(client, seeker):
    page = text_of(client.get(PAGE))

    assert "Everybody knows somebody." in page
    assert "<svg" not in page.partition("<main")[2]

    field = make_field(owner=seeker)
    assert reverse("people:who", args=[field.pk]) in text_of(client.get(PAGE))


def test_somebody_who_named_nobody_is_in_it(client, seeker, ben):
    answer = client.get(PAGE)

    assert drawn(answer) == ["You", "Ben Okafor"]
    assert "No names from them yet." in title_of(answer, "Ben Okafor")


def test_a_hostile_name_is_only_words(client, seeker, ben):
    [hostile] = led_to(
        seeker, [HOSTILE, "</title></svg><script>x()</script>"], by=ben, title=HOSTILE
    )[:1]

    for asked_for in ({}, {"at": hostile.pk}, {"from": hostile.pk}):
        page = text_of(client.get(PAGE, asked_for))
        assert HOSTILE not in page
        assert "</title></svg>" not in page
        assert "style=" not in page.partition("<main")[2]


def test_a_long_name_is_cut_and_stands_whole_in_its_title(client, seeker, ben):
    long = "Maximiliane-Theodora " * 9
    led_to(seeker, [long.strip()], by=ben)

    answer = client.get(PAGE)

    assert drawn(answer)[-1].endswith("…")
    assert long.strip() in title_of(answer, "Maximiliane")


def test_the_list_or_the_picture_can_be_asked_for(client, seeker, ben):
    assert 'class="network as-list' in client.get(PAGE, {"as": "list"}).content.decode()
    assert 'class="network as-picture' in client.get(PAGE, {"as": "picture"}).content.decode()
    assert "as-nonsense" not in client.get(PAGE, {"as": "nonsense"}).content.decode()


def test_a_change_keeps_what_else_was_chosen(client, seeker, ben, ana):
    page = client.get(PAGE, {"stage": "met", "as": "list"}).content.decode()

    wanted = urlencode({"stage": "met", "as": "picture"}).replace("&", "&amp;")
    assert f'href="?{wanted}"' in page


def test_the_list_is_nested_as_people_led_to_people(client, seeker, ben, ana):
    led_to(seeker, ["Cleo", "Dora"], by=ana)
    asked(seeker, ["Emil"])

    part = (
        client.get(PAGE)
        .content.decode()
        .partition('<ul class="tree">')[2]
        .partition("</section>")[0]
    )

    assert part.count("<ul>") == part.count("</ul>") - 1 == 3
    assert part.count("<li>") == part.count("</li>") == 6


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999999", "²"])
def test_a_page_that_cannot_be_read_is_the_nearest_there_is(client, seeker, ben, page):
    assert drawn(client.get(PAGE, {"page": page})) == ["You", "Ben Okafor"]


def test_reading_the_picture_changes_nothing(client, seeker, ben, ana):
    before = list(Person.plain.order_by("pk").values())

    assert client.post(PAGE).status_code == 405
    client.get(PAGE, {"at": ana.pk})

    assert list(Person.plain.order_by("pk").values()) == before
