/// The credibility of a piece of information, after the Admiralty code (NATO AJP-2.1): 1, confirmed
/// by other sources, to 5, improbable. 6 means that it cannot be judged, which is no rank below 5.
public enum Credibility: Int, Hashable, Sendable, CaseIterable {
  case confirmed = 1
  case probablyTrue, possiblyTrue, doubtful, improbable, unjudged
}
