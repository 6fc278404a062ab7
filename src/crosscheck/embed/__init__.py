"""Claims to vectors: encoders, and int8 codes that a cache can hold."""
