/// What the files of the shim share. State lives in the handle, which libedit carries for us as its
/// EL_CLIENTDATA.
#ifndef CEDIT_SHIM_H
#define CEDIT_SHIM_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE  // wcwidth, in glibc
#endif

#include <histedit.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <wchar.h>

#include "cedit.h"

_Static_assert(sizeof(wchar_t) == 4, "a wide character must hold any Unicode scalar");

/// Stands for what could not be decoded.
#define REPLACEMENT ((wchar_t)0xFFFD)
/// Encloses the escape sequences in a prompt (EL_PROMPT_ESC).
#define LITERAL L'\1'

// Keys of our own, in C1, where no key of a keyboard lies; `cedit_get` lets none through from outside.
#define KEY_PASTE ((wchar_t)0x80)
#define KEY_INITIAL ((wchar_t)0x81)

/// The signals that are caught while a line is read: CEDIT_SIGNALS of them.
#define CEDIT_SIGNALS 6

struct cedit {
  EditLine *el;  ///< NULL when there is no terminal to edit at
  HistoryW *history;
  int input;  ///< the descriptor that is read
  cedit_completer completer;
  void *context;

  bool has_escapes;  ///< the terminal understands escape sequences
  wchar_t *prompt;
  wchar_t *initial;  ///< to be inserted first, then NULL

  unsigned char bytes[512];  ///< read but not yet decoded
  size_t first, end;
  bool is_pasting;
  bool has_ended;  ///< no more characters for this read: `outcome` says why
  cedit_outcome outcome;

  bool is_below, wants_beep;  ///< what the completion asked for

  wchar_t *draft;     ///< what was typed before Up was pressed
  wchar_t *recalled;  ///< what Up or Down put into the line
  int position;       ///< how far back in the history it is, 0 for the draft
  size_t prefix;      ///< how much of the draft the entries must begin with

  sigset_t before, waiting;  ///< signal masks: as found, and while waiting for a key
  struct sigaction actions[CEDIT_SIGNALS];
};

// text.c
wchar_t *cedit_widen(const char *text);
char *cedit_narrow(const wchar_t *text, size_t length);
wchar_t *cedit_widen_prompt(const char *prompt);
/// The bytes a UTF-8 sequence that begins so has, or 0 for what begins none.
int cedit_sequence_length(unsigned char first);
/// Decodes a whole sequence, or returns REPLACEMENT.
wchar_t cedit_decode(const unsigned char *bytes, int length);

// input.c
int cedit_get(EditLine *el, wchar_t *character);
int cedit_get_from(cedit *editor, wchar_t *character);

// signals.c
void cedit_signals_begin(cedit *editor);
void cedit_signals_end(cedit *editor);
/// Acts on the signals that came; false when the read is over because of one.
bool cedit_signals_act(cedit *editor);
/// Can be read from once a signal has come; drained before the flags are looked at again.
int cedit_wake_descriptor(void);
void cedit_wake_drain(void);

// keys.c
void cedit_add_functions(cedit *editor);
void cedit_bind_keys(cedit *editor);

// recall.c
void cedit_recall_reset(cedit *editor);
unsigned char cedit_up(EditLine *el, wint_t key);
unsigned char cedit_down(EditLine *el, wint_t key);

// screen.c
/// Goes from the cursor to the row below the text, leaving a mark behind it.
void cedit_leave_text(cedit *editor, const char *mark);
void cedit_redraw(cedit *editor);
void cedit_resized(cedit *editor);
/// Switches the terminal's bracketed paste on or off.
void cedit_set_paste_mode(cedit *editor, bool on);

/// The handle that libedit carries.
static inline cedit *cedit_of(EditLine *el) {
  void *data = NULL;
  el_wget(el, EL_CLIENTDATA, &data);
  return data;
}

/// Makes a window no larger than one can be, before libedit asks for its size: there is no other way to
/// tell it.
void cedit_clamp_window(void);

#endif
