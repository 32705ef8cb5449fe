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
    path("today/later/", views.later, name="later"),
    path("today/not-this/", views.not_this_one, name="not_this_one"),
    path("today/done/", views.done, name="done"),
    path("today/not-done/<str:what>/", views.not_done, name="not_done"),
    path("today/tasks/", views.add_task, name="add_task"),
    path("today/tasks/<uuid:pk>/", views.task, name="task"),
    path("today/tasks/<uuid:pk>/delete/", views.delete_task, name="delete_task"),
    path("settings/agenda/", views.agenda_settings, name="agenda_settings"),
    path("settings/digest/", views.digest_settings, name="digest_settings"),
    path("digest/stop/<str:token>/", views.stop_digest, name="stop_digest"),
]
