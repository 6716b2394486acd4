"""How fast: `python -m benchmarks`. Never part of the tests."""
