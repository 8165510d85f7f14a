/// Who is named after `by`.
public enum SpeakerSyntax: Hashable, Sendable {
  /// A declared actor.
  case actor(Name)
  /// `unnamed "description" [rank N]`.
  case unnamed(String, rank: Int?)
}
