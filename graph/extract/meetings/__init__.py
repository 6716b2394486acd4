"""Meeting records: who took the floor, and for whom."""
