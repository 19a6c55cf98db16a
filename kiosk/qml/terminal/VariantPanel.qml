// Which of its looks the service has in the learner's hand: the tiles of the troubles, with other words.
TroublePanel {}
