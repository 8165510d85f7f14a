// The user's own key bindings. `el_source` would do but for one thing: `bind -v` (vi mode) drops
// every binding made before it, TAB and paste included, so ours are made again after such a line,
// and the user's own still win over them.
#include "shim.h"

#include <stdlib.h>
#include <string.h>

/// The file's name, which the caller frees, or NULL.
static char *path_of_editrc(void) {
  const char *path = getenv("EDITRC");
  if (path != NULL && *path != 0) return strdup(path);
  const char *home = getenv("HOME");
  static const char name[] = "/.editrc";
  // A relative one leads into whatever folder one stands in.
  if (home == NULL || *home != '/') return NULL;
  char *whole = malloc(strlen(home) + sizeof name);
  if (whole != NULL) strcat(strcpy(whole, home), name);
  return whole;
}

/// Whether a command is one that chooses the mode, for any program (`parley:bind -v`).
static bool is_choice_of_mode(int count, const wchar_t **words) {
  const wchar_t *colon = wcsrchr(words[0], L':');
  if (wcscmp(colon == NULL ? words[0] : colon + 1, L"bind") != 0) return false;
  for (int i = 1; i < count; i++)
    if (wcscmp(words[i], L"-v") == 0 || wcscmp(words[i], L"-e") == 0) return true;
  return false;
}

/// Carries out one line; false when it is not understood.
static bool carry_out(cedit *editor, const char *line) {
  wchar_t *wide = cedit_widen(line);
  TokenizerW *tokenizer = tok_winit(NULL);
  int count = 0;
  const wchar_t **words = NULL;
  bool is_understood = true;
  if (wide != NULL && tokenizer != NULL && tok_wstr(tokenizer, wide, &count, &words) == 0 &&
      count > 0 && words[0][0] != L'#') {
    is_understood = el_wparse(editor->el, count, words) != -1;
    if (is_choice_of_mode(count, words)) cedit_bind_keys(editor);
  }
  if (tokenizer != NULL) tok_wend(tokenizer);
  free(wide);
  return is_understood;
}

int cedit_source(cedit *editor) {
  if (editor->el == NULL) return 0;
  char *path = path_of_editrc(), *line = NULL;
  FILE *file = path == NULL ? NULL : fopen(path, "re");
  free(path);
  if (file == NULL) return 0;
  size_t room = 0;
  int number = 0, first_bad = 0;
  while (getline(&line, &room, file) != -1) {
    number++;
    line[strcspn(line, "\n")] = 0;
    if (!carry_out(editor, line) && first_bad == 0) first_bad = number;
  }
  free(line);
  fclose(file);
  return first_bad;
}
