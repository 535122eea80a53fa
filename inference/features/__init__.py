"""Images that features of a vector layer carry."""
