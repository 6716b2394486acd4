"""Lists of voters and sponsors below a story."""
