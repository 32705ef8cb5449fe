"""One person, once: finding people who are here twice.

`rule` says whether two people may be one, and why; `spelling`, `naming`, `nicknames`, `common` and
`places` are what it knows of names. `keys` and `sweeping` find the few pairs among many that are
worth asking it about. All that is pure. `looking` reads the people; `shown` reads the pairs that
`people.actions.duplicates` keeps.
"""
