from django.contrib.messages.storage.base import Message
from django.template.loader import render_to_string
from django.test import RequestFactory


def shown(*messages: Message) -> str:
    return render_to_string("web/messages.html", {"messages": messages}, RequestFactory().get("/"))


def test_what_was_done_can_be_taken_back() -> None:
    html = shown(Message(25, "Ana is kept.", "/undo/1/"))
    assert 'action="/undo/1/"' in html
    assert "notice good" in html


def test_what_cannot_be_taken_back_has_no_such_button() -> None:
    assert "<form" not in shown(Message(25, "Ana is kept."))


def test_a_hostile_name_is_escaped() -> None:
    assert "<script>" not in shown(Message(40, "<script>alert(1)</script>"))


def test_refusals_are_told_from_warnings() -> None:
    html = shown(Message(40, "Not done."), Message(30, "Look."))
    assert "notice wrong" in html
    assert "notice late" in html
