from django.apps import AppConfig


class FindingsConfig(AppConfig):
    name = "askaround.findings"
    label = "findings"

    def ready(self) -> None:
        from askaround.correspondence.concluding import tell_decisions
        from askaround.findings import panels, taking_away
        from askaround.findings.actions import mend_marks
        from askaround.findings.telling import decided_about
        from askaround.interviews.rewriting import after_rewriting

        panels.register_all()
        taking_away.declare_all()
        after_rewriting(mend_marks)
        tell_decisions(decided_about)
