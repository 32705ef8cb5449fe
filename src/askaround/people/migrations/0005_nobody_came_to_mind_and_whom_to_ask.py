from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0004_places_in_name_order_and_sources_tried'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='ask',
            name='nobody_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddIndex(
            model_name='person',
            index=models.Index(condition=models.Q(('last_contact_at__isnull', False)), fields=['owner', 'last_contact_at', 'id'], name='people_in_touch'),
        ),
        migrations.AddIndex(
            model_name='person',
            index=models.Index(fields=['owner', 'found_through', 'sort_name', 'id'], name='people_by_source'),
        ),
    ]
