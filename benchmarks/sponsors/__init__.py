"""The learned reader of sponsors: our own stories that teach it, learning, and measuring."""
