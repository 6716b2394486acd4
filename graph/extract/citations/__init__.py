"""Citations of resolutions, decisions and statements in record texts."""
