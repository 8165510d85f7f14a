/// A security guarantee, or another instrument that actors take positions on.
public struct Guarantee: Hashable, Sendable {
  /// Its id.
  public var id: String
  /// What it is.
  public var kind: GuaranteeKind
  /// Its name.
  public var name: String
  /// Where it was declared.
  public var place: Place
  /// Other names.
  public var aliases: [String] = []
  /// What it is made of.
  public var components: [String] = []
  /// What it needs by the analyst's own definition; never disputed.
  public var needs: [Expression] = []
  /// When it must be honoured.
  public var trigger: Expression?
}
