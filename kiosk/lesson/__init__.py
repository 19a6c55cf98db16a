"""What a lesson is: its model, loading, checking, putting into a language."""
