// Signals only raise flags; what they ask for is done where the editor waits for a key, with the
// signals blocked, so nothing of it runs inside a handler.
#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <unistd.h>

// The only globals: a handler can reach nothing else. Lock-free atomics, which a handler may use and
// which another thread may poll; and a pipe that ends the wait for a key whichever thread the
// system chose to run the handler.
static atomic_bool is_interrupted, is_resized, is_suspended, is_resumed;
static atomic_int ended_by;
static int wake[2] = {-1, -1};

static const int caught[CEDIT_SIGNALS] = {SIGINT, SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP};

static void note(int signal) {
  switch (signal) {
    case SIGINT: is_interrupted = true; break;
    case SIGWINCH: is_resized = true; break;
    case SIGTSTP: is_suspended = true; break;
    case SIGCONT: is_resumed = true; break;
    default: ended_by = signal;
  }
  int error = errno;
  // A full pipe wakes as well.
  if (write(wake[1], "", 1) < 0) errno = error;
}

/// Makes the pipe, once. Without it a signal still ends the wait, unless it hits another thread.
static void prepare_to_wake(void) {
  if (wake[0] != -1 || pipe(wake) != 0) return;
  for (int i = 0; i < 2; i++) {
    fcntl(wake[i], F_SETFL, O_NONBLOCK);
    fcntl(wake[i], F_SETFD, FD_CLOEXEC);
  }
}

int cedit_wake_descriptor(void) { return wake[0]; }

void cedit_wake_drain(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) continue;
}

/// With SA_RESTART: the wait for a key ends all the same, and output under way is not cut short.
static void catch (int signal, struct sigaction *before) {
  prepare_to_wake();
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, before);
  // What was ignored from the start (no job control, nohup) stays so.
  if (before != NULL && before->sa_handler == SIG_IGN) sigaction(signal, before, NULL);
}

void cedit_watch_interrupts(void) { catch (SIGINT, NULL); }
bool cedit_interrupted(void) { return is_interrupted; }
void cedit_set_interrupted(bool raised) { is_interrupted = raised; }

/// Catches and blocks the signals for the time of one read.
///
/// Away from the editor they do what they always do: a command that runs is stopped by Ctrl-Z like
/// any other program, for the terminal is then in its ordinary state.
void cedit_signals_begin(cedit *editor) {
  sigset_t set;
  sigemptyset(&set);
  int count = editor->el == NULL ? 1 : CEDIT_SIGNALS;
  for (int i = 0; i < count; i++) sigaddset(&set, caught[i]);
  pthread_sigmask(SIG_BLOCK, &set, &editor->before);
  editor->waiting = editor->before;
  for (int i = 0; i < count; i++) {
    sigdelset(&editor->waiting, caught[i]);
    catch (caught[i], &editor->actions[i]);
  }
  is_interrupted = is_resized = is_suspended = is_resumed = false;
  ended_by = 0;
}

void cedit_signals_end(cedit *editor) {
  int count = editor->el == NULL ? 1 : CEDIT_SIGNALS;
  for (int i = 0; i < count; i++) sigaction(caught[i], &editor->actions[i], NULL);
  pthread_sigmask(SIG_SETMASK, &editor->before, NULL);
}

/// Leaves the terminal as other programs expect it, with the cursor below the text.
static void let_go(cedit *editor) {
  cedit_leave_text(editor, "");
  cedit_set_paste_mode(editor, false);
  el_wset(editor->el, EL_PREP_TERM, 0);
}

static void take_again(cedit *editor) {
  el_wset(editor->el, EL_PREP_TERM, 0);  // or libedit takes the terminal for still prepared
  el_wset(editor->el, EL_PREP_TERM, 1);
  cedit_set_paste_mode(editor, true);
  cedit_clamp_window();
  el_resize(editor->el);
  cedit_redraw(editor);
}

/// Stops this process, and only this: libedit would send the signal to the whole group, parent
/// included.
static void suspend(cedit *editor) {
  let_go(editor);
  cedit_signals_end(editor);
  raise(SIGTSTP);
  cedit_signals_begin(editor);
  take_again(editor);
}

bool cedit_signals_act(cedit *editor) {
  if (is_interrupted) {
    editor->outcome = CEDIT_INTERRUPTED;
    if (editor->el != NULL) cedit_leave_text(editor, "^C");
    return false;
  }
  if (editor->el == NULL) return true;
  if (ended_by != 0) {
    int signal = ended_by;
    let_go(editor);
    cedit_signals_end(editor);
    raise(signal);  // as a rule this does not come back
    cedit_signals_begin(editor);
    editor->outcome = CEDIT_END;
    return false;
  }
  if (atomic_exchange(&is_suspended, false)) suspend(editor);
  if (atomic_exchange(&is_resumed, false)) take_again(editor);
  if (atomic_exchange(&is_resized, false)) cedit_resized(editor);
  return true;
}
