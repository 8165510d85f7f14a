// The editor functions of our own, and which keys call what.
#include "shim.h"

#include <stdlib.h>
#include <string.h>

/// Inserts what the caller handed in to begin with, newlines and all.
static unsigned char insert_initial(EditLine *el, wint_t key) {
  (void)key;
  cedit *editor = cedit_of(el);
  if (editor->initial != NULL && *editor->initial != 0) el_winsertstr(el, editor->initial);
  free(editor->initial);
  editor->initial = NULL;
  return CC_REFRESH;
}

/// Takes a whole paste as one insertion: newlines stay in the text and none submits it.
///
/// The newlines at its end are dropped, or the cursor would stand on an empty row below.
static unsigned char paste(EditLine *el, wint_t key) {
  (void)key;
  cedit *editor = cedit_of(el);
  size_t count = 0, room = 256;
  wchar_t *text = malloc(room * sizeof *text), c;
  bool after_return = false;
  while (text != NULL && el_wgetc(el, &c) == 1 && editor->is_pasting) {
    bool is_newline = c == L'\n' || c == L'\r';
    bool is_second_half = c == L'\n' && after_return;
    after_return = c == L'\r';
    if (is_second_half) continue;
    if (count + 1 == room) {
      wchar_t *larger = realloc(text, 2 * room * sizeof *text);
      if (larger == NULL) break;
      text = larger;
      room *= 2;
    }
    text[count++] = is_newline ? L'\n' : c == 0 ? REPLACEMENT : c;
  }
  if (text == NULL) return CC_ERROR;
  while (count > 0 && text[count - 1] == L'\n') count--;
  text[count] = 0;
  if (count > 0 && !editor->has_ended) el_winsertstr(el, text);
  free(text);
  return editor->has_ended ? CC_NORM : CC_REFRESH;
}

static unsigned char insert_newline(EditLine *el, wint_t key) {
  (void)key;
  return el_winsertstr(el, L"\n") == 0 ? CC_REFRESH : CC_ERROR;
}

static unsigned char complete(EditLine *el, wint_t key) {
  (void)key;
  cedit *editor = cedit_of(el);
  if (editor->completer == NULL) return CC_ERROR;
  editor->is_below = editor->wants_beep = false;
  editor->completer(editor->context, editor);
  if (editor->has_ended) return CC_NORM;
  if (editor->is_below) {
    cedit_redraw(editor);
    return editor->wants_beep ? CC_ERROR : CC_NORM;
  }
  return editor->wants_beep ? CC_REFRESH_BEEP : CC_REFRESH;
}

char *cedit_line(cedit *editor, int *cursor) {
  const LineInfoW *line = el_wline(editor->el);
  *cursor = (int)(line->cursor - line->buffer);
  return cedit_narrow(line->buffer, (size_t)(line->lastchar - line->buffer));
}

void cedit_replace(cedit *editor, int scalars, const char *text) {
  wchar_t *wide = cedit_widen(text);
  if (wide == NULL) return;
  el_deletestr(editor->el, scalars);
  if (*wide != 0) el_winsertstr(editor->el, wide);
  free(wide);
}

void cedit_beep(cedit *editor) { editor->wants_beep = true; }

typedef unsigned char (*function)(EditLine *, wint_t);

static void add(EditLine *el, const wchar_t *name, const wchar_t *help, function body) {
  el_wset(el, EL_ADDFN, name, help, body);
}

void cedit_add_functions(cedit *editor) {
  EditLine *el = editor->el;
  add(el, L"parley-initial", L"Insert the initial text", insert_initial);
  add(el, L"parley-paste", L"Insert a bracketed paste", paste);
  add(el, L"parley-newline", L"Insert a newline", insert_newline);
  add(el, L"parley-complete", L"Complete the word", complete);
  // Under the name that people's .editrc files know from libedit's readline interface.
  add(el, L"rl_complete", L"Complete the word", complete);
  add(el, L"parley-up", L"Row above, or earlier entry that begins so", cedit_up);
  add(el, L"parley-down", L"Row below, or later entry that begins so", cedit_down);
}

typedef struct binding {
  const wchar_t *key, *command;
} binding;

static void bind(EditLine *el, const wchar_t *key, const wchar_t *command, bool in_vi_commands) {
  const wchar_t *end = NULL;
  if (in_vi_commands) el_wset(el, EL_BIND, L"-a", key, command, end);
  else el_wset(el, EL_BIND, key, command, end);
}

/// Single keys, bound where text is typed in either mode.
static const binding keys[] = {
  {L"\x80", L"parley-paste"},      {L"\x81", L"parley-initial"},
  {L"^I", L"parley-complete"},     {L"^P", L"parley-up"},
  {L"^N", L"parley-down"},         {L"^R", L"em-inc-search-prev"},
  {L"^W", L"ed-delete-prev-word"},  // not em-kill-region, which takes the whole line
  {L"^U", L"vi-kill-line-prev"},    // as in a shell, not the whole line
};

/// What follows ESC. Those without a use ring the bell; unbound, their tail would be typed.
static const binding sequences[] = {
  {L"[A", L"parley-up"},            {L"OA", L"parley-up"},
  {L"[B", L"parley-down"},          {L"OB", L"parley-down"},
  {L"[5~", L"parley-up"},           {L"[6~", L"parley-down"},
  {L"[H", L"ed-move-to-beg"},       {L"OH", L"ed-move-to-beg"},
  {L"[1~", L"ed-move-to-beg"},      {L"[7~", L"ed-move-to-beg"},
  {L"[F", L"ed-move-to-end"},       {L"OF", L"ed-move-to-end"},
  {L"[4~", L"ed-move-to-end"},      {L"[8~", L"ed-move-to-end"},
  {L"[3~", L"ed-delete-next-char"},
  {L"[1;5C", L"em-next-word"},      {L"[1;5D", L"ed-prev-word"},
  {L"[1;3C", L"em-next-word"},      {L"[1;3D", L"ed-prev-word"},
  {L"[1;5A", L"parley-up"},         {L"[1;5B", L"parley-down"},
  {L"[2~", L"ed-unassigned"},       {L"[Z", L"ed-unassigned"},
  {L"[201~", L"ed-unassigned"},
  {L"[3;5~", L"ed-unassigned"},     {L"[15~", L"ed-unassigned"},
  {L"[17~", L"ed-unassigned"},      {L"[18~", L"ed-unassigned"},
  {L"[19~", L"ed-unassigned"},      {L"[20~", L"ed-unassigned"},
  {L"[21~", L"ed-unassigned"},      {L"[23~", L"ed-unassigned"},
  {L"[24~", L"ed-unassigned"},      {L"[1;2A", L"ed-unassigned"},
  {L"[1;2B", L"ed-unassigned"},     {L"[1;2C", L"ed-unassigned"},
  {L"[1;2D", L"ed-unassigned"},
};

void cedit_confine(cedit *editor) {
  // What a command of libedit's could start or bind anew: it asks for one at M-x.
  if (editor->el != NULL) bind(editor->el, L"\\ex", L"ed-unassigned", false);
}

/// Binds the keys in the mode the editor is in; choosing a mode (`bind -v`) drops all bindings.
void cedit_bind_keys(cedit *editor) {
  EditLine *el = editor->el;
  const wchar_t *mode = NULL;
  el_wget(el, EL_EDITOR, &mode);
  bool is_vi = mode != NULL && wcscmp(mode, L"vi") == 0;
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    bind(el, keys[i].key, keys[i].command, false);
    if (i < 2) bind(el, keys[i].key, keys[i].command, true);
  }
  for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++) {
    // In vi mode ESC by itself goes to the commands, so there the rest is a command's key.
    wchar_t key[12] = L"\\e";
    wcscat(key, sequences[i].key);
    bind(el, is_vi ? sequences[i].key : key, sequences[i].command, is_vi);
  }
  if (is_vi) {
    bind(el, L"k", L"parley-up", true);
    bind(el, L"j", L"parley-down", true);
  } else {
    bind(el, L"\\ep", L"parley-up", false);
    bind(el, L"\\en", L"parley-down", false);
    bind(el, L"\\e^M", L"parley-newline", false);
    bind(el, L"\\e^J", L"parley-newline", false);
  }
}
