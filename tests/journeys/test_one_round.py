"""One whole round, as one person walks it: from an empty folder to a record and a thank-you.

On a phone-sized window, with the sample files, going offline in the middle of the visit.
"""

import re
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def follow(page: Page, name: str) -> None:
    page.get_by_role("link", name=name).first.click()


def begin(page: Page) -> None:
    """From the one question to a message that is ready to copy."""
    page.get_by_label("A line of work").fill("Veterinary nursing")
    press(page, "Begin")
    page.get_by_label("Their names, one a line").fill("Ben Okafor\nPriya Shah\nSam Lee")
    press(page, "Find the words")
    expect(page.get_by_label("The words")).to_have_value(
        re.compile("Hello Ben.*veterinary nursing", re.DOTALL)
    )
    press(page, "Mark as sent")
    expect(page.get_by_text("Sent today.")).to_be_visible()


def bring_in(page: Page, file: Path) -> None:
    page.goto("/import/")
    page.get_by_label("A file of people").set_input_files(file)
    press(page, "Look at it")
    press(page, "Bring them in")
    expect(page.get_by_role("heading", name="Brought in")).to_be_visible()


def note_who_ben_knows(page: Page) -> None:
    page.goto("/people/?q=Ben")
    follow(page, "Ben Okafor")
    follow(page, "Write down who Ben knows")
    page.get_by_label("something like this").check()
    page.get_by_label("Whom they named").fill(
        "Ana Ruiz, veterinary nurse at Highfield Vets, ana@example.org"
    )
    page.get_by_label("yes, with all of them").check()
    press(page, "Keep")
    expect(page.get_by_role("link", name="Ana Ruiz")).to_be_visible()


def ask_for_twenty_minutes(page: Page) -> None:
    follow(page, "Ana Ruiz")
    follow(page, "Write to Ana")
    expect(page.get_by_label("The words")).to_have_value(
        re.compile("Ben Okafor.*twenty minutes", re.DOTALL)
    )
    press(page, "Mark as sent")
    press(page, "They said yes")


def agree_a_day(page: Page) -> None:
    """First a time that the change of clocks skips; what was typed comes back with a sentence."""
    page.get_by_label("Day", exact=True).fill("2027-03-28")
    page.get_by_label("Time", exact=True).fill("01:30")
    page.get_by_label("Where", exact=True).fill("Highfield Vets, 3 Mill Lane")
    press(page, "Keep this day")
    expect(page.get_by_label("Time", exact=True)).to_have_value("01:30")
    expect(page.locator(".errorlist")).to_be_visible()
    page.get_by_label("Time", exact=True).fill("10:00")
    press(page, "Keep this day")
    expect(page.get_by_text("Highfield Vets, 3 Mill Lane", exact=True)).to_be_visible()


def prepare(page: Page) -> None:
    page.get_by_text("Add what you found").click()
    page.locator("textarea[name=text]:visible").first.fill("Two vets, four nurses, open at night")
    page.locator("input[name=source]:visible").first.fill("their website")
    page.locator("form:has(textarea[name=text]:visible) button").first.click()
    expect(page.get_by_text("Two vets, four nurses, open at night")).to_be_visible()
    press(page, "Mark as ready")


def hold_the_visit(page: Page, window: BrowserContext) -> None:
    """Online, then offline through a reload, then online again: every word arrives."""
    page.goto(re.sub(r"/(prepare/)?$", "/live/", page.url))
    press(page, "Yes")
    note = page.locator("textarea:visible").first
    note.press_sequentially("She answered an advert in 2009.")
    expect(page.get_by_text("On the server").first).to_be_visible()
    window.set_offline(True)
    note.press_sequentially(" Nights are the hard part.")
    expect(page.get_by_text(re.compile("this device")).first).to_be_visible()
    page.reload()
    expect(page.locator("textarea:visible").first).to_have_value(
        "She answered an advert in 2009. Nights are the hard part."
    )
    window.set_offline(False)
    expect(page.get_by_text("On the server").first).to_be_visible(timeout=30_000)


def close_the_visit(page: Page) -> None:
    close = page.get_by_role("heading", name="Before you go")
    for _ in range(12):
        if close.is_visible():
            break
        page.get_by_role("button", name="Next", exact=True).click()
    page.get_by_label("I said thank you").check()
    page.locator("#live-names").fill("Tom Birch, practice manager")
    page.get_by_label("They said yes").check()
    press(page, "Finish")
    page.wait_for_url("**/write-up/")


def write_up(page: Page) -> None:
    page.get_by_label("story").or_(page.locator("textarea.big")).first.fill(
        "Calmer than I thought. You should talk to Maria Lopez at Arup Vets, she said. "
        "I promised to send her the article on night shifts by Friday."
    )
    press(page, "Continue")
    expect(page.get_by_role("heading", name="What to keep of it")).to_be_visible()
    expect(page.locator("input[name$='-line'][value^='Maria Lopez']")).to_be_visible()
    page.locator("#drawn").get_by_label("More", exact=True).check()
    press(page, "Done, on to the thank-you")


def thank(page: Page) -> None:
    expect(page.get_by_label("The words")).to_have_value(re.compile("Ana"))
    press(page, "Post")
    press(page, "I posted it")
    expect(page.get_by_text("Kept, with the day it went.")).to_be_visible()


def test_one_round_from_curiosity_to_thank_you(page: Page, window: BrowserContext) -> None:
    begin(page)
    bring_in(page, SAMPLES / "csv/generic_csv2vcard.csv")
    bring_in(page, SAMPLES / "vcf/ezvcard_gmail-single.vcf")
    note_who_ben_knows(page)
    ask_for_twenty_minutes(page)
    agree_a_day(page)
    prepare(page)
    hold_the_visit(page, window)
    close_the_visit(page)
    write_up(page)
    thank(page)

    page.goto("/search/?q=nights")
    follow(page, "Visit with Ana Ruiz")
    record = page.locator("main")
    expect(record).to_contain_text("She answered an advert in 2009. Nights are the hard part.")
    expect(record).to_contain_text("Highfield Vets, 3 Mill Lane")
    expect(record).to_contain_text("Maria Lopez")
    expect(record).to_contain_text("article on night shifts")
    page.goto("/")
    expect(page.locator("main")).to_contain_text("Tell Ben how it went with Ana")
