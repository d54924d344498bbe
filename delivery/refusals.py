"""What gunicorn refuses before any application sees it: the same headers, and nothing repeated."""

from __future__ import annotations

import socket

from delivery.headers import headers_for


def write_refusal(client: socket.socket, status: int, reason: str, message: str) -> None:
    """Stands in for ``gunicorn.util.write_error``, which knows nothing of our headers."""
    body = f"{reason}\n".encode("latin-1", "replace")
    lines = [
        f"HTTP/1.1 {status} {reason}",
        "Connection: close",
        "Content-Type: text/plain; charset=utf-8",
        f"Content-Length: {len(body)}",
        *(f"{name}: {value}" for name, value in headers_for("/").items()),
    ]
    head = "".join(f"{line}\r\n" for line in lines) + "\r\n"
    client.sendall(head.encode("latin-1", "replace") + body)
