"""The rows of a table, for a list that draws only those that are seen: a thousand are as quick as ten."""

from __future__ import annotations

from typing import Any
from unicodedata import east_asian_width

from PySide6.QtCore import Property, QAbstractListModel, QModelIndex, QObject, Qt, Signal

_ROLES = {Qt.ItemDataRole.UserRole + 1 + n: name for n, name in enumerate((b"cells", b"key", b"spoken"))}
# So many of the longest texts of a column say how wide it is.
_SAMPLES = 6
_WIDE = "FWA"


class TableRows(QAbstractListModel):
    """What `shown_table` makes of a table."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: list[dict[str, Any]] = []
        self._rows: list[dict[str, Any]] = []
        self._longest: list[list[str]] = []

    def show(self, table: dict[str, Any]) -> None:
        """Another table; the same again changes nothing, so that the list stays where it was."""
        if (table["columns"], table["rows"]) == (self._columns, self._rows):
            return
        # Taken out and put in: of a model that is reset, rows that are just being made are complained about.
        if self._rows:
            self.beginRemoveRows(QModelIndex(), 0, len(self._rows) - 1)
            self._rows = []
            self.endRemoveRows()
        self._columns, rows = table["columns"], table["rows"]
        cells = (
            sorted({row["cells"][i] for row in rows}, key=_rough_width)[-_SAMPLES:] for i in range(len(self._columns))
        )
        self._longest = list(cells)
        self.changed.emit()
        if rows:
            self.beginInsertRows(QModelIndex(), 0, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()

    def rowCount(self, parent: Any = None) -> int:
        return len(self._rows)

    def roleNames(self) -> dict[int, Any]:
        return dict(_ROLES)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        name = _ROLES.get(Qt.ItemDataRole(role) if role < Qt.ItemDataRole.UserRole else role)
        if name == b"spoken":
            return "、".join(
                f"{column['label']} {cell}" for column, cell in zip(self._columns, row["cells"], strict=True)
            )
        return row[name.decode()] if name else None

    @Property(list, notify=changed)
    def columns(self) -> list[dict[str, Any]]:
        return self._columns

    @Property(list, notify=changed)
    def longest(self) -> list[list[str]]:
        """Of each column, some texts of which one is the widest."""
        return self._longest


def _rough_width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in _WIDE else 1 for letter in text)
