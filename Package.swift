// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// For modules that no build of a site spends its time in: the released file is smaller, and no slower where it matters.
let small: [SwiftSetting] = strict + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// Tests are compiled beside what is released too, and are not made fast: they run once.
let tests: [SwiftSetting] = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// A released program is one static file. What nobody calls is left out, and what is alike is there once. The tables for
/// unwinding (2.3 MB) stay: a thread that ends by pthread_exit, as that of an asynchronous main does, is unwound.
let released: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-static-executable", "-use-ld=lld", "-Xlinker", "--build-id=none", "-Xlinker",
      "--icf=all",
    ],
    .when(configuration: .release))
]

/// A module: one target, its own folder, and the tests beside it.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = strict
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: settings),
    .testTarget(
      name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
      swiftSettings: tests),
  ]
}

/// The commit that the tool says it was built from; only C's small file is compiled anew when it changes, and nothing at all
/// in builds that do not say (all but those of scripts/compile).
let commit = Context.environment["STORY_COMMIT"] ?? ""

let package = Package(
  name: "story",
  products: [
    .executable(name: "story", targets: ["story"]), .executable(name: "fuzz", targets: ["fuzz"]),
  ],
  targets: [
    .systemLibrary(name: "CCMark", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CDigest", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CBrotli", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CLinux"),
    .target(name: "CArena"),
    .target(name: "CStart", cSettings: [.define("STORY_COMMIT", to: "\"\(commit)\"")]),
    .target(
      name: "TestSupport",
      dependencies: ["Compression", "Editing", "Model", "Mistakes", "Content", "Diagnostics"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    .executableTarget(
      name: "story", dependencies: ["Commands", "Files", "CStart"], swiftSettings: small,
      linkerSettings: released),
    .target(
      name: "Commands",
      dependencies: [
        "Publishing", "Serving", "Forms", "Editing", "Comparing", "Writing", "Sealing", "Compression",
        "Assets",
        "Tooling",
        "Theming",
        "Templates", "Rules", "Model", "Mistakes", "History", "Content", "Files", "Diagnostics",
      ],
      swiftSettings: small),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Editing", "Assets", "Compression", "Theming", "Rules", "Model", "Mistakes", "Content", "Files",
        "Diagnostics",
        "TestSupport",
      ],
      swiftSettings: strict, linkerSettings: released),
    .testTarget(
      name: "storyTests",
      dependencies: [
        "Commands", "TestSupport", "Publishing", "Writing", "Tooling", "Theming", "Templates", "Rules",
        "Model",
        "Mistakes",
        "Content",
        "Files", "Diagnostics", "Forms",
      ],
      swiftSettings: tests),
  ]
    + module("Diagnostics")
    + module("Arithmetic")
    + module("Parallelism")
    + module("Files", ["CLinux", "Diagnostics"])
    + module("Compression", ["CZlib", "CBrotli"])
    + module("Sealing", ["CCrypto"], settings: small)
    + module("Assets", ["CExpat", "CCrypto", "Compression", "Diagnostics"])
    + module(
      "Content",
      [
        "CCMark", "CArena", "CYAML", "CDigest", "CCrypto", "Files", "Arithmetic", "Diagnostics",
        "Parallelism",
      ])
    + module("History", ["Content", "Compression", "Files"], settings: small)
    + module("Mistakes", ["Content", "Arithmetic", "Diagnostics", "Parallelism"])
    + module("Model", ["Mistakes", "Content", "Arithmetic", "Diagnostics", "Parallelism"])
    + module("Rules", ["Model", "Mistakes", "Content", "Arithmetic", "Diagnostics", "Parallelism"])
    + module("Templates", ["Diagnostics"])
    + module(
      "Theming",
      ["Assets", "Templates", "Model", "Mistakes", "Content", "Arithmetic", "Diagnostics"])
    + module(
      "Tooling", ["Files", "Assets", "Theming", "Model", "Mistakes", "Content", "Diagnostics", "Parallelism"])
    + module(
      "Editing", ["Tooling", "Files", "Model", "Mistakes", "Content", "Diagnostics"],
      settings: small)
    + module("Comparing", ["Files", "Content", "Diagnostics"], settings: small)
    + [
      .target(
        name: "Serving", dependencies: ["CLinux", "Files", "Diagnostics"],
        resources: ["preview.js", "stream.js", "editor.js", "writing.js", "pictures.js", "editor.css"].map {
          .embedInCode("Browser/\($0)")
        },
        swiftSettings: small),
      .testTarget(
        name: "ServingTests", dependencies: ["Serving", "TestSupport", "Files", "Diagnostics"],
        swiftSettings: tests),
    ]
    + [
      .target(
        name: "Forms", dependencies: ["Editing", "Theming", "Templates", "Model", "Content", "Diagnostics"],
        resources: ["page", "problems", "hint", "label", "control", "form", "start", "question"].map {
          .embedInCode("Templates/\($0).mustache")
        },
        swiftSettings: small),
      .testTarget(
        name: "FormsTests",
        dependencies: ["Forms", "TestSupport", "Editing", "Templates", "Model", "Content", "Diagnostics"],
        swiftSettings: tests),
    ]
    + module("Writing", ["Files", "Tooling", "Theming", "Model", "Content", "Diagnostics", "Parallelism"])
    + module(
      "Publishing",
      ["Writing", "Files", "Tooling", "Theming", "Model", "Content", "Diagnostics", "Parallelism"],
      settings: small)
)
