"""What answers come to: numbers, a job description, what to read."""

import sys
from pathlib import Path

import click

from askaround.config.commands.asking import field_called
from askaround.config.commands.base import (
    askaround,
    data_dir_option,
    json_option,
    say,
    seeker,
    start,
)
from askaround.config.refusals import Refused, WrongUse


@askaround.command()
@click.argument("field", required=False)
@json_option
@data_dir_option
def numbers(field: str | None, as_json: bool, data_dir: Path | None) -> None:
    """Say what pay, hours and years to get in people gave for FIELD (without it, the newest)."""
    start(data_dir)
    from askaround.findings import numbers_report
    from askaround.findings.queries.numbers import numbers_of

    about = field_called(seeker(), field)
    written = numbers_report.as_json if as_json else numbers_report.as_text
    say(written(about, numbers_of(about)))


@askaround.command(name="job-description")
@click.argument("field", required=False)
@click.argument("out", required=False, type=click.Path(path_type=Path))
@click.option("--without-names", is_flag=True, help="Leave out who said what.")
@json_option
@data_dir_option
def job_description(
    field: str | None,
    out: Path | None,
    without_names: bool,
    as_json: bool,
    data_dir: Path | None,
) -> None:
    """Write what people said the job of FIELD is to OUT (.pdf, .md), or here as Markdown."""
    start(data_dir)
    from askaround.findings import job_document as words
    from askaround.findings.queries.job_description import job_description as told_of
    from askaround.interviews.documents import paper_for
    from askaround.web.documents import as_markdown, as_pdf

    kind = out.suffix.lower() if out else ".md"
    if kind not in (".pdf", ".md"):
        raise WrongUse(f"A job description is .pdf or .md, and {out} is neither.")
    owner = seeker()
    about = field_called(owner, field)
    found = told_of(about)
    if as_json:
        say(words.as_json(about, found))
        return
    document = words.job_document(about, found, names=not without_names)
    pdf = kind == ".pdf"
    data = as_pdf(document, paper=paper_for(owner)) if pdf else as_markdown(document).encode()
    _put(out, data)


def _put(out: Path | None, data: bytes) -> None:
    """Into the file, or on standard output. Raises Refused."""
    if out is None:
        sys.stdout.write(data.decode())
        return
    try:
        out.write_bytes(data)
    except OSError as error:
        raise Refused(f"{out} can't be written: {error.strerror or error}.") from error
    say(f"Written to {out}")


@askaround.command()
@click.argument("field", required=False)
@json_option
@data_dir_option
def reading(field: str | None, as_json: bool, data_dir: Path | None) -> None:
    """Say what people told you to read and to join about FIELD (without it, the newest)."""
    start(data_dir)
    from askaround.findings import reading_report
    from askaround.findings.queries.reading_list import reading_list

    about = field_called(seeker(), field)
    written = reading_report.as_json if as_json else reading_report.as_text
    say(written(about, reading_list(about)))
