"""The three prompts of a first visit, each with the question it may become."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from askaround.careers.models import SelfPrompt
from askaround.interviews.self_prompts import is_question, own_words

Prompt = SelfPrompt.Prompt


@dataclass(frozen=True, slots=True)
class PromptBox:
    """One prompt: what was written, at which version, and the question proposed of it."""

    name: str
    label: str
    text: str = ""
    version: int = 0
    question: str = ""
    on_the_sheet: bool = False


def proposed(prompt: str, text: str) -> str:
    """A question that somebody in the work can tell about, with the seeker's own words in it."""
    words = own_words(text)
    if not words or is_question(text):
        return " ".join(text.split())
    patterns = {
        Prompt.MUST: _("How much room is there in your work for this: %(words)s?"),
        Prompt.HATE: _("How often does this come up in your work, and how do you deal with it: %(words)s?"),
        Prompt.UNSURE: _("How much of this does it really take, and how do people learn it: %(words)s?"),
    }  # fmt: skip
    return patterns[Prompt(prompt)] % {"words": words}


def prompt_boxes(
    kept: Sequence[SelfPrompt], asked: Sequence[str], typed: Mapping[str, Any] | None = None
) -> list[PromptBox]:
    """The three boxes. `asked` are the questions on the sheet; `typed` is what was sent and couldn't
    be kept."""
    rows = {row.prompt: row for row in kept}
    on_the_sheet = {question.strip().casefold() for question in asked}
    return [_box(prompt, rows.get(prompt.value), on_the_sheet, typed or {}) for prompt in Prompt]


def _box(
    prompt: Prompt, row: SelfPrompt | None, asked: set[str], typed: Mapping[str, Any]
) -> PromptBox:
    text = str(typed.get(prompt.value, row.text if row else ""))
    question = str(typed.get(f"question-{prompt.value}", proposed(prompt, text)))
    version = row.version if row else 0
    there = question.casefold() in asked
    return PromptBox(prompt.value, str(prompt.label), text, version, question, there)
