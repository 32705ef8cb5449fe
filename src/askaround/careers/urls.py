from django.urls import path

from askaround.careers import views

app_name = "careers"
urlpatterns = [
    path("fields/", views.fields, name="fields"),
    path("fields/new/", views.first_page, name="new"),
    path("fields/<uuid:pk>/", views.field, name="field"),
    path("fields/<uuid:pk>/edit/", views.edit, name="edit"),
    path("fields/<uuid:pk>/delete/", views.delete, name="delete"),
]
