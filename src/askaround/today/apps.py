from django.apps import AppConfig


class TodayConfig(AppConfig):
    name = "askaround.today"
    label = "today"

    def ready(self) -> None:
        from askaround.today import panels, taking_away

        taking_away.declare_all()
        panels.register_all()
