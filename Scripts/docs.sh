#!/bin/sh
# Makes the pages that the program itself knows best. With --check it only says which are stale.
#
#   Scripts/docs.sh [--check] PROGRAM
set -eu

checking=
if [ "$1" = --check ]; then
  checking=yes
  shift
fi
program=$1

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
status=0

# page FILE ARGUMENT...: FILE is what the program prints for the arguments.
page() {
  file=$1
  shift
  if ! "$program" "$@" >"$scratch/page" || [ ! -s "$scratch/page" ]; then
    printf '%s\n' "$file: 'parley $*' printed no page" >&2
    status=1
  elif [ -z "$checking" ]; then
    cp "$scratch/page" "$file"
  elif ! diff -u "$file" "$scratch/page" >"$scratch/difference" 2>&1; then
    head -n 20 "$scratch/difference" >&2
    printf '%s\n' "$file is stale: run 'make docs' and commit it" >&2
    status=1
  fi
}

page docs/commands.md help --format markdown
page docs/errors.md help errors --format markdown
exit $status
