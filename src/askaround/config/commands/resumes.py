"""The versions of your resume: listed, and one more kept."""

import json
from pathlib import Path

import click

from askaround.config.commands.base import (
    askaround,
    data_dir_option,
    json_option,
    say,
    seeker,
    start,
)
from askaround.config.refusals import Refused


@askaround.group(invoke_without_command=True)
@json_option
@data_dir_option
@click.pass_context
def resumes(context: click.Context, as_json: bool, data_dir: Path | None) -> None:
    """List the versions of your resume, the newest first."""
    if context.invoked_subcommand is not None:
        context.obj = data_dir
        return
    start(data_dir)
    from askaround.api.resources.resumes import ResumeOut
    from askaround.careers.models import Resume

    mine = Resume.objects.visible_to(seeker()).newest_first()
    if as_json:
        items = [ResumeOut.of(each).model_dump(mode="json") for each in mine]
        say(json.dumps({"items": items}, ensure_ascii=False, indent=2))
        return
    lines = [
        f"{each.created_at:%Y-%m-%d}  {each.name} ({each.file_name}, {each.size} bytes)"
        for each in mine
    ]
    say("\n".join(lines) if lines else "No version yet. Keep one: askaround resumes add FILE")


@resumes.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", default="", help="What you call it; else it is called as its file.")
@click.option("--because", default="", help="What is different, and why.")
@data_dir_option
@click.pass_obj
def add(above: Path | None, file: Path, name: str, because: str, data_dir: Path | None) -> None:
    """Keep FILE as a version: PDF, Word, OpenDocument, RTF or plain text, up to 5 MB."""
    start(data_dir or above)
    from django.core.exceptions import ValidationError

    from askaround.careers.resumes import keeping
    from askaround.careers.resumes.recognise import LARGEST, NotAResume

    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as error:
        raise Refused(f"{file} can't be read: {error.strerror or error}.") from error
    try:
        kept = keeping.add_resume(
            owner=seeker(), data=data, file_name=file.name, name=name, made_because_of=because
        )
    except NotAResume as refused:
        raise Refused(f"{file}: {refused}") from refused
    except ValidationError as wrong:
        raise Refused(" ".join(wrong.messages)) from wrong
    say(f"Kept “{kept.name}” as {kept.file_name}")
