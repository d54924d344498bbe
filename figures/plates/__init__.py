"""One file a figure: what it says (`FIGURE`) and how it is drawn (`plate`, sometimes `wide`)."""
