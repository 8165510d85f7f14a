#!/bin/sh
# Builds the fuzz target and lets libFuzzer mutate the shipped files for some seconds in each mode:
# what is read as a dossier, what is read as a script, what is typed into a session, and what is read
# as a page with a lesson.
# What it finds is left in .build-fuzz/found; `PARLEY_FUZZ=MODE .build-fuzz/release/fuzz FILE` runs
# one again. The corpus that it grows is kept there too, and taken up by the next run.
set -eu

seconds=${1:-60}

FUZZ=1 swift build -c release --sanitize=fuzzer \
  -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library \
  --scratch-path .build-fuzz --product fuzz

mkdir -p .build-fuzz/found
for mode in dossier script session lesson; do
  printf '== fuzzing, as a %s, for %s seconds\n' "$mode" "$seconds"
  mkdir -p ".build-fuzz/corpus-$mode"
  # Without this Swift's own crash handler takes the signal and libFuzzer writes no file.
  # Leaks are not looked for: what lives as long as the program is taken for one.
  ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no PARLEY_FUZZ=$mode .build-fuzz/release/fuzz \
    -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=4096 -print_final_stats=1 -print_funcs=0 \
    -verbosity=0 -dict=Tests/Fuzz/parley.dict -artifact_prefix=".build-fuzz/found/$mode-" \
    ".build-fuzz/corpus-$mode" seeds scenarios
done
