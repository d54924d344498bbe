from __future__ import annotations

from django.contrib.sitemaps.views import sitemap
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from articles.feeds import RecentChanges, TermChanges
from articles.sitemaps import SITEMAPS
from articles.views import (
    about,
    claims,
    contributors,
    data,
    detail,
    fact_checks,
    glossary,
    history,
    home,
    lists,
    machine,
    media,
    open_questions,
    sources,
    terms,
    twins,
)
from taxonomy.models import Facet

app_name = "articles"
urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("articles/", lists.article_list, name="list"),
    path("articles/<slug:slug>/", detail.article_detail, name="detail"),
    # The same article for other programs, and what became of it.
    path("articles/<slug:slug>.md", twins.markdown, name="markdown"),
    path("articles/<slug:slug>.json", twins.data, name="json"),
    path("articles/<slug:slug>.bib", twins.bib, name="bib"),
    path("articles/<slug:slug>.ris", twins.research_information, name="ris"),
    path("articles/<slug:slug>/history/", history.index, name="history"),
    path("articles/<slug:slug>/history/<int:number>/", history.detail, name="history-detail"),
    path("articles/<slug:slug>/history/<int:number>.md", history.text, name="history-text"),
    path("articles/<slug:slug>/seal/", history.seal, name="seal"),
    # Ways in.
    path("browse/", terms.browse, name="browse"),
    path("fact-checks/", fact_checks.index, name="fact-checks"),
    path("open-questions/", open_questions.index, name="open-questions"),
    path("glossary/", glossary.index, name="glossary"),
    # What it all rests on.
    path("claims/", claims.index, name="claims"),
    path("claims/<slug:slug>/", claims.detail, name="claim"),
    path("sources/", sources.index, name="sources"),
    path("sources/<slug:slug>/", sources.detail, name="source"),
    path("data/<slug:slug>.csv", data.table, name="data-table"),
    path("data/<slug:slug>.json", data.rows, name="data"),
    path("contributors/<slug:slug>/", contributors.detail, name="contributor"),
    path("about/", about.index, name="about"),
    path("about/how-we-write/", about.how_we_write, name="how-we-write"),
    path("about/sources/", about.sources, name="about-sources"),
    path("about/design/", about.design, name="design"),
    path("about/accessibility/", about.accessibility, name="accessibility"),
    path("about/privacy/", about.privacy, name="privacy"),
    # Files.
    path("media/<slug:slug>.svg", media.drawing, name="drawing"),
    path("media/<slug:sha256>/<slug:slug>.svg", media.hashed, name="drawing-hashed"),
    path("feed.atom", require_safe(RecentChanges()), name="feed"),
    path("sitemap.xml", require_safe(sitemap), {"sitemaps": SITEMAPS}, name="sitemap"),
    path("robots.txt", machine.robots, name="robots"),
    path("opensearch.xml", machine.opensearch, name="opensearch"),
    path("llms.txt", machine.llms, name="llms"),
    path(".well-known/security.txt", machine.security, name="security"),
]
for facet in Facet:
    root, facet_name = f"{facet.folder}/<slug:slug>/", {"facet": facet.value}
    urlpatterns += [
        path(root, terms.detail, facet_name, name=facet.value),
        path(
            f"{root}feed.atom", require_safe(TermChanges()), facet_name, name=f"{facet.value}-feed"
        ),
    ]
