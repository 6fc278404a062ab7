"""Judgements -> findings: pairs about one fact become one question with sides, ranked."""
