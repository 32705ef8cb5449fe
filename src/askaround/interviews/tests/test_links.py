"""Which links may be followed."""

import pytest

from askaround.interviews.links import site_of


@pytest.mark.parametrize(
    ("link", "site"),
    [
        ("https://www.example.org/a?b", "example.org"),
        ("http://example.org", "example.org"),
        ("javascript:alert(1)", ""),
        ("JavaScript://example.org/%0aalert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//example.org", ""),
        ("https://", ""),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_only_links_to_the_web_are_followed(link, site):
    assert site_of(link) == site
