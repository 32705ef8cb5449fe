"""Whatever is typed, the purpose check answers."""

from hypothesis import given, settings, strategies as st

from askaround.correspondence.models import Message
from askaround.correspondence.purpose import RULES, Named, Written, look_over
from askaround.correspondence.purpose.folding import fold
from askaround.correspondence.purpose.written import MOST_READ

NAMES = st.text(max_size=30)


@settings(max_examples=150, deadline=None)
@given(
    body=st.text(max_size=600),
    subject=st.text(max_size=60),
    person=NAMES,
    me=NAMES,
    source=NAMES,
    kind=st.sampled_from(Message.Kind.values),
    channel=st.sampled_from(Message.Channel.values),
    language=st.sampled_from(["", "en", "es", "de"]),
)
def test_no_text_is_too_strange(
    body: str, subject: str, person: str, me: str, source: str, kind: str, channel: str, language: str
) -> None:  # fmt: skip
    review = look_over(
        Written(
            body=body,
            subject=subject,
            person=person,
            me=me,
            kind=kind,
            channel=channel,
            language=language,
            named_by=(Named(source, "no"),),
        )
    )

    assert set(review.rules) <= set(RULES)


@given(st.text())
def test_folded_letters_stand_where_they_stood(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_a_text_without_end_is_read_in_part_and_called_too_long() -> None:
    begun = "I am looking for a job. " * (MOST_READ // 24)

    short, endless = look_over(Written(body=begun)), look_over(Written(body=begun * 5))

    assert "too_long" in endless.rules
    assert endless.rules == short.rules
