"""Sheets for the adults around a plan: the week, one person's page, journal, telephones, file."""
