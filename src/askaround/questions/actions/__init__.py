"""Every change to questions and to the lists made of them."""

from askaround.questions.actions.guides import (
    change_guide,
    copy_guide,
    delete_guide,
    make_guide,
    make_starter_guide,
    set_guide_questions,
)
from askaround.questions.actions.places import (
    add_to_guide,
    fit_guide,
    give_minutes,
    leave_out,
    move_in_guide,
    order_guide,
    reword,
)
from askaround.questions.actions.questions import (
    BuiltIn,
    add_question,
    bring_back_question,
    change_question,
    delete_question,
)

__all__ = [
    "BuiltIn",
    "add_question",
    "add_to_guide",
    "bring_back_question",
    "change_guide",
    "change_question",
    "copy_guide",
    "delete_guide",
    "delete_question",
    "fit_guide",
    "give_minutes",
    "leave_out",
    "make_guide",
    "make_starter_guide",
    "move_in_guide",
    "order_guide",
    "reword",
    "set_guide_questions",
]
