"""The seeker's calendar: all visits and what is due, at a secret address and as a file."""
