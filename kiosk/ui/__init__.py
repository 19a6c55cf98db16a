"""The core for Qt: view models, a room for each face over what all share."""
