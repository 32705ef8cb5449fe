from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "askaround.accounts"
    label = "accounts"
