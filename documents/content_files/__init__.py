"""content/ and the database, kept as one: import, export, and what each finds."""
