"""Every change to a conversation and to what hangs on it, by the work it belongs to."""

from askaround.interviews.actions.answers import edit_answer, merge_strands, write_answer
from askaround.interviews.actions.arranging import (
    arrange,
    call_off,
    change_appointment,
    delete_interview,
    mark_invited,
    put_back_on,
    want_invitation,
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
from askaround.interviews.actions.history import bring_back, star_answer
from askaround.interviews.actions.naming import close_ask, name_people
from askaround.interviews.actions.offering import MOST_OFFERED, mark_taken, offer_times
from askaround.interviews.actions.pasting import keep_pasted
from askaround.interviews.actions.preparing import (
    add_research_note,
    change_research_note,
    choose_guide,
    confirm,
    delete_research_note,
    mark_ready,
    own_guide,
    start_from,
)
from askaround.interviews.actions.reading import (
    add_reading,
    change_reading,
    delete_reading,
    keep_readings,
)
from askaround.interviews.actions.resumes import (
    answer_criticism,
    change_criticism,
    delete_criticism,
    keep_criticism,
    pack_resume,
)
from askaround.interviews.actions.visit import end, hold
from askaround.interviews.actions.whole import (
    NoteEdited,
    PromiseMade,
    ReadingNamed,
    Reworded,
    Written,
    keep_all,
)
from askaround.interviews.actions.writing_up import keep_write_up, tell, write_up

__all__ = [
    "MOST_OFFERED",
    "NoteEdited",
    "PromiseMade",
    "ReadingNamed",
    "Reworded",
    "Written",
    "act_on_advice",
    "add_advice",
    "add_promise",
    "add_reading",
    "add_research_note",
    "answer_criticism",
    "arrange",
    "bring_back",
    "call_off",
    "change_appointment",
    "change_criticism",
    "change_promise",
    "change_reading",
    "change_research_note",
    "choose_guide",
    "close_ask",
    "confirm",
    "delete_advice",
    "delete_criticism",
    "delete_interview",
    "delete_promise",
    "delete_reading",
    "delete_related_field",
    "delete_research_note",
    "edit_answer",
    "end",
    "explore_related_field",
    "hold",
    "keep_all",
    "keep_criticism",
    "keep_pasted",
    "keep_promise",
    "keep_readings",
    "keep_write_up",
    "mark_invited",
    "mark_ready",
    "mark_taken",
    "merge_strands",
    "name_people",
    "name_related_field",
    "offer_times",
    "own_guide",
    "pack_resume",
    "put_back_on",
    "star_answer",
    "start_from",
    "tell",
    "tell_of_advice",
    "want_invitation",
    "write_answer",
    "write_up",
]
