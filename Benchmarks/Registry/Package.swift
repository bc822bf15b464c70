// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that whoever measures a conversation does not have to build a database.
let package = Package(
  name: "registry-benchmarks",
  dependencies: [
    .package(name: "kindred", path: "../.."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "registry-bench",
      dependencies: [
        .product(name: "KindredHospiceCore", package: "kindred"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
