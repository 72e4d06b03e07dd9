"""The gallery: every building block in each state, light and dark side by side."""
