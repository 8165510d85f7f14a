/// A lever that is set, by its index, to a value other than its first, which leaves it as it is.
struct Choice: Hashable {
  var lever: Int
  var value: Int
}
