from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "askaround.exchange"
    label = "exchange"

    def ready(self) -> None:
        from askaround.exchange import panels, taking_away

        panels.register_all()
        taking_away.declare_all()
