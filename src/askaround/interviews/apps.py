from django.apps import AppConfig


class InterviewsConfig(AppConfig):
    name = "askaround.interviews"
    label = "interviews"
