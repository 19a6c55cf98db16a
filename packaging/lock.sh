#!/usr/bin/env bash
# Writes packaging/build.lock, run.lock and test.lock: every package that pyproject.toml asks for, and theirs, by
# version and hash, for Python 3.11 and newer on Linux. Versions stay as they are unless `--upgrade` is given. Needs uv.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
command -v uv >/dev/null || { echo "uv is needed: .venv/bin/pip install uv, with .venv/bin on the PATH" >&2; exit 1; }

lock() {
  local out=$1
  shift
  uv pip compile --group build --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
    --no-annotate --custom-compile-command packaging/lock.sh --quiet --output-file "packaging/$out" "$@"
}

lock build.lock "$@"
lock run.lock pyproject.toml --extra all --constraint packaging/build.lock "$@"
lock test.lock pyproject.toml --extra all --extra test --constraint packaging/run.lock "$@"
