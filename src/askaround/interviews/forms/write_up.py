"""The whole of the write-up's second page: one form, rows of suggestions, notes by question."""

import datetime as dt
import hashlib
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from askaround.interviews import guidelines
from askaround.interviews.actions import NoteEdited, PromiseMade, Written
from askaround.interviews.actions.writing_up import WriteUp
from askaround.interviews.forms.notes import edits
from askaround.interviews.forms.writing import (
    Fields,
    KeepForm,
    Names,
    Promises,
    as_written,
    lines_of,
)
from askaround.interviews.models import Interview
from askaround.interviews.queries.given import Given
from askaround.interviews.queries.writing import Suggested
from askaround.people.models import Referral

EMPTY_PROMISES = 2
"""Empty rows for promises the story doesn't hold. Convention."""


def seen_of(interview: Interview) -> str:
    """A fingerprint of what the form shows of the conversation's own row: a version that moves
    for another reason (a phone that sends its notes) is then no conflict."""
    shown = sorted(as_written(interview).items())
    return hashlib.sha256(repr(shown).encode()).hexdigest()[:16]


@dataclass(slots=True)
class WriteUpForms:
    """The forms of the page, sent or fresh."""

    keep: KeepForm
    names: Any
    promises: Any
    fields: Any
    typed: Mapping[str, Any] = field(default_factory=dict)
    wrong_notes: bool = False

    @property
    def forms(self) -> list[Any]:
        return [self.keep, self.names, self.promises, self.fields]

    def is_valid(self) -> bool:
        """Every part; all are looked at, so that all that is wrong is said at once."""
        wrong = [form for form in self.forms if not form.is_valid()]
        return not wrong

    def written(self, sent: uuid.UUID) -> Written:
        """What was typed, as the action takes it. ValueError for a note no form of ours sends."""
        said = self.keep.cleaned_data
        return Written(
            words=cast(WriteUp, self.keep.words()),
            names=[*_taken(self.names, "line"), *lines_of(said["names"])],
            may_use_name=said["may_use_name"] or Referral.MayUseName.NOT_ASKED,
            except_for=lines_of(said["except_for"]),
            may_use=self._may_use(),
            promises=self._promises(sent),
            advice=lines_of(said["advice"]),
            resume=uuid.UUID(said["resume"]) if said["resume"] else None,
            criticism=lines_of(said["resume_said"]),
            asked_for=said["resume_asked_for"],
            related=[*_taken(self.fields, "name"), *lines_of(said["related"])],
            notes=self._notes(sent),
        )

    def _notes(self, sent: uuid.UUID) -> list[NoteEdited]:
        return edits(self.typed, sent)

    def _promises(self, sent: uuid.UUID) -> list[PromiseMade]:
        made = []
        for number, form in enumerate(self.promises.forms):
            row = form.cleaned_data
            if row.get("text") and (row.get("take") or not form.is_suggested):
                name = uuid.uuid5(sent, f"promise-{number}")
                made.append(PromiseMade(name, row["text"], row.get("due_on")))
        return made

    def _may_use(self) -> dict[uuid.UUID, str]:
        """The answers for names given before, by referral; what is no answer is passed over."""
        found: dict[uuid.UUID, str] = {}
        for name, value in self.typed.items():
            if name.startswith("may-use-") and value in Referral.MayUseName.values:
                try:
                    found[uuid.UUID(name.removeprefix("may-use-"))] = value
                except ValueError:
                    continue
        return found


def fresh(
    interview: Interview,
    found: Suggested,
    said: Mapping[str, Any],
    day: dt.date,
    versions: Sequence[Given] = (),
) -> WriteUpForms:
    """The forms as they are first shown. `said` is what the close of the visit says already."""
    initial = as_written(interview)
    initial["may_use_name"] = said.get("may_use_name", Referral.MayUseName.NOT_ASKED)
    due = guidelines.promise_due(day)
    promises: list[dict[str, Any]] = [
        *({"text": one.words, "due_on": one.day or due} for one in found.promises),
        *({"due_on": due} for _each in range(EMPTY_PROMISES)),
    ]
    forms = WriteUpForms(
        keep=KeepForm(initial=initial, versions=versions),
        names=_rows(Names, "people", [{"line": one.words} for one in found.people]),
        promises=_rows(Promises, "promises", promises),
        fields=_rows(Fields, "fields", [{"name": one.words} for one in found.fields]),
    )
    _with_sentences(forms.names, [one.sentence for one in found.people], "line")
    _with_sentences(forms.promises, [one.sentence for one in found.promises], "text")
    _with_sentences(forms.fields, [one.sentence for one in found.fields], "name")
    return forms


def sent_in(
    interview: Interview, typed: Mapping[str, Any], versions: Sequence[Given] = ()
) -> WriteUpForms:
    """The forms as they were sent."""
    forms = WriteUpForms(
        keep=KeepForm(typed, initial=as_written(interview), versions=versions),
        names=Names(typed, prefix="people"),
        promises=Promises(typed, prefix="promises"),
        fields=Fields(typed, prefix="fields"),
        typed=typed,
    )
    for rows in (forms.names, forms.promises, forms.fields):
        if rows.management_form.is_valid():
            sentences = [typed.get(f"{row.prefix}-sentence", "") for row in rows.forms]
            _with_sentences(rows, sentences)
    return forms


def _rows(kind: Any, prefix: str, initial: list[dict[str, Any]]) -> Any:
    rows = kind(initial=initial, prefix=prefix)
    rows.extra = 0
    return rows


def _with_sentences(rows: Any, sentences: list[str], words: str = "") -> None:
    """Each row knows the sentence it was found in, around its words; one without is to be filled."""
    for number, form in enumerate(rows.forms):
        form.sentence = sentences[number] if number < len(sentences) else ""
        form.is_suggested = bool(form.sentence)
        found = str(form.initial.get(words, "")) if words else ""
        form.around = form.sentence.partition(found) if found else (form.sentence, "", "")


def _taken(rows: Any, name: str) -> list[str]:
    """What was ticked."""
    taken = [form.cleaned_data for form in rows.forms if form.cleaned_data.get("take")]
    return [row[name] for row in taken if row.get(name)]
