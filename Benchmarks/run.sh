#!/bin/sh
# Runs the benchmarks on a built program: Benchmarks/run.sh PROGRAM; ENTRIES=N before it says how many
# entries the load has (1,000,000 where it is not there). Nothing here passes or fails;
# the figures are to be read together with the machine that they name. What is measured in process is
# a program of its own beside it, `inprocess`, which `make bench` builds.
set -eu

here=$(dirname "$0")
program=${1:-"$here/../.build/release/parley"}
unset PARLEY_DOSSIER
export PYTHONDONTWRITEBYTECODE=1

command -v python3 >/dev/null 2>&1 || {
  echo "run.sh: python3 was not found, and the benchmarks are written in it" >&2
  exit 1
}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

python3 "$here/start.py" "$program" "$here/../seeds"
echo
python3 "$here/growth.py" "$program" "$scratch"
echo
mkdir "$scratch/load"
python3 "$here/load.py" "$program" "$scratch/load" --entries "${ENTRIES:-1000000}"
rm -rf "$scratch/load"
echo
mkdir "$scratch/tests"
python3 "$here/tests.py" "$program" "$here/../seeds" "$scratch/tests"
echo
inprocess=$(dirname "$program")/inprocess
if [ -x "$inprocess" ]; then
  python3 "$here/inprocess.py" "$inprocess" "$scratch"
else
  echo "in process: left out, for '$inprocess' was not found; 'make bench' builds it"
fi
echo
python3 "$here/reasons/reasons.py" "$program"
