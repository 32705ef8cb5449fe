"""A few pages for the browser tests: a visit, a form that asks first, one that keeps its draft."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.template import RequestContext, Template
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt

HEAD = '{% extends "web/base.html" %}{% load i18n static web %}{% block main %}'
TEND = "{% endblock %}"
VISIT = HEAD.replace("{% block main %}", "{% block csrf %}{% endblock %}{% block main %}") + (
    '<h1>The visit</h1><script src="/static/interviews/live.js" defer></script>' + TEND
)
FORMS = (
    HEAD
    + '<form method="post" action="/done/" data-confirm="Erase Ana?" data-confirm-yes="Erase it">'
    '<button class="button">Erase Ana</button></form>'
    '<form data-keep-draft="letter" method="post" action="/done/"><label for="x">Letter</label>'
    '<textarea id="x" name="x"></textarea><button class="button">Send</button></form>'
    '<ul class="rows" id="people"><li class="row"><a class="row-name" href="/1/">Ana</a></li>'
    '{% include "web/more.html" with href="/rows/?after=1" list="people" %}</ul>' + TEND
)
ROWS = (
    HEAD + '<ul id="people"><li class="row"><a class="row-name" href="/2/">Ben</a></li>'
    '<li class="row"><a class="row-name" href="/3/">Chidi</a></li></ul>' + TEND
)


@login_not_required
def show(request: HttpRequest, source: str, pk: UUID | None = None) -> HttpResponse:
    return HttpResponse(Template(source).render(RequestContext(request)))


@csrf_exempt
@login_not_required
def said(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"<!doctype html><title>Done</title><p>{request.method} {request.path}</p>")


urlpatterns = [
    path("", include("askaround.web.urls")),
    path("interviews/<uuid:pk>/live/", show, {"source": VISIT}),
    path("forms/", show, {"source": FORMS}),
    path("rows/", show, {"source": ROWS}),
    path("done/", said),
]
