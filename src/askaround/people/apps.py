from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "askaround.people"
    label = "people"
