"""Where two people's answers pull apart."""

from decimal import Decimal

from askaround.findings.contradictions import Marked, marks_apart, numbers_apart


def test_a_theme_that_draws_in_one_answer_and_puts_off_in_another_pulls_apart():
    marked = [
        Marked("Ana", 0, 9, theme="nights"),
        Marked("Ana", 4, 6, mark="draws_me"),
        Marked("Ben", 3, 20, theme="nights"),
        Marked("Ben", 19, 30, mark="puts_me_off"),
    ]

    (apart,) = marks_apart(marked)

    assert (apart.theme, apart.draws, apart.puts_off) == ("nights", ("Ana",), ("Ben",))


def test_marks_beside_a_theme_are_not_about_it():
    marked = [
        Marked("Ana", 0, 4, theme="nights"),
        Marked("Ana", 4, 6, mark="draws_me"),
        Marked("Ben", 3, 20, theme="nights"),
        Marked("Ben", 5, 8, mark="puts_me_off"),
    ]

    assert marks_apart(marked) == []


def test_marks_without_a_theme_pull_apart_for_the_question():
    marked = [Marked("Ana", 0, 4, mark="draws_me"), Marked("Ben", 0, 4, mark="puts_me_off")]

    assert [each.theme for each in marks_apart(marked)] == [None]


def test_one_person_in_two_minds_contradicts_nobody():
    marked = [Marked("Ana", 0, 4, mark="draws_me"), Marked("Ana", 5, 9, mark="puts_me_off")]

    assert marks_apart(marked) == []


def test_still_unsure_contradicts_nothing():
    marked = [Marked("Ana", 0, 4, mark="draws_me"), Marked("Ben", 5, 9, mark="unsure")]

    assert marks_apart(marked) == []


def test_numbers_without_overlap_are_told_with_their_words():
    (apart,) = numbers_apart(
        [
            ("Ana", "You start at £28,000 a year, £31,000 a year later."),
            ("Ben", "£30,000–34,000 a year"),
            ("Cleo", "Never below £40,000 a year"),
        ]
    )

    assert (apart.kind, apart.currency, apart.period) == ("money", "GBP", "year")
    assert (apart.low.who, apart.high.who) == ("Ana", "Cleo")
    assert (apart.low.low, apart.low.high) == (Decimal(28000), Decimal(31000))
    assert apart.low.words == ("£28,000 a year", "£31,000 a year")


def test_numbers_that_touch_agree():
    said = [("Ana", "£28,000–30,000 a year"), ("Ben", "£30,000–34,000 a year")]

    assert numbers_apart(said) == []


def test_numbers_of_another_kind_currency_or_period_are_not_held_against_each_other():
    said = [("Ana", "£28,000 a year"), ("Ben", "€40,000 a year"), ("Cleo", "£20 an hour")]

    assert numbers_apart([*said, ("Dale", "4 years"), ("Ed", "60 hours a week")]) == []


def test_years_told_of_two_lives_contradict_nothing():
    assert numbers_apart([("Ana", "Baker for 14 years"), ("Ben", "Here for 3 years")]) == []


def test_hours_of_a_week_can_pull_apart():
    (apart,) = numbers_apart([("Ana", "40 hours a week"), ("Ben", "60 to 65 hours a week")])

    assert (apart.kind, apart.low.who, apart.high.who) == ("hours", "Ana", "Ben")
