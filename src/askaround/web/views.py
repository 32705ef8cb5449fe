"""Pages of no subject: health, the offline shell, the gallery of pieces."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from askaround.web import gallery, health, shell


@require_safe
@login_not_required
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers; touches nothing else."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@require_safe
@never_cache
@login_not_required
def readyz(request: HttpRequest) -> HttpResponse:
    """Ready to serve, else 503 and why."""
    trouble = health.trouble()
    return HttpResponse(
        f"{trouble or 'ready'}\n",
        status=503 if trouble else 200,
        content_type="text/plain; charset=utf-8",
    )


@require_safe
@login_not_required
def service_worker(request: HttpRequest) -> HttpResponse:
    """The worker that keeps the visit page working without a network; never itself kept."""
    answer = HttpResponse(shell.worker(), content_type="text/javascript; charset=utf-8")
    answer["Cache-Control"] = "no-cache"
    answer["Service-Worker-Allowed"] = reverse("web:service_worker").removesuffix(
        "service-worker.js"
    )
    return answer


@require_safe
@login_not_required
def manifest(request: HttpRequest) -> HttpResponse:
    """What the phone needs to put Askaround on its first screen."""
    start = reverse("web:service_worker").removesuffix("service-worker.js")
    about = {
        "id": start,
        "name": "Askaround",
        "short_name": "Askaround",
        "description": _("Find out what a line of work is really like by asking the people in it."),
        "start_url": start,
        "scope": start,
        "display": "standalone",
        "background_color": "#fbf8f3",
        "theme_color": "#fbf8f3",
        "icons": [
            {"src": static("web/icon.svg"), "sizes": "any", "type": "image/svg+xml"},
            *(_png(f"web/icon-{size}.png", size) for size in (192, 512)),
            {**_png("web/icon-maskable-512.png", 512), "purpose": "maskable"},
        ],
    }
    return JsonResponse(about, content_type="application/manifest+json")


def _png(name: str, size: int) -> dict[str, str]:
    return {"src": static(name), "sizes": f"{size}x{size}", "type": "image/png"}


@require_safe
@login_not_required
def favicon(request: HttpRequest) -> HttpResponse:
    """The old address browsers try by themselves."""
    return redirect(static("web/icon-32.png"))


@require_safe
@login_not_required
def offline(request: HttpRequest) -> HttpResponse:
    """Shown by the worker when a page can't be fetched; holds nothing about anyone."""
    return render(request, "web/offline.html")


@require_safe
@login_not_required
def widgets(request: HttpRequest) -> HttpResponse:
    """Every piece at a glance, for those who write pages; not there outside development."""
    if not settings.DEBUG:
        raise Http404
    return render(request, "web/widgets.html", gallery.context())
