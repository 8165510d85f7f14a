// Where the text stands on the screen. libedit knows but does not tell, and leaving the line (to
// list candidates, on Ctrl-C, on a resize) needs it.
#include "shim.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <wctype.h>

typedef struct place {
  int row, column;
} place;

/// What a window can have at the most. Larger ones are reported by mistake, or to do harm: libedit keeps
/// every cell of them, twice.
enum { LARGEST = 1000 };

static unsigned short clamped(unsigned short cells) { return cells > LARGEST ? LARGEST : cells; }

bool cedit_terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return false;
  *columns = clamped(size.ws_col);
  *rows = size.ws_row == 0 ? 24 : clamped(size.ws_row);
  return true;
}

void cedit_clamp_window(void) {
  struct winsize size;
  if (ioctl(STDIN_FILENO, TIOCGWINSZ, &size) != 0) return;
  if (size.ws_col <= LARGEST && size.ws_row <= LARGEST) return;
  size.ws_col = clamped(size.ws_col);
  size.ws_row = clamped(size.ws_row);
  ioctl(STDIN_FILENO, TIOCSWINSZ, &size);
}

int cedit_columns(uint32_t scalar) {
  int columns = wcwidth((wchar_t)scalar);
  return columns < 0 ? 1 : columns;
}

/// Goes one character on, the way libedit draws it: `^X` for a control character, tab stops at 8.
static void advance(place *at, wchar_t c, int width) {
  if (c == L'\n') {
    *at = (place){at->row + 1, 0};
    return;
  }
  int columns = cedit_columns((uint32_t)c);
  if (c == L'\t') {
    columns = 8 - at->column % 8;
  } else if (c < 0x20 || c == 0x7F) {
    columns = 2;
  } else if (!iswprint((wint_t)c)) {
    columns = c > 0xFFFF ? 8 : 7;  // \U+XXXX
  }
  if (at->column + columns > width) *at = (place){at->row + 1, 0};
  at->column += columns;
  if (at->column >= width) *at = (place){at->row + 1, 0};
}

/// The places of the cursor and of the end, counted from the beginning of the prompt.
static void measure(cedit *editor, place *cursor, place *end) {
  int width = 80, height = 24;
  cedit_terminal_size(STDOUT_FILENO, &width, &height);
  *end = (place){0, 0};
  bool is_literal = false;
  for (const wchar_t *p = editor->prompt; *p != 0; p++) {
    if (*p == LITERAL) is_literal = !is_literal;
    else if (!is_literal) advance(end, *p, width);
  }
  const LineInfoW *line = el_wline(editor->el);
  *cursor = *end;
  for (const wchar_t *p = line->buffer; p < line->lastchar; p++) {
    if (p == line->cursor) *cursor = *end;
    advance(end, *p, width);
  }
  if (line->cursor == line->lastchar) *cursor = *end;
  // Of a text taller than the screen only the last rows are on it.
  if (end->row >= height) {
    int above = end->row - height + 1;
    end->row -= above;
    cursor->row = cursor->row > above ? cursor->row - above : 0;
  }
}

void cedit_leave_text(cedit *editor, const char *mark) {
  place cursor, end;
  measure(editor, &cursor, &end);
  for (int row = cursor.row; row < end.row; row++) fputc('\n', stdout);
  if (editor->has_escapes) {
    fputc('\r', stdout);
    if (end.column > 0) fprintf(stdout, "\033[%dC", end.column);
  }
  fprintf(stdout, "%s\r\n", mark);
  fflush(stdout);
}

void cedit_redraw(cedit *editor) { el_wset(editor->el, EL_REFRESH); }

/// Draws the line anew in the new width.
///
/// Terminals wrap what is on them anew, so the prompt now stands as many rows up as the text
/// takes in the new width. (One that does not, xterm, may show a row twice or lose one above.)
void cedit_resized(cedit *editor) {
  place cursor, end;
  measure(editor, &cursor, &end);
  cedit_clamp_window();
  el_resize(editor->el);
  fputc('\r', stdout);
  if (editor->has_escapes) {
    if (cursor.row > 0) fprintf(stdout, "\033[%dA", cursor.row);
    fputs("\033[J", stdout);
  }
  cedit_redraw(editor);
}

void cedit_set_paste_mode(cedit *editor, bool on) {
  if (!editor->has_escapes) return;
  fputs(on ? "\033[?2004h" : "\033[?2004l", stdout);
  fflush(stdout);
}

void cedit_go_below(cedit *editor) {
  cedit_leave_text(editor, "");
  editor->is_below = true;
}

void cedit_write(cedit *editor, const char *text) {
  (void)editor;
  for (; *text != 0; text++) {
    if (*text == '\n') fputc('\r', stdout);
    fputc(*text, stdout);
  }
  fflush(stdout);
}
