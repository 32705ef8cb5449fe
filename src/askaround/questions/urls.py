from django.urls import path

from askaround.questions import views

app_name = "questions"
urlpatterns = [
    path("questions/", views.questions, name="questions"),
    path("questions/<uuid:pk>/", views.question, name="question"),
    path("questions/<uuid:pk>/delete/", views.delete_question, name="delete"),
    path("questions/sets/", views.add_set, name="add_set"),
    path("questions/sets/<uuid:pk>/", views.guide_set, name="set"),
    path("questions/sets/<uuid:pk>/change/", views.change_set, name="change_set"),
    path("questions/sets/<uuid:pk>/delete/", views.delete_set, name="delete_set"),
]
