from django.apps import AppConfig


class CorrespondenceConfig(AppConfig):
    name = "askaround.correspondence"
    label = "correspondence"
