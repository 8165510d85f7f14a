// Up and Down. libedit's own `ed-search-prev-history` searches anywhere in an entry, takes what was
// typed for a regular expression, reuses the last pattern on an empty line and keeps only 1,024
// characters of an unfinished entry; here what was typed is a prefix, and kept whole.
#include "shim.h"

#include <stdlib.h>
#include <string.h>

void cedit_remember(cedit *editor, const char *entry) {
  if (editor->history == NULL) return;
  wchar_t *wide = cedit_widen(entry);
  HistEventW event;
  if (wide != NULL && *wide != 0) history_w(editor->history, &event, H_ENTER, wide);
  free(wide);
}

void cedit_recall_reset(cedit *editor) {
  free(editor->draft);
  free(editor->recalled);
  editor->draft = editor->recalled = NULL;
  editor->position = 0;
}

static size_t length_of(const LineInfoW *line) { return (size_t)(line->lastchar - line->buffer); }

/// Whether the line still is what the last Up or Down made of it. (vi mode keeps the cursor on
/// the last character rather than behind it.)
static bool is_untouched(cedit *editor) {
  const LineInfoW *line = el_wline(editor->el);
  return editor->recalled != NULL && wcslen(editor->recalled) == length_of(line) &&
         wmemcmp(editor->recalled, line->buffer, length_of(line)) == 0 &&
         line->lastchar - line->cursor <= 1;
}

/// Puts a text into the line in place of what is there.
static unsigned char show(cedit *editor, const wchar_t *text, int position) {
  const LineInfoW *line = el_wline(editor->el);
  wchar_t *copy = wcsdup(text);
  if (copy == NULL) return CC_ERROR;
  el_cursor(editor->el, (int)(line->lastchar - line->cursor));
  el_deletestr(editor->el, (int)length_of(line));
  if (*copy != 0) el_winsertstr(editor->el, copy);
  free(editor->recalled);
  editor->recalled = copy;
  editor->position = position;
  return CC_REFRESH;
}

/// Goes to the same column of the row above or below, within an entry of several lines.
static bool move_by_row(cedit *editor, int by) {
  const LineInfoW *line = el_wline(editor->el);
  const wchar_t *row = line->cursor, *to, *end;
  while (row > line->buffer && row[-1] != L'\n') row--;
  ptrdiff_t column = line->cursor - row;
  if (by < 0) {
    if (row == line->buffer) return false;
    end = row - 1;
    for (to = end; to > line->buffer && to[-1] != L'\n';) to--;
  } else {
    for (to = line->cursor; to < line->lastchar && *to != L'\n';) to++;
    if (to++ == line->lastchar) return false;
    for (end = to; end < line->lastchar && *end != L'\n';) end++;
  }
  to = column < end - to ? to + column : end;
  el_cursor(editor->el, (int)(to - line->cursor));
  return true;
}

/// The entry so far back, 1 being the latest, or NULL.
static const wchar_t *entry_at(cedit *editor, int position, bool is_next) {
  HistEventW event;
  if (is_next) return history_w(editor->history, &event, H_NEXT) == -1 ? NULL : event.str;
  if (history_w(editor->history, &event, H_FIRST) == -1) return NULL;
  for (int i = 1; i < position; i++)
    if (history_w(editor->history, &event, H_NEXT) == -1) return NULL;
  return event.str;
}

/// Whether an entry begins with what was typed and differs from what the line shows.
static bool is_wanted(cedit *editor, const wchar_t *entry) {
  return wcsncmp(entry, editor->draft, editor->prefix) == 0 &&
         wcscmp(entry, editor->recalled == NULL ? editor->draft : editor->recalled) != 0;
}

unsigned char cedit_up(EditLine *el, wint_t key) {
  (void)key;
  cedit *editor = cedit_of(el);
  if (!is_untouched(editor)) {
    if (move_by_row(editor, -1)) return CC_CURSOR;
    const LineInfoW *line = el_wline(el);
    cedit_recall_reset(editor);
    editor->draft = calloc(length_of(line) + 1, sizeof *editor->draft);
    if (editor->draft == NULL) return CC_ERROR;
    wmemcpy(editor->draft, line->buffer, length_of(line));
    editor->prefix = (size_t)(line->cursor - line->buffer);
  }
  int position = editor->position + 1;
  const wchar_t *entry = entry_at(editor, position, false);
  while (entry != NULL && !is_wanted(editor, entry)) {
    entry = entry_at(editor, 0, true);
    position++;
  }
  return entry == NULL ? CC_ERROR : show(editor, entry, position);
}

unsigned char cedit_down(EditLine *el, wint_t key) {
  (void)key;
  cedit *editor = cedit_of(el);
  if (!is_untouched(editor)) return move_by_row(editor, 1) ? CC_CURSOR : CC_ERROR;
  if (editor->position == 0) return CC_ERROR;
  for (int position = editor->position - 1; position > 0; position--) {
    const wchar_t *entry = entry_at(editor, position, false);
    if (entry != NULL && is_wanted(editor, entry)) return show(editor, entry, position);
  }
  return show(editor, editor->draft, 0);
}
