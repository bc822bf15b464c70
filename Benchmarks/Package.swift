// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who only wants to talk has to build it.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "kindred", path: "..")],
  targets: [
    .executableTarget(
      name: "bench", dependencies: [.product(name: "KindredCore", package: "kindred")])
  ],
  swiftLanguageModes: [.v6]
)
