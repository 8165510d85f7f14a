#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
