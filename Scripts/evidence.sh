#!/bin/sh
# Holds a dossier against copies of its documents; then edits copies, one paragraph each, and sees
# whether that is what is reported.
#
#   Scripts/evidence.sh PROGRAM DOSSIER DOCUMENTS
#
# The documents belong to their publishers and are not part of the project. Where the folder is not
# there, nothing is held against anything, and that is said.
set -eu

program=$1 dossier=$2 documents=$3
unset PARLEY_DOSSIER PARLEY_DOCUMENTS

if [ ! -d "$documents" ]; then
  printf 'evidence: skipped, for there is no folder %s with the documents\n' "$documents"
  exit 0
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0 passed=0

# expect WHAT CONDITION...: whether a condition of `test` holds.
expect() {
  what=$1
  shift
  if [ "$@" ]; then
    passed=$((passed + 1))
  else
    printf 'evidence: %s (%s)\n' "$what" "$*" >&2
    failed=$((failed + 1))
  fi
}

# check DOSSIER DOCUMENTS: what is found, one JSON object a line, in $scratch/found; sets $status.
check() {
  status=0
  "$program" --format json check --documents "$2" "$1" >/dev/null 2>"$scratch/found" || status=$?
}

# found ID: how many findings have an id.
found() { grep -c "\"id\":\"$1\"" "$scratch/found" || :; }

printf '== as it is\n'
"$program" check --documents "$documents" "$dossier" 2>"$scratch/found" || failed=$((failed + 1))
cat "$scratch/found"

cp -R "$dossier" "$scratch/dossier"
"$program" fmt --fingerprint "$documents" "$scratch/dossier"
check "$scratch/dossier" "$documents"
expect "prints are those of the passages" "$status" -eq 0

# The sources that name a document, each with its document.
"$program" --dossier "$scratch/dossier" --format json sources |
  grep -o '"id":"[^"]*"' | cut -d '"' -f 4 >"$scratch/sources"
while read -r source; do
  show=$("$program" --dossier "$scratch/dossier" --format json show "$source")
  name=$(printf '%s\n' "$show" | grep -o '"document":"[^"]*"' | head -n 1 | cut -d '"' -f 4)
  [ -n "$name" ] || continue
  # The paragraphs of each citation of it, and the first in the middle that is cited by itself.
  printf '%s\n' "$show" | grep -o "\"source\":\"$source\",\"paragraphs\":\[[0-9,]*\]" |
    sed 's/.*\[/,/; s/\]/,/' >"$scratch/cited"
  paragraph=$(grep -x ',[0-9]*,' "$scratch/cited" | tr -d , | sort -n | uniq |
    awk '{ all[NR] = $0 } END { print all[int((NR + 1) / 2)] }')
  [ -n "$paragraph" ] || continue
  citing=$(grep -c ",$paragraph," "$scratch/cited")
  last=$(awk 'NF { n++ } END { print n }' "$documents/$name")

  for edit in changed moved deleted; do
    rm -rf "$scratch/documents"
    cp -R "$documents" "$scratch/documents"
    chmod -R u+w "$scratch/documents"
    awk -v p="$paragraph" -v edit="$edit" '
      NF && ++n == p {
        if (edit == "changed") print "Something else stands here now."
        kept = $0
        next
      }
      { print }
      END { if (edit == "moved") print kept }
    ' "$documents/$name" >"$scratch/documents/$name"
    check "$scratch/dossier" "$scratch/documents"
    expect "$name, paragraph $paragraph $edit: found wanting" "$status" -eq 1
    expect "$name, $edit: the document" "$(found document-changed)" -eq 1
    gone=$(found passage-vanished)
    new=$(found passage-changed)
    printf '== %s, paragraph %s of %s %s: %s moved, %s changed, %s gone\n' "$name" "$paragraph" \
      "$last" "$edit" "$(found passage-moved)" "$new" "$gone"
    case $edit in
      changed)
        # One statement of several subjects has one line.
        expect "$name, changed: something" "$new" -ge 1
        expect "$name, changed: no more than cite it" "$((new + gone))" -le "$citing"
        expect "$name, changed: nothing moved" "$(found passage-moved)" -eq 0
        ;;
      moved)
        expect "$name, moved: nothing lost" "$((new + gone))" -eq 0
        expect "$name, moved: where to" \
          "$(grep -c "paragraph $paragraph is now $last\"" "$scratch/found")" -ge 1
        ;;
      deleted)
        expect "$name, deleted: something" "$((new + gone))" -ge 1
        expect "$name, deleted: no more than cite it" "$((new + gone))" -le "$citing"
        ;;
    esac
    cp -R "$scratch/dossier" "$scratch/anchored"
    "$program" fmt --fingerprint "$scratch/documents" --re-anchor "$scratch/anchored" \
      >/dev/null 2>&1 || :
    check "$scratch/anchored" "$scratch/documents"
    expect "$name, $edit: what is left after re-anchoring" "$(found print-differs)" \
      -eq "$((new + gone))"
    rm -rf "$scratch/anchored"
  done
done <"$scratch/sources"

# says WHAT STATUS PATTERN ARGUMENT...: whether the program, over the dossier, ends so and says that.
says() {
  what=$1 wanted=$2 pattern=$3
  shift 3
  status=0
  "$program" --dossier "$dossier" "$@" >"$scratch/said" 2>&1 || status=$?
  grep -q -- "$pattern" "$scratch/said" && match=1 || match=0
  expect "$what: the status" "$status" -eq "$wanted"
  expect "$what: what it says" "$match" -eq 1
}

says "audit" 0 "findings" audit
says "audit --strict" 1 "findings" --strict audit
says "audit sources" 0 "^Without " audit sources
says "retract source" 0 "afp-2025-09-03" -c 'retract source afp-2025-09-03'
says "timeline" 0 "changed: from" timeline france
says "drift" 0 "asks in addition" drift france
says "known" 0 "known by 2025-06-30" -c 'as of 2025-09-03 known 2025-06-30' -c 'positions france'
says "gaps" 0 "Ranked by" gaps troop-force
"$program" --dossier "$dossier" --format markdown brief >"$scratch/brief.md"
says "verify, as written" 0 "claims are held" verify "$scratch/brief.md"
says "verify, a source withdrawn" 1 "^Gone" -c 'distrust afp-2025-09-03' \
  -c "verify \"$scratch/brief.md\""

printf 'evidence: %s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 3 ]
