"""`python -m graph` is `resograph`."""

from graph.cli import main

main()
