"""Plans, indicators, tables, exports: pure functions over rows."""
