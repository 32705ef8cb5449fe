"""Whom to talk to beside the person one talks to: their supervisor (method.md, P4)."""

from enum import StrEnum

from askaround.people.guidelines.standing import Dates


class SupervisorStep(StrEnum):
    """What to suggest about somebody's supervisor."""

    NOTHING = "nothing"
    ASK_WHO = "ask_who"  # it isn't known whom they report to
    INVITE = "invite"  # known, and not written to yet


def supervisor_step(person: Dates, boss: Dates | None) -> SupervisorStep:
    """Whether somebody's supervisor is worth a conversation of their own, or a question who it is.

    Once a conversation with the person is agreed or was held, the one they report to sees the
    same work from another side, and answers for it (method.md, P4: the interviewee's supervisor
    and chain of command can be seen and invited). Not when the supervisor was written to, met or
    let rest already, and not while the person rests.
    """
    if person.resting_since or not (person.agreed_at or person.met_at):
        return SupervisorStep.NOTHING
    if boss is None:
        return SupervisorStep.ASK_WHO
    begun = boss.approached_at or boss.agreed_at or boss.met_at or boss.resting_since
    return SupervisorStep.NOTHING if begun else SupervisorStep.INVITE
