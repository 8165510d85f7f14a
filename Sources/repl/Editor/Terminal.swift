package import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// When output is coloured: the values of `--color`.
package enum ColorChoice: String, CaseIterable, Sendable {
  case auto
  case always
  case never
}

/// The variables of the environment. Handed in, so that tests need not change the process's own.
package struct Environment: Sendable {
  private let value: @Sendable (String) -> String?

  /// The process's own.
  package static let process = Environment { name in
    getenv(name).map { String(cString: $0) }
  }

  /// Creates an environment with just these variables.
  package init(_ values: [String: String]) { value = { values[$0] } }

  private init(value: @escaping @Sendable (String) -> String?) { self.value = value }

  /// A variable's value; nil where it is unset or empty, which mean the same to us throughout.
  package subscript(name: String) -> String? {
    value(name).flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// What is known of the terminal on a descriptor.
package enum Terminal {
  /// Whether a terminal is on the descriptor.
  package static func isTerminal(_ descriptor: FileDescriptor) -> Bool {
    isatty(descriptor.rawValue) == 1
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
