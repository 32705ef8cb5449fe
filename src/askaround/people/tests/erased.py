"""Somebody with something of every kind, to be erased."""

from askaround.accounts import bundles
from askaround.correspondence.models import OutgoingMail
from askaround.exchange.models import CardProperty, Import, ImportedRow
from askaround.findings.models import SetAside
from askaround.interviews.models import NoteEvent, NotingDevice, VisitFact
from askaround.people.tests.make import NOW
from askaround.testing import make
from askaround.today.models import LetGo, OwnTask

WORD = "qzvkwxjh"
"""Stands in every text about the one person, and nowhere else."""


def somebody(owner, word=WORD):
    """A person with something of every kind, the word in all of it."""
    field = make.make_field(owner=owner)
    ana = make.make_person(
        owner=owner,
        name=f"Ana {word}",
        title=word,
        department=word,
        found_note=word,
        notes=f"Her notes: {word}",
    )
    ben = make.make_person(owner=owner, name="Ben Obi", reports_to=ana)
    detail = make.make_detail(person=ana, value=f"{word}@example.org", label=word)
    CardProperty.plain.create(owner=owner, detail=detail, line=f"EMAIL:{word}@example.org")
    make.make_mark(person=ana, career_field=field, why=word)
    make.make_referral(ask=make.make_ask(asked=ana, career_field=field, note=word), person=ben)
    make.make_referral(ask=make.make_ask(asked=ben), person=ana, note=word)
    guide = make.make_guide(owner=owner, name=f"For {word}")
    visit = make.make_interview(
        owner=owner, person=ana, career_field=field, guide=guide, story=word, held_at=NOW
    )
    answer = make.make_answer(interview=visit, text=f"She said {word}")
    NoteEvent.plain.create(
        owner=owner, answer=answer, device="a", seq=1, at=0, insert=word, number=1, snapshot=word
    )
    VisitFact.plain.create(owner=owner, interview=visit, device=word, seq=1, kind="star")
    make.make_research_note(interview=visit, text=word, source=word)
    make.make_promise(interview=visit, text=word)
    message = make.make_message(person=ana, interview=visit, subject=word, body=word)
    OutgoingMail.plain.create(
        owner=owner, message=message, mail_id=word, recipient=f"{word}@example.org", queued_at=NOW
    )
    LetGo.plain.create(owner=owner, rule="approach", subject=ana.pk, let_go_at=NOW)
    taken = Import.plain.create(
        owner=owner,
        file_name=f"ana-{word}.csv",
        kind="csv",
        started_at=NOW,
        finished_at=NOW,
        rejected=[
            {"row": 2, "reason": "No name.", "raw": f"x,{word}@example.org"},
            {"row": 3, "reason": "No name.", "raw": "y,other@example.org"},
        ],
    )
    ImportedRow.plain.create(
        owner=owner, batch=taken, person_id=ana.pk, was_new=False, before={"title": word}
    )
    gone = make.make_message(person=ana, subject=f"Deleted {word}", body=word)
    bundles.delete(gone, title=f"The message to Ana {word}", at=NOW)
    return ana


def all_told_by(ana, word=WORD):
    """What was made of a visit to them since: of what they said, of their advice, of their days."""
    visit = ana.interviews.get()
    answer = visit.answers.get()
    field = visit.career_field
    passage = make.make_passage(answer=answer, words=word)
    make.make_finding(career_field=field, passages=[passage])
    theme = make.make_theme(career_field=field)
    SetAside.plain.create(owner=ana.owner, theme=theme, answer=answer, words=word)
    make.make_number_read(answer=answer, words=word)
    make.make_trait_told(interview=visit, passage=passage)
    make.make_criticism(interview=visit, text=word)
    make.make_reading(interview=visit, text=word)
    make.make_offered_time(interview=visit)
    NotingDevice.plain.create(owner=ana.owner, interview=visit, device=word, kind="phone")
    OwnTask.plain.create(owner=ana.owner, text=word, person=ana)
