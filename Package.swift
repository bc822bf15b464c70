// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled to the same strict settings; a warning is an error.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A release of `make` has nothing to load and nothing to relocate when it starts: the libraries of
/// the system are linked into it where they are there in that form. It lies at a fixed address.
let linking: [LinkerSetting] =
  Context.environment["KINDRED_LINKING"] == "static"
  ? [.unsafeFlags(["-static-executable", "-Xlinker", "-ltinfo"])] : []

/// `make program` lays the dialogues out before the build of the program, so that the tool that does it
/// shares the program's rooms. Any other build has the plugin do it, with rooms compiled for it alone.
let isLaidOut = Context.environment["KINDRED_LAID_OUT"] != nil

/// What only reads and checks dialogues, reads arguments or prints is not on the way of a conversation,
/// and optimising it would take half a minute of the first build.
let unoptimised = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// Writing a plan is quick enough for the one person at home; a hospice reads thousands.
let unoptimisedAtHome = isLaidOut ? unoptimised : strict

/// The longest parts of the first build that the tool does not need. Built with the tool, they are
/// compiled beside the recogniser and nobody waits for them afterwards.
let builtBeside: [Target.Dependency] =
  isLaidOut
  ? ["DialogueEngine", .product(name: "ArgumentParser", package: "swift-argument-parser")] : []

/// A library target; arrows may only point down (Documentation/Architecture.md).
func room(
  _ name: String, _ below: [Target.Dependency] = [], _ settings: [SwiftSetting] = strict
) -> Target {
  .target(name: name, dependencies: below, swiftSettings: settings)
}

func tests(_ name: String, _ of: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: of, swiftSettings: strict)
}

let package = Package(
  name: "kindred",
  products: [
    .executable(name: "kindred", targets: ["kindred"]),
    .executable(name: "kindred-hospice", targets: ["kindred-hospice"]),
    .library(
      name: "KindredCore",
      targets: [
        "ConversationSession", "Recognition", "CarePlanCoding", "PlanPapers", "DialogueChecker",
        "DialogueExplorer", "PlanSlots", "BookCoding", "Journal", "TerminalFrontEnd",
      ]),
    .library(
      name: "KindredHospiceCore",
      targets: [
        "HospiceCommands", "HospiceStore", "HospiceRegistry", "CarePlanCoding", "CarePlanModel",
        "CivilCalendar",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // For kindred-hospice alone: neither kindred nor its first build has anything of it.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // 1: values, and what they are written with
    room("TextWidth"),
    room("SourceText", ["TextWidth"]),
    room("CivilCalendar", [], unoptimisedAtHome),
    room("DialogueModel"),
    room("CarePlanModel", ["CivilCalendar"], unoptimisedAtHome),
    room("StrictJSON", ["SourceText"]),
    // 2: pure work on values
    room("PlanSlots", ["DialogueModel", "CarePlanModel"]),
    room("BookCoding", ["DialogueModel"]),
    room("DialogueLanguage", ["SourceText", "TextWidth"], unoptimised),
    room(
      "DialogueChecker", ["SourceText", "CivilCalendar", "DialogueLanguage", "DialogueModel"],
      unoptimised),
    room("DialogueEngine", ["DialogueModel", "CivilCalendar"]),
    room("DialogueExplorer", ["DialogueModel", "DialogueEngine"], unoptimised),
    room("Recognition", ["DialogueModel", "CivilCalendar"]),
    room(
      "MeaningChecker", ["SourceText", "DialogueLanguage", "DialogueModel", "Recognition"],
      unoptimised),
    room("Moments", ["SourceText", "DialogueModel", "Recognition"], unoptimised),
    room(
      "CarePlanCoding", ["SourceText", "CivilCalendar", "StrictJSON", "CarePlanModel"],
      unoptimisedAtHome),
    room("PlanPapers", ["CarePlanModel", "CivilCalendar", "TextWidth"], unoptimised),
    room("FHIRCoding", ["CarePlanModel", "CivilCalendar", "StrictJSON"], unoptimised),
    room("Rehearsal", [], unoptimised),
    room("RehearsalChecker", ["SourceText", "TextWidth", "Rehearsal"], unoptimised),
    // 3: one sitting
    room(
      "ConversationSession",
      ["DialogueModel", "DialogueEngine", "Recognition", "CarePlanModel", "CivilCalendar"]),
    room(
      "HospiceRegistry",
      [
        "SourceText", "CivilCalendar", "StrictJSON", "CarePlanModel", "CarePlanCoding",
        "FHIRCoding",
      ]),
    room("RehearsalSession", ["DialogueModel", "Moments", "Rehearsal"], unoptimised),
    // 4: the edge
    room(
      "HospiceStore",
      [
        "HospiceRegistry", "CarePlanModel", "FHIRCoding", "CLibPQ",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("HospicePublishing", ["CCurl"]),
    room("OperatingSystem"),
    room(
      "HospiceCommands",
      [
        "HospiceRegistry", "HospiceStore", "HospicePublishing", "CarePlanModel",
        "CarePlanCoding", "PlanPapers", "FHIRCoding",
        "StrictJSON", "SourceText", "CivilCalendar", "OperatingSystem", "CLibCrypto", "CMalloc",
        "CSodium", "TextWidth",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    room(
      "Journal",
      [
        "ConversationSession", "DialogueEngine", "DialogueModel", "CarePlanModel", "StrictJSON",
        "SourceText",
      ]),
    room("TerminalFrontEnd", ["TextWidth"]),
    room("ReadlineInput", ["TerminalFrontEnd", "CReadline"]),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CLibPQ", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CLibCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .target(
      name: "EmbeddedDialogues", path: isLaidOut ? ".build/laid-out" : nil, swiftSettings: strict,
      plugins: isLaidOut ? [] : ["EmbedDialogues"]),
    room(
      "CommandLineInterface",
      [
        "SourceText", "StrictJSON", "DialogueModel", "DialogueLanguage", "DialogueChecker",
        "MeaningChecker", "DialogueEngine", "DialogueExplorer", "Recognition", "CarePlanModel",
        "CarePlanCoding", "PlanPapers", "FHIRCoding", "Moments",
        "ConversationSession", "Journal", "TerminalFrontEnd", "ReadlineInput", "CSodium",
        "PlanSlots", "BookCoding", "EmbeddedDialogues", "Rehearsal", "RehearsalChecker",
        "RehearsalSession", "OperatingSystem", "CivilCalendar",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], unoptimised),
    // 5: the program
    .executableTarget(
      name: "kindred", dependencies: ["CommandLineInterface"], swiftSettings: strict,
      linkerSettings: linking),
    .executableTarget(
      name: "kindred-hospice", dependencies: ["HospiceCommands", "OperatingSystem"],
      swiftSettings: strict),
    .executableTarget(
      name: "EmbedTool",
      dependencies: builtBeside + [
        "SourceText", "DialogueModel", "DialogueChecker", "CarePlanModel", "PlanSlots",
        "BookCoding", "Recognition", "CSodium",
      ],
      swiftSettings: strict),
    .plugin(name: "EmbedDialogues", capability: .buildTool(), dependencies: ["EmbedTool"]),
    // tests, which mirror the rooms
    .target(
      name: "TestSupport",
      dependencies: [
        "SourceText", "DialogueModel", "DialogueLanguage", "DialogueChecker", "MeaningChecker",
        "CarePlanModel", "CarePlanCoding", "PlanPapers", "StrictJSON", "CSodium", "PlanSlots",
        "Recognition", "Moments",
      ],
      path: "Tests/TestSupport", swiftSettings: strict),
    .executableTarget(
      name: "RecognitionReport", dependencies: ["TestSupport"], path: "Tests/RecognitionReport",
      swiftSettings: strict),
    .executableTarget(
      name: "MomentsReport", dependencies: ["TestSupport"], path: "Tests/MomentsReport",
      swiftSettings: strict),
    .executableTarget(
      name: "PrintedPapers", dependencies: ["TestSupport", "PlanPapers", "CarePlanModel"],
      path: "Tests/PrintedPapers", swiftSettings: strict),
    .executableTarget(
      name: "NumberCheck", dependencies: ["CarePlanModel"], path: "Tests/NumberCheck",
      swiftSettings: strict),
    tests("StrictJSONTests", ["StrictJSON", "SourceText", "TestSupport"]),
    tests("TextWidthTests", ["TextWidth"]),
    tests("CivilCalendarTests", ["CivilCalendar"]),
    tests("CarePlanModelTests", ["CarePlanModel", "TestSupport"]),
    tests(
      "CarePlanCodingTests",
      [
        "CarePlanCoding", "CarePlanModel", "DialogueExplorer", "StrictJSON", "SourceText",
        "CSodium", "TestSupport",
      ]),
    tests(
      "PlanPapersTests",
      ["PlanPapers", "CarePlanModel", "TextWidth", "DialogueExplorer", "TestSupport"]),
    tests("DialogueLanguageTests", ["DialogueLanguage", "SourceText", "TestSupport"]),
    tests(
      "DialogueCheckerTests",
      [
        "DialogueChecker", "MeaningChecker", "DialogueExplorer", "DialogueLanguage",
        "DialogueModel", "SourceText", "CarePlanModel", "PlanSlots", "TestSupport",
      ]),
    tests("BookCodingTests", ["BookCoding", "DialogueModel", "TestSupport"]),
    tests(
      "DialogueEngineTests",
      ["DialogueEngine", "DialogueChecker", "DialogueModel", "SourceText", "TestSupport"]),
    tests(
      "DialogueExplorerTests",
      ["DialogueExplorer", "DialogueEngine", "DialogueModel", "TestSupport"]),
    tests(
      "RecognitionTests",
      ["Recognition", "DialogueExplorer", "DialogueModel", "SourceText", "TestSupport"]),
    tests(
      "RehearsalTests",
      [
        "Rehearsal", "RehearsalChecker", "RehearsalSession", "Moments", "DialogueExplorer",
        "DialogueModel", "SourceText", "TestSupport",
      ]),
    tests(
      "MomentsTests",
      ["Moments", "Recognition", "DialogueModel", "SourceText", "TestSupport"]),
    tests(
      "ConversationSessionTests",
      [
        "ConversationSession", "Journal", "DialogueEngine", "Recognition", "DialogueModel",
        "DialogueExplorer", "PlanPapers",
        "CarePlanModel", "CarePlanCoding", "StrictJSON", "SourceText", "CSodium", "TestSupport",
      ]),
    tests(
      "JournalTests",
      [
        "Journal", "ConversationSession", "DialogueEngine", "DialogueChecker", "DialogueModel",
        "CarePlanModel",
        "Recognition", "SourceText", "TestSupport",
      ]),
    tests("TerminalFrontEndTests", ["TerminalFrontEnd", "TextWidth"]),
    tests(
      "CommandLineInterfaceTests",
      [
        "CommandLineInterface", "TerminalFrontEnd", "ConversationSession", "Journal", "TestSupport",
        "CSodium", "DialogueChecker", "DialogueModel", "EmbeddedDialogues", "SourceText", "kindred",
        "BookCoding", "CarePlanModel", "PlanSlots", "EmbedTool", "Recognition", "OperatingSystem",
      ]),
    tests(
      "FHIRCodingTests",
      ["FHIRCoding", "CarePlanModel", "CarePlanCoding", "StrictJSON", "TestSupport"]),
    tests(
      "HospiceRegistryTests",
      ["HospiceRegistry", "CarePlanModel", "StrictJSON", "TestSupport"]),
    tests(
      "HospiceStoreTests",
      [
        "HospiceStore", "HospiceRegistry", "FHIRCoding", "StrictJSON", "CarePlanModel",
        "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("HospicePublishingTests", ["HospicePublishing"]),
    tests(
      "HospiceCommandsTests",
      [
        "HospiceCommands", "HospicePublishing", "HospiceStore", "HospiceRegistry", "CarePlanModel",
        "CarePlanCoding", "StrictJSON", "CSodium", "TestSupport", "kindred-hospice",
        "OperatingSystem", "CivilCalendar",
      ]),
    tests("RepositoryTests", ["TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
