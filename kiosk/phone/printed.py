"""Words that the phone itself prints, whatever the lesson: as on a Japanese phone, in every language."""

# Beside a message that whom it was sent to has read.
READ = "{既読|きどく}"
# Over the columns of a calendar.
WEEKDAYS = ("{日|にち}", "{月|げつ}", "{火|か}", "{水|すい}", "{木|もく}", "{金|きん}", "{土|ど}")
# What stands for each letter of a password.
HIDDEN = "●"
