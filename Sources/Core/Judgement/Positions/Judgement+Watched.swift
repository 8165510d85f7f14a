extension Sequence {
  /// The sequence up to where somebody interrupts a judgement.
  public func watched(by judgement: Judgement) -> Watched<Self> {
    Watched(self, judgement.isInterrupted)
  }
}
