from django.apps import AppConfig


class TodayConfig(AppConfig):
    name = "askaround.today"
    label = "today"
