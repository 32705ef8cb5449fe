"""The API: its address, its key, its collections."""

from ninja import Router

from askaround.api.auth import Token
from askaround.api.described import Api
from askaround.api.elsewhere import elsewhere
from askaround.api.operations import add_operations
from askaround.api.refusals import handle_refusals
from askaround.api.resources import (
    asking,
    charts,
    comparison,
    deleted,
    duplicates,
    exports,
    field_report,
    fit,
    history,
    imports,
    job_description,
    numbers,
    objectives,
    saturation,
    search,
    sources,
    today,
    told,
)
from askaround.api.resources.answers import Answers
from askaround.api.resources.asks import Asks
from askaround.api.resources.careers import CareerFields
from askaround.api.resources.decisions import Decisions
from askaround.api.resources.findings import Findings, PlanSteps
from askaround.api.resources.fit import Traits
from askaround.api.resources.guides import Guides
from askaround.api.resources.interviews import Interviews
from askaround.api.resources.marking import Passages, Themes
from askaround.api.resources.message_templates import MessageTemplates
from askaround.api.resources.messages import Messages, router as messages
from askaround.api.resources.network import router as network
from askaround.api.resources.organisations import Organisations
from askaround.api.resources.people import People
from askaround.api.resources.promises import Promises
from askaround.api.resources.questions import Questions
from askaround.api.resources.readings import Readings
from askaround.api.resources.referrals import Referrals
from askaround.api.resources.research_notes import ResearchNotes
from askaround.api.resources.resumes import ResumeCriticisms, Resumes, router as resumes
from askaround.api.resources.self_prompts import SelfPrompts

COLLECTIONS = (
    CareerFields(),
    People(),
    Organisations(),
    Asks(),
    Referrals(),
    Questions(),
    Guides(),
    Interviews(),
    ResearchNotes(),
    Answers(),
    Messages(),
    MessageTemplates(),
    Promises(),
    Readings(),
    SelfPrompts(),
    Traits(),
    Themes(),
    Passages(),
    Findings(),
    Decisions(),
    PlanSteps(),
    Resumes(),
    ResumeCriticisms(),
)

api = Api(
    title="Askaround",
    version="1",
    urls_namespace="api",
    docs_url=None,
    auth=Token(),
    description=(
        "Everything Askaround keeps, for your own programs. `askaround token` makes a token; "
        "send it as `Authorization: Bearer …`."
    ),
)
handle_refusals(api)

collections = Router()
for things in COLLECTIONS:
    add_operations(collections, things)

for router in (
    collections,
    deleted.router,
    duplicates.router,
    charts.router,
    comparison.router,
    saturation.router,
    objectives.router,
    fit.router,
    told.router,
    numbers.router,
    job_description.router,
    sources.router,
    asking.router,
    today.router,
    search.router,
    exports.router,
    field_report.router,
    history.router,
    imports.router,
):
    api.add_router("", router)
api.add_router("", network)
api.add_router("", messages)
api.add_router("", resumes)
api.add_router("", elsewhere)
