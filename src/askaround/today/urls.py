from django.urls import path

from askaround.today import views

app_name = "today"
urlpatterns = [
    path("", views.today, name="today"),
    path("today/let-rest/<uuid:pk>/", views.let_rest, name="let_rest"),
    path("today/wake/<uuid:pk>/", views.wake, name="wake"),
    path("today/promises/<uuid:pk>/keep/", views.keep_promise, name="keep_promise"),
    path("today/promises/<uuid:pk>/not-kept/", views.not_kept, name="not_kept"),
    path("today/let-go/", views.let_go, name="let_go"),
    path("today/take-up/<str:moment>/", views.take_up_again, name="take_up_again"),
]
