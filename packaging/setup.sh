# The lists of packages are used by run and test.
# shellcheck shell=bash disable=SC2034
# Sets up what the two commands need: system packages, the virtual environment, the program. Sourced by run and test.
# Does only what is missing, so the second time takes seconds.

set -euo pipefail
TOP=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
VENV=$TOP/.venv

say() { printf '== %s\n' "$*"; }
stop() { printf '\nCannot go on: %s\n' "$1" >&2; exit 1; }

QT_PACKAGES="libglib2.0-0 libgl1 libegl1 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0 libx11-6 libbrotli1
  libgssapi-krb5-2 libpulse0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
  libxcb-render-util0 libxcb-shape0 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0"
FONT_PACKAGES="fonts-morisawa-bizud-gothic fonts-noto-cjk fonts-noto-core"
VOICE_PACKAGES="espeak-ng libespeak-ng1 flite"

# How many workers pass the tests: twice as many as there are cores, for tests also wait.
workers() { echo $(($(nproc) * 2)); }

is_installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

# Ubuntu 24.04 renamed some libraries (…t64): take the name that this system has.
name_here() { apt-cache show "$1" >/dev/null 2>&1 && echo "$1" || echo "${1}t64"; }

need_packages() {
  command -v apt-get >/dev/null || { say "no apt-get here: system packages are taken as they are"; return; }
  local missing=() name
  for name in "$@"; do
    is_installed "$name" || is_installed "${name}t64" || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return
  local as_root=""
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || stop "these packages are missing and need root: apt-get install ${missing[*]}"
    as_root=sudo
  fi
  say "system packages (${#missing[@]} missing)"
  $as_root apt-get update -qq || stop "the package lists cannot be fetched. Is there a network?"
  local here=()
  for name in "${missing[@]}"; do here+=("$(name_here "$name")"); done
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${here[@]}" >/dev/null \
    || stop "apt-get could not install: ${here[*]}. Is there a network, and space on the disk?"
}

need_python() {
  command -v python3 >/dev/null || stop "Python 3.11 or newer is needed (apt-get install python3)."
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
    || stop "Python 3.11 or newer is needed; this is $(python3 --version)."
  python3 -c 'import ensurepip, venv' 2>/dev/null || need_packages python3-venv
}

# $1: which set of packages, `run` or `test`. All are named by version and hash in packaging/$1.lock; what installs and
# builds them comes first, from build.lock, so that no build fetches anything of its own.
need_environment() {
  local locks=$TOP/packaging wanted
  wanted="$1 $(python3 --version) $(cat "$TOP"/{pyproject.toml,setup.py} "$locks"/{build,"$1"}.lock | sha256sum | cut -c-64)"
  grep -qxF "$wanted" "$VENV/installed" 2>/dev/null && return
  say "Python packages (a few hundred megabytes the first time)"
  [ -x "$VENV/bin/python" ] || python3 -m venv "$VENV" || stop "the virtual environment cannot be made in $VENV."
  install_python --require-hashes --requirement "$locks/build.lock"
  install_python --require-hashes --no-build-isolation --requirement "$locks/$1.lock"
  install_python --no-deps --no-build-isolation --editable "$TOP"
  # The terminal's user may not be able to write here: compiled now, it starts fast every time.
  "$VENV/bin/python" -m compileall -q "$TOP/kiosk"
  echo "$wanted" >> "$VENV/installed"
}

install_python() {
  "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check "$@" \
    || stop "the Python packages cannot be installed. Is there a network, and space on the disk?"
}

# Where nothing names a locale, letters would be lost in file names.
[ -n "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ] || export LC_CTYPE=C.UTF-8
