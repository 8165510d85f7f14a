/// How many there are of something, in words: `1 statement`, `2 statements`, `2 entries`.
///
/// - Parameter plural: The noun of all numbers but one; with an `s` at its end where nil.
public func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
}
