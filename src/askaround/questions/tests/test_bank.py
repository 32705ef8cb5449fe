"""The built-in questions: how many, how they are put, and that their ids never change."""

from collections import Counter

import pytest

from askaround.questions.bank import BANK, BY_ID, BY_SLUG, BankQuestion
from askaround.questions.starters import FIRST_CONVERSATION, STARTER_GUIDES, BankGuide

CLOSED_OPENINGS = frozenset(
    {"do", "does", "did", "is", "are", "was", "were", "am", "can", "could", "may", "might"}
    | {"has", "have", "had", "will", "would", "shall", "should"}
)
FROZEN = {
    "how-you-got-in": "95a5b6b0-2d63-5e4e-ad1d-c3ffe13a78ba",
    "knowledge-and-skills": "152687ac-a2cb-5fe6-9691-04c4b16bb27d",
    "formal-training": "9d0245a4-babf-527a-81d9-236bd3502df7",
    "other-experience": "c59ebbbc-87d0-5ae8-baf8-a9b47141013d",
    "newcomer-training": "f1ed42ae-f787-5562-9bd5-cc9eb307e44e",
    "other-fields-worked-in": "68823c9e-5fd6-582d-8d2d-163b30994872",
    "keeping-up": "33d675b9-015a-5618-8e46-d706c50537d1",
    "advice": "23cf0864-6c05-55cc-ace1-013290b33950",
    "typical-day": "c70414f9-5b10-5e7e-a493-37025521d181",
    "key-tasks": "e851f3a3-2139-51fb-9d76-7da34dc88267",
    "abilities": "7cdd2d2f-2b4e-5ff7-affd-95f1af9ba86f",
    "challenges": "9efbea21-5eb5-5106-872b-f17ac878a356",
    "goals-of-the-group": "86a1de4d-9199-5a04-a01a-8ff150ed7548",
    "changes-ahead": "9c1b7f62-9381-57d9-acaf-7d3932d9be6c",
    "career-paths": "779e1a15-c684-5c89-9653-d95dbdcb86e0",
    "pay": "8672481a-15ad-524d-9923-9817d62fffbc",
    "work-environment": "24dab9c2-ac7b-59ab-a380-8453cd99d1ce",
    "where-i-would-start": "8529ceee-02b7-53e6-9716-5e5986f12e22",
    "related-fields": "9d07a8eb-36bd-5f48-a476-401da7853484",
    "other-people": "1bf3e76c-d638-5a3d-aef5-37b471f68f44",
}
FROZEN_GUIDES = {
    "first-conversation": "42640505-6a52-59fd-ac71-cc1dfdcc3f4e",
    "someone-who-supervises": "c34ebc40-4db6-5eeb-a10c-451ae8369fc4",
    "a-newcomer": "a62464a3-0f79-5b56-87f5-131dc467bf61",
}

each_question = pytest.mark.parametrize("question", BANK, ids=lambda question: question.slug)
each_guide = pytest.mark.parametrize("guide", STARTER_GUIDES, ids=lambda guide: guide.slug)


def spoken(question: BankQuestion) -> tuple[str, ...]:
    return (question.text, *question.parts)


def test_the_four_groups_have_two_six_ten_and_two_questions() -> None:
    counts = Counter(question.group for question in BANK)
    assert counts == {"qualifications": 2, "training": 6, "job": 10, "referrals": 2}


def test_the_question_about_surroundings_has_four_parts() -> None:
    assert {question.slug: len(question.parts) for question in BANK if question.parts} == {
        "work-environment": 4
    }


def test_ids_are_the_ones_released() -> None:
    assert {question.slug: str(question.id) for question in BANK} == FROZEN


def test_guide_ids_are_the_ones_released() -> None:
    assert {guide.slug: str(guide.id) for guide in STARTER_GUIDES} == FROZEN_GUIDES


def test_no_two_questions_share_an_id_or_a_slug() -> None:
    assert len(BY_ID) == len(BY_SLUG) == len(BANK)


def test_positions_count_from_one_in_the_order_given() -> None:
    assert [question.position for question in BANK] == list(range(1, 21))


@each_question
def test_a_question_invites_more_than_yes_or_no(question: BankQuestion) -> None:
    for text in spoken(question):
        assert text.split()[0].lower() not in CLOSED_OPENINGS
        assert text.endswith("?")


@each_question
def test_a_question_is_short_enough_to_say_in_one_breath(question: BankQuestion) -> None:
    assert all(len(text.split()) <= 18 for text in spoken(question))


@each_question
def test_a_question_has_a_short_label_a_reason_and_minutes(question: BankQuestion) -> None:
    assert 3 <= len(question.short.split()) <= 6
    assert question.why.endswith(".")
    assert 1 <= question.minutes <= 5


def test_nobody_is_asked_to_tell_about_their_work() -> None:
    assert not any("tell me about" in text.lower() for q in BANK for text in spoken(q))


@each_guide
def test_a_guide_leaves_time_for_hello_and_thank_you(guide: BankGuide) -> None:
    assert guide.minutes_of_questions <= guide.minutes - 2


@each_guide
def test_a_guide_ends_by_asking_for_the_next_people(guide: BankGuide) -> None:
    assert guide.slugs[-1] == "other-people"


def test_the_first_conversation_is_six_questions_in_twenty_minutes() -> None:
    assert len(FIRST_CONVERSATION.questions) == 6
    assert FIRST_CONVERSATION.minutes == 20
