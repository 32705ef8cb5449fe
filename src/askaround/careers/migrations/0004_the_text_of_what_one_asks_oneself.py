from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("careers", "0003_versions_of_the_resume")]

    operations = [
        migrations.RemoveConstraint("selfprompt", "a_self_prompt_says_something"),
        migrations.RenameField("selfprompt", "words", "text"),
        migrations.AddConstraint(
            "selfprompt",
            models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="a_self_prompt_says_something"
            ),
        ),
    ]
