/* The least that reading a generated dossier can be: `loader FILE...` reads what generate.py writes, and
 * nothing else, in one pass for the declarations and one for the statements. It checks that every speaker,
 * subject, guarantee, factor and source is declared and every date one, counts statements that stand
 * twice, and finds each actor's current position. Conditions are passed over and no error has a place: it
 * says what a hand-written loader would cost, not what one would use. */

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  const char *start;
  size_t size;
} text;

typedef struct {
  uint64_t *keys;
  int64_t *values;
  size_t capacity, count;
} table;

static uint64_t hash(text word, uint64_t seed) {
  uint64_t h = 0xcbf29ce484222325u ^ seed; /* FNV-1a */
  for (size_t i = 0; i < word.size; i++) h = (h ^ (unsigned char)word.start[i]) * 0x100000001b3u;
  return h ? h : 1;
}

static int64_t *slot(table *t, uint64_t key) {
  if (2 * t->count >= t->capacity) {
    table bigger = {0};
    bigger.capacity = t->capacity ? 2 * t->capacity : 1024;
    bigger.keys = calloc(bigger.capacity, sizeof *bigger.keys);
    bigger.values = calloc(bigger.capacity, sizeof *bigger.values);
    if (!bigger.keys || !bigger.values) exit(4);
    for (size_t i = 0; i < t->capacity; i++)
      if (t->keys[i]) *slot(&bigger, t->keys[i]) = t->values[i];
    free(t->keys);
    free(t->values);
    *t = bigger;
  }
  size_t i = key & (t->capacity - 1);
  while (t->keys[i] && t->keys[i] != key) i = (i + 1) & (t->capacity - 1);
  if (!t->keys[i]) {
    t->keys[i] = key;
    t->count++;
  }
  return &t->values[i];
}

static int starts(text line, const char *prefix) {
  size_t size = strlen(prefix);
  return line.size >= size && memcmp(line.start, prefix, size) == 0;
}

/* The next word of a line, which is cut off it. */
static text word(text *line) {
  while (line->size && (*line->start == ' ' || *line->start == ',')) line->start++, line->size--;
  text found = {line->start, 0};
  while (found.size < line->size && found.start[found.size] != ' ' && found.start[found.size] != ',')
    found.size++;
  line->start += found.size;
  line->size -= found.size;
  return found;
}

static int is(text word, const char *other) { return word.size == strlen(other) && starts(word, other); }

static int next_line(const char **at, const char *end, text *line) {
  if (*at >= end) return 0;
  const char *stop = memchr(*at, '\n', (size_t)(end - *at));
  if (!stop) stop = end;
  *line = (text){*at, (size_t)(stop - *at)};
  *at = stop + 1;
  return 1;
}

static int is_date(text day) {
  static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day.size != 10 || day.start[4] != '-' || day.start[7] != '-') return 0;
  for (int i = 0; i < 10; i++)
    if (i != 4 && i != 7 && (day.start[i] < '0' || day.start[i] > '9')) return 0;
  int month = atoi(day.start + 5), number = atoi(day.start + 8);
  return month >= 1 && month <= 12 && number >= 1 && number <= days[month - 1];
}

static table declared, mandates, seen, positions;
static long statements, errors, twice;

static void declare(const char *at, const char *end) {
  text line, actor = {0};
  while (next_line(&at, end, &line)) {
    if (starts(line, "actor ") || starts(line, "guarantee ") || starts(line, "factor ") ||
        starts(line, "source ")) {
      word(&line);
      actor = word(&line);
      int64_t *known = slot(&declared, hash(actor, 0));
      if (*known) errors++;
      *known = 1;
    } else if (starts(line, "  speaks for ")) {
      word(&line), word(&line);
      *slot(&mandates, hash(actor, hash(word(&line), 0))) = 1;
    }
  }
}

static void expect_known(text id) {
  if (!*slot(&declared, hash(id, 0))) errors++;
}

static void check(const char *at, const char *end) {
  text line, source = {0}, subject = {0};
  int is_position = 0;
  while (next_line(&at, end, &line)) {
    if (!line.size) continue;
    if (starts(line, "from ")) {
      word(&line);
      expect_known(source = word(&line));
    } else if (*line.start >= '0' && *line.start <= '9') {
      statements++;
      int64_t *before = slot(&seen, hash(line, hash(source, 0)));
      twice += *before;
      *before = 1;
      text day = word(&line);
      if (!is_date(day)) errors++;
      subject = word(&line);
      expect_known(subject);
      text verb = word(&line), object = word(&line);
      is_position = verb.size && !is(verb, "=");
      if (!is_position) continue;
      int provides = is(object, "providing");
      if (provides) object = word(&line);
      expect_known(object);
      int64_t *latest = slot(&positions, hash(subject, hash(object, (uint64_t)provides)));
      int64_t number = atol(day.start) * 10000 + atol(day.start + 5) * 100 + atol(day.start + 8);
      if (*latest < number) *latest = number;
    } else if (starts(line, "  by ")) {
      word(&line);
      text speaker = word(&line);
      expect_known(speaker);
      if (is_position && !*slot(&mandates, hash(speaker, hash(subject, 0)))) errors++;
    }
  }
}

int main(int count, char **names) {
  text *files = calloc((size_t)count, sizeof *files);
  if (!files) return 4;
  for (int i = 1; i < count; i++) {
    struct stat status;
    int file = open(names[i], O_RDONLY);
    if (file < 0 || fstat(file, &status)) return perror(names[i]), 4;
    char *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes == MAP_FAILED) return perror(names[i]), 4;
    close(file);
    files[i] = (text){bytes, (size_t)status.st_size};
    declare(bytes, bytes + status.st_size);
  }
  for (int i = 1; i < count; i++) check(files[i].start, files[i].start + files[i].size);
  printf("%ld statements, %zu positions, %ld twice, %ld errors\n", statements, positions.count, twice,
         errors);
  return errors ? 3 : 0;
}
