from django.apps import AppConfig


class CareersConfig(AppConfig):
    name = "askaround.careers"
    label = "careers"

    def ready(self) -> None:
        from askaround.careers import panels, taking_away

        panels.register_all()
        taking_away.declare_all()
