"""A person with a byline: who they are, what they declared, what they wrote and reviewed."""

from __future__ import annotations

from django.conf import settings
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Article, Contributor
from articles.views.history.whereabouts import elsewhere


@require_safe
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    person = Contributor.objects.published().filter(key=slug).first()
    if person is None:
        return elsewhere(request, "contributor", slug)
    articles = Article.objects.published().for_lists()
    reviewed = articles.filter(
        document__reviews__reviewer=person, document__reviews__content_hash=F("content_hash")
    )
    context = {
        "person": person,
        "written": articles.filter(contributors=person).order_by("title"),
        "reviewed": reviewed.distinct().order_by("title"),
        "crumbs": [("People", "/about/how-we-write/#people")],
        "structured_data": {
            "@context": "https://schema.org",
            "@type": "ProfilePage",
            "mainEntity": {
                "@type": "Person",
                "name": person.name,
                "jobTitle": person.role,
                "url": settings.SITE_URL + person.get_absolute_url(),
            },
        },
    }
    return render(request, "articles/contributor.html", context)
