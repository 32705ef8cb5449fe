"""What was written down during and after: append-only events, and the text they make.

See `interviews/notes.py` for the rules: how a splice is applied, when a second strand begins.
"""

import uuid
from collections.abc import Iterable

from django.db import models
from django.db.models import Q

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.interviews.models.interview import Interview
from askaround.interviews.notes import Note, Strand, start_id
from askaround.questions.models import Question


class Answer(Owned):
    """What was said to one question, or an unplanned note when `question` is null.

    `text` is all that is written here; `head` is the last event of the main strand. Where devices
    wrote without knowing of each other it is their texts, one after the other, and each has an
    `AnswerStrand`. `version` counts the changes.
    """

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(
        Question, on_delete=models.SET_NULL, null=True, blank=True, related_name="answers"
    )
    text = models.TextField(blank=True)
    head = models.UUIDField(null=True, blank=True)
    starred_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["interview", "question"],
                name="a_question_has_one_answer_per_interview",
            )
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def tip(self) -> uuid.UUID | None:
        """The event to type on top of: the head, or what will stand for a text without events."""
        return self.head or (start_id(self.pk) if self.text else None)


class AnswerStrand(Owned):
    """One of several texts of an answer, typed on devices that had not seen the other's; the main
    one too, whose head is the answer's. `merged_at`: when the seeker made one text of them."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="strands")
    device = models.CharField(max_length=64)
    text = models.TextField(blank=True)
    head = models.UUIDField()
    merged_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["created_at", "id"]


def note_of(answer: Answer, strands: Iterable[AnswerStrand]) -> Note:
    """The texts of an answer as they stand, from its row and those of its strands."""
    rows = {strand.head: strand for strand in strands}
    main = rows.pop(answer.head, None) if answer.head else None
    text = main.text if main else answer.text
    others = [Strand(row.head, row.text, row) for row in rows.values()]
    return Note(Strand(answer.tip, text, main), others)


class NoteEvent(Owned):
    """One edit of one answer, as a device made it: never changed, never removed by an edit.

    A splice: on top of the event `base` (null: on the empty note), at code point `at`, `remove`
    code points go and `insert` comes. `number` counts the events of one answer in the order the
    server took them in; every hundredth keeps the whole text after it in `snapshot`.
    """

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="events")
    strand = models.ForeignKey(
        AnswerStrand, on_delete=models.CASCADE, null=True, blank=True, related_name="events"
    )
    device = models.CharField(max_length=64)
    seq = models.PositiveBigIntegerField()
    base = models.UUIDField(null=True, blank=True)
    at = models.PositiveIntegerField()
    remove = models.PositiveIntegerField(default=0)
    insert = models.TextField(blank=True)
    number = models.PositiveIntegerField()
    snapshot = models.TextField(null=True, blank=True)  # noqa: DJ001 - null: none kept here

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["answer", "number"], name="events_of_an_answer_are_numbered_once"
            )
        ]


class NotingDevice(Owned):
    """What sort of device wrote notes of a visit, as it said itself; for the words of a history."""

    class Kind(models.TextChoices):
        PHONE = "phone"
        TABLET = "tablet"
        COMPUTER = "computer"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="devices")
    device = models.CharField(max_length=64)
    kind = models.CharField(max_length=10, choices=Kind.choices)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["interview", "device"], name="a_device_is_known_once_per_interview"
            )
        ]


class VisitFact(Owned):
    """Something that happened during the visit, as a device noted it: permission, start, end, a star.

    Append-only, like the notes; the id is the client's, so that one sent twice counts once.
    """

    class Kind(models.TextChoices):
        PERMISSION = "permission"
        STARTED = "started"
        EXTENDED = "extended"
        STAR = "star"
        UNSTAR = "unstar"
        CLOSE = "close"
        ENDED = "ended"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="facts")
    device = models.CharField(max_length=64)
    seq = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=20, choices=Kind.choices)
    value = models.JSONField(null=True, blank=True)
    said_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["created_at", "seq"]
        constraints = [
            models.CheckConstraint(condition=~Q(device=""), name="a_fact_comes_from_a_device")
        ]
