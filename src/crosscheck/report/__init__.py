"""What a run found, as documents and lines: Markdown, JSON, annotations, explanations."""
