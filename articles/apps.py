from __future__ import annotations

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Articles"

    def ready(self) -> None:
        from articles import bylines, reviews_file
        from articles.article_kind import ArticleKind
        from articles.contributor_kind import ContributorKind
        from articles.drawing_kind import DrawingKind
        from articles.image_kind import ImageKind
        from documents import kinds
        from documents.content_files import extras

        for kind in (DrawingKind(), ImageKind(), ContributorKind(), ArticleKind()):
            kinds.register(kind)
        extras.register("reviews.yaml", reviews_file.dump, reviews_file.load)
        bylines.listen()
