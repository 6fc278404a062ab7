"""The yardstick: how good crosscheck is, measured by one command on named sets."""
