#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Says why nothing can be measured, and ends the program with status 2.
func stop(_ reason: String) -> Never {
  let text = Array("inprocess: \(reason)\n".utf8)
  _ = write(2, text, text.count)
  exit(2)
}
