"""Reports as JSON with a published schema, for other programs."""

import json
from datetime import date
from typing import Any

from kiosk.report.table import Report, Table

FORMAT = 1


def report_data(report: Report) -> dict[str, Any]:
    """Plain data. Cells are strings, numbers, ISO dates or null; shares are parts of 1, not percents."""
    return {
        "format": FORMAT,
        "title": report.title,
        "period": {"name": report.period, "first": report.first.isoformat(), "last": report.last.isoformat()},
        "city": report.city,
        "plan": report.plan,
        "made_on": report.made_on.isoformat(),
        "rules": list(report.rules),
        "tables": [_table(table) for table in report.tables],
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "id": table.id,
        "title": table.title,
        "note": table.note,
        "columns": [{"id": c.id, "label": c.label, "kind": c.kind, "is_sum": c.is_sum} for c in table.columns],
        "rows": [[_cell(cell) for cell in row] for row in table.rows],
        "total": [_cell(cell) for cell in table.total] if table.total else None,
    }


def _cell(cell: Any) -> Any:
    return cell.isoformat() if isinstance(cell, date) else cell


def json_bytes(report: Report) -> bytes:
    return json.dumps(report_data(report), ensure_ascii=False, indent=1).encode()


def report_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of `json_bytes`."""
    text, day = {"type": "string"}, {"type": "string", "format": "date"}
    row = {"type": "array", "items": {"type": ["string", "number", "null"]}}
    column = _object({
        "id": text, "label": text, "is_sum": {"type": "boolean"},
        "kind": {"enum": ["text", "date", "count", "number", "share", "seconds"]},
    })  # fmt: skip
    table = _object({
        "id": text, "title": text, "note": text, "columns": {"type": "array", "items": column},
        "rows": {"type": "array", "items": row}, "total": {"oneOf": [row, {"type": "null"}]},
    })  # fmt: skip
    whole = _object({
        "format": {"const": FORMAT}, "title": text, "period": _object({"name": text, "first": day, "last": day}), "city": text,
        "plan": text, "made_on": day, "rules": {"type": "array", "items": text}, "tables": {"type": "array", "items": table},
    })  # fmt: skip
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Kotohajime report", **whole}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
