"""The honest-purpose check: does this draft ask for information, briefly and truthfully?

Pure: words in, what works and what could be better out (method.md, G2). It never blocks anything.

    review = look_over(Written(body="Are you hiring?", person="Ana Ruiz"))
    [finding.rule for finding in review.findings]    # job_seeking, no_purpose, …

`scope.py` says which rules hold for which message and why, `rules/` has one function for each,
`english.py` and `spanish.py` have the words they look for, and `reasons.py` what a person is told.
"""

from askaround.correspondence.purpose.review import Finding, Review, look_over
from askaround.correspondence.purpose.rules import RULES
from askaround.correspondence.purpose.written import Named, Written

__all__ = ["RULES", "Finding", "Named", "Review", "Written", "look_over"]
