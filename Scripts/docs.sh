#!/bin/sh
# Makes the pages that the program itself knows best. With --check it only says which are stale.
#
#   Scripts/docs.sh [--check] PROGRAM
#
# docs/commands.md is what `help` prints, then what `help COMMAND` prints for each command;
# docs/errors.md is what `explain` prints, then what `explain ID` prints for each diagnostic; the list of
# commands in man/parley.1 is the table that `help` prints. The program prints the Markdown: nothing is
# written here that a reader of the page would look for.
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

# The program's Markdown for a help topic; fails where there is none.
help() { "$program" --format markdown help "$@"; }

# A page with its headings one level down, outside fenced blocks.
one_level_down() {
  awk '
    match($0, /^```+/) && (!fence || RLENGTH >= fence) { fence = fence ? 0 : RLENGTH }
    !fence && /^#/ { $0 = "#" $0 }
    { print }
  '
}

commands() {
  help || return 1
  "$program" --format json help | grep -o '"name":"[a-z]*"' | cut -d '"' -f 4 >"$scratch/names"
  while read -r name; do
    help "$name" >"$scratch/command" || return 1
    echo
    one_level_down <"$scratch/command"
  done <"$scratch/names"
}

errors() {
  "$program" --format markdown explain || return 1
  "$program" --format json explain | grep -o '"id":"[a-z0-9-]*"' | cut -d '"' -f 4 >"$scratch/names"
  while read -r name; do
    "$program" --format markdown explain "$name" >"$scratch/error" || return 1
    echo
    one_level_down <"$scratch/error"
  done <"$scratch/names"
}

# The table of the commands, as an mdoc list. In Markdown `\|` is a bar within a cell.
command_list() {
  help | awk '
    /^\| `/ {
      gsub(/\\\|/, "|")
      split($0, cell, " \\| ")
      usage = cell[1]
      gsub(/^\| `|`$/, "", usage)
      does = substr($0, length(cell[1]) + 4)
      sub(/ \|$/, "", does)
      gsub(/\\/, "\\e", does)
      gsub(/`/, "", does)
      gsub(/\047/, "\\(aq", does)
      name = usage
      sub(/ .*/, "", name)
      takes = substr(usage, length(name) + 2)
      print ".It Ic " name (takes == "" ? "" : " No \"" takes "\"")
      print toupper(substr(does, 1, 1)) substr(does, 2) "."
    }
  '
}

# The manual page with that list between its two marks.
manual() {
  command_list >"$scratch/list" || return 1
  [ -s "$scratch/list" ] || return 1
  awk -v list="$scratch/list" '
    /^\.\\" End of the commands/ { inside = 0 }
    !inside { print }
    /^\.\\" The commands/ { inside = 1; while ((getline line <list) > 0) print line }
  ' man/parley.1
}

# page FILE: FILE is what has just been put into $scratch/page.
page() {
  if [ ! -s "$scratch/page" ]; then
    printf '%s\n' "$1: the program printed no such page" >&2
    status=1
  elif [ -z "$checking" ]; then
    cp "$scratch/page" "$1"
  elif ! diff -u "$1" "$scratch/page" >"$scratch/difference" 2>&1; then
    head -n 20 "$scratch/difference" >&2
    printf '%s\n' "$1 is stale: run 'make docs' and commit it" >&2
    status=1
  fi
}

commands >"$scratch/page" || : >"$scratch/page"
page docs/commands.md
errors >"$scratch/page" || : >"$scratch/page"
page docs/errors.md
manual >"$scratch/page" || : >"$scratch/page"
page man/parley.1
exit $status
