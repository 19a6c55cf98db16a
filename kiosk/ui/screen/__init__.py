"""What every face needs of Qt: the screen's size, text, sound, work beside it."""
