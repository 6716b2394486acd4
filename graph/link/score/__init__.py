"""Evidence for and against each resolution that a mention may mean, and the likeliest of them."""
