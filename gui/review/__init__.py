"""The reviewer's rooms: differences settled, comments, corrections."""
