"""Anything said to a person outside the interview, the words it begins with, and mail going out."""

from askaround.correspondence.models.choices import Asking, Channel, Kind
from askaround.correspondence.models.mail import MailAccount, OutgoingMail
from askaround.correspondence.models.messages import Message, MessageQuerySet
from askaround.correspondence.models.sharing import Sharing
from askaround.correspondence.models.templates import MessageTemplate

__all__ = [
    "Asking",
    "Channel",
    "Kind",
    "MailAccount",
    "Message",
    "MessageQuerySet",
    "MessageTemplate",
    "OutgoingMail",
    "Sharing",
]
