import ParleyCore

/// A conclusion that two dossiers give otherwise.
struct ReviewedChange {
  var conclusion: Conclusion
  /// How the old dossier has it.
  var before: Conclusion.Reading
  /// How the new one has it.
  var after: Conclusion.Reading
  /// What the days between make of it by themselves; nil where nothing.
  var byTime: Conclusion.Reading?
  /// The changes that make it so; nil where the days alone do.
  var causes: CauseSearch?
}
