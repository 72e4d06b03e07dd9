"""Languages: catalogues, formats of dates, numbers and names, collation."""
