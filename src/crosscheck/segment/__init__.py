"""Articles cut into claims, with what was left out and why."""
