from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("exchange", "0003_the_card_properties_details_came_from")]

    operations = [
        migrations.AddField(
            model_name="importedrow",
            name="after",
            field=models.JSONField(blank=True, default=dict),
        ),
    ]
