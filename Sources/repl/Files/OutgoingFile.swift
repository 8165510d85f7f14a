import ParleyCore

/// A file that is to be written, with bytes that may be made piece by piece.
struct OutgoingFile {
  /// Its path, as it was named.
  let path: String
  /// What it has to be until then.
  let before: FileWrite.Before
  /// The bytes it is to have; nil where it is to be taken away.
  let pieces: AnySequence<[UInt8]>?
  /// What becomes of a link of its name.
  let link: FileWrite.Link

  init(
    _ path: String, _ before: FileWrite.Before, _ pieces: AnySequence<[UInt8]>?,
    link: FileWrite.Link
  ) {
    self.path = path
    self.link = link
    self.before = before
    self.pieces = pieces
  }
}
