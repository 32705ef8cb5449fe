"""Every change to a conversation and to what hangs on it, by the work it belongs to."""

from askaround.interviews.actions.answers import edit_answer, merge_strands, write_answer
from askaround.interviews.actions.arranging import (
    arrange,
    call_off,
    change_appointment,
    delete_interview,
    put_back_on,
)
from askaround.interviews.actions.given import (
    act_on_advice,
    add_advice,
    add_promise,
    change_promise,
    delete_advice,
    delete_promise,
    delete_related_field,
    explore_related_field,
    keep_promise,
    name_related_field,
    tell_of_advice,
)
from askaround.interviews.actions.naming import close_ask, name_people
from askaround.interviews.actions.pasting import keep_pasted
from askaround.interviews.actions.preparing import (
    add_research_note,
    change_research_note,
    choose_guide,
    confirm,
    delete_research_note,
    mark_ready,
    own_guide,
    pack_resume,
    start_from,
)
from askaround.interviews.actions.visit import end, hold
from askaround.interviews.actions.whole import NoteEdited, PromiseMade, Written, keep_all
from askaround.interviews.actions.writing_up import keep_write_up, tell, write_up

__all__ = [
    "NoteEdited",
    "PromiseMade",
    "Written",
    "act_on_advice",
    "add_advice",
    "add_promise",
    "add_research_note",
    "arrange",
    "call_off",
    "change_appointment",
    "change_promise",
    "change_research_note",
    "choose_guide",
    "close_ask",
    "confirm",
    "delete_advice",
    "delete_interview",
    "delete_promise",
    "delete_related_field",
    "delete_research_note",
    "edit_answer",
    "end",
    "explore_related_field",
    "hold",
    "keep_all",
    "keep_pasted",
    "keep_promise",
    "keep_write_up",
    "mark_ready",
    "merge_strands",
    "name_people",
    "name_related_field",
    "own_guide",
    "pack_resume",
    "put_back_on",
    "start_from",
    "tell",
    "tell_of_advice",
    "write_answer",
    "write_up",
]
