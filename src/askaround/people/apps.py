from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "askaround.people"
    label = "people"

    def ready(self) -> None:
        from askaround.accounts.bundles import mend_after
        from askaround.people import panels, taking_away
        from askaround.people.actions.reporting import cut_circles

        panels.register_all()
        taking_away.declare_all()
        mend_after(cut_circles)
