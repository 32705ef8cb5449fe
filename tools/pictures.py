"""Takes the pictures of README and the guide anew, of the sample: python -m tools.pictures

Look at each before it is committed. What is in them depends on the day, since the sample does.
"""

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import UUID

from playwright.sync_api import Page, sync_playwright

from tests.running import free_port, run, served
from tools import machine

THERE = Path(__file__).parents[1] / "docs" / "images"

WIDE, PHONE = 1100, 390

FIELD = "Audiology"
SHOWN, TO_COME = "Dr. Priya Raman", "Ikenna Obi"

ID_OF = {
    "field": ("SELECT id FROM careers_careerfield WHERE name = ?", FIELD),
    "shown": (
        "SELECT i.id FROM interviews_interview i JOIN people_person p ON p.id = i.person_id "
        "WHERE p.name = ?",
        SHOWN,
    ),
    "to_come": (
        "SELECT i.id FROM interviews_interview i JOIN people_person p ON p.id = i.person_id "
        "WHERE p.name = ?",
        TO_COME,
    ),
    "hard": ("SELECT id FROM questions_question WHERE slug = ? AND owner_id IS NULL", "challenges"),
}

Do = Callable[[Page], object]


def _nothing(_page: Page) -> None:
    """The page as it opens."""


def _to_what_they_agree_on(page: Page) -> None:
    page.get_by_role("heading", name="What they agree on").evaluate("it => it.scrollIntoView()")


def _take_a_note(page: Page) -> None:
    page.get_by_role("button", name="Yes", exact=True).click()
    page.locator("textarea:visible").first.fill(
        "Sold phones for six years. A customer's hearing aid kept whistling, "
        "and he wanted to know why."
    )
    page.locator("#asking").get_by_text("On the server").wait_for()


PICTURES: dict[str, tuple[str, int, int, Do]] = {
    "today": ("/", WIDE, 620, _nothing),
    "network": ("/network/", WIDE, 800, _nothing),
    "record": ("/interviews/{shown}/", WIDE, 620, _nothing),
    "prepare": ("/interviews/{to_come}/prepare/", WIDE, 760, _nothing),
    "compare": ("/fields/{field}/compare/?question={hard}", WIDE, 760, _nothing),
    "numbers": ("/fields/{field}/numbers/", WIDE, 620, _nothing),
    "report": ("/fields/{field}/report/", WIDE, 760, _to_what_they_agree_on),
    "visit-phone": ("/interviews/{to_come}/live/", PHONE, 760, _take_a_note),
}
"""By the picture's name: the page, its width and height in pixels, and what is done there first."""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        data = Path(folder, "data")
        run("demo", "--data-dir", data).check_returncode()
        ids = {name: _id(data, *asked) for name, asked in ID_OF.items()}
        browser = playwright.chromium.launch(
            executable_path=machine.browser(), args=["--no-sandbox"]
        )
        with served(data, free_port()) as link:
            page = browser.new_page(locale="en-US")
            page.goto(link)
            for name in PICTURES:
                _take(page, link.partition("/sign-in")[0], name, ids)
            browser.close()


def _id(data: Path, statement: str, word: str) -> UUID:
    with closing(sqlite3.connect(data / "askaround.sqlite3")) as opened:
        return UUID(opened.execute(statement, [word]).fetchone()[0])


def _take(page: Page, base: str, name: str, ids: dict[str, UUID]) -> None:
    path, width, height, do = PICTURES[name]
    page.set_viewport_size({"width": width, "height": height})
    page.goto(base + path.format(**ids))
    do(page)
    page.screenshot(path=THERE / f"{name}.png")


if __name__ == "__main__":
    main()
