#!/bin/sh
# Shows Parley's main job on the dossier that ships. The program to run is the first argument.
set -eu

program=$1
unset PARLEY_DOSSIER PARLEY_DOCUMENTS # the demonstration is of the seeds

bold='' plain=''
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ] && [ "${TERM:-dumb}" != dumb ]; then
  bold=$(printf '\033[1m') plain=$(printf '\033[0m')
fi

# show HEADING ARGUMENT...: says what is shown and how to ask for it, then shows it.
show() {
  printf '\n%s== %s%s\n' "$bold" "$1" "$plain"
  shift
  printf '   parley %s\n\n' "$*"
  "$program" "$@"
}

show "What the documents say, in one page" brief
show "Two governments side by side" compare france italy
show "What would follow if Washington withheld its backstop" \
  test scenarios/washington-withholds.parley

if [ -t 0 ] && [ -t 1 ]; then
  printf '\n%s== Your turn%s\n   help lists the commands, quit leaves\n\n' "$bold" "$plain"
  exec "$program"
fi
