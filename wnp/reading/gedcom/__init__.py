"""GEDCOM 5.5.1 and 7: who belongs to whom, as other programs for families write it."""
