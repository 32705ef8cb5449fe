"""Every change to the versions of a resume. The file itself is never changed: another is a version."""

import datetime as dt
import hashlib
import uuid
from typing import TypedDict, Unpack

from django.db import transaction

from askaround.accounts import bundles
from askaround.accounts.for_good import leave_nothing
from askaround.accounts.models import Bundle, User
from askaround.accounts.owned import change, make_once
from askaround.accounts.typed import fit
from askaround.careers.models import Resume
from askaround.careers.resumes import files, names
from askaround.careers.resumes.recognise import recognise


class ResumeWords(TypedDict, total=False):
    """What can be changed of a version: what it is called, and what was changed in it and why."""

    name: str
    made_because_of: str


@transaction.atomic
def add_resume(
    *,
    owner: User,
    data: bytes,
    file_name: str,
    name: str = "",
    made_because_of: str = "",
    id: uuid.UUID | None = None,
) -> Resume:
    """Keep a version: its bytes, and what they are. Sent twice under one `id`, it is one version.

    Without a `name` it is called as its file. Raises NotAResume, and ValidationError for the words.
    """
    kind = recognise(data, file_name)
    called = names.clean(file_name, kind)
    kept = fit(
        Resume, name=name.strip() or names.called(file_name), made_because_of=made_because_of
    )
    resume, is_new = make_once(
        Resume,
        owner=owner,
        id=id,
        file_name=called,
        kind=kind,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        **kept,
    )
    if is_new:
        # Within the transaction: the row is seen only once its bytes are on the disk.
        files.keep(owner.pk, resume.pk, data)
    return resume


@transaction.atomic
def change_resume(
    *, resume: Resume, expected: int | None = None, **words: Unpack[ResumeWords]
) -> Resume:
    """Change what is said of a version. Raises `Stale`."""
    return change(resume, expected=expected, **fit(Resume, **words))


@transaction.atomic
def delete_resume(*, resume: Resume, at: dt.datetime) -> Bundle:
    """Take a version away; its file stays as long as that can be undone."""
    return bundles.delete(resume, title=bundles.quoted(resume.name), at=at)


@transaction.atomic
def erase_resume(*, owner: User, id: uuid.UUID) -> None:
    """Erase a version for good, here or deleted: row, bundles, words, and the
    bytes of the file at once.

    What people said of it stays, in the record of their visits. Raises Resume.DoesNotExist.
    """
    found = bundles.traces(owner=owner, rows={Resume._meta.label_lower: {id}})
    here = Resume.objects.owned_by(owner).filter(pk=id).first()
    if here is None and not found.whole:
        raise Resume.DoesNotExist
    if here is not None:
        here.delete()
    bundles.forget(found)
    leave_nothing()
    transaction.on_commit(lambda: files.wipe(owner.pk, id))
