"""How each kind of source is used, in a sentence or two, and a line to begin with."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Way:
    """How to use a source; `opening` is what to say first, with room for the field's name."""

    how: Any
    opening: Any


FORMER_SUPERVISOR = Way(
    _(
        "Somebody who once led you knows what you are good at, and people you don't. Most are "
        "glad to be asked."
    ),
    _(
        "You know how I work. Who do you know in something like %(field)s whom I could ask what "
        "it's like?"
    ),
)
FRIEND = Way(
    _(
        "Ask people who know people: family, neighbours, whoever cuts your hair. They needn't know "
        "the work, only somebody who does something like it."
    ),
    _("I'm curious about %(field)s. Who do you know who does something like it?"),
)
CAREER_CENTRE = Way(
    _(
        "A career centre, an employment office or a library may keep a list of people who are "
        "willing to be asked, and its staff know who works where."
    ),
    _("Do you know people who are glad to talk about %(field)s, and may I write to one of them?"),
)
COLLEGE = Way(
    _(
        "The placement or alumni office of a college that teaches this stays in touch with those "
        "who went into it, and teachers know where their students went. You can ask without "
        "having studied there."
    ),
    _("Where do your graduates in %(field)s work, and might one of them talk with me?"),
)
REFERRAL = Way(
    _(
        "At the end of each conversation ask for two names, and whether you may say who sent you. "
        "Nothing opens a door as well."
    ),
    _("Who else should I talk to about %(field)s? And may I say that you sent me?"),
)

INSIDE = {
    "coworker": Way(
        _(
            "Somebody in another department knows who does this work, or did it before. Ask over "
            "a coffee rather than in a mail to many."
        ),
        _("You know this place well. Who here does %(field)s and might give me twenty minutes?"),
    ),
    "current_supervisor": Way(
        _(
            "Your supervisor knows who decides what, and who would talk with you. Ask only if your "
            "looking around may be known."
        ),
        _("I'd like to understand what %(field)s involves here. Whom would you talk to first?"),
    ),
    "former_supervisor": FORMER_SUPERVISOR,
    "society": Way(
        _(
            "People in this work belong to a society. Its branch, its journal and its evenings name "
            "others; ask one of them to take you along."
        ),
        _("Which society do people in %(field)s belong to, and could I come along one evening?"),
    ),
    "training_specialist": Way(
        _("Whoever plans the training here knows each department and what it looks for."),
        _("Which courses do people in %(field)s take here, and who teaches them?"),
    ),
    "directory": Way(
        _(
            "The staff directory finds people by title and department. Search for the work, not for "
            "a name."
        ),
        _("I found you in the staff directory. Might I ask you what %(field)s is like?"),
    ),
    "employee_communications": Way(
        _(
            "The newsletter, the news on the intranet and the notice board say who began, who moved "
            "up and who finished something. That is a reason to write."
        ),
        _("I read about your project. I'd like to understand how %(field)s is done here."),
    ),
    "organisation_chart": Way(
        _(
            "The chart says who answers for the work, and who stands beside them. Look for the "
            "function first, then for the name."
        ),
        _("You lead this team. Who in it could tell me what %(field)s is like from day to day?"),
    ),
    "friend": FRIEND,
    "career_centre": CAREER_CENTRE,
    "college": COLLEGE,
    "referral": REFERRAL,
}

OUTSIDE = {
    "coworker": Way(
        _(
            "People you worked with have moved on, and know people where they went. Go through your "
            "old teams one by one."
        ),
        _(
            "It has been a while. I'm finding out what %(field)s is like. Who do you know who does "
            "something like it?"
        ),
    ),
    "current_supervisor": Way(
        _(
            "Only if it is no secret that you look around: supervisors meet people from elsewhere. "
            "When in doubt, leave it."
        ),
        _("I'm curious about %(field)s. Is there somebody you deal with who knows it?"),
    ),
    "former_supervisor": FORMER_SUPERVISOR,
    "society": Way(
        _(
            "Search for the name of the work with “association” or “institute” and your region. Most "
            "have open evenings, talks online and a group on LinkedIn, Discord or Slack. Whoever "
            "speaks or organises there is used to being asked."
        ),
        _(
            "I listened to your talk at the society. I'm finding out what %(field)s is like; might I "
            "ask you about it for twenty minutes?"
        ),
    ),
    "training_specialist": Way(
        _(
            "Trainers and consultants see many workplaces from the inside. Their names stand on the "
            "pages of courses for this work, at colleges and online."
        ),
        _("You train people for %(field)s. Who of them might tell me what the days are like?"),
    ),
    "directory": Way(
        _(
            "Search LinkedIn or an alumni directory by job title and town. Where the work needs a "
            "licence there is a public register, and many places near you have a staff page."
        ),
        _(
            "I found you in the directory. I'm finding out what %(field)s is like; might I ask you "
            "about it for twenty minutes?"
        ),
    ),
    "employee_communications": Way(
        _(
            "Places tell their own news: a news page or blog, a newsletter anybody can subscribe to, "
            "posts on LinkedIn, the local paper. Whoever is named there has a story to tell."
        ),
        _("I read your story in the newsletter, and it made me curious what %(field)s is like."),
    ),
    "organisation_chart": Way(
        _(
            "Look at the “team” or “about us” page; public bodies publish their charts, and an "
            "employer's page on LinkedIn lists people by what they do. Note who leads the work and "
            "who does it."
        ),
        _(
            "Your team page says you look after %(field)s. Might I ask you, or somebody on your "
            "team, what the work is like?"
        ),
    ),
    "friend": FRIEND,
    "career_centre": CAREER_CENTRE,
    "college": COLLEGE,
    "referral": REFERRAL,
}


def way_of(kind: str, *, inside: bool) -> Way | None:
    """How to use this kind of source, for somebody who works there or doesn't; None for "another
    way"."""
    return (INSIDE if inside else OUTSIDE).get(kind)
