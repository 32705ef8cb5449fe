from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    name = "askaround.questions"
    label = "questions"

    def ready(self) -> None:
        from askaround.questions import taking_away

        taking_away.declare_all()
