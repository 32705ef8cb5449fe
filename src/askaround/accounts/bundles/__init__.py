"""Taking something away, or making one of two, so that it can be undone for 30 days (ADR 8).

One mechanism serves deleting, merging and importing: a bundle of rows as they were.

To delete something with all that hangs on it:

    bundle = bundles.delete(person, title=person.name, at=at)

To do several things as one, all or nothing:

    with bundles.bundling(owner=owner, kind=Bundle.Kind.MERGE, title="Ana Ruiz and A. Ruiz",
                          subject=stays, at=at) as bundle:
        bundle.update(Message.plain.filter(person=goes), person=stays)    # before and after kept
        bundle.change(stays, notes=both)                                  # one row, version + 1
        made = ContactDetail.plain.create(...); bundle.made(made)         # undoing deletes it
        bundle.delete(goes)                                               # with what hangs on it
    bundle.bundle                                                         # the Bundle, to say "Undo"

What is done around a bundle (by actions of other packages) is not in it: go through it, or note
it with `made` and `changed`. A row touched twice comes back as it was before the first time.

To undo: `undo(bundle=bundle, at=at)`. A column is put back only while it holds what the action
wrote, so that a later edit wins; `Undone.remarks` says so. `CannotUndo` says why nothing was done.
In a view: `say_deleted(request, bundle)` of `accounts/saying.py`, or the same `say(…, undo=…)`.

`subject` matters for erasing: a bundle goes for good when the row it is about is erased. For a
merge that is the person who stays.
"""

from askaround.accounts.bundles.forgetting import Traces, forget, traces
from askaround.accounts.bundles.gathering import Gathering, begin, bundling, delete
from askaround.accounts.bundles.old import after_letting_go, let_go_of_old
from askaround.accounts.bundles.reach import goes_along
from askaround.accounts.bundles.undoing import CannotUndo, Undone, mend_after, undo, undone_by
from askaround.accounts.bundles.words import called, in_words, quoted

__all__ = [
    "CannotUndo",
    "Gathering",
    "Traces",
    "Undone",
    "after_letting_go",
    "begin",
    "bundling",
    "called",
    "delete",
    "forget",
    "goes_along",
    "in_words",
    "let_go_of_old",
    "mend_after",
    "quoted",
    "traces",
    "undo",
    "undone_by",
]
