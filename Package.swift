// swift-tools-version: 6.0
import PackageDescription

// The map of the house. Targets stand in the order in which the data flows; each names everything
// that it may import, and a test holds the sources to it.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// What `antinomy --version` calls the commit. The scripts say it; a bare `swift build` asks git once,
// and SwiftPM remembers the answer for as long as this file stays the same.
let revision =
  Context.environment["ANTINOMY_REVISION"]
  ?? Context.gitInformation.map { String($0.currentCommit.prefix(12)) } ?? ""

let package = Package(
  name: "antinomy",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "antinomy", targets: ["antinomy"])],
  targets: [
    // The C libraries: a module map and a shim each.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CHyperscan", pkgConfig: "libhs",
      providers: [.apt(["libhyperscan-dev"]), .brew(["vectorscan"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CZstd", pkgConfig: "libzstd",
      providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(
      name: "CSimdjson",
      cxxSettings: [.define("NDEBUG")],
      linkerSettings: [.linkedLibrary("simdjson")]),
    .target(
      name: "CRevision", cSettings: [.define("ANTINOMY_REVISION", to: "\"\(revision)\"")]),

    // The operating system; the nouns that everyone speaks; the two notations they are written in.
    .target(name: "Disk", swiftSettings: settings),
    .target(name: "Corpus", swiftSettings: settings),
    .target(name: "JSON", dependencies: ["Corpus", "CSimdjson"], swiftSettings: settings),
    .target(name: "YAML", dependencies: ["Corpus", "CYAML"], swiftSettings: settings),

    // Pages in, records in.
    .target(name: "Rulebook", dependencies: ["Disk", "Corpus", "YAML"], swiftSettings: settings),
    .target(
      name: "Loader",
      dependencies: ["Disk", "Corpus", "JSON", "YAML", "CLibXML2", "CZlib", "CZstd"],
      swiftSettings: settings),

    // What the records claim, what is wrong with it, and how it is told.
    .target(
      name: "Claims", dependencies: ["Disk", "Corpus", "YAML", "Rulebook", "JSON", "CHyperscan"],
      swiftSettings: settings),
    .target(
      name: "Linter",
      dependencies: ["Disk", "Corpus", "JSON", "YAML", "Rulebook", "Loader", "Claims"],
      swiftSettings: settings),
    .target(
      name: "Page",
      resources: [
        .embedInCode("page.html"),
        .embedInCode("style/base.css"),
        .embedInCode("style/overview.css"),
        .embedInCode("style/findings.css"),
        .embedInCode("style/row.css"),
        .embedInCode("style/print.css"),
        .embedInCode("script/element.js"),
        .embedInCode("script/matter.js"),
        .embedInCode("script/state.js"),
        .embedInCode("script/sheet.js"),
        .embedInCode("script/decisions.js"),
        .embedInCode("script/overview.js"),
        .embedInCode("script/matrix.js"),
        .embedInCode("script/graph.js"),
        .embedInCode("script/balance.js"),
        .embedInCode("script/pairs.js"),
        .embedInCode("script/filters.js"),
        .embedInCode("script/list.js"),
        .embedInCode("script/talk.js"),
        .embedInCode("script/row.js"),
        .embedInCode("script/finding.js"),
        .embedInCode("script/exchange.js"),
        .embedInCode("script/keys.js"),
        .embedInCode("script/paper.js"),
        .embedInCode("script/main.js"),
      ],
      swiftSettings: settings),
    .target(name: "Review", dependencies: ["Disk", "Corpus", "JSON"], swiftSettings: settings),
    .target(
      name: "Report", dependencies: ["Disk", "Corpus", "JSON", "Rulebook", "Page", "Review"],
      swiftSettings: settings),
    .target(
      name: "Repository", dependencies: ["Disk", "Corpus", "JSON", "YAML", "Rulebook", "Loader"],
      swiftSettings: settings),
    .target(
      name: "Editor",
      dependencies: ["Disk", "Corpus", "JSON", "Loader", "Review", "CZlib", "CZstd"],
      swiftSettings: settings),

    .executableTarget(
      name: "antinomy",
      dependencies: [
        "Disk", "Corpus", "JSON", "YAML", "Rulebook", "Loader", "Claims", "Linter", "Review",
        "Report", "Repository", "Editor", "CRevision", "CSimdjson", "CLibXML2", "CHyperscan",
        "CYAML", "CZlib", "CZstd",
      ],
      swiftSettings: settings),

    // Measures; run by Scripts/bench.
    .executableTarget(
      name: "antinomy-bench",
      dependencies: ["Disk", "Corpus", "CSimdjson", "Loader", "Rulebook", "Claims", "Linter"],
      path: "Scripts/benches/antinomy-bench", swiftSettings: settings),

    .target(
      name: "Support", dependencies: ["Corpus", "Loader"], path: "Tests/Support",
      swiftSettings: settings),
    .testTarget(name: "CorpusTests", dependencies: ["Corpus"]),
    .testTarget(
      name: "LoaderTests",
      dependencies: ["Loader", "Corpus", "JSON", "YAML", "Support", "CZlib", "CZstd"]),
    .testTarget(name: "HouseTests", dependencies: ["antinomy"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["antinomy"],
      exclude: ["Browser", "Inputs", "Snapshots"]),
    .testTarget(name: "DiskTests", dependencies: ["Disk"]),
    .testTarget(name: "RepositoryTests", dependencies: ["Repository", "YAML"]),
    .testTarget(name: "CommandTests", dependencies: ["antinomy"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "Corpus"]),
    .testTarget(name: "YAMLTests", dependencies: ["YAML"]),
    .testTarget(
      name: "LinterTests",
      dependencies: ["Linter", "Loader", "Report", "Rulebook", "Corpus", "YAML"]),
    .testTarget(
      name: "EditorTests",
      dependencies: ["Editor", "Review", "Loader", "Corpus"]),
    .testTarget(name: "PageTests", dependencies: ["Page"]),
    .testTarget(name: "ReviewTests", dependencies: ["Review", "Corpus"]),
    .testTarget(name: "ReportTests", dependencies: ["Report", "Corpus", "Rulebook"]),
    .testTarget(
      name: "ClaimsTests", dependencies: ["Claims", "Corpus", "JSON", "Rulebook", "YAML"]),
    .testTarget(name: "RulebookTests", dependencies: ["Rulebook", "Corpus", "YAML"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
