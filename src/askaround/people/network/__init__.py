"""The picture of who led to whom: you, whom you asked, whom they named (`/network/`).

`tree` makes one tree of what was recorded, `showing` picks what fits on a page, `lettering` and
`layout` put it on paper; these four know no Django. `reading` asks the database, `wording` says
it, `picture` puts it all together for the page, the API and the command.
"""
