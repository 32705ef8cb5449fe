from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("accounts", "0002_what_can_be_undone")]

    operations = [
        migrations.CreateModel(
            name="WrongTries",
            fields=[
                ("side", models.CharField(max_length=80, primary_key=True, serialize=False)),
                ("count", models.PositiveIntegerField()),
                ("last_at", models.DateTimeField()),
            ],
        ),
    ]
