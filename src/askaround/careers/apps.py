from django.apps import AppConfig


class CareersConfig(AppConfig):
    name = "askaround.careers"
    label = "careers"

    def ready(self) -> None:
        from askaround.careers import taking_away

        taking_away.declare_all()
