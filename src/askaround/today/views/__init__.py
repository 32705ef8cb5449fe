"""The pages of what comes next."""

from askaround.today.views.agenda_settings import agenda_settings
from askaround.today.views.day import let_go, let_rest, not_kept, take_up_again, today, wake
from askaround.today.views.digests import digest_settings, stop_digest
from askaround.today.views.settling import done, keep_promise, later, not_done, not_this_one
from askaround.today.views.tasks import add_task, delete_task, task

__all__ = [
    "add_task",
    "agenda_settings",
    "delete_task",
    "digest_settings",
    "done",
    "keep_promise",
    "later",
    "let_go",
    "let_rest",
    "not_done",
    "not_kept",
    "not_this_one",
    "stop_digest",
    "take_up_again",
    "task",
    "today",
    "wake",
]
