from django.urls import path

from askaround.interviews.views import (
    arranging,
    live,
    notes_file,
    pasting,
    preparing,
    record,
    writing,
)

app_name = "interviews"
urlpatterns = [
    path("people/<uuid:pk>/arrange/", arranging.arrange, name="arrange"),
    path("interviews/<uuid:pk>/appointment/", arranging.appointment, name="appointment"),
    path("interviews/<uuid:pk>/call-off/", arranging.call_off, name="call_off"),
    path("interviews/<uuid:pk>/put-back-on/", arranging.put_back_on, name="put_back_on"),
    path("interviews/<uuid:pk>/prepare/", preparing.prepare, name="prepare"),
    path("interviews/<uuid:pk>/questions/", preparing.change_questions, name="questions"),
    path("interviews/<uuid:pk>/keep-as-set/", preparing.keep_as_set, name="keep_as_set"),
    path("interviews/<uuid:pk>/brief/", preparing.brief, name="brief"),
    path("interviews/<uuid:pk>/tick/", preparing.tick, name="tick"),
    path("interviews/<uuid:pk>/ready/", preparing.ready, name="ready"),
    path("interviews/<uuid:pk>/research/", preparing.add_research, name="add_research"),
    path("research-notes/<uuid:pk>/", preparing.research, name="research"),
    path("research-notes/<uuid:pk>/delete/", preparing.delete_research, name="delete_research"),
    path("interviews/<uuid:pk>/live/", live.live, name="live"),
    path("interviews/<uuid:pk>/live/data/", live.live_data, name="live_data"),
    path("interviews/<uuid:pk>/events/", live.events, name="events"),
    path("interviews/<uuid:pk>/pasted/", pasting.pasted, name="pasted"),
    path("interviews/<uuid:pk>/notes-file/", notes_file.notes_file, name="notes_file"),
    path("interviews/<uuid:pk>/write-up/", writing.write_up, name="write_up"),
    path("interviews/<uuid:pk>/write-up/check/", writing.check, name="check"),
    path("interviews/<uuid:pk>/", record.interview, name="interview"),
    path("interviews/<uuid:pk>/print/", record.printed, name="print"),
    path("interviews/<uuid:pk>/delete/", record.delete, name="delete"),
    path("promises/<uuid:pk>/", record.promise, name="promise"),
    path("advice/<uuid:pk>/", record.advice, name="advice"),
    path("related-fields/<uuid:pk>/", record.related, name="related"),
]
