"""The gate: whether what is new may pass."""
