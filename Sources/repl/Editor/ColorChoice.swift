/// When output is coloured: the values of `--color`.
package enum ColorChoice: String, CaseIterable, Sendable {
  case auto
  case always
  case never
}
