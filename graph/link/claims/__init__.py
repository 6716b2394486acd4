"""What a story claims of the resolutions that it means, by what its words are about."""
