"""What people said, as documents: every written record, or one, as PDF or Markdown."""

from uuid import UUID

from askaround.accounts.models import User
from askaround.interviews.documents import paper_for, record_document, records_document
from askaround.interviews.queries.record import interview_of
from askaround.interviews.queries.whole_record import whole_record, written_records
from askaround.web.documents import as_markdown, as_pdf

RECORD_KINDS = {"pdf": "application/pdf", "md": "text/markdown"}
"""What a record can be exported as, and its media type."""


class NothingWritten(Exception):
    """No conversation is written up yet."""


def records(*, owner: User, kind: str, paper: str = "", interview: UUID | None = None) -> bytes:
    """One document with every record that is written up, or with one conversation's.

    Raises Interview.DoesNotExist, and NothingWritten.
    """
    if interview is not None:
        document = record_document(whole_record(interview_of(owner, interview)))
    else:
        visits = written_records(owner)
        if not visits:
            raise NothingWritten
        document = records_document(whole_record(each) for each in visits)
    if kind == "pdf":
        return as_pdf(document, paper=paper_for(owner, paper))
    return as_markdown(document).encode()
