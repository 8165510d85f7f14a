/// The formats that `test` has beside those of every report: the ones that test servers read.
enum TestFormat: String, CaseIterable {
  /// Test Anything Protocol, version 14.
  case tap
  /// The same headed 13, for harnesses that do not know 14.
  case tap13
  /// JUnit's XML.
  case junit
  /// Annotations of GitHub Actions.
  case github
}
