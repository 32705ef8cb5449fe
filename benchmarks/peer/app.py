"""One view, one template, one table; no sign-in, no middleware. Database and server set as shipped."""

import os
from pathlib import Path
from typing import Any

from django.conf import settings

DATA = Path(os.environ["ASKAROUND_DATA_DIR"])

from askaround.config import settings as shipped  # reads the folder named above

settings.configure(
    ALLOWED_HOSTS=["localhost"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="of no use to anybody",
    USE_TZ=True,
    DATABASES=shipped.DATABASES,
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "loaders": [
                    (
                        "django.template.loaders.locmem.Loader",
                        {
                            "people.html": "<!doctype html><title>People</title><ul>{% for row in rows %}"
                            '<li><a href="/people/{{ row.id }}/">{{ row.name }}</a> '
                            "<span>{{ row.title }}</span></li>{% endfor %}</ul>"
                        },
                    )
                ]
            },
        }
    ],
)

import django

django.setup()

from django.core.wsgi import get_wsgi_application
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path


class Row(models.Model):
    """A person, as little of them as a list shows."""

    id = models.UUIDField(primary_key=True)
    owner_id = models.UUIDField()
    name = models.TextField()
    sort_name = models.TextField()
    title = models.TextField()

    objects: Any = models.Manager()

    class Meta:
        app_label = "peer"
        managed = False
        db_table = "people_person"


def people(request: HttpRequest) -> HttpResponse:
    owner = Row.objects.values_list("owner_id", flat=True).first()
    rows: Any = Row.objects.filter(owner_id=owner).order_by("sort_name", "id")[:25]
    return render(request, "people.html", {"rows": rows})


urlpatterns = [path("", people)]
application = get_wsgi_application()
