"""What is typed: a letter, words of one's own, a mail account."""

from askaround.correspondence.forms.letter import AboutMeForm, LetterForm
from askaround.correspondence.forms.mail import MailForm
from askaround.correspondence.forms.template import TemplateForm

__all__ = ["AboutMeForm", "LetterForm", "MailForm", "TemplateForm"]
