"""Messages that are still to go, and handing over the mail that waits."""

from pathlib import Path

from askaround.config.commands.base import (
    askaround,
    data_dir_option,
    json_option,
    say,
    seeker,
    start,
)


@askaround.command()
@json_option
@data_dir_option
def messages(as_json: bool, data_dir: Path | None) -> None:
    """Say which messages are still to go: drafts, mail that waits, mail that could not go."""
    start(data_dir)
    from django.utils import timezone

    from askaround.correspondence import report

    letters = report.still_to_go(owner=seeker(), at=timezone.now())
    say(report.as_json(letters) if as_json else report.as_text(letters))


@askaround.command("send-mail")
@data_dir_option
def send_mail(data_dir: Path | None) -> int:
    """Hand over the mail whose time has come. While Askaround is served it does this by itself."""
    start(data_dir)
    from django.utils import timezone

    from askaround.correspondence import actions, report

    owner = seeker()
    actions.hand_over_what_waits(at=timezone.now())
    letters = report.still_to_go(owner=owner, at=timezone.now())
    say(report.of_mail(letters))
    return 1 if any(each.state in report.NEEDS_YOU for each in letters) else 0
