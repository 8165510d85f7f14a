package import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is known of the terminal on a descriptor.
package enum Terminal {
  /// Whether a terminal is on the descriptor.
  package static func isTerminal(_ descriptor: FileDescriptor) -> Bool {
    isatty(descriptor.rawValue) == 1
  }

  /// Whether the terminal on the descriptor is still there: a window that was closed is not, and gives an
  /// end of input like Ctrl-D.
  package static func isThere(_ descriptor: FileDescriptor) -> Bool {
    var polled = pollfd(fd: descriptor.rawValue, events: 0, revents: 0)
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    guard poll(&polled, 1, 0) >= 0, polled.revents & gone == 0 else { return false }
    return isTerminal(descriptor)
  }

  /// Its width in columns; nil where there is no terminal.
  package static func width(of descriptor: FileDescriptor) -> Int? {
    EditLine.terminalSize(of: descriptor.rawValue)?.columns
  }

  /// How many columns a text without escape sequences takes.
  package static func columns(of text: String) -> Int { EditLine.columns(of: text) }

  /// Whether to colour what goes to the descriptor: if not told, only at a terminal that can, and
  /// where NO_COLOR (no-color.org) is not set.
  package static func showsColor(
    _ choice: ColorChoice, on descriptor: FileDescriptor, environment: Environment = .process
  ) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      guard environment["NO_COLOR"] == nil, let type = environment["TERM"] else { return false }
      return type != "dumb" && isTerminal(descriptor)
    }
  }
}
