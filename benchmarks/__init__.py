"""How fast Askaround is: scenarios, the data they run on, and what they are held against.

Each figure is a ratio against something measured in the same run, because machines differ.
"""
