"""How an assignment is carried out, on the card of its decision: its timeline and its forms."""
