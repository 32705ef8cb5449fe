"""What is typed about people, places and asks."""

from askaround.people.forms.adding import HeardOfForm
from askaround.people.forms.asking import AskForm, NamesForm, may_use_choices
from askaround.people.forms.editing import EditForm, OrganisationForm
from askaround.people.forms.naming import WhoForm
from askaround.people.forms.reporting import LineForm, SupervisorForm
from askaround.people.forms.sources import SourceForm

__all__ = [
    "AskForm",
    "EditForm",
    "HeardOfForm",
    "LineForm",
    "NamesForm",
    "OrganisationForm",
    "SourceForm",
    "SupervisorForm",
    "WhoForm",
    "may_use_choices",
]
