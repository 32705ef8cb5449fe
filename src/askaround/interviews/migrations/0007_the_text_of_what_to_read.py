from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("interviews", "0006_suggestions_set_aside")]

    operations = [
        migrations.RemoveConstraint("reading", "a_reading_says_what_it_is"),
        migrations.RemoveConstraint("reading", "an_interview_names_a_reading_once"),
        migrations.RenameField("reading", "words", "text"),
        migrations.AddConstraint(
            "reading",
            models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="a_reading_says_what_it_is"
            ),
        ),
        migrations.AddConstraint(
            "reading",
            models.UniqueConstraint(
                fields=("interview", "text"), name="an_interview_names_a_reading_once"
            ),
        ),
    ]
