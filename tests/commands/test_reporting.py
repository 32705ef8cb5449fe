"""`askaround report`: the essay on a line of work, printed or in a file, with names or without."""

from tests.running import run


def test_it_is_printed_with_names_and_written_without(sample, tmp_path):
    printed = run("report", "audio", "--data-dir", sample).stdout
    out = tmp_path / "report.pdf"
    written = run("report", "audio", str(out), "--without-names", "--data-dir", sample)

    assert printed.startswith("# What I found out about audiology")
    assert "Priya Raman" in printed
    assert out.read_bytes().startswith(b"%PDF")
    assert "Read it once" in written.stdout


def test_another_kind_of_file_is_refused(sample, tmp_path):
    told = run("report", "audio", str(tmp_path / "report.docx"), "--data-dir", sample)

    assert told.returncode == 2
    assert not (tmp_path / "report.docx").exists()
