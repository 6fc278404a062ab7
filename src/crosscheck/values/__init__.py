"""Claim text -> values: what is counted, when, how long, since when, who, and whether not."""
