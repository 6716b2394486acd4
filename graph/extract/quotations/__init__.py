"""Words that somebody is said to have said or written."""
