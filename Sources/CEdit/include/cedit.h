/// A line editor over libedit's native wide API, in the shape Swift can call.
///
/// libedit's `el_wset` and `history_w` are variadic, which Swift cannot call; this shim hides them,
/// treats what libedit leaves untreated (bracketed paste, completion, resize, Ctrl-C, invalid UTF-8)
/// and speaks UTF-8 outside. One handle is one editor; there is no other state but the flags that
/// signal handlers raise. Only one thread may use a handle.
#ifndef CEDIT_H
#define CEDIT_H

#include <stdbool.h>
#include <stdint.h>

/// An editor on standard input and output.
typedef struct cedit cedit;

/// How a read ended.
typedef enum cedit_outcome {
  /// An entry was submitted.
  CEDIT_LINE,
  /// An entry was submitted that holds U+FFFD: it stands where bytes that are no UTF-8 were typed.
  CEDIT_INVALID,
  /// Ctrl-C; what was typed is dropped.
  CEDIT_INTERRUPTED,
  /// Ctrl-D on an empty line, or the input ended.
  CEDIT_END,
} cedit_outcome;

/// What the locale could be brought to.
typedef enum cedit_locale {
  /// The user's own locale has UTF-8.
  CEDIT_LOCALE_UTF8,
  /// The user's has not; the character type of `C.UTF-8` stands in for it.
  CEDIT_LOCALE_SUBSTITUTED,
  /// No UTF-8 locale is there: what is not ASCII is read rightly but cannot be shown.
  CEDIT_LOCALE_NARROW,
} cedit_locale;

/// Called when TAB is pressed. It may call the functions of "within a completion" on the editor.
typedef void (*cedit_completer)(void *context, cedit *editor);

/// Sets the character type of the locale; to be called once, before the editor is opened.
///
/// Only LC_CTYPE is touched, so that numbers keep their decimal point. Without a UTF-8 locale
/// libedit turns `Åland` into `land` and a prompt beyond ASCII crashes it.
cedit_locale cedit_set_locale(void);

/// Opens an editor, or NULL when memory runs out.
///
/// It edits where both standard input and standard output are terminals; otherwise it reads lines
/// plainly and shows no prompt.
cedit *cedit_open(const char *program, cedit_completer completer, void *context);

/// Puts the terminal back and frees the editor.
void cedit_close(cedit *editor);

/// Whether the editor edits at a terminal, rather than reading lines from a pipe or file.
bool cedit_is_interactive(const cedit *editor);

/// Reads one entry.
///
/// The prompt may hold escape sequences (they take no columns) but no newline. The initial text is
/// in the line to begin with, newlines included. The entry is stored in `text` for
/// CEDIT_LINE and CEDIT_INVALID, without its last newline; the caller frees it with `cedit_free`.
cedit_outcome cedit_read(cedit *editor, const char *prompt, const char *initial, char **text);

/// Frees a text that the editor handed out.
void cedit_free(char *text);

/// Adds an entry, which may have several lines, to what Up recalls.
void cedit_remember(cedit *editor, const char *entry);

/// Carries out the user's key bindings, `$EDITRC` or else `~/.editrc`.
///
/// To be called last, so that the user's bindings win. Returns the number of the first line that
/// was not understood, or 0.
int cedit_source(cedit *editor);

/// Takes away the way to libedit's own commands, one of which leads to an editor (`vi-histedit`). To be
/// called where no other program may be started, in place of `cedit_source`.
void cedit_confine(cedit *editor);

// Within a completion.

/// The text of the line and the cursor's place in it, counted in Unicode scalars.
char *cedit_line(cedit *editor, int *cursor);
/// Replaces so many scalars before the cursor by a text.
void cedit_replace(cedit *editor, int scalars, const char *text);
/// Rings the bell once the completion has ended.
void cedit_beep(cedit *editor);
/// Goes below the line, to list something there; the line is drawn again afterwards.
void cedit_go_below(cedit *editor);
/// Writes text below the line; it must be free of control characters, but for newlines.
void cedit_write(cedit *editor, const char *text);

// Interrupts and the terminal.

/// From here on Ctrl-C raises a flag instead of ending the process.
void cedit_watch_interrupts(void);
/// Whether Ctrl-C was pressed since the flag was last lowered. Any thread may ask.
bool cedit_interrupted(void);
/// Lowers or raises the flag.
void cedit_set_interrupted(bool raised);
/// The size of the terminal on a descriptor, or false where there is none.
bool cedit_terminal_size(int descriptor, int *columns, int *rows);
/// How many columns a Unicode scalar takes: 0 for a combining mark, 2 for a wide character.
int cedit_columns(uint32_t scalar);

#endif
