from django.apps import AppConfig


class InterviewsConfig(AppConfig):
    name = "askaround.interviews"
    label = "interviews"

    def ready(self) -> None:
        from askaround.interviews import panels, taking_away

        panels.register_all()
        taking_away.declare_all()
