"""Who led, sponsored, joined or supported a resolution, and how many."""
