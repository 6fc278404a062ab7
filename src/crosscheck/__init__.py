"""crosscheck: says where articles about the same events agree and where they conflict."""

__version__ = "0.1.0"
