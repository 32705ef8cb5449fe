"""Every string can be translated, and every language begun is whole."""

import io

from tools.messages import KEYWORDS, extract_templates, gathered, languages, untranslated


def said(template: str) -> list[object]:
    """The messages a template holds."""
    file = io.BytesIO(template.encode())
    return [message for _line, _name, message, _notes in extract_templates(file, KEYWORDS, (), {})]


def test_a_templates_strings_are_found():
    assert said('<p>it\'s</p>\n   {% translate "Today" %}\n{{ _("Yes") }}') == ["Today", "Yes"]


def test_a_block_with_a_plural_is_found():
    block = (
        "{% blocktranslate trimmed count n=n %}\n  {{ n }} visit\n {% plural %}\n {{ n }} visits"
    )

    assert said(block + "\n{% endblocktranslate %}") == [("%(n)s visit", "%(n)s visits", None)]


def test_strings_of_code_and_of_templates_are_gathered():
    places = {name for message in gathered() for name, _line in message.locations}

    assert any(name.endswith(".py") for name in places)
    assert any(name.endswith(".html") for name in places)
    assert not any("/tests/" in name for name in places)


def test_no_language_lacks_anything():
    template = gathered()

    assert {name: left for name in languages() if (left := untranslated(name, template))} == {}
