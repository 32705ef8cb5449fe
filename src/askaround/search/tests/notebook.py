"""A small notebook to search in."""

from types import SimpleNamespace

from askaround.testing import make


def kept(owner, work, name, day, said="The nights are hard"):
    """A field, somebody at a place, a visit that answered a question of one's own, and a finding."""
    field = make.make_field(owner=owner, name=work, why="")
    organisation = make.make_organisation(owner=owner, name=f"Place of {work}")
    person = make.make_person(owner=owner, name=name, organisation=organisation, title="")
    question = make.make_question(owner=owner, text=f"What of {work}?")
    visit = make.make_interview(owner=owner, person=person, career_field=field, held_at=day)
    answer = make.make_answer(interview=visit, question=question, text=said)
    passage = make.make_passage(answer=answer)
    make.make_finding(career_field=field, text=f"In {work} nights", passages=[passage])
    return SimpleNamespace(
        field=field,
        organisation=organisation,
        person=person,
        question=question,
        visit=visit,
        visit_title=f"Visit with {name}",
    )


def plain(pieces):
    return "".join(text for text, _found in pieces)


def marked(pieces):
    return [text for text, found in pieces if found]
