"""All mentions of a story together: what each means, and which of them the story is about."""
