"""The rules of what comes next, each a pure function from one fact to one thing to do, or nothing.

To add a rule:
1. Write the function in the module it belongs to here, and name the facts it looks at:

       @rule(facts.visits_open)
       def thank_you(visit: Interview, now: Now) -> Item | None: ...

   Its name is the rule's name, which the API gives out: keep it. It gets one row of the facts and
   the moment; it may not query, and `now.at` is the only clock. Where no facts in `today/facts.py`
   serve, add a bounded, indexed query there. Numbers go into `today/guidelines.py`.
2. Test it in `today/tests/`: when it comes, when it has not come yet, what ends it.

A new module here has to be imported below. Only what is owed to another person may be `owed`,
and so be late; the rest are suggestions, which wait without reproach (method.md, the agenda).
"""

from askaround.today.rules.registry import RULES, Rule, rule

from askaround.today.rules import afterwards, approaching, arranging, concluding, owing, own  # isort: skip

__all__ = [
    "RULES",
    "Rule",
    "afterwards",
    "approaching",
    "arranging",
    "concluding",
    "owing",
    "own",
    "rule",
]
