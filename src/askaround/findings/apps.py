from django.apps import AppConfig


class FindingsConfig(AppConfig):
    name = "askaround.findings"
    label = "findings"

    def ready(self) -> None:
        from askaround.findings import taking_away

        taking_away.declare_all()
