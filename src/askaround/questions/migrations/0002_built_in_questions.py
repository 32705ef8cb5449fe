from typing import Any

from django.db import migrations

from askaround.questions.bank import BANK


def bring_the_bank(apps: Any, schema_editor: Any) -> None:
    Question = apps.get_model("questions", "Question")
    for question in BANK:
        Question.plain.update_or_create(
            pk=question.id,
            defaults={
                "owner": None,
                "slug": question.slug,
                "group": question.group,
                "position": question.position,
                "text": question.text,
                "short": question.short,
                "why": question.why,
                "parts": list(question.parts),
                "minutes": question.minutes,
            },
        )


class Migration(migrations.Migration):
    dependencies = [("questions", "0001_initial")]
    operations = [migrations.RunPython(bring_the_bank, migrations.RunPython.noop)]
