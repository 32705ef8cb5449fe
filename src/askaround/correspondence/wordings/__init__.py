"""The words messages begin with: whole texts with blanks in them, in English and in Spanish.

A language is a module with `WORDINGS` (the texts), `MISSING` (what stands in brackets where
nothing is known) and the few sentences that are there or not. They are no pieces of the pages'
own language: a letter is in the language of whoever gets it (docs/adr/0026).
"""
