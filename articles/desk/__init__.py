"""The editors' desk: the Django admin over documents, where every act goes through the workflow."""
