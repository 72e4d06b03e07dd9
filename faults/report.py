"""What came of one kind of fault."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Report:
    """tried: what was done, in numbers; came: what is remarkable though right; failures: what is
    not as promised; skipped: why it could not be tried at all.
    """

    tried: str = ""
    came: str = ""
    failures: list[str] = field(default_factory=list)
    skipped: str = ""

    def line(self, name: str) -> str:
        """One plain line, and below it a line for each failure."""
        if self.skipped:
            return f"{name}: not tried: {self.skipped}"
        said = f"{len(self.failures)} failed" if self.failures else "all as promised"
        lines = [f"{name}: {self.tried}: {said}{'; ' + self.came if self.came else ''}"]
        return "\n".join([*lines, *(f"    {each}" for each in self.failures)])
