from __future__ import annotations

from django.urls import URLPattern, path

from articles.views import detail, home, lists

app_name = "articles"
urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("articles/", lists.article_list, name="list"),
    path("articles/<slug:slug>/", detail.article_detail, name="detail"),
]
