"""Lines of a job description, gathered from sentences: by hand, and whatever comes."""

from dataclasses import dataclass

from hypothesis import given, strategies as st

from askaround.findings.job_lines import Sentence, lines, one_voice


@dataclass
class Edit:
    said: str = ""
    text: str = ""
    position: int | None = None
    left_out: bool = False
    section: str = "tasks"


def told(*pairs):
    return [Sentence("tasks", words, who) for who, words in pairs]


ROUNDS = "Rounds with the doctors every morning."
ROUNDS_TOO = "Every morning rounds with the doctors."
FORMS = "Then the forms."


def made(sentences, edits=()):
    return lines(sentences, edits)


def texts(sentences, edits=()):
    return [line.text for line in made(sentences, edits)]


def test_like_sentences_stand_in_one_line_under_the_first_one_said():
    first, second = made(told(("ana", ROUNDS), ("ana", FORMS), ("ben", ROUNDS_TOO)), ())

    assert (first.text, first.people, one_voice(first)) == (ROUNDS, 2, False)
    assert (second.text, second.people, one_voice(second)) == (FORMS, 1, True)


def test_one_person_who_says_it_twice_is_one_voice():
    (line,) = made(told(("ana", ROUNDS), ("ana", ROUNDS_TOO)), ())

    assert one_voice(line)


def test_one_word_in_common_is_not_the_same_thing():
    assert texts(told(("ana", "4:00 home"), ("ben", "Home at 5:30"))) == [
        "4:00 home",
        "Home at 5:30",
    ]


def test_sections_are_gathered_apart():
    both = [Sentence("tasks", ROUNDS, "ana"), Sentence("skills", ROUNDS, "ben")]

    assert [line.people for line in made(both, ())] == [1, 1]


def test_a_wording_stays_when_a_later_visit_says_it_too():
    edit = Edit(said=ROUNDS, text="Morning rounds")

    (line,) = made(told(("ana", ROUNDS), ("ben", ROUNDS_TOO)), [edit])

    assert (line.text, line.people) == ("Morning rounds", 2)


def test_a_later_visit_adds_its_lines_after_those_that_were_put_in_order():
    order = [Edit(said=FORMS, position=0), Edit(said=ROUNDS, position=1)]
    sentences = told(("ana", ROUNDS), ("ana", FORMS), ("ben", "Calling the families."))

    assert texts(sentences, order) == [FORMS, ROUNDS, "Calling the families."]


def test_a_line_left_out_takes_what_is_like_it_along():
    (line,) = made(told(("ana", ROUNDS), ("ben", ROUNDS_TOO)), [Edit(said=ROUNDS, left_out=True)])

    assert (line.left_out, line.people) == (True, 2)


def test_an_own_wording_outlives_its_sentence_and_a_bare_edit_does_not():
    edits = [Edit(said=ROUNDS, text="Morning rounds"), Edit(said=FORMS, position=0)]

    assert texts([], edits) == ["Morning rounds"]


def test_a_line_of_ones_own_stands_last():
    assert texts(told(("ana", ROUNDS)), [Edit(text="Night shifts")]) == [ROUNDS, "Night shifts"]


words = st.lists(
    st.sampled_from(["rounds", "forms", "families", "night", "ward", "drugs"]), min_size=1
)
spoken = st.lists(st.tuples(st.sampled_from("abc"), words.map(" ".join)), max_size=15)


@given(spoken)
def test_every_sentence_stands_in_exactly_one_line(some):
    sentences = told(*some)

    found = [each for line in made(sentences, ()) for each in line.sentences]

    assert sorted(map(repr, found)) == sorted(map(repr, sentences))


@given(spoken, spoken)
def test_a_later_visit_moves_no_edit(some, more):
    edits = [
        Edit(said=words, text=f"Mine: {words}", position=n) for n, (_, words) in enumerate(some)
    ]

    before = texts(told(*some), edits)

    assert texts(told(*some, *more), edits)[: len(before)] == before
