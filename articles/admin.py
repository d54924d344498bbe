"""Where Django's admin looks: the editors' desk."""

from articles.desk import site  # noqa: F401  (importing it lays the desk out)
