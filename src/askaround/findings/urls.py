from django.urls import path

from askaround.findings import views

app_name = "findings"
urlpatterns = [
    path("fields/<uuid:pk>/compare/", views.compare, name="compare"),
    path("fields/<uuid:pk>/compare/table/", views.table, name="table"),
    path("fields/<uuid:pk>/enough/", views.enough, name="enough"),
    path("fields/<uuid:pk>/fit/", views.fit, name="fit"),
    path("fields/<uuid:pk>/fit/ask/", views.ask_about_fit, name="ask_about_fit"),
    path("interviews/<uuid:pk>/fit/", views.told, name="told"),
    path("fields/<uuid:pk>/objectives/", views.say_objective, name="say_objective"),
    path("fields/<uuid:pk>/findings/", views.add_finding, name="add_finding"),
    path("fields/<uuid:pk>/numbers/", views.numbers, name="numbers"),
    path("fields/<uuid:pk>/job-description/", views.job, name="job"),
    path("fields/<uuid:pk>/job-description/line/", views.job_line, name="job_line"),
    path("fields/<uuid:pk>/job-description.pdf", views.job_file, {"kind": "pdf"}, name="job_pdf"),
    path(
        "fields/<uuid:pk>/job-description.md", views.job_file, {"kind": "md"}, name="job_markdown"
    ),
    path("job-lines/<uuid:pk>/back/", views.job_line_back, name="job_line_back"),
    path("answers/<uuid:pk>/number/", views.number, name="number"),
    path("numbers/<uuid:pk>/take-back/", views.take_back_number, name="take_back_number"),
    path("findings/<uuid:pk>/", views.finding, name="finding"),
    path("findings/<uuid:pk>/delete/", views.delete_finding, name="delete_finding"),
    path("answers/<uuid:pk>/mark/", views.mark_words, name="mark"),
    path("passages/<uuid:pk>/take-off/", views.take_off, name="take_off"),
    path("themes/<uuid:pk>/", views.theme, name="theme"),
    path("themes/<uuid:pk>/delete/", views.delete_theme, name="delete_theme"),
    path("themes/<uuid:pk>/suggestions/", views.judge_suggestion, name="judge_suggestion"),
    path("fields/<uuid:pk>/decision/", views.decision, name="decision"),
    path("fields/<uuid:pk>/decision/tell/", views.tell, name="tell"),
    path("decisions/<uuid:pk>/", views.change_decision, name="change_decision"),
    path("decisions/<uuid:pk>/reopen/", views.reopen_decision, name="reopen_decision"),
    path("decisions/<uuid:pk>/stands/", views.let_stand, name="let_stand"),
    path("decisions/<uuid:pk>/delete/", views.delete_decision, name="delete_decision"),
    path("decisions/<uuid:pk>/tell/people/<uuid:person>/", views.tell_person, name="tell_person"),
    path("fields/<uuid:pk>/plan/", views.plan, name="plan"),
    path("fields/<uuid:pk>/plan/by-day/", views.order_plan, name="order_plan"),
    path("plan-steps/<uuid:pk>/", views.plan_step, name="plan_step"),
    path("plan-steps/<uuid:pk>/do/", views.do_plan_step, name="do_plan_step"),
    path("plan-steps/<uuid:pk>/delete/", views.delete_plan_step, name="delete_plan_step"),
    path("fields/<uuid:pk>/report/", views.report, name="report"),
    path("fields/<uuid:pk>/report.pdf", views.report_file, {"kind": "pdf"}, name="report_pdf"),
    path("fields/<uuid:pk>/report.md", views.report_file, {"kind": "md"}, name="report_md"),
]
