from django.urls import path

from askaround.correspondence.views import answers, letters, mail, purpose, sharing, templates

app_name = "correspondence"
urlpatterns = [
    path("people/<uuid:pk>/message/", letters.start, name="start"),
    path("people/<uuid:pk>/we-spoke/", answers.we_spoke, name="we_spoke"),
    path("messages/templates/", templates.templates, name="templates"),
    path("messages/templates/add/", templates.add_template, name="add_template"),
    path("messages/templates/<uuid:pk>/", templates.template, name="template"),
    path("messages/templates/<uuid:pk>/delete/", templates.delete_template, name="delete_template"),
    path("settings/mail/", mail.mail_settings, name="mail_settings"),
    path("settings/mail/forget/", mail.forget_mail, name="forget_mail"),
    path("messages/<uuid:pk>/", letters.message, name="message"),
    path("people/<uuid:pk>/message/check/", purpose.check_new, name="check_new"),
    path("share/", sharing.share, name="share"),
    path("share/<uuid:pk>/", sharing.shared, name="shared"),
    path("messages/<uuid:pk>/check/", purpose.check, name="check"),
    path("messages/<uuid:pk>/answer/", answers.answer, name="answer"),
    path("messages/<uuid:pk>/take-back/", answers.take_back, name="take_back"),
    path("messages/<uuid:pk>/discard/", answers.discard, name="discard"),
]
