"""What is found: each table whose words are indexed, and the record its rows lead to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """`columns` of `table` are indexed; a hit opens the record of this `kind` whose id is in `record`."""

    table: str
    kind: str
    columns: tuple[str, ...]
    record: str = "id"

    @property
    def name(self) -> str:
        """The table's name, which a trigger's name can hold."""
        return self.table

    @property
    def watched(self) -> tuple[str, ...]:
        """The columns whose change changes the entry: a row may move to another record."""
        return self.columns if self.record == "id" else (*self.columns, self.record)


SOURCES = (
    Source(
        "careers_careerfield",
        "career_field",
        ("name", "target_job", "why", "organisation", "department"),
    ),
    Source("people_organisation", "organisation", ("name", "address", "website", "notes")),
    Source("people_person", "person", ("name", "title", "department", "found_note", "notes")),
    Source("people_contactdetail", "person", ("label", "value"), "person_id"),
    Source("people_fieldmark", "person", ("why",), "person_id"),
    Source("people_sourcetried", "career_field", ("note",), "career_field_id"),
    Source("people_referral", "person", ("note",), "person_id"),
    Source("questions_question", "question", ("text",)),
    Source(
        "interviews_interview",
        "interview",
        ("place", "story", "impressions", "observations", "compared_to_before", "drawn_why"),
    ),
    Source("interviews_answer", "interview", ("text",), "interview_id"),
    Source("interviews_researchnote", "interview", ("text", "source", "link"), "interview_id"),
    Source("interviews_promise", "interview", ("text",), "interview_id"),
    Source("interviews_advice", "interview", ("text",), "interview_id"),
    Source("interviews_reading", "interview", ("text", "link", "note"), "interview_id"),
    Source("interviews_resumecriticism", "interview", ("text",), "interview_id"),
    Source("interviews_relatedfield", "interview", ("name",), "interview_id"),
    Source("correspondence_message", "message", ("subject", "body")),
)


def words(source: Source, row: str) -> str:
    """The SQL for the words of a row, on either database."""
    return " || ' ' || ".join(f"coalesce({row}.{column}, '')" for column in source.columns)


def record(source: Source, row: str) -> str:
    """The SQL for the id of the record to open."""
    return f"{row}.{source.record}"
