"""What keeps the open project safe while somebody works on it: copies, and an eye on its file."""
