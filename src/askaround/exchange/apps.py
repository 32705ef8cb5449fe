from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "askaround.exchange"
    label = "exchange"
