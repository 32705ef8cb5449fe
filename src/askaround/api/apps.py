from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "askaround.api"
    label = "api"
