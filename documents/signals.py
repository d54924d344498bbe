"""What the rooms above may listen for."""

from __future__ import annotations

from django.dispatch import Signal

# In the transaction of the change, after projection. Sends ``documents``: list[Document], now live
# with new rows, and ``gone``: list[Document], no longer public.
documents_changed = Signal()

# rebuild_projections has made every row anew; indexes start from nothing.
projections_rebuilt = Signal()
