"""What gunicorn serves: Django inside WhiteNoise inside the response headers."""

from __future__ import annotations

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from whitenoise import WhiteNoise

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "skinsite.settings")
django_application = get_wsgi_application()

from delivery.headers import ResponseHeaders  # noqa: E402  (needs the settings)

application = ResponseHeaders(
    WhiteNoise(
        django_application,
        root=settings.STATIC_ROOT,
        prefix=settings.STATIC_URL,
        max_age=60,
        immutable_file_test=r"^.+\.[0-9a-f]{12}\..+$",
    )
)
