"""Where the API answers; the root of the address space loads this when it is first asked."""

from askaround.api.api import api

app_name = "api"
urlpatterns = api.urls[0]
