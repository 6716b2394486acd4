"""What the mark-up of a record says."""
