"""What is claimed of a resolution, held against the record: a verdict with its passage."""
