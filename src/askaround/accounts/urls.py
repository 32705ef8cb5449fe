from django.urls import path

from askaround.accounts import views

app_name = "accounts"
urlpatterns = [
    path("sign-in/", views.sign_in_needed, name="sign_in_needed"),
    path("sign-in/<str:secret>/", views.sign_in, name="sign_in"),
    path("sign-out/", views.sign_out, name="sign_out"),
    path("sign-out/others/", views.sign_out_others, name="sign_out_others"),
    path("session/", views.session, name="session"),
    path("deleted/", views.deleted, name="deleted"),
    path("deleted/<uuid:pk>/undo/", views.undo, name="undo"),
    path("settings/", views.settings_page, name="settings"),
    path("settings/password/", views.password, name="password"),
    path("settings/phone/", views.phone, name="phone"),
]
