"""The root of the address space. Each package lists its own pages."""

from django.urls import include, path

from askaround.api.api import api

urlpatterns = [
    path("", include("askaround.web.urls")),
    path("", include("askaround.accounts.urls")),
    path("", include("askaround.today.urls")),
    path("", include("askaround.careers.urls")),
    path("", include("askaround.people.urls")),
    path("", include("askaround.questions.urls")),
    path("", include("askaround.interviews.urls")),
    path("", include("askaround.correspondence.urls")),
    path("", include("askaround.search.urls")),
    path("", include("askaround.exchange.urls")),
    path("api/v1/", api.urls),
]


handler400 = "askaround.web.errors.bad_request"
handler403 = "askaround.web.errors.permission_denied"
handler404 = "askaround.web.errors.page_not_found"
handler500 = "askaround.web.errors.server_error"
