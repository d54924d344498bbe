"""What gunicorn serves: Django inside WhiteNoise inside the response headers."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "skinsite.settings")

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from whitenoise import WhiteNoise

django_application = get_wsgi_application()

from articles import rendering  # noqa: E402  (needs the apps)
from delivery.headers import ResponseHeaders  # noqa: E402

rendering.use_child_process()

application = ResponseHeaders(
    WhiteNoise(
        django_application,
        root=settings.STATIC_ROOT,
        prefix=settings.STATIC_URL,
        max_age=60,
        immutable_file_test=r"^.+\.[0-9a-f]{12}\..+$",
        allow_all_origins=False,
    )
)
