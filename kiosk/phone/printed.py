"""Words that the phone itself prints, whatever the lesson: as on a Japanese phone, in every language."""

# Beside a message that whom it was sent to has read.
READ = "{既読|きどく}"
# What stands for each letter of a password.
HIDDEN = "●"
