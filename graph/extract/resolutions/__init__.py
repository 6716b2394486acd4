"""What a story says of resolutions: mentions and claims."""
