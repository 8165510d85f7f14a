#!/bin/sh
# Makes sure that what Parley is built with is there: Swift, and the line editor's library (libedit).
#
# On Debian and its kin it installs libedit itself where it may (as root, or with a sudo that asks
# for no password), and says so first. Anywhere else it prints the one command to run, and stops.
# NO_INSTALL=1 makes it print the command in every case.
set -eu

say() { printf '%s\n' "setup: $*"; }
stop() {
  printf '%s\n' "setup: $*" >&2
  exit 1
}

# --- Swift -----------------------------------------------------------------------------------------

command -v swift >/dev/null 2>&1 ||
  stop "swift was not found. Install Swift 6.1 or newer (https://www.swift.org/install), put its" \
    "'usr/bin' on PATH, and run make again."

version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
# shellcheck disable=SC2086 # two numbers, meant to be two words
set -- $version
[ $# -eq 2 ] || stop "'swift --version' did not say which version it is: is the installation whole?"
if [ "$1" -lt 6 ] || { [ "$1" -eq 6 ] && [ "$2" -lt 1 ]; }; then
  stop "Swift $1.$2 is too old: Parley is written in Swift 6.1 or newer" \
    "(https://www.swift.org/install)."
fi

# --- libedit ---------------------------------------------------------------------------------------

# Clang comes with Swift, on PATH or beside it; a machine may also have a compiler of its own.
compiler=
for candidate in clang "$(dirname "$(command -v swift)")/clang" cc; do
  if command -v "$candidate" >/dev/null 2>&1; then
    compiler=$candidate
    break
  fi
done
[ -n "$compiler" ] || stop "no C compiler was found: neither clang, which comes with Swift, nor cc."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Compiles and links a program that does nothing but use the header and the library.
libedit_is_there() {
  printf '#include <histedit.h>\nint main(void) { return 0; }\n' >"$scratch/probe.c"
  "$compiler" "$scratch/probe.c" -ledit -o "$scratch/probe" >"$scratch/log" 2>&1
}

# The words in front of a command that root alone may run; fails where it can't be run unasked.
as_root() {
  [ "$(id -u)" -eq 0 ] && return 0
  command -v sudo >/dev/null 2>&1 && sudo -n true >/dev/null 2>&1 && sudo="sudo -n"
}

if libedit_is_there; then exit 0; fi

if command -v apt-get >/dev/null 2>&1; then
  install="apt-get install --yes --no-install-recommends libedit-dev"
elif command -v dnf >/dev/null 2>&1; then
  install="dnf install --assumeyes libedit-devel"
elif command -v zypper >/dev/null 2>&1; then
  install="zypper install --no-confirm libedit-devel"
elif command -v pacman >/dev/null 2>&1; then
  install="pacman -S --noconfirm libedit"
elif command -v apk >/dev/null 2>&1; then
  install="apk add libedit-dev"
elif [ "$(uname -s)" = Darwin ]; then
  install="xcode-select --install"
else
  stop "libedit's header histedit.h was not found: install libedit with its development files."
fi

sudo=
if [ "${NO_INSTALL:-}" = 1 ] || ! command -v apt-get >/dev/null 2>&1 || ! as_root; then
  [ "$(id -u)" -eq 0 ] || [ "$(uname -s)" = Darwin ] || install="sudo $install"
  printf '%s\n' "setup: libedit's header histedit.h was not found. Run this, then make again:" "" \
    "    $install" "" >&2
  exit 1
fi

as_root_quietly() {
  # shellcheck disable=SC2086 # no words, or "sudo -n"
  $sudo env DEBIAN_FRONTEND=noninteractive "$@" >"$scratch/log" 2>&1
}

say "libedit's header histedit.h was not found: installing it (${sudo:+$sudo }$install)"
# shellcheck disable=SC2086 # a command, meant to be words
if ! as_root_quietly $install; then
  say "the package list is missing or old: renewing it first (${sudo:+$sudo }apt-get update)"
  if ! as_root_quietly apt-get update || ! as_root_quietly $install; then
    cat "$scratch/log" >&2
    stop "apt-get could not install libedit-dev: see above."
  fi
fi

if ! libedit_is_there; then
  cat "$scratch/log" >&2
  stop "libedit-dev is installed, yet a program that uses it can't be built: see above."
fi
say "libedit is there"
