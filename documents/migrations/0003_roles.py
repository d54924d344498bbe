"""The five roles as groups, with what each may do."""

from django.db import migrations

ROLES = {
    "writer": ("write_document",),
    "editor": ("write_document", "review_document"),
    "clinical reviewer": ("clinically_review_document",),
    "publisher": ("write_document", "review_document", "publish_document"),
    "operator": ("operate_site",),
}
NAMES = {
    "write_document": "Can write and submit texts",
    "review_document": "Can approve texts and ask for changes",
    "clinically_review_document": "Can approve texts as a clinician",
    "publish_document": "Can publish, schedule, withdraw and restore",
    "operate_site": "Can see what the machine sees",
    "view_document": "Can view document",
}


def forwards(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    # Django makes permissions after all migrations; these groups need theirs now.
    content_type, _ = ContentType.objects.get_or_create(app_label="documents", model="document")
    permissions = {
        codename: Permission.objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )[0]
        for codename, name in NAMES.items()
    }
    for role, codenames in ROLES.items():
        group, _ = Group.objects.get_or_create(name=role)
        group.permissions.add(*(permissions[name] for name in (*codenames, "view_document")))


def backwards(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0002_append_only"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(forwards, backwards)]
