"""What changes where there are many visits: less of them on one page, and nothing lost by it."""

import pytest
from django.urls import reverse
from hypothesis import given, strategies as st

from askaround.findings.alike import rarest_first
from askaround.findings.guidelines import ALIKE_ENOUGH, WORDS_SHARED
from askaround.findings.job_shown import FIRST_SHOWN, OF_ONE_PART
from askaround.findings.joining import joined
from askaround.findings.queries import tabling
from askaround.findings.tests.visits import make_visits
from askaround.interviews.tests.pages import HOSTILE, text_of
from askaround.questions.models import Question

LINES = OF_ONE_PART + 3


def line(number):
    """A sentence that is like no other."""
    return f"word{chr(97 + number // 26)}{chr(97 + number % 26)}."


def lines_of(shown):
    return shown.count('<li class="job-line">')


@pytest.fixture
def field(seeker):
    tasks = Question.plain.get(slug="key-tasks", owner=None)
    said = "\n".join(map(line, range(LINES)))
    return make_visits(seeker, [said, f"{HOSTILE}\n{line(0)}"], question=tasks)[
        0
    ].interview.career_field


@pytest.mark.django_db
def test_a_long_part_of_a_job_description_begins_with_what_most_said_and_goes_on(client, field):
    address = reverse("findings:job", args=[field.pk])

    first = text_of(client.get(address))
    part = text_of(client.get(address, {"part": "tasks"}))
    rest = text_of(client.get(address, {"part": "tasks", "from": str(OF_ONE_PART)}))

    assert [lines_of(each) for each in (first, part, rest)] == [FIRST_SHOWN, OF_ONE_PART, 4]
    assert first.find(line(0)) < first.find(line(1))
    assert f"All {LINES + 1} lines of this part" in first
    assert HOSTILE not in first + part + rest
    assert lines_of(text_of(client.get(address, {"part": "?", "from": "x"}))) == FIRST_SHOWN


@pytest.mark.django_db
def test_who_changes_a_line_of_one_part_stays_there(client, field):
    address = reverse("findings:job_line", args=[field.pk])
    sent = {"do": "word", "section": "tasks", "said": line(1), "text": "Mine"}

    answer = client.post(f"{address}?part=tasks&from={OF_ONE_PART}", sent)

    assert answer.headers["Location"].endswith(f"?part=tasks&from={OF_ONE_PART}")


@pytest.mark.django_db
def test_a_long_table_goes_on_on_the_next_page(client, seeker, monkeypatch):
    monkeypatch.setattr(tabling, "MOST_ROWS", 2)
    field = make_visits(seeker, ["One.", "Two.", f"{HOSTILE} three."])[0].interview.career_field
    address = reverse("findings:table", args=[field.pk])

    first = text_of(client.get(address, {"from": "doer"}))
    rest = text_of(client.get(address, {"from": "doer", "row": "2"}))

    assert ("Two." in first, "three." in first, "three." in rest) == (True, False, True)
    assert "?from=doer&amp;row=2" in first
    assert "?from=doer&amp;row=0" in rest
    assert HOSTILE not in rest


words = st.lists(st.sampled_from(["rounds", "forms", "families", "night", "ward"]), min_size=1)


@given(st.lists(words.map(" ".join), max_size=12), st.integers(0, 3))
def test_looking_at_the_rarest_words_alone_finds_what_looking_at_all_finds(said, leads):
    """Held against comparing each sentence with every line before it."""
    vectors = rarest_first(said)
    begun: list[int] = list(range(len(said[:leads])))
    expected = []
    for number in range(len(begun), len(said)):
        same = [place for place, lead in enumerate(begun) if said[lead] == said[number]]
        like = [place for place, lead in enumerate(begun) if alike(vectors[number], vectors[lead])]
        expected.append((same or like or [len(begun)])[0])
        if expected[-1] == len(begun):
            begun.append(number)

    assert list(joined(tuple(said[:leads]), tuple(said[leads:]))) == expected


def alike(one, other):
    shared = [weight * other[word] for word, weight in one.items() if word in other]
    return len(shared) >= WORDS_SHARED and sum(shared) >= ALIKE_ENOUGH - 1e-12
