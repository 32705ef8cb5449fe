"""The kinds of record a search leads to: where each is kept, what it is called, what it is about.

Plain SQL: a search tells of some forty records of up to sixteen kinds at once, and Django would take
longer to word such a statement than the database to answer it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PEOPLE_OF_FIELD = (
    "SELECT person_id FROM people_fieldmark WHERE career_field_id = %s "
    "UNION SELECT person_id FROM interviews_interview WHERE career_field_id = %s "
    "UNION SELECT asked_id FROM people_ask WHERE career_field_id = %s "
    "UNION SELECT n.person_id FROM people_referral n JOIN people_ask a ON a.id = n.ask_id "
    "WHERE a.career_field_id = %s"
)
"""Those marked for it, met or asked about it, or named for it."""

OF_FIELD = "r.career_field_id = %s"
SHOWN_BY = (
    "r.id IN (SELECT l.finding_id FROM findings_findingpassage l "
    "JOIN findings_passage g ON g.id = l.passage_id JOIN interviews_answer a ON a.id = g.answer_id "
    "JOIN interviews_interview i ON i.id = a.interview_id {join} WHERE {which} = %s)"
)
"""Findings that words of somebody's show."""

EMPLOYER = "JOIN people_person p ON p.id = i.person_id"


@dataclass(frozen=True)
class Record:
    """One kind of record: rows `r` of `table`, with what `joins` adds.

    `title`, `day` and the others are SQL. `within` says, for each way to narrow a search down, which
    rows it leaves: a condition whose every %s is the id looked for. `page` is the address's name, for
    the id in `page_id`; `one_page` shows all of them, and its address holds none.
    """

    many: Promise | str
    one: Promise | str
    page: str
    table: str
    title: str
    joins: str = ""
    day: str = "r.created_at"
    code: str = "''"
    page_id: str = "r.id"
    one_page: bool = False
    person: str = ""
    organisation: str = ""
    career_field: str = ""
    within: Mapping[str, str] = field(default_factory=dict)


RECORDS: dict[str, Record] = {
    "person": Record(
        _("People"),
        _("Person"),
        "people:person",
        "people_person",
        "r.name",
        code="r.title",
        person="r.id",
        organisation="r.organisation_id",
        within={
            "field": f"r.id IN ({PEOPLE_OF_FIELD})",
            "person": "r.id = %s",
            "organisation": "r.organisation_id = %s",
        },
    ),
    "interview": Record(
        _("Visits"),
        _("Visit"),
        "interviews:interview",
        "interviews_interview",
        "''",
        joins="JOIN people_person p ON p.id = r.person_id",
        day="coalesce(r.held_at, r.starts_at)",
        person="r.person_id",
        organisation="p.organisation_id",
        career_field="r.career_field_id",
        within={
            "field": OF_FIELD,
            "person": "r.person_id = %s",
            "organisation": "p.organisation_id = %s",
        },
    ),
    "message": Record(
        _("Messages"),
        _("Message"),
        "correspondence:message",
        "correspondence_message",
        "''",
        joins="JOIN people_person p ON p.id = r.person_id "
        "LEFT JOIN interviews_interview i ON i.id = r.interview_id",
        day="coalesce(r.sent_at, r.created_at)",
        code="r.kind",
        person="r.person_id",
        organisation="p.organisation_id",
        career_field="coalesce(r.career_field_id, i.career_field_id)",
        within={
            "field": "coalesce(r.career_field_id, i.career_field_id) = %s",
            "person": "r.person_id = %s",
            "organisation": "p.organisation_id = %s",
        },
    ),
    "career_field": Record(
        _("Fields"),
        _("Field"),
        "careers:field",
        "careers_careerfield",
        "r.name",
        career_field="r.id",
        within={"field": "r.id = %s"},
    ),
    "organisation": Record(
        _("Places"),
        _("Place"),
        "people:organisation",
        "people_organisation",
        "r.name",
        organisation="r.id",
        within={
            "field": "r.id IN (SELECT w.organisation_id FROM people_person w "
            f"WHERE w.id IN ({PEOPLE_OF_FIELD}))",
            "organisation": "r.id = %s",
        },
    ),
    "question": Record(
        _("Questions"),
        _("Question"),
        "questions:question",
        "questions_question",
        "r.text",
        within={"question": "r.id = %s"},
    ),
    "finding": Record(
        _("What they agree or differ on"),
        _("Finding"),
        "findings:finding",
        "findings_finding",
        "r.text",
        within={
            "field": OF_FIELD,
            "question": "r.question_id = %s",
            "person": SHOWN_BY.format(join="", which="i.person_id"),
            "organisation": SHOWN_BY.format(join=EMPLOYER, which="p.organisation_id"),
        },
        career_field="r.career_field_id",
    ),
    "theme": Record(
        _("Themes"),
        _("Theme"),
        "findings:theme",
        "findings_theme",
        "r.name",
        within={"field": OF_FIELD},
        career_field="r.career_field_id",
    ),
    "decision": Record(
        _("Decisions"),
        _("Decision"),
        "findings:decision",
        "findings_decision",
        "r.sentence",
        day="r.decided_at",
        code="r.outcome",
        page_id="r.career_field_id",
        within={"field": OF_FIELD},
        career_field="r.career_field_id",
    ),
    "plan_step": Record(
        _("Steps of a plan"),
        _("Step of a plan"),
        "findings:plan_step",
        "findings_planstep",
        "r.text",
        within={"field": OF_FIELD},
        career_field="r.career_field_id",
    ),
    "task": Record(
        _("Tasks of your own"),
        _("Task of your own"),
        "today:task",
        "today_owntask",
        "r.text",
        joins="LEFT JOIN people_person p ON p.id = r.person_id",
        person="r.person_id",
        organisation="p.organisation_id",
        career_field="r.career_field_id",
        within={
            "field": OF_FIELD,
            "person": "r.person_id = %s",
            "organisation": "p.organisation_id = %s",
        },
    ),
    "resume": Record(_("Resumes"), _("Resume"), "careers:resume", "careers_resume", "r.name"),
    "trait": Record(
        _("What matters to you"),
        _("Matters to you"),
        "careers:trait",
        "careers_trait",
        "r.words",
    ),
    "self_prompt": Record(
        _("What you asked yourself"),
        _("You asked yourself"),
        "careers:about_me",
        "careers_selfprompt",
        "r.text",
        one_page=True,
        within={"field": OF_FIELD},
        career_field="r.career_field_id",
    ),
    "guide": Record(
        _("Sets of questions"),
        _("Set of questions"),
        "questions:set",
        "questions_guide",
        "CASE WHEN r.reusable THEN r.name ELSE '' END",
    ),
    "template": Record(
        _("Words to begin messages with"),
        _("Template"),
        "correspondence:template",
        "correspondence_messagetemplate",
        "r.name",
    ),
    "sharing": Record(
        _("Things shared"),
        _("Thing shared"),
        "correspondence:shared",
        "correspondence_sharing",
        "r.what",
    ),
}
"""By the kind an entry says, in the order they are offered in."""
