"""What is counted: events, sessions, the SQLite log."""
