"""The strings to translate: gathered from code and templates into one catalogue per language.

    python3 dev.py messages          renew every language's catalogue
    python3 dev.py messages es       begin a language

Translators edit `src/askaround/locale/<language>/LC_MESSAGES/django.po`; the build compiles it.
Runs in `.venv`: it needs Babel and Django, and no gettext programs.
"""

import io
import sys
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir, extract_python
from babel.messages.pofile import read_po, write_po

from tools.project import ROOT

SOURCE = ROOT / "src/askaround"
LOCALES = SOURCE / "locale"
METHODS = [
    ("**/tests/**", "ignore"),
    ("testing/**", "ignore"),
    ("**.py", "python"),
    ("**/templates/**.html", "tools.messages:extract_templates"),
    ("**/templates/**.txt", "tools.messages:extract_templates"),
]
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


def extract_templates(
    file: IO[bytes],
    keywords: Mapping[str, Any],
    comment_tags: Collection[str],
    options: Any,
) -> Iterator[tuple[Any, ...]]:
    """What a Django template says, by Django's own reading of it as something like Python."""
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure(USE_I18N=True)
    # Leading blanks mean something in Python and nothing here.
    lines = [line.lstrip() for line in templatize(file.read().decode()).splitlines()]
    text = io.BytesIO("\n".join(lines).encode())
    yield from extract_python(text, keywords, comment_tags, options)


def gathered() -> Catalog:
    """Every string marked for translation, with where it stands."""
    catalogue = Catalog(project="Askaround", fuzzy=False)
    comments = ("Translators:",)
    for name, line, message, said, context in extract_from_dir(
        str(SOURCE), METHODS, keywords=KEYWORDS, comment_tags=comments, strip_comment_tags=True
    ):
        where = [(f"src/askaround/{name}", line)]
        catalogue.add(message, None, where, auto_comments=said, context=context)
    return catalogue


def renew(language: str, template: Catalog) -> Path:
    """Bring a language's catalogue up to date; what was translated is kept."""
    file = LOCALES / language / "LC_MESSAGES/django.po"
    catalogue = Catalog(locale=language, project="Askaround", fuzzy=False)
    if file.exists():
        with file.open("rb") as text:
            catalogue = read_po(text, locale=language)
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as out:
        write_po(out, catalogue, width=100, sort_output=True, ignore_obsolete=True)
    return file


def languages() -> list[str]:
    """The languages begun so far."""
    return sorted(file.parents[1].name for file in LOCALES.glob("*/LC_MESSAGES/django.po"))


def untranslated(language: str, template: Catalog) -> list[str]:
    """What a language still lacks: no translation, or one marked as doubtful."""
    with (LOCALES / language / "LC_MESSAGES/django.po").open("rb") as text:
        catalogue = read_po(text, locale=language)
    return [
        str(message.id)
        for message in template
        if message.id
        if not translated(catalogue.get(message.id, message.context))
    ]


def translated(message: Message | None) -> bool:
    """Whether a message has its translation, every plural of it, and nobody doubts it."""
    if message is None or message.fuzzy:
        return False
    forms = message.string if isinstance(message.string, tuple | list) else [message.string]
    return all(forms)


def main(wanted: list[str]) -> None:
    template = gathered()
    for language in wanted or languages():
        file = renew(language, template)
        left = len(untranslated(language, template))
        print(f"{file.relative_to(ROOT)}: {len(template)} strings, {left} to translate")
    if not (wanted or languages()):
        print(f"{len(template)} strings; no language begun: python3 dev.py messages es")


if __name__ == "__main__":
    main(sys.argv[1:])
