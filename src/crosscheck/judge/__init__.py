"""Pairs -> judgements: rules that prove, a model that reads, and how the two are weighed."""
