"""Claims to pairs: near neighbours, shared keys, fuzzy overlap, and which passages are copies."""
