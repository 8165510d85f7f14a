// From bytes to characters. This stands in for libedit's own reader, which drops invalid UTF-8
// without a word, cannot wait for signals without a race, and knows no bracketed paste.
#include "shim.h"

#include <errno.h>
#include <string.h>
#include <sys/select.h>
#include <unistd.h>

/// How long the bytes of one key may be apart. A terminal sends them at once; a person who presses
/// ESC and then a letter is slower, or means the same by it.
static const long within_key = 50 * 1000 * 1000;

static void stop(cedit *editor, cedit_outcome outcome) {
  editor->has_ended = true;
  editor->outcome = outcome;
  editor->first = editor->end = 0;
}

/// Waits for input: 1 when there is some, 0 when the time is over, -1 when the read is.
///
/// Signals are blocked but for this wait, so none can slip in between looking and waiting.
static int wait_for_input(cedit *editor, const struct timespec *time) {
  int wake = cedit_wake_descriptor();
  int highest = wake > editor->input ? wake : editor->input;
  while (cedit_signals_act(editor)) {
    fd_set set;
    FD_ZERO(&set);
    FD_SET(editor->input, &set);
    if (wake != -1) FD_SET(wake, &set);
    int count = pselect(highest + 1, &set, NULL, NULL, time, &editor->waiting);
    if (count == 0) return 0;
    if (count < 0 && errno != EINTR) {
      editor->outcome = CEDIT_END;
      break;
    }
    if (count < 0) continue;
    if (wake != -1 && FD_ISSET(wake, &set)) cedit_wake_drain();
    else return 1;
  }
  stop(editor, editor->outcome);
  return -1;
}

/// Sees to it that so many bytes are there; false when they do not come in time, or at all.
static bool fill(cedit *editor, size_t count, const struct timespec *time) {
  while (editor->end - editor->first < count) {
    if (editor->first > 0) {
      memmove(editor->bytes, editor->bytes + editor->first, editor->end - editor->first);
      editor->end -= editor->first;
      editor->first = 0;
    }
    if (wait_for_input(editor, time) != 1) return false;
    // One at a time from a pipe: what follows the entry may be meant for another reader.
    size_t room = editor->el == NULL ? 1 : sizeof editor->bytes - editor->end;
    ssize_t read_count = read(editor->input, editor->bytes + editor->end, room);
    if (read_count > 0) {
      editor->end += (size_t)read_count;
    } else if (read_count == 0 || (errno != EINTR && errno != EAGAIN)) {
      return false;
    }
  }
  return true;
}

/// Whether the mark that begins or ends a paste comes next; takes it if so.
static bool take_mark(cedit *editor, const char *mark) {
  const struct timespec time = {0, within_key};
  for (size_t i = 0; mark[i] != 0; i++) {
    if (!fill(editor, i + 1, &time)) return false;
    if (editor->bytes[editor->first + i] != (unsigned char)mark[i]) return false;
  }
  editor->first += strlen(mark);
  return true;
}

/// Takes one character, decoded strictly; a byte that begins none is REPLACEMENT by itself.
static wchar_t take_character(cedit *editor) {
  const struct timespec time = {0, within_key};
  int length = cedit_sequence_length(editor->bytes[editor->first]);
  wchar_t character = REPLACEMENT;
  int taken = 1;
  // A second byte that cannot follow is the next character's first.
  while (taken < length && fill(editor, (size_t)taken + 1, &time) &&
         (editor->bytes[editor->first + (size_t)taken] & 0xC0) == 0x80)
    taken++;
  if (editor->has_ended) return REPLACEMENT;
  if (taken == length) character = cedit_decode(editor->bytes + editor->first, length);
  editor->first += (size_t)taken;
  return character;
}

int cedit_get_from(cedit *editor, wchar_t *character) {
  *character = 0;
  errno = EINTR;
  if (editor->has_ended) return -1;
  if (editor->initial != NULL) {
    *character = KEY_INITIAL;
    return 1;
  }
  if (!fill(editor, 1, NULL)) {
    if (!editor->has_ended) stop(editor, CEDIT_END);
    errno = EINTR;
    return -1;
  }
  if (editor->el != NULL && editor->bytes[editor->first] == 0x1B) {
    if (take_mark(editor, editor->is_pasting ? "\033[201~" : "\033[200~")) {
      editor->is_pasting = !editor->is_pasting;
      *character = KEY_PASTE;
      return 1;
    }
    if (editor->has_ended) return -1;
  }
  *character = take_character(editor);
  if (editor->has_ended) return -1;
  // The keys of our own must not come from outside.
  if (editor->el != NULL && !editor->is_pasting && *character >= 0x80 && *character < 0xA0)
    *character = REPLACEMENT;
  return 1;
}

int cedit_get(EditLine *el, wchar_t *character) { return cedit_get_from(cedit_of(el), character); }
