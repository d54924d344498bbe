"""What search engines, browsers and other programs ask a site for."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import now
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.models.article import Section
from articles.twins import LICENCE

PLAIN = "text/plain; charset=utf-8"
SECURITY_DAYS = 180  # RFC 9116 asks for less than a year
ROBOTS = """\
User-agent: *
Disallow: /admin/
Disallow: /search/
Disallow: /report/

Sitemap: {site}/sitemap.xml
"""


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse(ROBOTS.format(site=settings.SITE_URL), content_type=PLAIN)


@require_safe
def opensearch(request: HttpRequest) -> HttpResponse:
    return render(
        request,
        "articles/opensearch.xml",
        {"short_name": settings.SITE_NAME[:16]},
        content_type="application/opensearchdescription+xml; charset=utf-8",
    )


@require_safe
def llms(request: HttpRequest) -> HttpResponse:
    """All pages with their texts, for programs that read; see llmstxt.org."""
    articles = Article.objects.published().for_lists().order_by("position", "title")
    lines = [
        f"# {settings.SITE_NAME}",
        "",
        "> How skin works, what needling and other treatments can and cannot do for it, how sure "
        "anyone can be, and what nobody knows. This is information, not medical advice.",
        "",
        "Each page says whether a named clinician has reviewed its exact text; where none has, do "
        "not present it as reviewed. Every claim carries its certainty: keep the two together. "
        f"Texts and figures: {LICENCE}. How they are made: {settings.SITE_URL}/about/how-we-write/",
        "",
    ]
    for section in Section:
        found = [article for article in articles if article.section == section]
        if found:
            lines += [f"## {section.label}", "", *(_entry(article) for article in found), ""]
    lines += ["## Optional", "", *_optional()]
    return HttpResponse("\n".join(lines) + "\n", content_type=PLAIN)


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """RFC 9116. A file without a contact would be no such file, so there is none."""
    contact = settings.SECURITY_CONTACT
    if not contact:
        raise Http404
    expires = (now() + timedelta(days=SECURITY_DAYS)).replace(microsecond=0)
    lines = [
        f"Contact: {contact if ':' in contact else f'mailto:{contact}'}",
        f"Expires: {expires.isoformat().replace('+00:00', 'Z')}",
        "Preferred-Languages: en",
        f"Canonical: {settings.SITE_URL}/.well-known/security.txt",
    ]
    response = HttpResponse("\n".join(lines) + "\n", content_type=PLAIN)
    # It changes by the clock alone, so no tag of the site's version may keep it.
    response.headers["ETag"] = f'"{expires:%Y%m%d}"'
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response


def _entry(article: Article) -> str:
    title = article.title.replace("[", "(").replace("]", ")")
    address = f"{settings.SITE_URL}{article.get_absolute_url().rstrip('/')}.md"
    return f"- [{title}]({address}): {' '.join(article.summary.split())}"


def _optional() -> list[str]:
    pages = (
        ("All claims, by certainty", "/claims/"),
        ("Sources", "/sources/"),
        ("Glossary", "/glossary/"),
        ("Open questions", "/open-questions/"),
    )
    return [f"- [{title}]({settings.SITE_URL}{address})" for title, address in pages]
