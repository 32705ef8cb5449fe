from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "askaround.web"
    label = "web"
