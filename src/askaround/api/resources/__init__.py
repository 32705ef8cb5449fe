"""Every kind of record the API knows, one file each."""
