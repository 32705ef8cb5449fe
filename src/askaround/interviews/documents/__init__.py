"""The record of a conversation as a document: built (`record.py`), named and sent (`sending.py`)."""

from askaround.interviews.documents.record import record_document, records_document
from askaround.interviews.documents.sending import as_download, file_name, paper_for

__all__ = ["as_download", "file_name", "paper_for", "record_document", "records_document"]
