"""Furigana, catalogs, easy Japanese, dates and eras."""
