"""The peer of every page: the least a Django view can do and still list 25 people."""
