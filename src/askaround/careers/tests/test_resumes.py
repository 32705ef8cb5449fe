"""The versions of the resume: kept, taken out, deleted, erased."""

import datetime as dt
import os
import stat

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone

from askaround.accounts import bundles
from askaround.accounts.guidelines import UNDO_KEPT_FOR
from askaround.accounts.ids import new_id
from askaround.accounts.models import BundledRow
from askaround.accounts.tests.make import make_user
from askaround.careers.models import Resume
from askaround.careers.resumes import files, keeping
from askaround.careers.resumes.recognise import NotAResume
from askaround.careers.tests.make import PDF, make_resume

pytestmark = pytest.mark.django_db

HOSTILE = '"><script>alert(1)</script>.pdf'


@pytest.fixture
def seeker(client):
    user = make_user()
    client.force_login(user)
    return user


def sent(data=PDF, name="cv.pdf", **said):
    return {"id": str(new_id()), "file": SimpleUploadedFile(name, data), "name": "", **said}


def age(resume):
    """Make the file as old as if it had lain there for a day."""
    path = files.path_of(resume.owner_id, resume.pk)
    os.utime(path, (0, 0))
    return path


def test_a_version_is_kept_with_its_bytes_for_the_owners_eyes_alone():
    resume = make_resume(data=PDF)

    path = files.path_of(resume.owner_id, resume.pk)
    assert files.read(resume) == PDF
    assert (resume.kind, resume.size, resume.file_name) == ("pdf", len(PDF), "cv.pdf")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_same_id_twice_is_one_version_with_the_first_bytes():
    owner, chosen = make_user(), new_id()
    first = make_resume(owner=owner, id=chosen)

    again = make_resume(owner=owner, id=chosen, data=b"other words")

    assert again == first
    assert files.read(first) == PDF
    assert Resume.plain.count() == 1


def test_somebody_elses_id_is_as_good_as_not_there():
    taken = make_resume()

    with pytest.raises(Resume.DoesNotExist):
        make_resume(owner=make_user(), id=taken.pk)

    assert files.read(taken) == PDF


def test_nothing_is_kept_of_a_refused_file():
    with pytest.raises(NotAResume):
        make_resume(data=b"\x89PNG\r\n\x1a\n\x00")

    assert not Resume.plain.exists()


def test_a_deleted_version_comes_back_with_its_file():
    resume = make_resume()
    at = timezone.now()
    bundle = keeping.delete_resume(resume=resume, at=at)
    age(resume)
    files.clear_away()

    bundles.undo(bundle=bundle, at=at)

    assert files.read(Resume.plain.get()) == PDF


def test_the_file_goes_when_nothing_can_bring_it_back(django_capture_on_commit_callbacks):
    resume = make_resume()
    at = timezone.now()
    keeping.delete_resume(resume=resume, at=at)
    path = age(resume)

    with django_capture_on_commit_callbacks(execute=True):
        bundles.let_go_of_old(at=at + UNDO_KEPT_FOR + dt.timedelta(days=1))

    assert not path.exists()


def test_a_file_whose_row_was_never_kept_is_cleared_away_later():
    with transaction.atomic():
        resume = make_resume()
        transaction.set_rollback(True)
    path = files.path_of(resume.owner_id, resume.pk)
    files.clear_away()
    assert path.exists()

    age(resume)
    files.clear_away()

    assert not path.exists()


def test_a_version_in_use_is_never_cleared_away():
    resume = make_resume()
    age(resume)

    assert files.clear_away() == 0
    assert files.read(resume) == PDF


def test_erasing_takes_the_bytes_at_once(django_capture_on_commit_callbacks):
    resume = make_resume()
    path = files.path_of(resume.owner_id, resume.pk)
    held = path.open("rb")

    with django_capture_on_commit_callbacks(execute=True):
        keeping.erase_resume(owner=resume.owner, id=resume.pk)

    assert not path.exists()
    assert held.read() == b"\x00" * len(PDF)
    held.close()
    assert not Resume.plain.exists()


def test_erasing_a_deleted_version_leaves_nothing_to_bring_back():
    resume = make_resume()
    keeping.delete_resume(resume=resume, at=timezone.now())

    keeping.erase_resume(owner=resume.owner, id=resume.pk)

    assert not BundledRow.plain.filter(model="careers.resume").exists()


def test_the_check_up_names_a_missing_file():
    resume = make_resume()
    files.path_of(resume.owner_id, resume.pk).unlink()

    assert files.missing() == [resume]


def test_an_empty_list_says_that_nobody_needs_one(client, seeker):
    page = client.get("/resumes/").content.decode()

    assert "No version yet." in page
    assert "Bring the first version" in page


def test_a_version_is_brought_and_called_as_its_file(client, seeker):
    answer = client.post("/resumes/", sent(name="cv_clinics.pdf"), follow=True)

    kept = Resume.plain.get()
    assert kept.name == "cv clinics"
    assert answer.redirect_chain == [(kept.get_absolute_url(), 302)]


def test_sent_twice_it_is_kept_once(client, seeker):
    form = sent()
    client.post("/resumes/", form)
    form["file"].seek(0)
    client.post("/resumes/", form)

    assert Resume.plain.count() == 1


@pytest.mark.parametrize("data", [b"<svg onload='alert(1)'/>", b"\x00\x01", b""])
def test_what_is_no_resume_is_refused_and_the_words_stay(client, seeker, data):
    answer = client.post("/resumes/", sent(data, made_because_of="Ana said: shorter"))

    assert answer.status_code == 422
    assert "Ana said: shorter" in answer.content.decode()
    assert not Resume.plain.exists()


def test_the_file_goes_out_as_a_download_that_can_run_nothing(client, seeker):
    resume = make_resume(owner=seeker, file_name=HOSTILE)

    answer = client.get(f"/resumes/{resume.pk}/file/")

    assert answer.content == PDF
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{resume.file_name}"'
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer.headers["Cache-Control"]


def test_hostile_names_are_words_on_the_page(client, seeker):
    make_resume(owner=seeker, file_name=HOSTILE, name=HOSTILE, made_because_of=HOSTILE)

    for address in ("/resumes/", Resume.plain.get().get_absolute_url()):
        assert "<script>alert" not in client.get(address).content.decode()


def test_a_missing_file_is_said_kindly(client, seeker):
    resume = make_resume(owner=seeker)
    files.path_of(seeker.pk, resume.pk).unlink()

    answer = client.get(f"/resumes/{resume.pk}/file/")

    assert answer.status_code == 404
    assert "not in the data folder" in answer.content.decode()


def test_a_stale_edit_is_shown_beside_what_stands(client, seeker):
    resume = make_resume(owner=seeker)
    keeping.change_resume(resume=resume, name="Two pages")

    answer = client.post(
        resume.get_absolute_url(), {"name": "Half a page", "made_because_of": "", "version": 1}
    )

    assert answer.status_code == 409
    assert "Two pages" in answer.content.decode()
    assert "Half a page" in answer.content.decode()


def test_deleting_says_how_to_undo_it(client, seeker):
    resume = make_resume(owner=seeker)

    answer = client.post(f"/resumes/{resume.pk}/delete/", follow=True)

    assert "Undo" in answer.content.decode()
    assert not Resume.plain.exists()


def test_erasing_asks_once(client, seeker):
    resume = make_resume(owner=seeker)

    assert "for good?" in client.get(f"/resumes/{resume.pk}/erase/").content.decode()
    client.post(f"/resumes/{resume.pk}/erase/")

    assert not Resume.plain.exists()


@pytest.mark.parametrize("many", [1, 12])
def test_the_list_needs_six_queries_at_most(client, seeker, django_assert_max_num_queries, many):
    for number in range(many):
        make_resume(owner=seeker, name=f"Version {number}")
    client.get("/resumes/")  # the first page after signing in writes the session too

    with django_assert_max_num_queries(6):
        client.get("/resumes/")
