#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program on a terminal of its own: what a person types goes in, what the person sees comes out.
///
/// The program leads a session whose controlling terminal this is, so Ctrl-C and Ctrl-Z work as they
/// do for a person. Nothing here sleeps: every wait ends when what it waits for has come, and fails
/// only after a minute, which even a slow machine does not need.
public final class Pty {
  /// Why a wait failed, with what the screen showed.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// What the terminal shows.
  public private(set) var screen: Screen
  /// All that was written to the terminal.
  public private(set) var output: [UInt8] = []
  /// The program's process number.
  public let process: Int32

  private let terminal: Int32
  private var isHungUp = false
  private var stripper = EscapeStripper()
  /// What was written, without escape sequences, and not yet waited for.
  private var unread: [UInt8] = []
  private var status: Int32?

  /// How long a wait lasts at most. `PARLEY_TEST_SECONDS` shortens it while tests are written.
  public static let limit =
    getenv("PARLEY_TEST_SECONDS").flatMap { Int(String(cString: $0)) } ?? 60

  /// Starts a program with just these variables in its environment.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    screen = Screen(columns: columns, rows: rows)
    var size = Self.size(columns, rows)
    let (terminal, name) = try Self.openTerminal(&size)
    self.terminal = terminal
    do {
      process = try Self.spawn(program, arguments, environment, on: name)
    } catch {
      close(terminal)
      throw error
    }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    if !isHungUp { close(terminal) }
  }

  /// Closes the window, as a terminal's own program does, and waits for the end of what ran in it.
  public func hangUp() {
    close(terminal)
    isHungUp = true
    var value: Int32 = 0
    while waitpid(process, &value, 0) < 0 && errno == EINTR {}
    status = value
  }

  /// Types a text; a newline in it is Enter.
  public func type(_ text: String) { send(text.utf8.map { $0 == 0x0A ? 0x0D : $0 }) }

  /// Presses a key.
  public func press(_ key: Key) { send(Array(key.bytes.utf8)) }

  /// Pastes a text as a terminal does where bracketed paste is on.
  public func paste(_ text: String) { type("\u{1B}[200~" + text + "\u{1B}[201~") }

  /// Sends bytes, which need not be UTF-8.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // Take output meanwhile, or the program may stand still with its own unread.
      let events = ready(for: Int16(POLLIN | POLLOUT), milliseconds: 1_000)
      if events & Int16(POLLIN) != 0 { takeOutput() }
      guard events & Int16(POLLOUT) != 0 else {
        if events & Int16(POLLHUP | POLLERR) != 0 { return }
        continue
      }
      let part = rest.prefix(512)
      let count = part.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Changes the window's size, as dragging its corner does. What is kept of it to look at has a limit:
  /// a screen of 65,535 by 65,535 would be four thousand million cells.
  public func resize(columns: Int, rows: Int) {
    screen = Screen(columns: min(columns, 1_000), rows: min(rows, 1_000))
    var size = Self.size(columns, rows)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// Sends the program a signal.
  public func signal(_ signal: Int32) { kill(process, signal) }

  /// Waits until a text has been written, escape sequences apart, after the one last waited for.
  public func wait(for text: String, seconds: Int = limit) throws {
    let wanted = Array(text.utf8)
    try wait(until: "the output has \(text.debugDescription)", seconds: seconds) {
      guard let range = unread.firstRange(of: wanted) else { return false }
      unread.removeSubrange(..<range.upperBound)
      return true
    }
  }

  /// Waits for a prompt, and until what is typed at it is read key by key. Before that it is the
  /// terminal that takes Ctrl-U and Ctrl-C, and they never come to the line.
  public func wait(forPrompt prompt: String) throws {
    try wait(for: prompt)
    try wait(until: "keys are read one by one", every: 5) { !takesWholeLines }
  }

  /// Waits until the screen is as wanted: looks whenever something was written, and after so many
  /// milliseconds.
  public func wait(
    until what: String = "the screen is as wanted", seconds: Int = limit,
    every milliseconds: Int32 = 500, _ isMet: () -> Bool
  ) throws {
    let deadline = Self.now() + seconds
    while !isMet() {
      let left = deadline - Self.now()
      guard left > 0 else {
        throw Failure(
          description: """
            never came: \(what); the screen:
            \(screen)
            and since the last wait: \(String(decoding: unread, as: UTF8.self).debugDescription)
            """)
      }
      let events = ready(for: Int16(POLLIN), milliseconds: milliseconds)
      if events != 0 && !takeOutput() && !isMet() {
        throw Failure(description: "the program ended before \(what); the screen:\n\(screen)")
      }
    }
  }

  /// Waits until the program no longer reads keys one by one: what was entered is being carried out.
  public func waitUntilItWorks() throws {
    try wait(until: "a command runs", every: 5) { takesWholeLines }
  }

  /// Waits for the program's end; its exit status, or 128 and the signal's number.
  public func end(seconds: Int = limit) throws -> Int {
    let deadline = Self.now() + seconds
    var value: Int32 = 0
    while waitpid(process, &value, WNOHANG) == 0 {
      if Self.now() > deadline {
        throw Failure(description: "does not end; the screen:\n\(screen)")
      }
      if ready(for: Int16(POLLIN), milliseconds: 20) & Int16(POLLIN) != 0 { takeOutput() }
    }
    while ready(for: Int16(POLLIN), milliseconds: 0) & Int16(POLLIN) != 0, takeOutput() {}
    status = value
    return value & 0x7F == 0 ? Int(value >> 8 & 0xFF) : 128 + Int(value & 0x7F)
  }
}

extension Pty {
  /// Whether the terminal gives the program nothing before Enter, as while a command runs.
  private var takesWholeLines: Bool {
    var modes = termios()
    return tcgetattr(terminal, &modes) == 0 && modes.c_lflag & tcflag_t(ICANON) != 0
  }

  /// Takes what is there; false at the end.
  @discardableResult
  private func takeOutput() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(terminal, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    output += buffer[..<count]
    unread += stripper.strip(buffer[..<count])
    screen.show(buffer[..<count])
    return true
  }

  private func ready(for events: Int16, milliseconds: Int32) -> Int16 {
    var descriptor = pollfd(fd: terminal, events: events, revents: 0)
    _ = poll(&descriptor, 1, milliseconds)
    return descriptor.revents
  }

  private static func size(_ columns: Int, _ rows: Int) -> winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec)
  }

  /// A new pseudo-terminal and the name of the end that is for the program.
  private static func openTerminal(_ size: inout winsize) throws -> (Int32, String) {
    var (terminal, other): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 1024)
    guard openpty(&terminal, &other, &name, nil, &size) == 0 else {
      throw Failure(description: "no pseudo-terminal: errno \(errno)")
    }
    close(other)
    _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)
    return (terminal, String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self))
  }

  /// Starts the program as the leader of a new session. Opening a terminal then makes it the
  /// controlling one.
  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String],
    on terminal: String
  ) throws -> pid_t {
    #if os(Linux)
      let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID, which glibc hides from Swift
      var attributes = posix_spawnattr_t()
      var actions = posix_spawn_file_actions_t()
    #else
      let newSession = Int16(POSIX_SPAWN_SETSID)
      var attributes: posix_spawnattr_t?
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    // The test runner may ignore or block signals; the program starts with none of that.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let flags = newSession | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, flags)
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var process: pid_t = 0
    let status = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    guard status == 0 else {
      throw Failure(description: "cannot start \(program): errno \(status)")
    }
    return process
  }
}
