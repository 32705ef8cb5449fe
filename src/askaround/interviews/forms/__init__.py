"""What the pages of a conversation take in."""
