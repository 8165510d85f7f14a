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
    .target(name: "CEdit", path: "Sources/CEdit", linkerSettings: [.linkedLibrary("edit")]),
    .executableTarget(
      name: "parley",
      dependencies: [
        "ParleyCore", "ParleyPlugins", "CEdit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Sources/repl", swiftSettings: settings),
    .testTarget(
      name: "CoreTests", dependencies: ["ParleyCore"], path: "Tests/CoreTests",
      swiftSettings: settings),
  ]
)
