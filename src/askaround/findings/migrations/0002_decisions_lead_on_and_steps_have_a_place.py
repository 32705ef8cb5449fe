import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("careers", "0001_initial"),
        ("findings", "0001_initial"),
        ("interviews", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="decision",
            name="neighbour",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="came_from",
                to="careers.careerfield",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="confirmed_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="decisionreason",
            name="interview",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="reasons",
                to="interviews.interview",
            ),
        ),
        migrations.AddField(
            model_name="planstep",
            name="place",
            field=models.PositiveIntegerField(default=0),
        ),
    ]
