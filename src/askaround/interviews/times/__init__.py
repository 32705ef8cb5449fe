"""Times to meet: which to offer, how to say them, on whose clock, and what stands in their way.

Pure: no Django models, no clock of its own.
"""
