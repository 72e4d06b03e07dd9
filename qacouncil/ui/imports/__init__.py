"""Reading tables in: file, columns, preview with every finding, one commit."""
