"""Catalogs brought up to the texts; every text that is to be spoken."""
