from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    name = "askaround.questions"
    label = "questions"
