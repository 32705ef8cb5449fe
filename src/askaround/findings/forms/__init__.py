"""What is typed on this package's pages."""

from askaround.findings.forms.comparing import (
    LONGEST_WORDS,
    NEW_THEME,
    ONLY_WORDS,
    FindingForm,
    MarkForm,
    ThemeForm,
)
from askaround.findings.forms.deciding import DecisionForm, StepForm

__all__ = [
    "LONGEST_WORDS",
    "NEW_THEME",
    "ONLY_WORDS",
    "DecisionForm",
    "FindingForm",
    "MarkForm",
    "StepForm",
    "ThemeForm",
]
