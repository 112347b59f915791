import Content
import Diagnostics
import Foundation
import Model
import Testing
import Theming
import Tooling

/// A folder with originals and a cache, gone afterwards.
final class PictureScratch {
  let path = NSTemporaryDirectory() + "story-pictures-" + UUID().uuidString
  var cache: String { path + "/cache" }

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func add(_ name: String, _ bytes: [UInt8]) throws -> PublicAsset {
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
    let file = AssetFile(
      path: name, size: bytes.count, sha256: sha256(bytes), picture: pictureHeader(of: bytes))
    return try #require(PublicAsset(file, name: slug(from: "photo " + name)))
  }

  /// A noisy picture of this size, made by libvips in the format of its name.
  func photo(
    _ name: String = "photo.jpg", width: Int = 80, height: Int = 20, bands: Int = 3
  ) throws -> [UInt8] {
    let noise = path + "/noise.v"
    // Always the same noise: other noise holds the four letters of a trace by chance, one run in some hundreds.
    try run(
      "vips", "gaussnoise", noise, "\(width)", "\(height)", "--mean", "128", "--sigma", "20", "--seed", "2027"
    )
    try run(
      "vips", "bandjoin", Array(repeating: noise, count: bands).joined(separator: " "), path + "/joined.v")
    try run("vips", "cast", path + "/joined.v", path + "/cast.v", "uchar")
    try run("vips", "copy", path + "/cast.v", path + "/" + name, "--interpretation", "srgb")
    return try read(path + "/" + name)
  }

  func read(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

  /// All that is made of a picture, by the end of its name: `-10.jpg`.
  func made(_ asset: PublicAsset) async throws -> Diagnosed<[String: [UInt8]]> {
    try await made(PictureSet(asset)?.pictures ?? [])
  }

  func made(_ pictures: [(address: String, picture: Picture)]) async throws -> Diagnosed<[String: [UInt8]]> {
    let files = pictures.map {
      OutputFile(
        path: String($0.address.dropFirst()), from: .asset(source: "a.jpg"), content: .picture($0.picture))
    }
    let result = try await make(OutputTree(files: files), root: path, cache: cache)
    var bytes: [String: [UInt8]] = [:]
    for file in result.value.files {
      guard case .file(let path) = file.content else { continue }
      bytes[String(file.path[(file.path.lastIndex(of: "-") ?? file.path.startIndex)...])] = try read(path)
    }
    return Diagnosed(bytes, result.findings)
  }

  @discardableResult
  func run(_ words: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
