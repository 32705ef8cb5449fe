"""What pages and programs read of the conversations, where a queryset is not enough."""
