// UTF-8 outside, wide characters inside; and the locale, which libedit's output depends on.
#include "shim.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

static bool is_utf8(void) {
  const char *set = nl_langinfo(CODESET);
  return strcmp(set, "UTF-8") == 0 || strcmp(set, "utf8") == 0;
}

cedit_locale cedit_set_locale(void) {
  if (setlocale(LC_CTYPE, "") != NULL && is_utf8()) return CEDIT_LOCALE_UTF8;
  // The second name is for systems without the first.
  const char *names[] = {"C.UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i]) != NULL && is_utf8()) return CEDIT_LOCALE_SUBSTITUTED;
  return CEDIT_LOCALE_NARROW;
}

int cedit_sequence_length(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  if (first >= 0xF0 && first <= 0xF4) return 4;
  return 0;
}

wchar_t cedit_decode(const unsigned char *bytes, int length) {
  static const unsigned char lead[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
  static const wchar_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (length < 1 || length > 4) return REPLACEMENT;
  wchar_t scalar = bytes[0] & lead[length];
  for (int i = 1; i < length; i++) {
    if ((bytes[i] & 0xC0) != 0x80) return REPLACEMENT;
    scalar = scalar << 6 | (bytes[i] & 0x3F);
  }
  bool is_surrogate = scalar >= 0xD800 && scalar <= 0xDFFF;
  return scalar < least[length] || is_surrogate || scalar > 0x10FFFF ? REPLACEMENT : scalar;
}

wchar_t *cedit_widen(const char *text) {
  size_t length = strlen(text), count = 0;
  wchar_t *wide = calloc(length + 1, sizeof *wide);
  if (wide == NULL) return NULL;
  for (size_t i = 0; i < length; count++) {
    int bytes = cedit_sequence_length((unsigned char)text[i]);
    if (bytes == 0 || i + (size_t)bytes > length) bytes = 1;
    wide[count] = cedit_decode((const unsigned char *)text + i, bytes);
    // A lone byte beyond ASCII is no sequence of one.
    if (bytes == 1 && (unsigned char)text[i] >= 0x80) wide[count] = REPLACEMENT;
    i += (size_t)bytes;
  }
  return wide;
}

char *cedit_narrow(const wchar_t *text, size_t length) {
  char *narrow = malloc(length * 4 + 1), *to = narrow;
  if (narrow == NULL) return NULL;
  for (size_t i = 0; i < length; i++) {
    // A NUL would end the text early, so it counts as what cannot be read.
    uint32_t c = text[i] == 0 ? (uint32_t)REPLACEMENT : (uint32_t)text[i];
    if (c < 0x80) {
      *to++ = (char)c;
    } else if (c < 0x800) {
      *to++ = (char)(0xC0 | c >> 6);
      *to++ = (char)(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      *to++ = (char)(0xE0 | c >> 12);
      *to++ = (char)(0x80 | (c >> 6 & 0x3F));
      *to++ = (char)(0x80 | (c & 0x3F));
    } else {
      *to++ = (char)(0xF0 | c >> 18);
      *to++ = (char)(0x80 | (c >> 12 & 0x3F));
      *to++ = (char)(0x80 | (c >> 6 & 0x3F));
      *to++ = (char)(0x80 | (c & 0x3F));
    }
  }
  *to = 0;
  return narrow;
}

/// The length of the CSI sequence (`ESC [ … letter`) that begins here, or 0.
static size_t escape_length(const wchar_t *text) {
  if (text[0] != 0x1B || text[1] != L'[') return 0;
  size_t length = 2;
  while (text[length] >= 0x20 && text[length] <= 0x3F) length++;
  return text[length] >= 0x40 && text[length] <= 0x7E ? length + 1 : 0;
}

/// The length of the run of such sequences that begins here.
static size_t run_length(const wchar_t *text) {
  size_t length = 0, escape;
  while ((escape = escape_length(text + length)) > 0) length += escape;
  return length;
}

/// Puts a run of escape sequences at the very end before the last character shown, a space as a
/// rule: libedit hangs a run on the character after it and would lose this one.
static void move_last_run(wchar_t *text) {
  wchar_t *last = NULL;
  for (wchar_t *p = text; *p != 0;) {
    size_t run = run_length(p);
    if (run == 0) last = p++;
    else p += run;
  }
  if (last == NULL) return;
  wchar_t shown = *last;
  size_t run = wcslen(last + 1);
  wmemmove(last, last + 1, run);
  last[run] = shown;
}

/// Encloses each run of escape sequences in LITERAL, so that libedit counts no columns for it. Other
/// control characters have no place in a prompt, nor has what the locale cannot show.
wchar_t *cedit_widen_prompt(const char *prompt) {
  wchar_t *wide = cedit_widen(prompt);
  if (wide == NULL) return NULL;
  move_last_run(wide);
  size_t length = wcslen(wide), count = 0;
  wchar_t *marked = calloc(length * 3 + 1, sizeof *marked);
  for (size_t i = 0; marked != NULL && i < length;) {
    size_t run = run_length(wide + i);
    if (run == 0) {
      bool is_shown = wide[i] >= 0x20 && (wide[i] < 0x7F || (wide[i] >= 0xA0 && is_utf8()));
      marked[count++] = is_shown ? wide[i] : L'?';
      i++;
      continue;
    }
    marked[count++] = LITERAL;
    wmemcpy(marked + count, wide + i, run);
    count += run;
    marked[count++] = LITERAL;
    i += run;
  }
  free(wide);
  return marked;
}

void cedit_free(char *text) { free(text); }
