"""What is found: each table whose words are indexed, and the record its rows lead to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """`columns` of `table` are indexed; a hit opens the record of this `kind` whose id is in `record`.

    `named` is the column that is the record's name, found before other words. Rows without `only`
    hold nothing to find. `page` (an address's name, for the record's id) and `part` (an id on it)
    say where the words stand, where that isn't the record's own page.
    """

    table: str
    kind: str
    columns: tuple[str, ...]
    record: str = "id"
    named: str = ""
    only: str = ""
    page: str = ""
    part: str = ""

    @property
    def name(self) -> str:
        """The table's name, which a trigger's name can hold."""
        return self.table

    @property
    def watched(self) -> tuple[str, ...]:
        """The columns whose change changes the entry: a row may move to another record."""
        beside = {self.record, self.only} - {"id", ""}
        return (*self.columns, *sorted(beside - set(self.columns)))


def _of_visit(table: str, *columns: str, part: str) -> Source:
    return Source(f"interviews_{table}", "interview", columns, "interview_id", part=part)


SOURCES = (
    Source(
        "careers_careerfield",
        "career_field",
        ("name", "target_job", "why", "organisation", "department"),
        named="name",
    ),
    Source("careers_selfprompt", "self_prompt", ("text",)),
    Source("careers_trait", "trait", ("words",)),
    Source(
        "careers_resume",
        "resume",
        ("name", "file_name", "made_because_of"),
        named="name",
    ),
    Source(
        "people_organisation",
        "organisation",
        ("name", "address", "website", "notes"),
        named="name",
    ),
    Source(
        "people_person",
        "person",
        ("name", "title", "department", "found_note", "notes"),
        named="name",
    ),
    Source("people_contactdetail", "person", ("label", "value"), "person_id"),
    Source("people_fieldmark", "person", ("why",), "person_id"),
    Source(
        "people_sourcetried",
        "career_field",
        ("note",),
        "career_field_id",
        page="people:sources",
    ),
    Source("people_ask", "person", ("note",), "asked_id"),
    Source("people_referral", "person", ("note",), "person_id"),
    Source("questions_question", "question", ("text",)),
    Source("questions_guide", "guide", ("name",), named="name", only="reusable"),
    Source(
        "interviews_interview",
        "interview",
        ("place", "story", "impressions", "observations", "compared_to_before", "drawn_why"),
    ),
    _of_visit("answer", "text", part="results"),
    _of_visit("researchnote", "text", "source", "link", part="research"),
    _of_visit("promise", "text", part="promises"),
    _of_visit("advice", "text", part="advice"),
    _of_visit("reading", "text", "link", "note", part="readings"),
    _of_visit("resumecriticism", "text", part="resume-said"),
    _of_visit("relatedfield", "name", part="related"),
    Source("correspondence_message", "message", ("subject", "body")),
    Source("correspondence_messagetemplate", "template", ("name", "subject", "body"), named="name"),
    Source("correspondence_sharing", "sharing", ("what", "why")),
    Source("findings_theme", "theme", ("name",), named="name"),
    Source("findings_finding", "finding", ("text",)),
    Source("findings_decision", "decision", ("sentence",)),
    Source("findings_decisionreason", "decision", ("text",), "decision_id"),
    Source("findings_planstep", "plan_step", ("text",)),
    Source("findings_jobline", "career_field", ("text",), "career_field_id", page="findings:job"),
    Source("today_owntask", "task", ("text",)),
)

APART = "\x1f"
"""Stands between the words of one column and the next: a sign nobody types, and no part of a word."""

BY_NAME = {source.name: source for source in SOURCES}


def words(source: Source, row: str) -> str:
    """The SQL for the words of a row, its name first, on either database."""
    joined = f" || '{APART}' || ".join(f"coalesce({row}.{column}, '')" for column in source.columns)
    return f"CASE WHEN {row}.{source.only} THEN {joined} ELSE '' END" if source.only else joined


def name(source: Source, row: str) -> str:
    """The SQL for what a row's record is called; empty where its words are no name."""
    if not source.named:
        return "''"
    column = f"coalesce({row}.{source.named}, '')"
    return f"CASE WHEN {row}.{source.only} THEN {column} ELSE '' END" if source.only else column


def record(source: Source, row: str) -> str:
    """The SQL for the id of the record to open."""
    return f"{row}.{source.record}"
