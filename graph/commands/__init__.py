"""One module for each verb of the command line; `register(app)` adds it."""
