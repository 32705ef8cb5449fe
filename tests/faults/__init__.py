"""The faults programme: what Askaround survives, as `python3 dev.py faults` shows it.

Each module in `rounds/` is one fault: its docstring says what is done, `MUST` what has to hold,
`ROUNDS` how often a whole run does it, and `one_round(stage)` does it once. A round runs on the
program as shipped, in processes of its own, and reads what was kept out of the database file.
"""
