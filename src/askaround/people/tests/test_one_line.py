"""One typed line about a person is understood, and nothing of it is lost."""

import re
from dataclasses import astuple

import pytest
from hypothesis import example, given, settings, strategies as st

from askaround.people.one_line import LONGEST, Line, read, read_all

EVERYTHING = Line(
    name="Ana Ruiz",
    title="nurse",
    organisation="St Mary's",
    emails=["ana@example.org"],
    phones=["020 7946 0958"],
    named_by="Ben",
)


@pytest.mark.parametrize(
    "typed",
    [
        "Ana Ruiz, nurse at St Mary's, ana@example.org, 020 7946 0958, from Ben",
        "Ana Ruiz, from Ben, 020 7946 0958, ana@example.org, nurse at St Mary's",
        "ana@example.org; Ana Ruiz; tel: 020 7946 0958; nurse @ St Mary's; via Ben",
        "from Ben: , Ana Ruiz is a nurse at St Mary's <ana@example.org> 020 7946 0958",
        "Ana Ruiz nurse at St Mary's ana@example.org 020 7946 0958 from Ben",
        "1. Ana Ruiz – nurse – St Mary's – ana@example.org – 020 7946 0958 – named by Ben.",
        "• Ana Ruiz | works as a nurse at St Mary's | ana@example.org | 020 7946 0958 | via Ben",
    ],
)
def test_the_same_facts_are_read_in_any_order_after_the_name(typed):
    line = read(typed)

    assert (line.name, line.emails, line.phones) == (
        "Ana Ruiz",
        ["ana@example.org"],
        ["020 7946 0958"],
    )
    assert (line.title, line.organisation) == ("nurse", "St Mary's")
    assert line.named_by == "Ben"


def test_the_example_of_the_page_is_read_whole():
    typed = "Ana Ruiz, nurse at St Mary's, ana@example.org, 020 7946 0958, from Ben"

    assert read(typed) == EVERYTHING


@pytest.mark.parametrize(
    ("typed", "name", "title", "organisation"),
    [
        ("Ana Ruiz", "Ana Ruiz", "", ""),
        ("ana ruiz", "ana ruiz", "", ""),
        ("Ana Ruiz works at St Mary's", "Ana Ruiz", "", "St Mary's"),
        ("Ana @Dairy", "Ana", "", "Dairy"),
        ("Ana Ruiz, who works for Acme Ltd.", "Ana Ruiz", "", "Acme Ltd."),
        ("Ana Ruiz, head of cheese, Neal's Yard", "Ana Ruiz", "head of cheese", "Neal's Yard"),
        ("Ana Ruiz, Leeds General Hospital", "Ana Ruiz", "", "Leeds General Hospital"),
        ("Ana Ruiz, owner of a small dairy", "Ana Ruiz", "owner of a small dairy", ""),
        ("Ana Ruiz nurse", "Ana Ruiz", "nurse", ""),
        ("María José de la Cruz enfermera", "María José de la Cruz", "enfermera", ""),
        ("山田太郎、看護師", "山田太郎", "看護師", ""),
        ("محمد علي، مهندس", "محمد علي", "مهندس", ""),
        ("Siobhán O'Neill, baker", "Siobhán O'Neill", "baker", ""),
        ('"Ruiz, Ana", nurse', "Ruiz, Ana", "nurse", ""),
        ("Ana “Annie” Ruiz, nurse", "Ana “Annie” Ruiz", "nurse", ""),
        ("Ana (Annie) Ruiz, nurse", "Ana (Annie) Ruiz", "nurse", ""),
        ("Martin King, Jr., minister", "Martin King, Jr.", "minister", ""),
        ("Dr. Ana R.", "Dr. Ana R.", "", ""),
    ],
)
def test_a_name_its_title_and_its_place_are_told_apart(typed, name, title, organisation):
    line = read(typed)

    assert (line.name, line.title, line.organisation) == (name, title, organisation)


@pytest.mark.parametrize(
    ("typed", "name", "named_by", "found_note"),
    [
        ("Ana, via Ben", "Ana", "Ben", ""),
        ("Ana from Ben Okafor", "Ana", "Ben Okafor", ""),
        ("Ana (from Ben)", "Ana", "Ben", ""),
        ("Ana (Ben's sister)", "Ana", "Ben", "Ben's sister"),
        ("Ana, a friend of Ben's", "Ana", "Ben", "a friend of Ben's"),
        ("Ben's friend Ana", "Ana", "Ben", "Ben's friend"),
        ("my neighbour Ana", "Ana", "", "my neighbour"),
        ("Ana, my sister's friend", "Ana", "", "my sister's friend"),
        ("Ana, introduced by Ben (her cousin)", "Ana", "Ben", "her cousin"),
        ("Ana, from ben", "Ana", "ben", ""),
        ("Ana from accounts", "Ana", "", ""),
    ],
)
def test_who_named_them_is_understood(typed, name, named_by, found_note):
    line = read(typed)

    assert (line.name, line.named_by, line.found_note) == (name, named_by, found_note)


@pytest.mark.parametrize(
    "typed",
    ["+44 (0)20 7946 0958 ext 5", "(212) 555-0100", "020.7946.0958", "+81-3-1234-5678", "5550100"],
)
def test_a_telephone_number_is_found_however_it_is_written(typed):
    assert read(f"Ana Ruiz, {typed}, nurse").phones == [typed]


@pytest.mark.parametrize(
    "typed", ["2019-2020", "12/05/1980", "2020-01-31", "42", "1234567890123456"]
)
def test_a_year_a_date_or_a_house_number_is_no_telephone(typed):
    line = read(f"Ana Ruiz, {typed}")

    assert (line.phones, line.notes) == ([], typed)


@pytest.mark.parametrize(
    "typed",
    ["https://example.org/@ana?x=1", "www.example.org", "linkedin.com/in/ana-ruiz/"],
)
def test_a_web_address_is_found(typed):
    assert read(f"Ana Ruiz, {typed}.").links == [typed]


def test_what_has_no_place_goes_to_the_notes():
    line = read("Ana Ruiz, nurse, St Mary's, Leeds, met her at the fair, she/her")

    assert line.remarks == ["Leeds", "met her at the fair", "she/her"]


@pytest.mark.parametrize("typed", ["", " \n\t", "!!!", "—", "ana@example.org", "020 7946 0958"])
def test_a_line_without_a_name_says_so_by_an_empty_one(typed):
    assert read(typed).name == ""


def test_a_name_too_long_to_keep_is_cut_and_stands_whole_in_the_notes():
    long = "Ana " * 100

    line = read(long)

    assert len(line.name) <= LONGEST
    assert line.notes == long.strip()


def test_several_lines_are_several_people():
    assert [line.name for line in read_all("Ana\n\n - Ben \r\n3. Chidi\n")] == [
        "Ana",
        "Ben",
        "Chidi",
    ]


def test_a_hostile_name_is_only_a_name():
    assert "alert" in read("<img src=x onerror=alert(1)>, from Ben").name


CONNECTIVES = re.compile(
    r"who|works|working|worked|is|was|at|for|with|chez|bei|presso|named|introduced|suggested|"
    r"recommended|referred|mentioned|given|to|me|by|thanks|from|via|through|way|of|c|o|an?|the|as|"
    r"tel|phone|mobile|mob|cell|fax|[tmp]|mailto|e|mail|email",
    re.IGNORECASE,
)
PIECES = st.sampled_from(
    ["Ana", "Ruiz", "nurse", "at", "@", "from", "via", "Ben", "Ben's", "sister", ",", ";", "-", "(",
     ")", '"', "“", "”", "ana@example.org", "020 7946 0958", "www.a.org", "is a", "山田", "my", "<",
     "works at", "Jr.", "she/her", "2019", "1.", "|", "ı", "İ"]
)  # fmt: skip


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES).map(" ".join)))
@example("Ana, " + "x" * 300)
@example("from " + "Ben " * 80)
@example("Ana, " + "b " * 2000)
def test_whatever_is_typed_no_word_is_lost(typed):
    line = read(typed)

    found = [*line.emails, *line.phones, *line.links]
    kept = " ".join([*astuple(line)[:3], line.named_by, line.found_note, line.notes, *found])
    bullet = re.match(r"\s*(?:\W|\d{1,2}[.)]|\s)*", typed)
    after = typed[bullet.end() :] if bullet else typed
    lost = [w for w in re.findall(r"\w+", after) if w not in kept and not CONNECTIVES.fullmatch(w)]
    assert lost == []


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES).map(" ".join)))
def test_whatever_is_typed_each_answer_fits_where_it_is_kept(typed):
    line = read(typed)

    assert max(map(len, (line.name, line.title, line.organisation, line.named_by))) <= LONGEST
    assert all("\n" not in each for each in (line.name, line.title, line.organisation))
