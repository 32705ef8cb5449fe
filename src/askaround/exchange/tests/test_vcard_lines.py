"""Lines, folds, and where one card ends and the next begins."""

import pytest

from askaround.exchange import physical_lines, sentences
from askaround.exchange.tests.reading import card, cards, items, names, refused

ANA = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nTEL:1\nEND:VCARD\n"
BEN = "BEGIN:VCARD\nVERSION:3.0\nFN:Ben\nTEL:2\nEND:VCARD\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_a_line_may_end_in_any_way(end: str):
    found = cards((ANA + BEN).replace("\n", end))

    assert [(one.name, one.phones) for one in found] == [("Ana", ("1",)), ("Ben", ("2",))]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_a_fold_and_a_soft_break_hold_at_any_line_end(end: str):
    lines = [
        "BEGIN:VCARD",
        "FN;ENCODING=QUOTED-PRINTABLE:Jos=",
        "=E9",
        "TITLE:Nur",
        " se",
        "END:VCARD",
    ]

    [found] = cards(end.join(lines))

    assert (found.name, found.title) == ("José", "Nurse")


@pytest.mark.parametrize("size", [1, 2, 3, 7])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_a_line_end_may_fall_between_two_reads(
    end: str, size: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(physical_lines, "CHUNK", size)

    found = items((ANA + BEN).replace("\n", end))

    assert [(one.row, one.as_json()["phones"]) for one in found] == [(1, ["1"]), (2, ["2"])]


def test_a_folded_line_goes_on_without_the_blank():
    assert card("NOTE:to write ag", " ain in spr", "\ting").notes == "to write again in spring"


def test_an_old_card_is_folded_at_a_blank_of_its_text():
    assert card("NOTE:to write", " again", version="2.1").notes == "to write again"


def test_an_old_card_cut_at_the_usual_width_is_cut_mid_word():
    line = "NOTE:" + "x" * 70

    assert card(line, " yz", version="2.1").notes == "x" * 70 + "yz"


def test_a_line_that_can_be_no_property_is_a_forgotten_line_break():
    found = card("NOTE:first", "second line", "http://example.org", "TEL:5")

    assert (found.notes, found.phones) == ("first\nsecond line\nhttp://example.org", ("5",))


def test_begin_may_be_in_small_letters_with_a_blank_behind():
    raw = "begin:vcard \nversion:3.0\nfn:Ana\nend:vcard \n"

    assert names(cards(raw)) == ["Ana"]


def test_rubbish_before_between_and_after_cards_is_passed_over():
    raw = f"Hello\x00\n{ANA}END:VCARD\nFN:Nobody\n\n-- \n{BEN}the end"

    assert names(cards(raw)) == ["Ana", "Ben"]


def test_cards_run_together_without_a_line_end_are_two():
    assert names(cards(ANA.strip() + BEN)) == ["Ana", "Ben"]


def test_each_card_of_files_put_together_may_start_with_a_mark():
    assert names(cards("\ufeff" + ANA + "\ufeff" + BEN)) == ["Ana", "Ben"]


def test_a_card_without_an_end_is_kept_at_the_end_of_the_file():
    assert names(cards(ANA + "BEGIN:VCARD\nFN:Ben\n")) == ["Ana", "Ben"]


def test_a_card_without_an_end_is_kept_where_the_next_begins():
    no_end = ANA.replace("END:VCARD\n", "")

    assert names(cards(no_end + BEN + no_end + no_end + BEN)) == ["Ana", "Ben", "Ana", "Ana", "Ben"]


def test_a_card_within_a_card_is_one_more_and_the_outer_one_goes_on():
    raw = f"BEGIN:VCARD\nFN:Outer\n{ANA}TEL:9\nEND:VCARD\n{BEN}"

    found = cards(raw)

    assert [(one.name, one.phones) for one in found] == [
        ("Outer", ("9",)),
        ("Ana", ("1",)),
        ("Ben", ("2",)),
    ]


@pytest.mark.parametrize(
    "agent",
    [
        "AGENT:\n" + ANA,
        "AGENT:\nBEGIN:VCARD\nN:;Ana\nEND:VCARD\n",
        "AGENT:BEGIN:VCARD\\nFN:Ana\\nTEL:1\\nEND:VCARD\\n\n",
    ],
)
def test_the_card_of_an_agent_is_no_person_of_its_own(agent: str):
    [found] = cards(f"BEGIN:VCARD\nFN:Outer\n{agent}TEL:9\nEND:VCARD\n")

    assert (found.name, found.phones, found.other) == ("Outer", ("9",), (("Assistant", "Ana"),))


def test_an_agent_without_an_end_loses_nobody():
    no_end = ANA.replace("END:VCARD\n", "")

    found = cards(f"BEGIN:VCARD\nFN:Outer\nAGENT:\n{no_end}END:VCARD\n{BEN}")

    assert names(found) == ["Outer", "Ben"]


@pytest.mark.parametrize(
    "picture",
    [
        "PHOTO;ENCODING=b:!!!! not base64 !!!!\n",
        "PHOTO;BASE64:\n/9j/4AAQ:damaged\n\n",
        "item1.PHOTO;ENCODING=BASE64;JPEG:\n  /9j/4AAQ\n  /9k=\n\n",
        "PHOTO;ENCODING=BASE64:\n/9j/4AAQ\n/9k=\n\n",
        "PHOTO:data:image/jpeg;base64,/9j/4AAQ\n",
        "X-IMAGE;ENCODING=b:" + "A" * 300 + "\n AAA\n",
    ],
)
def test_a_picture_sound_or_damaged_costs_nothing_else(picture: str):
    found = cards(f"BEGIN:VCARD\nVERSION:2.1\nFN:Ana\n{picture}TEL:1\nEND:VCARD\n{BEN}")

    assert [(one.name, one.phones, one.other) for one in found] == [
        ("Ana", ("1",), ()),
        ("Ben", ("2",), ()),
    ]


def test_a_card_of_nothing_but_a_picture_is_a_person_without_a_name():
    [found] = cards("BEGIN:VCARD\nPHOTO;ENCODING=b:AAAA\nEND:VCARD\n")

    assert found.display_name == "No name"


def test_an_empty_card_is_refused_alone():
    found = items(f"{ANA}BEGIN:VCARD\nVERSION:3.0\n\nEND:VCARD\n{BEN}")

    assert names(found) == ["Ana", "Ben"]
    assert [(row.row, row.reason) for row in refused(found)] == [(2, sentences.CARD_EMPTY)]


def test_a_card_of_rubbish_is_refused_alone_with_its_text():
    found = items(f"{ANA}BEGIN:VCARD\n%%%%\n????\nEND:VCARD\n{BEN}")

    assert names(found) == ["Ana", "Ben"]
    assert [(row.reason, row.raw) for row in refused(found)] == [
        (sentences.CARD_UNREADABLE, "%%%%\n????")
    ]


def test_a_group_of_contacts_is_refused():
    found = items("BEGIN:VCARD\nKIND:group\nFN:Friends\nMEMBER:urn:uuid:1\nEND:VCARD\n")

    assert [row.reason for row in refused(found)] == [sentences.CARD_IS_A_GROUP]


def test_a_card_too_long_for_one_person_is_refused_alone():
    endless = "BEGIN:VCARD\n" + "NOTE:x\n" * 30_000 + "END:VCARD\n"
    wide = "BEGIN:VCARD\nNOTE:" + "x" * (2 << 20) + "\nEND:VCARD\n"

    found = items(endless + ANA + wide + BEN)

    assert names(found) == ["Ana", "Ben"]
    assert [(row.row, row.reason) for row in refused(found)] == [
        (1, sentences.CARD_TOO_LONG),
        (3, sentences.CARD_TOO_LONG),
    ]


def test_a_note_of_a_hundred_thousand_characters_is_kept_whole():
    assert len(card("NOTE:" + "ñ" * 100_000).notes) == 100_000


def test_cards_are_numbered_in_their_order():
    assert [found.row for found in cards(ANA + BEN)] == [1, 2]


def test_any_number_of_marks_may_stand_on_one_line():
    assert len(items("BEGIN:VCARD" * 5000)) == 5000


def test_a_megabyte_of_blanks_is_no_card():
    assert items(b" " * (1 << 20) + b"\n") == []


@pytest.mark.parametrize("line", [" " + "A" * 74, "A" * 76])
def test_a_picture_may_be_larger_than_any_card(line: str):
    picture = "\n".join([line] * 40_000)

    [found] = cards(f"BEGIN:VCARD\nPHOTO;ENCODING=b:\n{picture}\n\nTEL:1\nEND:VCARD\n")

    assert found.phones == ("1",)


def test_a_picture_on_one_endless_line_costs_nothing_else():
    [found] = cards(f"BEGIN:VCARD\nPHOTO;ENCODING=b:{'A' * (3 << 20)}\nTEL:1\nEND:VCARD\n")

    assert found.phones == ("1",)
