/// What is documented, and its judgement as documented: what sessions start from.
final class OpenDossier {
  let dossier: Dossier
  /// The as-of date, unless a scenario or session sets its own.
  let standpoint: Standpoint
  let judgement: Judgement
  /// The day that was asked for; nil where the dossier's own newest day counts.
  let chosenDay: Day?
  /// The folder that the dossier was read from; nil where nothing is to be added to it.
  let folder: String?
  /// The folder by which it is told from others, whether or not anything is to be added to it; nil where
  /// that is nobody's to know.
  let origin: String?

  init(
    _ dossier: Dossier, asOf: Day?, folder: String? = nil, origin: String? = nil,
    isInterrupted: @escaping @Sendable () -> Bool
  ) {
    self.dossier = dossier
    self.folder = folder
    self.origin = origin ?? folder
    chosenDay = asOf
    standpoint = Standpoint(asOf: asOf ?? dossier.newestDay)
    judgement = Judgement(dossier, standpoint, isInterrupted: isInterrupted)
  }
}
