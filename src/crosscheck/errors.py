"""Every error that crosscheck raises on purpose.

CrosscheckError
├── UsageError      an option, argument or config value that cannot be used
├── SourceError     a source that cannot be read at all
├── NothingToRead   no readable article in all that was named
├── ModelError      an encoder or judge that is missing, altered or broken
├── StoreError      a cache, run file or report that cannot be read or written
└── FindingUnknown  an id that no finding of the run has

Each message says what went wrong and where; `cure` says what to type or change next.
All of them end a command with exit code 2: no verdict was reached.
"""


class CrosscheckError(Exception):
    """What went wrong, and where; `cure` is the next thing to do."""

    def __init__(self, message: str, *, cure: str) -> None:
        super().__init__(message)
        self.cure = cure


class UsageError(CrosscheckError):
    """An option, argument or config value that cannot be used."""


class SourceError(CrosscheckError):
    """A source that cannot be read at all."""


class NothingToRead(CrosscheckError):
    """No readable article in all that was named."""


class ModelError(CrosscheckError):
    """An encoder or judge that is missing, altered or broken."""


class StoreError(CrosscheckError):
    """A cache, run file or report that cannot be read or written."""


class FindingUnknown(CrosscheckError):
    """An id that no finding of the run has."""
