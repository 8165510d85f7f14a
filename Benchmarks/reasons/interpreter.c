/* A plain interpreter of the rules of base.txt: what `parley sweep question` counts, by hand.
 *
 * usage: interpreter BASE [PLANES]
 *
 * All worlds, 512 at a time: a bit of a vector is a world. A variable has two of them, where it is yes
 * and where it may be (is not no), and both are worked out alike; a negation takes the complement of
 * the other one. Positions are gone through in order until nothing changes, those that are settled in
 * all 512 worlds being left out. Supporters are counted in binary, one vector a digit. With PLANES 1
 * only the first vector is kept: right where nothing can be open, and nearly twice as fast.
 *
 * Prints how many worlds are yes, no and open.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef uint64_t vector __attribute__((vector_size(64)));
enum { WORDS = 8, BLOCK = 64 * WORDS, DIGITS = 16 };

static int factors, actors, guarantees, half, positions;
static int *least;                   /* of each guarantee: the supporters it takes */
static int *program;                 /* the numbers of base.txt from the first position on */
static vector *planes[2];            /* yes, and may be, of every variable */

static _Noreturn void fail(const char *what) {
  fprintf(stderr, "interpreter: %s\n", what);
  exit(1);
}

static int number(FILE *file) {
  int value;
  if (fscanf(file, "%d", &value) != 1) fail("the base ends too early");
  return value;
}

static void *room(size_t count, size_t size) {
  void *memory = aligned_alloc(64, (count * size + 63) / 64 * 64);
  if (memory == NULL) fail("out of memory");
  return memory;
}

static void read_base(const char *path) {
  FILE *file = fopen(path, "r");
  if (file == NULL) fail("no such base");
  factors = number(file), actors = number(file), guarantees = number(file), half = number(file);
  positions = actors * guarantees;
  least = room(guarantees, sizeof *least);
  for (int g = 0; g < guarantees; g++) least[g] = number(file);
  program = room((size_t)positions * (1 + 3 * 5), sizeof *program);
  int *next = program;
  for (int p = 0; p < positions; p++) {
    int rules = *next++ = number(file);
    while (rules-- > 0) {
      int literals = *next++ = number(file);
      while (literals-- > 0) *next++ = number(file);
    }
  }
  fclose(file);
}

static int any(vector v) {
  uint64_t all = 0;
  for (int w = 0; w < WORDS; w++) all |= v[w];
  return all != 0;
}

static int ones(vector v) {
  int count = 0;
  for (int w = 0; w < WORDS; w++) count += __builtin_popcountll(v[w]);
  return count;
}

/* Sets the factors to the 512 worlds that begin at a number: its binary digits are the factors. */
static void set_factors(uint64_t first) {
  static const uint64_t within[6] = {0xaaaaaaaaaaaaaaaa, 0xcccccccccccccccc, 0xf0f0f0f0f0f0f0f0,
                                     0xff00ff00ff00ff00, 0xffff0000ffff0000, 0xffffffff00000000};
  for (int f = 0; f < factors; f++) {
    vector v;
    for (int w = 0; w < WORDS; w++)
      v[w] = f < 6 ? within[f] : -(((first + 64 * (uint64_t)w) >> f) & 1);
    planes[0][f] = planes[1][f] = v;
  }
}

/* Goes through the positions once; says whether one has changed. */
static inline int pass(int kleene) {
  const vector none = {0}, all = ~none;
  vector *yes = planes[0], *may = kleene ? planes[1] : planes[0];
  const int *next = program;
  int changed = 0;
  for (int p = factors; p < factors + positions; p++) {
    int rules = *next++;
    if (kleene && !any(yes[p] ^ may[p])) {
      while (rules-- > 0) next += 1 + *next;
      continue;
    }
    vector is_yes = none, may_be = none;
    while (rules-- > 0) {
      vector all_yes = all, all_may = all;
      for (int literals = *next++; literals > 0; literals--) {
        int literal = *next++;
        if (literal > 0) {
          all_yes &= yes[literal - 1];
          if (kleene) all_may &= may[literal - 1];
        } else {
          all_yes &= ~may[-literal - 1];
          if (kleene) all_may &= ~yes[-literal - 1];
        }
      }
      is_yes |= all_yes;
      if (kleene) may_be |= all_may;
    }
    if (kleene) {
      changed |= any((is_yes ^ yes[p]) | (may_be ^ may[p]));
      may[p] = may_be;
    }
    yes[p] = is_yes;
  }
  return changed;
}

/* The worlds in which at least `wanted` of `count` vectors, `step` apart, have their bit. Three of one
 * digit make one of it and one of the next: a full adder takes a vector away for five operations. */
static inline vector at_least(int wanted, const vector *of, int count, int step) {
  vector waiting[DIGITS][2];
  int held[DIGITS] = {0}, top = 0;
  for (int i = 0; i < count; i++) {
    vector in = of[(size_t)i * step];
    int d = 0;
    for (; held[d] == 2; d++) {
      vector a = waiting[d][0], b = waiting[d][1], odd = a ^ b;
      waiting[d][0] = odd ^ in;
      held[d] = 1;
      in = (a & b) | (odd & in);
    }
    waiting[d][held[d]++] = in;
    if (d > top) top = d;
  }
  /* What is left is added up from the lowest digit on, and compared with the number on the way: a
   * digit above decides against all below. */
  const vector none = {0}, all = ~none;
  vector reached = all, carry = none;
  for (int d = 0; d <= top + 1; d++) {
    vector a = held[d] > 0 ? waiting[d][0] : none, b = held[d] > 1 ? waiting[d][1] : none;
    vector odd = a ^ b, digit = odd ^ carry;
    carry = (a & b) | (odd & carry);
    reached = wanted >> d & 1 ? digit & reached : digit | reached;
  }
  return wanted >> (top + 2) ? none : reached;
}

static inline void sweep(int kleene, uint64_t count[3]) {
  const vector none = {0}, all = ~none;
  uint64_t worlds = (uint64_t)1 << factors;
  vector *holds = room(guarantees, sizeof *holds);
  for (uint64_t first = 0; first < worlds; first += BLOCK) {
    set_factors(first);
    if (kleene)
      for (int p = factors; p < factors + positions; p++) planes[0][p] = none, planes[1][p] = all;
    while (pass(kleene)) {}
    vector verdict[2];
    for (int plane = 0; plane <= kleene; plane++) {
      for (int g = 0; g < guarantees; g++)
        holds[g] = at_least(least[g], planes[plane] + factors + g, actors, guarantees);
      verdict[plane] = at_least(half, holds, guarantees, 1);
    }
    vector yes = verdict[0], may = kleene ? verdict[1] : yes, counted = all;
    for (int w = 0; w < WORDS; w++) { /* fewer than 512 worlds: the rest repeats them */
      uint64_t at = first + 64 * (uint64_t)w;
      if (at >= worlds) counted[w] = 0;
      else if (worlds - at < 64) counted[w] = ((uint64_t)1 << worlds) - 1;
    }
    count[0] += ones(yes & counted);
    count[1] += ones(~may & counted);
    count[2] += ones(may & ~yes & counted);
  }
}

int main(int argc, char **argv) {
  if (argc < 2 || argc > 3) fail("usage: interpreter BASE [PLANES]");
  read_base(argv[1]);
  for (int plane = 0; plane < 2; plane++)
    planes[plane] = room(factors + positions, sizeof(vector));
  uint64_t count[3] = {0};
  if (argc == 3 && strcmp(argv[2], "1") == 0) sweep(0, count);
  else sweep(1, count);
  printf("yes %llu no %llu open %llu\n", (unsigned long long)count[0], (unsigned long long)count[1],
         (unsigned long long)count[2]);
}
