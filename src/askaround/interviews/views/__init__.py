"""The pages of a conversation, by what one does there."""
