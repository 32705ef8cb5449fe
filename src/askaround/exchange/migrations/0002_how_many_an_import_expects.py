from django.db import migrations, models


class Migration(migrations.Migration):
    """How many records a file was seen to hold, so that a page can show how far its import is."""

    dependencies = [("exchange", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="import",
            name="expected",
            field=models.PositiveIntegerField(default=0),
        ),
    ]
