"""A reverse proxy that speaks HTTPS, as small as one can be: what stands before personal mode, for a test."""

import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

HOP_BY_HOP = {
    "connection",
    "keep-alive",
    "transfer-encoding",
    "x-forwarded-for",
    "x-forwarded-proto",
}


def certificate(folder: Path) -> Path:
    """A certificate for localhost that vouches for itself, and its key, in one file."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl on this machine to make a certificate with")
    file = folder / "localhost.pem"
    given = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
    about = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    made = ["-keyout", str(file), "-out", str(folder / "made.pem")]
    subprocess.run([openssl, *given.split(), *about, *made], check=True, capture_output=True)
    file.write_text(file.read_text() + (folder / "made.pem").read_text())
    return file


class Forwarding(BaseHTTPRequestHandler):
    """Passes each request on to the port `to`, and says what a reverse proxy says."""

    protocol_version = "HTTP/1.1"
    to = 0

    def forward(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        answer, content = self.pass_on(body)
        self.send_response(answer.status, answer.reason)
        for name, value in answer.getheaders():
            if name.lower() not in {*HOP_BY_HOP, "content-length"}:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def pass_on(self, body: bytes) -> tuple[HTTPResponse, bytes]:
        """Ask what stands behind, and give its answer back."""
        passed = {k: v for k, v in self.headers.items() if k.lower() not in HOP_BY_HOP}
        said = {"X-Forwarded-Proto": "https", "X-Forwarded-For": self.client_address[0]}
        with closing(HTTPConnection("127.0.0.1", self.to, timeout=30)) as upstream:
            upstream.request(self.command, self.path, body or None, {**passed, **said})
            answer = upstream.getresponse()
            return answer, answer.read()

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = forward  # noqa: N815

    def log_message(self, *_given: object) -> None:
        """Nobody reads it."""


@contextmanager
def forwarding(port: int, to: int, pem: Path) -> Iterator[None]:
    """HTTPS on one port of this machine, passed on in plain to another."""
    server = ThreadingHTTPServer(("127.0.0.1", port), type("To", (Forwarding,), {"to": to}))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    # Each connection shakes hands in its own thread, since browsers open some that they never use.
    server.socket = context.wrap_socket(
        server.socket, server_side=True, do_handshake_on_connect=False
    )
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
