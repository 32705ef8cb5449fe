"""One seeker's complete world: a row of every kind, with words nobody else may ever see."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone

from askaround.accounts import bundles
from askaround.accounts.models import User
from askaround.exchange.models import Import
from askaround.interviews.actions import edit_answer
from askaround.interviews.models import Advice, RelatedField
from askaround.testing import make

WORD = "quicksilverbadger"
"""A word that stands in every text of the world, and nowhere else."""


@dataclass
class World:
    """The rows of one seeker, by the word an address uses for them."""

    owner: User
    rows: dict[str, Any]


def make_world(word: str = WORD) -> World:
    owner = make.make_user(first_name=word)
    field = make.make_field(owner=owner, name=f"field {word}", why=word)
    organisation = make.make_organisation(owner=owner, name=f"place {word}")
    ben = make.make_person(owner=owner, name=f"Ben {word}", notes=word)
    ana = make.make_person(owner=owner, name=f"Ana {word}", organisation=organisation)
    detail = make.make_detail(person=ana, value=f"{word}@example.org")
    ask = make.make_ask(asked=ben, career_field=field)
    referral = make.make_referral(ask=ask, person=ana)
    question = make.make_question(owner=owner, text=f"What about {word}?")
    guide = make.make_guide(owner=owner, questions=[question], name=f"guide {word}")
    held = dt.datetime(2026, 11, 4, 9, 0, tzinfo=dt.UTC)
    interview = make.make_interview(
        owner=owner, person=ana, career_field=field, guide=guide, held_at=held, story=word
    )
    answer = make.make_answer(interview=interview, question=question, text=word)
    edit_answer(answer=answer, text=f"{word}, and more", at=held)
    theme = make.make_theme(career_field=field, name=f"theme {word}")
    passage = make.make_passage(answer=answer, theme=theme)
    finding = make.make_finding(
        career_field=field, question=question, text=word, passages=[passage]
    )
    decision = make.make_decision(career_field=field, sentence=word)
    trait = make.make_trait(owner=owner, words=word)
    make.make_trait_told(trait=trait, interview=interview, passage=passage)
    return World(
        owner,
        {
            "user": owner,
            "field": field,
            "organisation": organisation,
            "person": ana,
            "other_person": ben,
            "mark": make.make_mark(person=ana, career_field=field),
            "detail": detail,
            "ask": ask,
            "referral": referral,
            "question": question,
            "guide": guide,
            "set": make.make_guide(owner=owner, name=f"set {word}", reusable=True),
            "place": guide.places.get(),
            "interview": interview,
            "answer": answer,
            "theme": theme,
            "passage": passage,
            "job_line": make.make_job_line(career_field=field, text=word),
            "number_read": make.make_number_read(answer=answer, words=word),
            "finding": finding,
            "decision": decision,
            "reason": make.make_reason(decision=decision, text=word, finding=finding),
            "plan_step": make.make_plan_step(career_field=field, text=word, finding=finding),
            "edit": answer.events.get(number=1),
            "research_note": make.make_research_note(interview=interview, text=word),
            "offered_time": make.make_offered_time(interview=interview),
            "promise": make.make_promise(interview=interview, text=word),
            "trait": trait,
            "self_prompt": make.make_self_prompt(career_field=field, text=word),
            "reading": make.make_reading(interview=interview, text=word),
            "advice": Advice.plain.create(owner=owner, interview=interview, text=word),
            "related_field": RelatedField.plain.create(
                owner=owner, interview=interview, name=f"related {word}"
            ),
            "resume": make.make_resume(owner=owner, name=word, file_name=f"{word}.pdf"),
            "resume_criticism": make.make_criticism(interview=interview, text=word),
            "import": Import.plain.create(
                owner=owner, file_name=word, kind="csv", started_at=held, finished_at=held
            ),
            "source_tried": make.make_source_tried(career_field=field, note=word),
            "bundle": bundles.delete(
                make.make_person(owner=owner, name=f"Deleted {word}"), title=word, at=timezone.now()
            ),
            "own_task": make.make_task(owner=owner, text=word, person=ana),
            "template": make.make_template(owner=owner, name=word, subject=word, body=word),
            "mail_account": make.make_mail_account(owner=owner, from_name=word),
            "sharing": make.make_sharing(owner=owner, what=word, why=word),
            "message": make.make_message(person=ana, subject=word, body=word, interview=interview),
        },
    )


def fingerprint() -> str:
    """Changes when any row of ours does."""
    seen = hashlib.sha256()
    for model in apps.get_models():
        if model.__module__.startswith("askaround."):
            rows = list(model._base_manager.order_by("pk").values())
            seen.update(json.dumps(rows, cls=DjangoJSONEncoder, sort_keys=True).encode())
    return seen.hexdigest()


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is done inside leaves nothing behind: one world serves many, each as if alone."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
