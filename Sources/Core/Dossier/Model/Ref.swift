/// A reference to a thing in a dossier: its index in the dossier's list of such things.
///
/// The lists are in order of place (files in path order, then lines), and so references compare in
/// that order. A reference is good for the dossier it came from and for those that extend it.
public struct Ref<Target>: Hashable, Comparable, Sendable {
  /// The index in the dossier's list.
  public let index: Int

  /// Creates a reference from an index.
  public init(_ index: Int) { self.index = index }

  /// Whether this thing was declared before another.
  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}
