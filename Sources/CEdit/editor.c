// The life of an editor, and the reading of one entry.
#include "shim.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static wchar_t *prompt_of(EditLine *el) { return cedit_of(el)->prompt; }

/// The terminal on standard input, opened anew so that reads need not block.
///
/// Ctrl-C throws away what was typed but not yet read. Should that happen after the wait for input
/// and before the read, a blocking read would wait with the signal blocked, deaf to it. The mode
/// belongs to the open file, which the one we were given shares with other programs.
static int open_input(void) {
  const char *name = ttyname(STDIN_FILENO);
  int input = name == NULL ? -1 : open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  return input == -1 ? STDIN_FILENO : input;
}

/// Makes the libedit part; false when memory runs out.
static bool prepare(cedit *editor, const char *program) {
  const char *terminal = getenv("TERM");
  editor->has_escapes = terminal != NULL && *terminal != 0 && strcmp(terminal, "dumb") != 0;
  editor->input = open_input();
  cedit_clamp_window();
  editor->el = el_init(program, stdin, stdout, stderr);
  editor->history = history_winit();
  if (editor->el == NULL || editor->history == NULL) return false;
  EditLine *el = editor->el;
  HistEventW event;
  const wchar_t *end = NULL;
  history_w(editor->history, &event, H_SETSIZE, 5000);
  history_w(editor->history, &event, H_SETUNIQUE, 1);
  el_wset(el, EL_CLIENTDATA, editor);
  el_wset(el, EL_SIGNAL, 0);
  el_wset(el, EL_EDITOR, L"emacs");
  el_wset(el, EL_HIST, history_w, editor->history);
  el_wset(el, EL_GETCFN, cedit_get);
  el_wset(el, EL_PROMPT_ESC, prompt_of, LITERAL);
  // Returns and newlines stay what they are, so that a pasted CR LF is seen to be one newline.
  el_wset(el, EL_SETTY, L"-d", L"-icrnl", L"-inlcr", end);
  cedit_add_functions(editor);
  cedit_bind_keys(editor);
  return true;
}

cedit *cedit_open(const char *program, cedit_completer completer, void *context) {
  cedit *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->completer = completer;
  editor->context = context;
  editor->input = STDIN_FILENO;
  bool is_terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
  if (is_terminal && !prepare(editor, program)) {
    cedit_close(editor);
    return NULL;
  }
  return editor;
}

void cedit_close(cedit *editor) {
  if (editor->el != NULL) el_end(editor->el);
  if (editor->history != NULL) history_wend(editor->history);
  if (editor->input != STDIN_FILENO) close(editor->input);
  cedit_recall_reset(editor);
  free(editor->prompt);
  free(editor->initial);
  free(editor);
}

bool cedit_is_interactive(const cedit *editor) { return editor->el != NULL; }

/// Reads a line without editing; one that the input ends without a newline counts.
static wchar_t *read_plainly(cedit *editor, size_t *length) {
  size_t room = 0;
  wchar_t *text = NULL, c = 0;
  *length = 0;
  while (cedit_get_from(editor, &c) == 1 && c != L'\n') {
    if (*length == room) {
      wchar_t *larger = realloc(text, (room = 2 * room + 128) * sizeof *text);
      if (larger == NULL) break;
      text = larger;
    }
    text[(*length)++] = c;
  }
  bool is_over = editor->has_ended && (editor->outcome == CEDIT_INTERRUPTED || *length == 0);
  if (!is_over && text == NULL) text = calloc(1, sizeof *text);
  if (!is_over) return text;
  free(text);
  return NULL;
}

/// Reads a line with libedit; the text stays libedit's.
static const wchar_t *read_editing(cedit *editor, const char *prompt, const char *initial,
                                   size_t *length) {
  free(editor->prompt);
  free(editor->initial);
  editor->prompt = cedit_widen_prompt(prompt);
  int is_edited = 1;
  el_wget(editor->el, EL_EDITMODE, &is_edited);  // the user's .editrc may say `edit off`
  editor->initial = is_edited && *initial != 0 ? cedit_widen(initial) : NULL;
  if (editor->prompt == NULL) return NULL;
  cedit_recall_reset(editor);
  // Before the prompt invites to type: libedit would leave the terminal echoing until the first key.
  if (is_edited) el_wset(editor->el, EL_PREP_TERM, 1);
  cedit_set_paste_mode(editor, is_edited);
  int count = 0;
  cedit_clamp_window();
  const wchar_t *line = el_wgets(editor->el, &count);
  cedit_set_paste_mode(editor, false);
  if (line == NULL || count <= 0 || editor->has_ended) {
    if (editor->outcome == CEDIT_INTERRUPTED) el_reset(editor->el);
    else fputc('\n', stdout);
    fflush(stdout);
    return NULL;
  }
  *length = (size_t)count;
  if (line[*length - 1] == L'\n') (*length)--;
  return line;
}

cedit_outcome cedit_read(cedit *editor, const char *prompt, const char *initial, char **text) {
  size_t length = 0;
  wchar_t *own = NULL;
  const wchar_t *line;
  *text = NULL;
  editor->has_ended = editor->is_pasting = false;
  editor->outcome = CEDIT_END;
  cedit_signals_begin(editor);
  if (editor->el == NULL) line = own = read_plainly(editor, &length);
  else line = read_editing(editor, prompt, initial, &length);
  cedit_signals_end(editor);
  if (line != NULL) {
    editor->outcome = wmemchr(line, REPLACEMENT, length) == NULL ? CEDIT_LINE : CEDIT_INVALID;
    *text = cedit_narrow(line, length);
    if (*text == NULL) editor->outcome = CEDIT_END;
    // NUL was turned into U+FFFD just now.
    else if (wmemchr(line, 0, length) != NULL) editor->outcome = CEDIT_INVALID;
  }
  free(own);
  return editor->outcome;
}
