"""Every package's builders in one place, for the tests that span packages."""

from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field, make_resume, make_self_prompt, make_trait
from askaround.correspondence.tests.make import (
    make_mail_account,
    make_message,
    make_sharing,
    make_template,
)
from askaround.findings.tests.make import (
    make_decision,
    make_finding,
    make_job_line,
    make_number_read,
    make_passage,
    make_plan_step,
    make_reason,
    make_theme,
    make_trait_told,
)
from askaround.interviews.tests.make import (
    make_answer,
    make_criticism,
    make_interview,
    make_offered_time,
    make_promise,
    make_reading,
    make_research_note,
)
from askaround.people.tests.make import (
    make_ask,
    make_detail,
    make_mark,
    make_organisation,
    make_person,
    make_referral,
    make_source_tried,
)
from askaround.questions.tests.make import make_guide, make_question
from askaround.today.tests.make import make_task

__all__ = [
    "make_answer",
    "make_ask",
    "make_criticism",
    "make_decision",
    "make_detail",
    "make_field",
    "make_finding",
    "make_guide",
    "make_interview",
    "make_job_line",
    "make_mail_account",
    "make_mark",
    "make_message",
    "make_number_read",
    "make_offered_time",
    "make_organisation",
    "make_passage",
    "make_person",
    "make_plan_step",
    "make_promise",
    "make_question",
    "make_reading",
    "make_reason",
    "make_referral",
    "make_research_note",
    "make_resume",
    "make_self_prompt",
    "make_sharing",
    "make_source_tried",
    "make_task",
    "make_template",
    "make_theme",
    "make_trait",
    "make_trait_told",
    "make_user",
]
