from django.urls import path

from askaround.people import views
from askaround.people.network.view import network

app_name = "people"
urlpatterns = [
    path("fields/<uuid:pk>/sources/", views.sources, name="sources"),
    path("fields/<uuid:pk>/who/", views.who, name="who"),
    path("fields/<uuid:pk>/ask/", views.asking, name="asking"),
    path("people/", views.people, name="people"),
    path("network/", network, name="network"),
    path("people/add/", views.add, name="add"),
    path("people/duplicates/", views.duplicates, name="duplicates"),
    path("people/duplicates/look/", views.look_again, name="look_again"),
    path("people/<uuid:pk>/", views.person, name="person"),
    path("people/<uuid:pk>/merge/<uuid:other>/", views.merge, name="merge"),
    path("people/<uuid:pk>/apart/<uuid:other>/", views.apart, name="apart"),
    path("people/<uuid:pk>/again/<uuid:other>/", views.ask_again, name="ask_again"),
    path("people/<uuid:pk>/edit/", views.edit, name="edit"),
    path("people/<uuid:pk>/delete/", views.delete, name="delete"),
    path("people/<uuid:pk>/erase/", views.erase, name="erase"),
    path("people/<uuid:pk>/everything/", views.all_about, name="everything"),
    path("people/<uuid:pk>/rest/", views.rest, name="rest"),
    path("people/<uuid:pk>/wake/", views.wake, name="wake"),
    path("people/<uuid:pk>/supervisor/", views.supervisor, name="supervisor"),
    path("people/<uuid:pk>/ask/", views.ask, name="ask"),
    path("asks/<uuid:pk>/", views.asked, name="asked"),
    path("referrals/", views.referrals, name="referrals"),
    path("referrals/<uuid:pk>/mark/", views.mark_referral, name="mark_referral"),
    path("organisations/", views.organisations, name="organisations"),
    path("organisations/<uuid:pk>/lines/", views.draw_line, name="draw_line"),
    path("organisations/<uuid:pk>/", views.organisation, name="organisation"),
    path("organisations/<uuid:pk>/edit/", views.change_organisation, name="change_organisation"),
    path("organisations/<uuid:pk>/delete/", views.delete_organisation, name="delete_organisation"),
]
