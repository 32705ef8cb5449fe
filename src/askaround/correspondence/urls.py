from django.urls import path

from askaround.correspondence.views import answers, letters

app_name = "correspondence"
urlpatterns = [
    path("people/<uuid:pk>/message/", letters.start, name="start"),
    path("messages/<uuid:pk>/", letters.message, name="message"),
    path("messages/<uuid:pk>/answer/", answers.answer, name="answer"),
    path("messages/<uuid:pk>/discard/", answers.discard, name="discard"),
]
