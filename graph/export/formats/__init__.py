"""One module a format: `SUFFIX`, `SUMMARY` and `write(view, out)`; its name is the format's."""
