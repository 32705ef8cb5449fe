from django.apps import AppConfig


class CareersConfig(AppConfig):
    name = "askaround.careers"
    label = "careers"
