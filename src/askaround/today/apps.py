from django.apps import AppConfig


class TodayConfig(AppConfig):
    name = "askaround.today"
    label = "today"

    def ready(self) -> None:
        from askaround.today import taking_away

        taking_away.declare_all()
