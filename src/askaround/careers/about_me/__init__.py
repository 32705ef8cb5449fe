"""What matters to the seeker: in own words first, or from the short public lists (A3)."""
