"""What the site rests on: sources, claims with their certainty, measured data."""

from evidence.models.claim import Certainty, Claim, ClaimSource, Direction
from evidence.models.data_set import DataSet
from evidence.models.reference import Reference

__all__ = ["Certainty", "Claim", "ClaimSource", "DataSet", "Direction", "Reference"]
