"""The whole of the write-up's second page: one form, rows of suggestions, notes by question."""

import datetime as dt
import hashlib
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from askaround.interviews.actions import NoteEdited, PromiseMade, ReadingNamed, Reworded, Written
from askaround.interviews.actions.given import promise_due
from askaround.interviews.actions.writing_up import WriteUp
from askaround.interviews.forms.kept import rewordings
from askaround.interviews.forms.notes import edits
from askaround.interviews.forms.writing import (
    Fields,
    KeepForm,
    Names,
    Promises,
    Readings,
    as_written,
    lines_of,
)
from askaround.interviews.models import Interview, Reading
from askaround.interviews.queries.given import Given
from askaround.interviews.queries.writing import Suggested
from askaround.interviews.suggestions import known_by
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
    readings: Any
    typed: Mapping[str, Any] = field(default_factory=dict)
    wrong_notes: bool = False

    @property
    def forms(self) -> list[Any]:
        return [self.keep, self.names, self.promises, self.fields, self.readings]

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
            readings=self._readings(),
            reworded=self.rewordings(),
            set_aside=self._set_aside(),
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

    def rewordings(self) -> list[Reworded]:
        """What was kept before and says something else now."""
        return rewordings(self.typed)

    def _readings(self) -> list[ReadingNamed]:
        rows = [(form, form.cleaned_data) for form in self.readings.forms]
        return [
            ReadingNamed(row["words"], row.get("kind") or Reading.Kind.BOOK, row.get("link", ""))
            for form, row in rows
            if row.get("words") and (row.get("take") or not form.is_suggested)
        ]

    def _set_aside(self) -> list[str]:
        """The suggestions not wanted: the one just dismissed; all left unticked once it is done."""
        dismissed, done = self.typed.get("dismiss", ""), "done" in self.typed
        found = []
        for kind, rows in self.rows.items():
            for form in rows.forms:
                wanted = form.cleaned_data.get("take")
                if form.is_suggested and (form.prefix == dismissed or (done and not wanted)):
                    found.append(known_by(kind, self.typed.get(f"{form.prefix}-found", "")))
        return found

    @property
    def rows(self) -> dict[str, Any]:
        """The rows of suggestions, by what they are known by once set aside."""
        return {
            "person": self.names,
            "promise": self.promises,
            "field": self.fields,
            "reading": self.readings,
        }

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
    due = promise_due(interview.owner, day)
    promises: list[dict[str, Any]] = [
        *({"text": one.words, "due_on": one.day or due} for one in found.promises),
        *({"due_on": due} for _each in range(EMPTY_PROMISES)),
    ]
    readings: list[dict[str, Any]] = [
        *({"words": one.words, "kind": one.kind, "link": one.link} for one in found.readings),
        {},
    ]
    forms = WriteUpForms(
        keep=KeepForm(initial=initial, versions=versions),
        names=_rows(Names, "people", [{"line": one.words} for one in found.people]),
        promises=_rows(Promises, "promises", promises),
        fields=_rows(Fields, "fields", [{"name": one.words} for one in found.fields]),
        readings=_rows(Readings, "readings", readings),
    )
    _with_sentences(forms.names, [one.sentence for one in found.people], "line")
    _with_sentences(forms.promises, [one.sentence for one in found.promises], "text")
    _with_sentences(forms.fields, [one.sentence for one in found.fields], "name")
    _with_sentences(forms.readings, [one.sentence for one in found.readings], "words")
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
        readings=Readings(typed, prefix="readings"),
        typed=typed,
    )
    for rows in forms.rows.values():
        if rows.management_form.is_valid():
            sentences = [typed.get(f"{row.prefix}-sentence", "") for row in rows.forms]
            _with_sentences(rows, sentences)
            for row in rows.forms:
                row.found = typed.get(f"{row.prefix}-found", "")
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
        form.found = found
        form.around = form.sentence.partition(found) if found else (form.sentence, "", "")


def _taken(rows: Any, name: str) -> list[str]:
    """What was ticked."""
    taken = [form.cleaned_data for form in rows.forms if form.cleaned_data.get("take")]
    return [row[name] for row in taken if row.get(name)]
