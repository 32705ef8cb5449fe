"""A message as mail: whom it may go to, how it looks on the wire, what a failure means."""

import smtplib
from email.utils import formataddr

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from askaround.accounts.models import User
from askaround.correspondence.models import OutgoingMail
from askaround.people.models import ContactDetail, Person


class CannotSend(Exception):
    """This mail can't go out from here. The sentence says why, and is fit to be shown."""


def one_line(text: str) -> str:
    """The text on one line, so that nothing in it can begin a header of its own."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def addresses(person: Person) -> list[str]:
    """The e-mail addresses of a person that mail can be sent to, in their order."""
    details = person.details.all()
    emails = [each.value.strip() for each in details if each.kind == ContactDetail.Kind.EMAIL]
    return [each for each in emails if is_address(each)]


def is_address(text: str) -> bool:
    """Whether mail can be sent to this: one plain address, and nothing else on the line."""
    try:
        validate_email(text)
    except ValidationError:
        return False
    return len(text) <= 254


def sender(owner: User) -> str:
    """The From line: the seeker's name, where they gave one, at the address mail leaves from."""
    address = settings.DEFAULT_FROM_EMAIL
    name = one_line(owner.name)
    return formataddr((name, address)) if name and is_address(address) else address


def message_id(outgoing_for: object) -> str:
    """The Message-ID a message keeps however often it is tried; a second copy is known by it."""
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip(" >")
    return f"<{outgoing_for}@{one_line(domain) or 'localhost'}>"


def as_mail(outgoing: OutgoingMail) -> EmailMessage:
    """The mail as it is handed over. Answers go to the seeker's own address."""
    message, owner = outgoing.message, outgoing.message.owner
    return EmailMessage(
        subject=one_line(message.subject),
        body=message.body,
        from_email=sender(owner),
        to=[outgoing.recipient],
        reply_to=[owner.email] if is_address(owner.email) else None,
        headers={"Message-ID": outgoing.mail_id},
    )


def not_reached() -> str:
    """For a server that never answered: nothing has gone."""
    return _(
        "The mail server doesn't answer, so this has not been sent. It is kept here; try again "
        "when you're online, or send it from your own mail program."
    )


def refused(error: Exception, recipient: str) -> str:
    """What a failure while handing over means, in a sentence."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return _(
            "The mail server doesn't take mail for %(address)s, so this has not been sent. "
            "Check the address."
        ) % {"address": recipient}
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return _(
            "The mail server doesn't accept the name or the password it was given, so this has "
            "not been sent. They stand in EMAIL_URL."
        )
    if isinstance(error, smtplib.SMTPResponseException | smtplib.SMTPNotSupportedError):
        return _(
            "The mail server refused the message, so it has not been sent. It is kept here, and "
            "you can try again or send it from your own mail program."
        )
    return _(
        "The mail server hung up before it said whether it has the message, so it may have "
        "arrived. Trying again may send it twice."
    )
