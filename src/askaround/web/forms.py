"""How every form looks: one template for a field, one for a whole form."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Draws forms with web/forms/*.html; named by the FORM_RENDERER setting."""

    form_template_name = "web/forms/form.html"
    field_template_name = "web/forms/field.html"
