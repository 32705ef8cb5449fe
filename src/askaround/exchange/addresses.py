"""A postal address as one line a person can read."""

from askaround.exchange.text import one_line


def postal_line(
    *,
    street: str = "",
    extended: str = "",
    po_box: str = "",
    city: str = "",
    region: str = "",
    code: str = "",
    country: str = "",
) -> str:
    """The parts that are there, in the order of an envelope, separated by commas."""
    region_and_code = f"{region} {code}" if region else code
    parts = (street, extended, po_box, city, region_and_code, country)
    return ", ".join([line for part in parts if part and (line := on_one_line(part))])


def on_one_line(text: str) -> str:
    """The text with its line breaks as commas."""
    if "\n" not in text:
        return one_line(text)
    return ", ".join(line for raw in text.split("\n") if (line := one_line(raw).rstrip(",")))
