"""The questions Askaround brings along. The guides made of them are in `starters.py`.

Plain data, no Django: the database, the API and the pages read it from here. A question's id is
derived from its slug, so it is the same in every installation, and an export from one means the
same question in another. A slug, once released, is never changed or used again.

The four groups and what they cover follow the method's list of questions (need I1); the wording
is ours. Minutes are a convention: what an unhurried answer usually takes.
"""

from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID, uuid5

Group = Literal["qualifications", "training", "job", "referrals"]

NAMESPACE: Final = UUID("5d0c8a3e-6f41-4b7b-9b0e-2f6f0b1c7a11")
"""The namespace of the questions' ids. Never change it."""


def N_(text: str) -> str:
    """The text itself, marked for the translators; whoever shows it translates it."""
    return text


@dataclass(frozen=True, kw_only=True)
class BankQuestion:
    """One built-in question. All texts are in English and marked for translation.

    `position` counts from 1 through the whole bank; `minutes` are whole minutes.
    `parts` are the smaller questions inside a broad one, asked as the talk allows.
    """

    slug: str
    group: Group
    position: int
    text: str
    short: str
    why: str
    minutes: int
    parts: tuple[str, ...] = ()

    @property
    def id(self) -> UUID:
        """The same in every installation, for ever."""
        return uuid5(NAMESPACE, self.slug)


BANK: Final[tuple[BankQuestion, ...]] = (
    BankQuestion(
        slug="how-you-got-in",
        group="qualifications",
        position=1,
        text=N_("How did you come to be doing this work?"),
        short=N_("How they got in"),
        why=N_("People like telling it, and it shows which doors really open."),
        minutes=3,
    ),
    BankQuestion(
        slug="knowledge-and-skills",
        group="qualifications",
        position=2,
        text=N_("What does a person need to know, and know how to do, to manage this job?"),
        short=N_("Knowledge and skills needed"),
        why=N_("Hold the answer against what you have already, and see how wide the gap is."),
        minutes=3,
    ),
    BankQuestion(
        slug="formal-training",
        group="training",
        position=3,
        text=N_("What schooling did you need for this, and how much of it do you use?"),
        short=N_("Schooling, and its use"),
        why=N_("It tells the papers you can't do without from those that only look well."),
        minutes=2,
    ),
    BankQuestion(
        slug="other-experience",
        group="training",
        position=4,
        text=N_("Apart from any course, what had you done before that turned out to help?"),
        short=N_("Other experience that helped"),
        why=N_("Something you have done already may count for more than you think."),
        minutes=2,
    ),
    BankQuestion(
        slug="newcomer-training",
        group="training",
        position=5,
        text=N_(
            "What would you have a newcomer learn first, and where would you send them for it?"
        ),
        short=N_("What to learn first"),
        why=N_("Those who train newcomers know which course is worth its price."),
        minutes=3,
    ),
    BankQuestion(
        slug="other-fields-worked-in",
        group="training",
        position=6,
        text=N_("What other kinds of work have you done, and what made you change?"),
        short=N_("Earlier work, why they changed"),
        why=N_("A reason for leaving something else says what this work gives instead."),
        minutes=2,
    ),
    BankQuestion(
        slug="keeping-up",
        group="training",
        position=7,
        text=N_("How do you keep up: what do you read, which societies or meetings are worth it?"),
        short=N_("Keeping up: societies, journals"),
        why=N_("These are the places to read on, and to meet more people who do the work."),
        minutes=2,
    ),
    BankQuestion(
        slug="advice",
        group="training",
        position=8,
        text=N_("What would you tell a friend who was seriously thinking about this work?"),
        short=N_("Advice to a friend"),
        why=N_("For a friend, people leave out the brochure."),
        minutes=2,
    ),
    BankQuestion(
        slug="typical-day",
        group="job",
        position=9,
        text=N_("How did your last ordinary day go, from arriving to leaving?"),
        short=N_("An ordinary day"),
        why=N_("A real day has the waiting, the forms and the phone calls in it."),
        minutes=4,
    ),
    BankQuestion(
        slug="key-tasks",
        group="job",
        position=10,
        text=N_("Which few tasks take most of your time, and which of them matter most?"),
        short=N_("The tasks that fill it"),
        why=N_("What fills the week and what counts are seldom the same thing."),
        minutes=2,
    ),
    BankQuestion(
        slug="abilities",
        group="job",
        position=11,
        text=N_("Think of someone who is really good at this: what is it that they can do?"),
        short=N_("What good people can do"),
        why=N_("A real person in mind gives you more than a list of virtues."),
        minutes=2,
    ),
    BankQuestion(
        slug="challenges",
        group="job",
        position=12,
        text=N_("What is hard about it, and what still gets on your nerves?"),
        short=N_("What is hard about it"),
        why=N_("Every work has its troubles; find out whether you could live with these."),
        minutes=3,
    ),
    BankQuestion(
        slug="goals-of-the-group",
        group="job",
        position=13,
        text=N_("What is your group here trying to achieve, and where does your part come in?"),
        short=N_("The group's goals"),
        why=N_("It shows what the work is for, and who would notice if it stopped."),
        minutes=2,
    ),
    BankQuestion(
        slug="changes-ahead",
        group="job",
        position=14,
        text=N_("What do you see changing this work: new tools, the economy, how people live?"),
        short=N_("Changes on the way"),
        why=N_("You would be joining the work as it will be, not as it was."),
        minutes=3,
    ),
    BankQuestion(
        slug="career-paths",
        group="job",
        position=15,
        text=N_("Where do people go from here, in this place and elsewhere?"),
        short=N_("Where it can lead"),
        why=N_("A job can be a staircase, a landing or a corridor; it is good to know which."),
        minutes=2,
    ),
    BankQuestion(
        slug="pay",
        group="job",
        position=16,
        text=N_(
            "What does someone starting out earn these days, and someone with long experience?"
        ),
        short=N_("Pay, from and to"),
        why=N_("Asked as a range, nobody has to tell you their own."),
        minutes=2,
    ),
    BankQuestion(
        slug="work-environment",
        group="job",
        position=17,
        text=N_("What is it like to work in a place like this?"),
        parts=(
            N_("What are the hours, the rooms and the pace like?"),
            N_("How do managers, and the people you do it for, look at this work?"),
            N_("How do managers here run things day to day?"),
            N_("Whom do you work with, and how often?"),
        ),
        short=N_("What working here is like"),
        why=N_("The same work can be a joy in one place and a burden in another."),
        minutes=4,
    ),
    BankQuestion(
        slug="where-i-would-start",
        group="job",
        position=18,
        text=N_("With a background like mine, what job or grade do people usually start in?"),
        short=N_("Where I would start"),
        why=N_("It gives the first rung its name, so that you can look it up."),
        minutes=2,
    ),
    BankQuestion(
        slug="related-fields",
        group="referrals",
        position=19,
        text=N_("What other lines of work are close to this and might be worth my looking at?"),
        short=N_("Lines of work close by"),
        why=N_("The work that suits you best may be next door to this."),
        minutes=2,
    ),
    BankQuestion(
        slug="other-people",
        group="referrals",
        position=20,
        text=N_("If you were in my place, who would you talk to next?"),
        short=N_("Who else to talk to"),
        why=N_(
            "Each visit can lead to two more. For each name, ask whether you may say who sent you."
        ),
        minutes=2,
    ),
)

BY_SLUG: Final[dict[str, BankQuestion]] = {question.slug: question for question in BANK}
BY_ID: Final[dict[UUID, BankQuestion]] = {question.id: question for question in BANK}
