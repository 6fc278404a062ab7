"""How properties are tested: new examples on every run here, the same ones on every run in CI."""

from __future__ import annotations

import os

from hypothesis import settings

# No deadline: two busy cores say nothing about the code.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=5000)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "here")
)
