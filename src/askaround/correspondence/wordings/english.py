"""The house's own words in English.

First messages say who is asking, who sent them (only where the name may be used), that it is
information they are after, how long it takes and that they will come (method.md, G1). None asks
for work, or uses the trade's own name for such a talk (G2).
"""

from collections.abc import Mapping

from askaround.correspondence.facts import Facts, joined
from askaround.correspondence.wordings.wording import Language, Wording


def one_of(words: tuple[str, ...]) -> str:
    """A, B or C."""
    return joined(words, "or")


def sentences(facts: Facts) -> Mapping[str, str]:
    """The sentences that are there or not, as the record has it."""
    sent = ""
    if facts.referrer and facts.may_use_name == "yes":
        sent = f"{facts.referrer} thought of you when I asked who knows this work"
    elif facts.referrer:
        sent = "Your name came up when I asked around"
    names = joined(facts.names_given, "and")
    looking = "I'm not looking for a job change; all I'm after is information"
    return {
        "who_sent_me": sent,
        "only_information": looking if facts.not_looking else "All I'm after is information",
        "names_thanks": f"Thank you too for naming {names}" if names else "",
        "next": f"What comes next: {facts.will_do}" if facts.will_do else "",
        "decided": f"I have made up my mind about {facts.field}: {facts.decided}"
        if facts.decided
        else "",
        "we_met": f"We met on {facts.met_on}" if facts.met_on else "We have met",
        "now_met": f"I've now met {facts.met}" if facts.met else "",
    }


MISSING = {
    "their_first_name": "their name",
    "their_name": "their name",
    "my_name": "your name",
    "about_me": "who you are, in one sentence",
    "field": "the line of work",
    "why_you": "one line on why you're asking them",
    "times": "two or three times that suit you",
    "asked_on": "the day you asked",
    "referrer": "who named them",
    "met": "whom you met",
    "stayed": "what they said that stayed with you",
    "plan": "what you will do with it",
    "learned": "what you learned, in a sentence",
    "advice": "what they advised",
}

_IN_WRITING = """\
I'm {my name}. {about me} {who sent me} {why them}

I'm finding out what {field} is really like, and I'd sooner hear it from someone who does it than read about it.

May I come and see you for {length}? I'm free {times}, or whenever suits you. {only information}

With thanks,
{my name}

{my phone}"""

_CURIOUS = (
    "I've become curious about {field}, and I'm asking around to find out what it is really like."
)
_NOTHING_MORE = "I'd ask them for {length} and what they know, nothing more."
_HOW_TO_REACH = "(If a name comes) How do they like to be reached? And may I say that you sent me?"
_NOBODY = "(If nobody comes to mind) That's quite all right. May I ask you again one day?"
_STRANGER = "I'm {my name}. {about me} {who sent me} "
_WHO = {
    "like": "Who do you know in something like it, even if it's only near?",
    "just_like": "Who do you know who does just this?",
}


def _asks() -> dict[str, tuple[Wording, ...]]:
    """Asking who they know (P2): somebody one knows or, where another named them, a stranger."""
    made: dict[str, tuple[Wording, ...]] = {}
    for kind, who in _WHO.items():
        for whom, me, aloud in (
            ("", "", "Hello {their first name}. It's {my name}."),
            (".stranger", _STRANGER, f"Hello, am I speaking with {{their name}}? {_STRANGER}"),
        ):
            key, asked = f"ask.{kind}{whom}", f"{me}{_CURIOUS} {who}"
            written = (
                f"Hello {{their first name}},\n\n{asked}\n\n{_NOTHING_MORE} If a name comes to "
                "mind, may I say that you sent me?\n\nThank you,\n{my name}"
            )
            rung = f"{aloud.strip()} Is this a good moment?\n\n{_CURIOUS} {who}\n\n{_NOTHING_MORE}"
            made[f"{key}.email"] = (Wording("Who do you know?", written),)
            made[f"{key}.phone"] = (Wording("", f"{rung}\n\n{_HOW_TO_REACH}\n\n{_NOBODY}"),)
            said = f"{asked}\n\n{_HOW_TO_REACH}\n\n{_NOTHING_MORE}"
            made[f"{key}.in_person"] = (Wording("", said),)
    return made


WORDINGS: dict[str, tuple[Wording, ...]] = {
    "introduction.email": (
        Wording("A question about {field}", f"Hello {{their first name}},\n\n{_IN_WRITING}"),
    ),
    "introduction.post": (
        Wording("A question about {field}", f"Dear {{their first name}},\n\n{_IN_WRITING}"),
    ),
    "introduction.online": (
        Wording(
            "",
            "Hello {their first name}, I'm {my name}. {about me} {who sent me} {why them} I'd like to "
            "know what {field} is really like. May I come by for {length}, say {times}? "
            "{only information}",
        ),
        Wording(
            "",
            "Hello {their first name}, I'm {my name}. {who sent me} {why them} I'd like to know what "
            "{field} is really like. May I come by for {length}, say {times}? {only information}",
        ),
        Wording(
            "",
            "Hello {their first name}, I'm {my name}. {who sent me} May I come by for {length}, say "
            "{times}, and ask about {field}? {only information}",
        ),
        Wording(
            "",
            "Hello {their first name}, I'm {my name}. {who sent me} May I come by for {length} one day "
            "and ask about {field}? {only information}",
        ),
    ),
    "introduction.phone": (
        Wording(
            "",
            """\
Hello, am I speaking with {their name}? I'm {my name}. {about me} {who sent me} Is this a good moment?

I'd like to know what {field} is really like, from someone who does it. May I come and see you for {length}? I'm free {times}. {only information}

(If it's a bad moment) When would be a better time to ring?

(If they'd rather not) Thank you all the same. Who else knows this work well?""",
        ),
    ),
    "introduction.in_person": (
        Wording(
            "",
            """\
Hello {their first name}. I'm {my name}. {about me} {who sent me}

I'd like to know what {field} is really like, from someone who does it. Could I come to your place one day, for {length}, and ask you about it? I'm free {times}; which day is good for you? {only information}""",
        ),
    ),
    "introduction.through": (
        Wording(
            "A note for {their name}",
            """\
Hello {who named them},

Would you pass this on to {their name}?

I'm {my name}. {about me} I'm finding out what {field} is really like, and I'd sooner hear it from someone who does it than read about it. May I come and see you for {length}? I'm free {times}, or whenever suits you. {only information}

Thank you,
{my name}

{my phone}""",
        ),
    ),
    "reminder": (
        Wording(
            "About {field}, once more",
            """\
Hello {their first name},

On {day I asked} I asked whether you would talk with me about {field} for {length}. I know how full a week gets, so I'm asking once more and then not again.

If it suits you, I'd come to you. I'm free {times}, or whenever you say. And if it doesn't, that is quite all right.

Thank you,
{my name}""",
        ),
    ),
    "reminder.ask": (
        Wording(
            "Who do you know, once more",
            """\
Hello {their first name},

On {day I asked} I asked whom you know near {field}. If somebody has come to your mind since, I'd be glad of the name. And if nobody has, that is an answer too; I won't ask again.

Thank you,
{my name}""",
        ),
    ),
    "thank_you": (
        Wording(
            "Thank you",
            """\
Hello {their first name},

Thank you for talking with me about {field}. One thing has stayed with me: {what they said}.

What I'll do now: {what I will do}. {thanks for names}

I was glad of your time, and I'll tell you how it goes on.

With many thanks,
{my name}""",
        ),
    ),
    "report_back": (
        Wording(
            "I met {whom I met}",
            """\
Hello {their first name},

You gave me the name of {whom I met}. {when we met} Thank you; without you I'd not have known whom to ask.

What I took away: {what I learned}. {what I decided} {what comes next}

All the best,
{my name}""",
        ),
    ),
    "ask_again": (
        Wording(
            "How it went on, and one question",
            """\
Hello {their first name},

Since we talked I've gone on asking about {field}. {now met} What I know now that I didn't then: {what I learned}.

Who else has come to your mind since? One or two names would take me a good step further. I'd say that you sent me only if you like.

Thank you,
{my name}""",
        ),
    ),
    "advice": (
        Wording(
            "I did as you said",
            """\
Hello {their first name},

When we talked about {field} you told me: {their advice}.

I did, and this is what came of it: {what I learned}. Thank you; it helped to hear it from you.

All the best,
{my name}""",
        ),
    ),
    "news": (
        Wording(
            "How it is going",
            """\
Hello {their first name},

Since we talked I've gone on asking about {field}. What I know now that I didn't then: {what I learned}.

What you told me was a good part of it, so I wanted you to hear.

All the best,
{my name}""",
        ),
    ),
}  # fmt: skip
WORDINGS |= _asks()
WORDINGS["thank_you.post"] = tuple(
    Wording(subject, body.replace("Hello", "Dear", 1)) for subject, body in WORDINGS["thank_you"]
)

ENGLISH = Language(
    django="en",
    wordings=WORDINGS,
    missing=MISSING,
    sentences=sentences,
    twenty_minutes="twenty minutes",
    one_of=one_of,
)
