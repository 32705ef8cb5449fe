from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "askaround.search"
    label = "search"
