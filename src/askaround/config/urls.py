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

