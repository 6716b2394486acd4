"""What a document is called, when and where it was adopted."""
