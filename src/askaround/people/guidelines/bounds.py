"""How much at once, and where names come from."""

NAMES_PLENTY = 3
"""How many names to begin with are plenty. look.md, the first page."""

INSIDE_SOURCES = frozenset(
    {"current_supervisor", "training_specialist", "employee_communications", "organisation_chart"}
)
"""Sources of names only open to those who work there already. method.md, P1."""

LINES_AT_ONCE = 50
"""Names read from one box at a time. Convention: nobody names fifty people at a sitting."""
