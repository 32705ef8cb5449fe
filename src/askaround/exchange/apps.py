from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "askaround.exchange"
    label = "exchange"

    def ready(self) -> None:
        from askaround.exchange import taking_away

        taking_away.declare_all()
