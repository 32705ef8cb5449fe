from django.urls import path

from askaround.search import views

app_name = "search"
urlpatterns = [
    path("search/", views.search, name="search"),
    path("search/jump/", views.jump, name="jump"),
]
