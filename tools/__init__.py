"""What dev.py does: plain modules, standard library only (catalogues.py alone uses Babel)."""
