from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "askaround.people"
    label = "people"

    def ready(self) -> None:
        from askaround.people import panels, taking_away

        panels.register_all()
        taking_away.declare_all()
