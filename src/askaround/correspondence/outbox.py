"""A message as mail: whom it may go to, how it looks on the wire, what a failure means."""

from email.utils import formataddr

from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.validators import validate_email

from askaround.accounts.models import User
from askaround.correspondence.handing_over import Parcel
from askaround.correspondence.inviting import take_day_along
from askaround.correspondence.models import Message, OutgoingMail
from askaround.correspondence.routes import Route
from askaround.people.models import ContactDetail, Person


class CannotSend(Exception):
    """This mail can't go out from here. The sentence says why, and is fit to be shown."""


def reader(message: Message) -> Person:
    """Whom the message is handed to: the person, or whoever named them and passes it on."""
    if message.through_referrer and message.referral is not None:
        return message.referral.ask.asked
    return message.person


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
    return len(text) <= 254 and text.rpartition("@")[0].isascii()


def sender(route: Route, owner: User) -> str:
    """The From line: the seeker's name, where they gave one, at the address mail leaves from."""
    address = one_line(route.from_address)
    name = one_line(route.from_name or owner.name)
    return formataddr((name, address)) if name and is_address(address) else address


def message_id(outgoing_for: object, route: Route) -> str:
    """The Message-ID a message keeps however often it is tried; a second copy is known by it."""
    domain = route.from_address.rpartition("@")[2].strip(" >")
    return f"<{outgoing_for}@{one_line(domain) or 'localhost'}>"


def as_mail(outgoing: OutgoingMail, route: Route) -> EmailMessage:
    """The mail as it is handed over. Answers go to the seeker's own address."""
    message, owner = outgoing.message, outgoing.message.owner
    mail = EmailMultiAlternatives(
        subject=one_line(message.subject),
        body=message.body,
        from_email=sender(route, owner),
        to=[outgoing.recipient],
        reply_to=[owner.email] if is_address(owner.email) else None,
        headers={"Message-ID": outgoing.mail_id},
    )
    answers_to = owner.email if is_address(owner.email) else route.from_address
    take_day_along(mail, outgoing, answers_to if is_address(answers_to) else "")
    return mail


def parcel(mail: EmailMessage, route: Route) -> Parcel:
    """A mail to one person as it goes over the wire; the address in the letters mail servers know."""
    # Django's own as_bytes takes the line end; the stubs know that of the standard library alone.
    words = mail.message().as_bytes(linesep="\r\n")  # type: ignore[call-arg]
    return Parcel(on_the_wire(route.from_address), on_the_wire(mail.to[0]), words)


def on_the_wire(address: str) -> str:
    """An address with its domain in ASCII (IDNA)."""
    name, _at, domain = address.rpartition("@")
    return f"{name}@{domain if domain.isascii() else domain.encode('idna').decode()}"
