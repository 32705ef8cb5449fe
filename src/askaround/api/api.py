"""The API: its address, its key, its errors."""

from ninja import NinjaAPI

api = NinjaAPI(title="Askaround", version="1", urls_namespace="api")
