/// What the user typed.
package enum Input: Equatable, Sendable {
  /// An entry, without its last newline; a pasted or recalled one may have newlines inside.
  case line(String)
  /// Ctrl-C: what was typed is dropped, and the session goes on.
  case interrupted
  /// Ctrl-D on an empty line, or the input ended.
  case endOfInput
  /// An entry in which bytes that are no UTF-8 were typed: U+FFFD stands in their place. To be told
  /// to the user, and brought back by Up.
  case invalidText(String)
}
