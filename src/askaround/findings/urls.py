from django.urls import path

from askaround.findings import views

app_name = "findings"
urlpatterns = [
    path("fields/<uuid:pk>/compare/", views.compare, name="compare"),
    path("fields/<uuid:pk>/compare/table/", views.table, name="table"),
    path("fields/<uuid:pk>/enough/", views.enough, name="enough"),
    path("fields/<uuid:pk>/findings/", views.add_finding, name="add_finding"),
    path("findings/<uuid:pk>/", views.finding, name="finding"),
    path("findings/<uuid:pk>/delete/", views.delete_finding, name="delete_finding"),
    path("answers/<uuid:pk>/mark/", views.mark_words, name="mark"),
    path("passages/<uuid:pk>/take-off/", views.take_off, name="take_off"),
    path("themes/<uuid:pk>/", views.theme, name="theme"),
    path("themes/<uuid:pk>/delete/", views.delete_theme, name="delete_theme"),
    path("themes/<uuid:pk>/suggestions/", views.judge_suggestion, name="judge_suggestion"),
]
