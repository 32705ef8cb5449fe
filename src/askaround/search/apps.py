from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    name = "askaround.search"
    label = "search"

    def ready(self) -> None:
        from askaround.accounts.for_good import after_erasing
        from askaround.search.index import make_after_migrating, tidy_up

        after_erasing(tidy_up)
        # The one signal we listen to: a migration may have taken the triggers with it (ADR 13).
        post_migrate.connect(make_after_migrating, sender=self)
