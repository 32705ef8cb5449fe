"""Each rule of the purpose check beside the words it must and must not be woken by."""

import pytest

from askaround.correspondence.purpose import Named, Written, look_over

Words = tuple[str, ...]

SPEAKS: dict[tuple[str, str], Words] = {
    ("job_seeking", "en"): (
        "Are you hiring?",
        "I'm currently seeking employment.",
        "I'm not looking for a job, but do you have any openings?",
        "I don't have much experience and I am looking for work.",
        "I'd love to join your team.",
        "I would like to apply for the analyst position.",
        "I'm looking for a\njob in your field.",
        "Please keep my resume on file.",
    ),
    ("job_seeking", "es"): (
        "Busco trabajo.",
        "¿Están contratando?",
        "Quisiera formar parte de su equipo.",
        "No busco trabajo, pero si hay una vacante, dígamelo.",
    ),
    ("no_purpose", "en"): ("I was wondering if you have time to talk.", "Let me know if you're free."),
    ("no_purpose", "es"): ("¿Nos vemos el lunes para tomar algo con calma?",),
    ("no_duration", "en"): ("Could you spare me a few minutes of your time?",),
    ("no_duration", "es"): ("¿Podríamos hablar un rato de su trabajo?",),
    ("no_time", "en"): (
        "Could we talk next week, at your convenience?",
        "I saw you last Monday, and would like to talk.",
    ),
    ("no_time", "es"): ("¿Podría ser por la mañana, cuando usted pueda?",),
    ("asks_them_to_travel", "en"): (
        "Could you come to my office on Monday?",
        "Can you meet me at Starbucks?",
        "Would you be able to come to our campus?",
    ),
    ("asks_them_to_travel", "es"): ("¿Puedes venir a mi casa?", "Le invito a mi taller."),
    ("resume_unasked", "en"): (
        "I've attached my resume.",
        "Enclosed please find my curriculum vitae.",
        "Hello\n\nEDUCATION\nA school\n\nSKILLS\nReading",
    ),
    ("resume_unasked", "es"): ("Le adjunto mi currículum.", "Mi CV va adjunto."),
    ("too_long", "en"): ("word " * 121, "a " * 46),
    ("several_asks", "en"): (
        "Could I visit you? Could you also introduce me to your boss?",
        "May I come by, and would you review my resume?",
    ),
    ("several_asks", "es"): ("¿Puedo visitarle? ¿Y podría presentarme a su jefa?",),
    ("name_without_permission", "en"): (
        "Ben Okoro suggested I contact you.",
        "Our mutual friend Ben said you might help.",
        "At Ben's suggestion I am writing to you.",
    ),
    ("name_without_permission", "es"): ("Le escribo de parte de Ben Okoro.",),
    ("unfilled_blank", "en"): ("Hi [name]", "Hi {{ name }}", "Dear <Name>", "at ____", "INSERT NAME HERE"),
    ("wrong_name", "en"): (
        "Dear Bob,",
        "Hi Ana Ruis,",
        "Dear Sir or Madam,",
        "Hello Ana Ruiz,",
        "Bob,\n\nHow are you?",
    ),
    ("wrong_name", "es"): ("Estimada Sra. Ruiz:", "Hola, Inés:"),
    ("jargon", "en"): ("an informational interview", "May I pick your brain?", "I'm networking."),
    ("jargon", "es"): ("una entrevista informativa",),
}  # fmt: skip

SILENT: dict[tuple[str, str], Words] = {
    ("job_seeking", "en"): (
        "I am not looking for a job.",
        "This isn't about a job.",
        "How did you get your job?",
        "Before my job interview I was nervous.",
        "The hire car broke down.",
        "What do you look for when you hire someone?",
        "How do people get a job in this field?",
        "I help people looking for work.",
        "Someone asked me “are you looking for a job?” and I laughed.",
        "A job is not what I'm after.",
        "I'm looking for information about your job.",
        "I was looking for a job when we met ten years ago.",
    ),
    ("job_seeking", "es"): (
        "No estoy buscando trabajo.",
        "Tengo un trabajo que me gusta.",
        "¿Qué le gusta de su puesto?",
        "Fui a una entrevista de trabajo.",
    ),
    ("no_purpose", "en"): ("I'd like to learn about nursing.", "I am interested in nursing."),
    ("no_purpose", "es"): ("Me gustaría saber cómo es su trabajo.",),
    ("no_duration", "en"): ("Could I have half an hour?", "for 20-30 min", "a quarter of an hour"),
    ("no_duration", "es"): ("¿Tendría veinte minutos?", "un cuarto de hora"),
    ("no_time", "en"): (
        "May I come on Tuesday?",
        "on the 14th",
        "any morning next week",
        "2026-05-04",
    ),
    ("no_time", "es"): ("¿Puedo ir el martes?", "el 4 de mayo", "mañana por la tarde"),
    ("asks_them_to_travel", "en"): (
        "May I come to your office?",
        "Could we have coffee near your office?",
        "Would you join me for a video call?",
        "Would twenty minutes be possible?",
    ),
    ("asks_them_to_travel", "es"): ("¿Puedo ir a su oficina?",),
    ("resume_unasked", "en"): (
        "I have not attached my resume.",
        "May I bring my resume?",
        "As you asked, I attach my resume.",
        "I attach a list of questions.",
    ),
    ("too_long", "en"): ("word. " * 120,),
    ("several_asks", "en"): (
        "Could I visit you on Monday? Or may I call you on Tuesday?",
        "Could I come by? If not, do you know somebody else?",
    ),
    ("name_without_permission", "en"): (
        "I found you on LinkedIn.",
        "My professor suggested I write to you.",
        "The Career Center gave me your name.",
        "I saw Ana Ruíz speak.",
    ),
    ("unfilled_blank", "en"): ("a [sic] b [1] […]", "<https://a.example>", "I <3 it"),
    ("wrong_name", "en"): (
        "Dear Ana,",
        "Dear Dr. Ruíz:",
        "Hi there,",
        "Hello! My name is Bob.",
        "Dear ANA,",
        "Hi, I'm Bob.",
    ),
    ("jargon", "en"): ("the network engineer", "your interview in the paper"),
}  # fmt: skip


def cases(table: dict[tuple[str, str], Words]) -> list[tuple[str, str, str]]:
    return [(rule, language, body) for (rule, language), bodies in table.items() for body in bodies]


def woken_by(body: str, language: str, **known: object) -> tuple[str, ...]:
    return look_over(Written(body=body, language=language, person="Ana Ruíz", **known)).rules  # type: ignore[arg-type]


@pytest.mark.parametrize(("rule", "language", "body"), cases(SPEAKS))
def test_a_rule_is_woken_by(rule: str, language: str, body: str) -> None:
    assert rule in woken_by(body, language)


@pytest.mark.parametrize(("rule", "language", "body"), cases(SILENT))
def test_a_rule_is_not_woken_by(rule: str, language: str, body: str) -> None:
    assert rule not in woken_by(body, language)


def test_a_name_that_may_be_used_may_be_named() -> None:
    allowed = (Named("Ben Okoro", "yes"),)

    woken = woken_by("Ben suggested I contact you.", "en", named_by=allowed)

    assert "name_without_permission" not in woken


def test_whoever_said_no_may_not_stand_in_the_words_at_all() -> None:
    refused = (Named("Ben Okoro", "no"),)

    woken = woken_by("Ben and I talked about you for an hour.", "en", named_by=refused)

    assert "name_without_permission" in woken


@pytest.mark.parametrize(
    ("record", "greeted"),
    [("Elizabeth Warner", "Liz"), ("Francisco Gil", "Paco"), ("Juana Sol", "Juanita"), ("Jose Gil", "José")],
)  # fmt: skip
def test_one_name_may_be_spelled_in_more_than_one_way(record: str, greeted: str) -> None:
    review = look_over(Written(body=f"Dear {greeted},", person=record, language="en"))

    assert "wrong_name" not in review.rules


def test_what_is_missing_is_not_said_of_a_language_we_do_not_read() -> None:
    german = "Guten Tag, ich möchte mit Ihnen über die Arbeit sprechen, und das ist nicht viel."

    assert look_over(Written(body=german)).findings == ()


@pytest.mark.parametrize("kind", ["thank_you", "report_back", "news", "reminder"])
def test_what_asks_for_no_visit_needs_no_day_and_no_length(kind: str) -> None:
    review = look_over(Written(body="Thank you for the tour of the ward.", kind=kind))

    assert review.findings == ()


def test_directions_in_a_phone_script_are_not_words_to_it() -> None:
    script = (
        "Hello, may I come and see you about nursing?\n\n(If not) Whom else could I ask? "
        + "word " * 150
    )

    assert "too_long" not in look_over(Written(body=script, channel="phone")).rules


def test_a_field_called_networking_is_no_jargon() -> None:
    review = look_over(Written(body="I'm curious about networking.", field="Network engineering"))

    assert "jargon" not in review.rules


def test_what_works_is_named() -> None:
    body = (
        "Hello Ana,\n\nI'd like to find out what nursing is like. May I come and see you for twenty "
        "minutes on Monday? I'm not looking for a job.\n\nThank you,\nMaya"
    )

    review = look_over(Written(body=body, person="Ana Ruíz"))

    told = ("purpose", "duration", "day", "their_place", "only_information", "short", "thanks")
    assert review.works == told


def test_nothing_written_has_nothing_to_be_said_about_it() -> None:
    assert look_over(Written(body=" \n")).findings == ()
