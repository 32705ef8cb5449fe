from django.urls import path

from askaround.careers import views
from askaround.careers.about_me import views as about_me
from askaround.careers.resumes import views as resumes

app_name = "careers"
urlpatterns = [
    path("fields/", views.fields, name="fields"),
    path("fields/new/", views.first_page, name="new"),
    path("fields/<uuid:pk>/", views.field, name="field"),
    path("fields/<uuid:pk>/edit/", views.edit, name="edit"),
    path("fields/<uuid:pk>/delete/", views.delete, name="delete"),
    path("about-me/", about_me.about_me, name="about_me"),
    path("traits/<uuid:pk>/", about_me.trait, name="trait"),
    path("traits/<uuid:pk>/delete/", about_me.delete_trait, name="delete_trait"),
    path("resumes/", resumes.resumes, name="resumes"),
    path("resumes/<uuid:pk>/", resumes.resume, name="resume"),
    path("resumes/<uuid:pk>/file/", resumes.file, name="resume_file"),
    path("resumes/<uuid:pk>/delete/", resumes.delete, name="delete_resume"),
    path("resumes/<uuid:pk>/erase/", resumes.erase, name="erase_resume"),
]
