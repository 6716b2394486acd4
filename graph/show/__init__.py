"""What people see of a graph: the page, the passages behind a fact."""
