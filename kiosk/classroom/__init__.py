"""A class from opening to closing, its course, what is handed out."""
