"""Three ready-made guides, made of the bank's questions. Plain data, no Django."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid5

from askaround.questions.bank import BY_SLUG, N_, BankQuestion

NAMESPACE: Final = UUID("a7b9c2d4-1e58-4c36-8f7d-93e4d6a05b22")
"""The namespace of the guides' ids. Never change it."""


@dataclass(frozen=True, kw_only=True)
class BankGuide:
    """A ready-made guide: bank questions, by slug, in the order to ask them.

    `minutes` is the whole visit; what the questions leave of it is for hello and thank you.
    """

    slug: str
    name: str
    about: str
    minutes: int
    slugs: tuple[str, ...]

    @property
    def id(self) -> UUID:
        """The same in every installation, for ever."""
        return uuid5(NAMESPACE, self.slug)

    @property
    def questions(self) -> tuple[BankQuestion, ...]:
        """The bank's questions in this guide's order."""
        return tuple(BY_SLUG[slug] for slug in self.slugs)

    @property
    def minutes_of_questions(self) -> int:
        """What the questions take together, in minutes."""
        return sum(question.minutes for question in self.questions)


FIRST_CONVERSATION: Final = BankGuide(
    slug="first-conversation",
    name=N_("A first conversation, twenty minutes"),
    about=N_("Six questions that suit almost anyone, with time left to say hello and thank you."),
    minutes=20,
    slugs=(
        "how-you-got-in",
        "typical-day",
        "challenges",
        "knowledge-and-skills",
        "advice",
        "other-people",
    ),
)

STARTER_GUIDES: Final[tuple[BankGuide, ...]] = (
    FIRST_CONVERSATION,
    BankGuide(
        slug="someone-who-supervises",
        name=N_("With someone who supervises the work"),
        about=N_("What they look for in people, what they pay, and where the work is going."),
        minutes=20,
        slugs=(
            "goals-of-the-group",
            "abilities",
            "newcomer-training",
            "changes-ahead",
            "career-paths",
            "pay",
            "other-people",
        ),
    ),
    BankGuide(
        slug="a-newcomer",
        name=N_("With someone new to the work"),
        about=N_("They still remember the way in, what it cost and what came as a surprise."),
        minutes=20,
        slugs=(
            "how-you-got-in",
            "formal-training",
            "other-experience",
            "typical-day",
            "challenges",
            "where-i-would-start",
            "other-people",
        ),
    ),
)
