#!/bin/sh
# Holds the worked examples of the guide against the program.
#
#   Scripts/examples.sh PROGRAM PAGE...
#
# What a fenced block of a page is follows from the words after its fence:
#   dossier               a whole dossier; it has to be read without an error
#   dossier FILE.parley   a file of the page's dossier, which has to be read without an error with it
#   dossier added         added to the dossier above it, this has to be read without an error
#   dossier refused ID    added to the dossier above it, this has to end in the diagnostic ID
#   dossier warned ID     added to the dossier above it, this has to be read with the warning ID
#   scenario              a scenario file over the dossier above it; it has to pass
#   scenario refused ID   a scenario file that has to end in the diagnostic ID
#   scenario warned ID    a scenario file that has to pass with the warning ID
#   lesson                a lesson over the dossier above it; its tasks have to be proved
#   lesson failing ID     a lesson of which that fails with the diagnostic ID
# Blocks fenced with any other word are left alone.
set -eu

program=$1
shift
unset PARLEY_DOSSIER PARLEY_DOCUMENTS

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The blocks of one page: each in a file of its own, and a line about each in the manifest.
split() {
  rm -rf "$scratch/blocks"
  mkdir -p "$scratch/blocks"
  awk -v folder="$scratch/blocks" '
    # A block that holds others is fenced with more.
    match($0, /^```+/) && inside && RLENGTH >= inside && RLENGTH == length($0) {
      close(file); inside = 0; kept = 0; next
    }
    match($0, /^```+/) && !inside {
      inside = RLENGTH
      word = substr($1, inside + 1)
      kept = word ~ /^(dossier|scenario|lesson)$/
      if (!kept) next
      file = folder "/" ++count (word == "lesson" ? ".md" : ".parley")
      printf "" > file
      name = $2 ~ /\.parley$/ ? $2 : "-"
      outcome = $2 == "" ? "read" : name == "-" ? $2 : "put"
      print NR, word, outcome, ($3 == "" ? "-" : $3), file, name
      next
    }
    inside && kept { print > file }
  ' "$1" >"$scratch/manifest"
}

passed=0 failed=0
fail() {
  printf '%s\n' "$1"
  sed 's/^/    /' "$scratch/output"
  failed=$((failed + 1))
}

# run STATUS ID ARGUMENT...: whether the program ends with the status, having told the diagnostic.
run() {
  expected=$1 id=$2
  shift 2
  status=0
  "$program" --format json "$@" >"$scratch/output" 2>&1 </dev/null || status=$?
  [ "$status" -eq "$expected" ] || return 1
  [ "$id" = - ] || grep -q "\"id\": *\"$id\"" "$scratch/output"
}

for page in "$@"; do
  split "$page"
  rm -rf "$scratch/dossier"
  while read -r line kind outcome id file name; do
    status=0
    case $outcome in
      refused) status=3 ;;
      failing) status=1 ;;
    esac
    dossier=$scratch/dossier
    case $kind-$outcome in
      dossier-read)
        rm -rf "$dossier"
        mkdir "$dossier"
        cp "$file" "$dossier/a.parley"
        set -- check "$dossier"
        ;;
      dossier-put)
        mkdir -p "$dossier"
        cp "$file" "$dossier/$name"
        set -- check "$dossier"
        ;;
      dossier-*)
        rm -rf "$scratch/added"
        cp -R "$dossier" "$scratch/added"
        cp "$file" "$scratch/added/b.parley"
        set -- check "$scratch/added"
        ;;
      scenario-* | lesson-*) set -- --dossier "$dossier" test "$file" ;;
    esac
    if run "$status" "$id" "$@"; then
      passed=$((passed + 1))
    else
      case $outcome in read | put | added) outcome=accepted ;; esac
      [ "$id" = - ] && id=
      fail "$page:$line: this $kind should have been $outcome${id:+ with $id}"
    fi
  done <"$scratch/manifest"
done

printf 'examples: %s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
