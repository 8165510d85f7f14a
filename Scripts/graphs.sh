#!/bin/sh
# Reads the exported networks with other programs: NetworkX, and Graphviz where it is there.
#
#   Scripts/graphs.sh PROGRAM DOSSIER
set -eu

if ! python3 -c 'import networkx' 2>/dev/null; then
  echo "graphs: needs Python 3 with NetworkX: python3 -m pip install networkx" >&2
  exit 1
fi
python3 "$(dirname "$0")/graphs.py" "$1" "$2"
if command -v dot >/dev/null 2>&1; then
  for what in positions statements congruence conflict; do
    "$1" -d "$2" export dot "$what" | dot -Tsvg >/dev/null
    echo "ok    $what: drawn by Graphviz"
  done
fi
