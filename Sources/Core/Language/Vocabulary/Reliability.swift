/// The reliability of a source, after the Admiralty code (NATO AJP-2.1): A, completely reliable, to
/// E, unreliable. F means that it cannot be judged, which is no rank below E.
public enum Reliability: String, Hashable, Sendable, CaseIterable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case unjudged = "F"
}
