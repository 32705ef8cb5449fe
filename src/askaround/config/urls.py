"""The root of the address space. Each package lists its own pages."""

from django.urls import URLResolver, include, path
from django.urls.resolvers import RoutePattern


class WhenAsked(URLResolver):
    """Addresses whose module is loaded at the first request for one of them, or for their names.

    The API brings a library that would be a third of every start, and most days never ask for it.
    """

    def __init__(self, route: str, module: str, namespace: str) -> None:
        pattern = RoutePattern(route, is_endpoint=False)
        super().__init__(pattern, module, app_name=namespace, namespace=namespace)

    def _populate(self) -> None:
        """Django would gather the names in here whenever any name is turned into an address; those of
        a namespace are looked up in the module itself, so that nothing needs gathering."""


urlpatterns = [
    path("", include("askaround.web.urls")),
    path("", include("askaround.accounts.urls")),
    path("", include("askaround.today.urls")),
    path("", include("askaround.careers.urls")),
    path("", include("askaround.people.urls")),
    path("", include("askaround.questions.urls")),
    path("", include("askaround.interviews.urls")),
    path("", include("askaround.correspondence.urls")),
    path("", include("askaround.findings.urls")),
    path("", include("askaround.search.urls")),
    path("", include("askaround.exchange.urls")),
    WhenAsked("api/v1/", "askaround.api.urls", "api"),
]


handler400 = "askaround.web.errors.bad_request"
handler403 = "askaround.web.errors.permission_denied"
handler404 = "askaround.web.errors.page_not_found"
handler500 = "askaround.web.errors.server_error"
