from django.urls import path

from askaround.exchange import views

app_name = "exchange"
urlpatterns = [
    path("import/", views.import_page, name="import"),
    path("import/preview/", views.preview, name="preview"),
    path("import/columns/", views.columns, name="columns"),
    path("import/bring-in/", views.bring_in, name="bring_in"),
    path("imports/<uuid:pk>/", views.imported, name="imported"),
    path("imports/<uuid:pk>/rejected.csv", views.rejected, name="rejected"),
    path("imports/<uuid:pk>/take-back/", views.take_back, name="take_back"),
    path("export/", views.export_page, name="export"),
    path("export/people/", views.export_people, name="export_people"),
    path("export/everything/", views.export_everything, name="export_everything"),
    path("export/schema.json", views.export_schema, name="export_schema"),
    path("export/backup/", views.backup, name="backup"),
    path("import/everything/", views.whole, name="whole"),
    path("import/everything/bring-in/", views.bring_whole_in, name="bring_whole_in"),
    path("calendar/<str:secret>.ics", views.calendar, name="calendar"),
    path("settings/calendar/", views.calendar_settings, name="calendar_settings"),
    path("export/records/", views.export_records, name="export_records"),
    path("sample/", views.demo, name="demo"),
]
