"""One meeting, from the plan to the signed minutes."""
