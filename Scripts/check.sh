#!/bin/sh
# Everything about the project that a tool can judge without running a test. Each check runs, even
# where one before it has failed; the status is that of the worst.
set -u

failed=0

# check NAME COMMAND...: runs a check and says how it went.
check() {
  name=$1
  shift
  printf '== %s\n' "$name"
  if "$@"; then
    printf '   ok\n'
  else
    printf '   FAILED: %s\n' "$name"
    failed=$((failed + 1))
  fi
}

lint() { swift format lint --strict --recursive Package.swift Sources Tests Benchmarks; }

# In a folder of its own where `make test` builds with other flags, which would build everything anew.
strict_build() {
  # shellcheck disable=SC2086
  swift build --build-tests --scratch-path "$SCRATCH" --quiet $STRICT_FLAGS
}

pages() { Scripts/docs.sh --check "$SCRATCH/debug/parley"; }

# What is unfinished belongs in an issue, not in the text. The words are split so that this file
# does not find itself.
unfinished() {
  ! grep -rnwE 'TO''DO|FIX''ME|XX''X|HA''CK' Package.swift Makefile Sources Tests Scripts Benchmarks
}

# A file that has grown past what one reads in a sitting holds a second thing.
short_files() {
  long=$(find Sources -type f \( -name '*.swift' -o -name '*.c' -o -name '*.h' \) \
    -exec wc -l {} \; | awk '$1 > 500 { print "   " $2 ": " $1 " lines, 500 at most" }' | sort)
  [ -z "$long" ] || { printf '%s\n' "$long"; false; }
}

borders() { swift Scripts/borders.swift; }

shell_scripts() {
  status=0
  for script in Scripts/*.sh Benchmarks/*.sh; do sh -n "$script" || status=1; done
  bash -n .ci/run || status=1
  if command -v shellcheck >/dev/null 2>&1; then
    shellcheck Scripts/*.sh Benchmarks/*.sh .ci/run || status=1
  fi
  return $status
}

check "Swift sources are laid out as swift format lays them out" lint
check "the build has no warning, and imports keep to the layers" strict_build
check "the pages made from the program are fresh" pages
check "nothing is marked as unfinished" unfinished
check "no file in Sources is over 500 lines" short_files
check "no layer of Core names a type of one above it" borders
check "the shell scripts are sound" shell_scripts

if [ "$failed" -gt 0 ]; then
  printf 'check: %s failed\n' "$failed"
  exit 1
fi
printf 'check: all well\n'
