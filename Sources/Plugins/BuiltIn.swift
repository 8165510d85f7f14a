public import ParleyCore

/// The plugins that ship.
public enum BuiltIn {
  /// Every plugin, sorted by name: the one list.
  public static let plugins: [any Plugin.Type] = [
    ActorsPlugin.self,
    AskPlugin.self,
    AssumptionsPlugin.self,
    AuditPlugin.self,
    BriefPlugin.self,
    ComparePlugin.self,
    DeadlocksPlugin.self,
    DiffPlugin.self,
    DriftPlugin.self,
    ExportPlugin.self,
    FactorsPlugin.self,
    FlipPlugin.self,
    GapsPlugin.self,
    GuaranteesPlugin.self,
    NeedsPlugin.self,
    PositionsPlugin.self,
    ShowPlugin.self,
    SourcesPlugin.self,
    StatementsPlugin.self,
    SweepPlugin.self,
    TimelinePlugin.self,
    VerifyPlugin.self,
    WhatIfPlugin.self,
    WhyPlugin.self,
  ]
}
