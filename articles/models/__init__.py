"""What readers open: articles, their figures, the people behind them, and the review seal."""

from articles.models.article import Article
from articles.models.contributor import Contributor
from articles.models.image import Drawing, Image
from articles.models.review import Review

__all__ = ["Article", "Contributor", "Drawing", "Image", "Review"]
