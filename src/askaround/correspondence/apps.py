from django.apps import AppConfig


class CorrespondenceConfig(AppConfig):
    name = "askaround.correspondence"
    label = "correspondence"

    def ready(self) -> None:
        from askaround.correspondence import taking_away
        from askaround.correspondence.panels import register_panels

        register_panels()
        taking_away.declare_all()
