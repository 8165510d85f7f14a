// swift-tools-version: 6.1
import PackageDescription

/// The settings every Swift target shares: Swift 6 mode, and imports that say what they are for.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "parley",
  products: [
    .executable(name: "parley", targets: ["parley"]),
    .library(name: "ParleyCore", targets: ["ParleyCore"]),
    .library(name: "ParleyPlugins", targets: ["ParleyPlugins"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
  ],
  targets: [
    .target(name: "ParleyCore", path: "Sources/Core", swiftSettings: settings),
    .target(
      name: "ParleyPlugins", dependencies: ["ParleyCore"], path: "Sources/Plugins",
      swiftSettings: settings),
    .target(name: "CFiles", path: "Sources/CFiles"),
    .target(name: "CEdit", path: "Sources/CEdit", linkerSettings: [.linkedLibrary("edit")]),
    // Apart from the executable, so that tests and the probe can import it; not a product.
    .target(
      name: "ParleyTerminal",
      dependencies: ["CEdit", .product(name: "SystemPackage", package: "swift-system")],
      path: "Sources/repl/Editor", swiftSettings: settings),
    .executableTarget(
      name: "parley",
      dependencies: [
        "CFiles", "ParleyCore", "ParleyPlugins", "ParleyTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Sources/repl", exclude: ["Editor"], swiftSettings: settings),
    // Reads JSON back for tests to look at.
    .target(
      name: "JSONSupport", dependencies: ["ParleyCore"], path: "Tests/JSONSupport",
      swiftSettings: settings),
    .testTarget(
      name: "CoreTests", dependencies: ["ParleyCore", "JSONSupport"], path: "Tests/CoreTests",
      swiftSettings: settings),
    .testTarget(
      name: "PluginTests", dependencies: ["ParleyCore", "ParleyPlugins", "JSONSupport"],
      path: "Tests/PluginTests",
      swiftSettings: settings),
    // A real terminal for tests to drive a program in.
    .target(name: "PtySupport", path: "Tests/PtySupport", swiftSettings: settings),
    // Reads and echoes, for EditorTests to drive; no product.
    .executableTarget(
      name: "editor-probe",
      dependencies: [
        "ParleyCore", "ParleyTerminal",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/EditorProbe", swiftSettings: settings),
    // The guide and the schemas, held against what the program prints.
    .testTarget(
      name: "GuideTests",
      dependencies: ["ParleyCore", "ParleyPlugins", "JSONSupport", "PtySupport", "parley"],
      path: "Tests/GuideTests", swiftSettings: settings),
    // The whole program, at a terminal and without one.
    .testTarget(
      name: "ReplTests", dependencies: ["ParleyCore", "PtySupport", "parley"],
      path: "Tests/ReplTests",
      swiftSettings: settings),
    .testTarget(
      name: "EditorTests",
      dependencies: [
        "ParleyTerminal", "PtySupport", "editor-probe",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/EditorTests", swiftSettings: settings),
  ]
)

// The fuzz target has no `main` of its own: libFuzzer brings it. It is built by `make fuzz` alone.
if Context.environment["FUZZ"] != nil {
  package.products.append(.executable(name: "fuzz", targets: ["fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["ParleyCore", "ParleyPlugins"], path: "Tests/Fuzz",
      exclude: ["parley.dict"],
      swiftSettings: settings))
}

// What `make bench` measures in process: no product of Parley's, and built by nothing else.
if Context.environment["BENCH"] != nil {
  package.products.append(.executable(name: "inprocess", targets: ["inprocess"]))
  package.targets.append(
    .executableTarget(
      name: "inprocess", dependencies: ["ParleyCore", "ParleyPlugins"],
      path: "Benchmarks/inprocess", swiftSettings: settings))
}
