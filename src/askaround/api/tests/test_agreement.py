"""What the API says of itself agrees with what the packages say."""

from typing import get_args

from askaround.api.resources import (
    asks,
    imports,
    interviews,
    messages,
    people,
    questions,
    referrals,
)
from askaround.correspondence.models import Message
from askaround.exchange.recognise import KINDS
from askaround.interviews.models import Mode
from askaround.people.models import Ask, FoundThrough, Referral
from askaround.questions.models import Group


def test_choices_are_those_of_the_packages():
    assert list(get_args(people.FoundThrough)) == FoundThrough.values
    assert list(get_args(asks.Kind)) == Ask.Kind.values
    assert list(get_args(referrals.MayUseName)) == Referral.MayUseName.values
    assert list(get_args(questions.Group)) == Group.values
    assert list(get_args(interviews.Mode)) == Mode.values
    assert list(get_args(messages.Kind)) == Message.Kind.values
    assert list(get_args(messages.Channel)) == Message.Channel.values
    assert list(get_args(messages.Asking)) == Message.Asking.values
    assert list(get_args(imports.Kind)) == list(KINDS)
