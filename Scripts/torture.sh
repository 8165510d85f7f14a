#!/bin/sh
# Tortures the program for some ten minutes: kills, hang-ups, several writers, full disks, files from
# elsewhere, hostile text and rubbish, with a table at the end. What cannot be tried here is told as skipped.
#
#   [TORTURE_SEED=N] [TORTURE_SECONDS=N] Scripts/torture.sh PROGRAM [SUBJECT...]
set -eu

if ! command -v python3 >/dev/null 2>&1; then
  echo "torture: needs Python 3" >&2
  exit 1
fi
export PYTHONDONTWRITEBYTECODE=1
exec python3 "$(dirname "$0")/../Tests/Torture/torture.py" "$@"
