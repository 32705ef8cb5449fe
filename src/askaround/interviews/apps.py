from django.apps import AppConfig


class InterviewsConfig(AppConfig):
    name = "askaround.interviews"
    label = "interviews"

    def ready(self) -> None:
        from askaround.interviews import panels

        panels.register_all()
