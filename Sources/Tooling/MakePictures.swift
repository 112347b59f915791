import Content
import Diagnostics
import Files
import Parallelism
import Theming

/// Where each picture lies that was made, now or by an earlier run; what is wrong with those that are not there.
///
/// Originals are taken a few at a time. Each is unpacked once, to the widest size that is wanted of it, and all its
/// sizes are made of that; two programs run at once.
func makePictures(
  _ pictures: [Picture], root: String, _ cache: PictureCache
) async throws(FileError) -> Diagnosed<[Picture: String]> {
  try cache.removeLeftovers()
  let sets = originals(of: pictures)
  let kept = await mapInParallel(sets, jobs: atOnce) { cache.find($0) }
  let missing = zip(sets, kept).filter { $1 == nil }.map(\.0)
  var result = Diagnosed(kept.compactMap(\.self).reduce(into: [:]) { $0.merge($1) { first, _ in first } }, [])
  guard let first = missing.first else { return result }
  guard canMakePictures() else {
    result.findings.append(libvipsMissing(first.asset))
    return result
  }
  // Discarded: whether it can be made is all that is asked.
  let _ = try Folder(cache.folder, .makingIt)
  for start in stride(from: 0, to: missing.count, by: unpackedAtOnce) {
    for made in await makeSets(Array(missing[start...].prefix(unpackedAtOnce)), root: root, cache) {
      switch made {
      case .success(let files): result.value.merge(files) { first, _ in first }
      case .failure(.original(let finding)): result.findings.append(finding)
      case .failure(.machine(let error)): throw error
      }
    }
  }
  try cache.prune(keeping: sets)
  return result
}

/// All that is wanted of one original.
struct OriginalPicture: Sendable {
  let asset: AssetFile
  var pictures: [Picture]

  /// One for each size and format; a copy of the same photo under another name asks for the same.
  var distinct: [Picture] {
    Dictionary(pictures.map { ($0.name, $0) }) { first, _ in first }.values.sorted { $0.name < $1.name }
  }
  /// Of those in its own shape; what is cropped is made of it.
  var widest: Picture? { pictures.filter { $0.crop == nil }.max { $0.width < $1.width } }
  /// How it is kept while its sizes are made: PPM (Netpbm) has no place for metadata at all; PNG keeps what is clear.
  /// A drawing is kept as it is published, since that has been cleaned.
  var unpackedName: String {
    if asset.use == .drawing { return "drawing.svg" }
    return asset.picture?.hasAlpha == true ? "unpacked.png" : "unpacked.ppm"
  }
}

/// Why a picture could not be made.
enum PictureProblem: Error {
  /// What is wrong with the original.
  case original(Diagnostic)
  /// What is wrong with the disk that the pictures are kept on.
  case machine(FileError)
}

private let atOnce = 2
private let unpackedAtOnce = 8

private func originals(of pictures: [Picture]) -> [OriginalPicture] {
  var byHash: [String: OriginalPicture] = [:]
  for picture in pictures {
    byHash[picture.original.sha256, default: OriginalPicture(asset: picture.original, pictures: [])].pictures
      .append(picture)
  }
  return byHash.values.sorted { $0.asset.path.utf8.lexicographicallyPrecedes($1.asset.path.utf8) }
}

private func makeSets(
  _ originals: [OriginalPicture], root: String, _ cache: PictureCache
) async -> [Result<[Picture: String], PictureProblem>] {
  let unpacked = await mapInParallel(originals, jobs: atOnce) { unpack($0, root: root, cache) }
  let tasks = zip(originals, unpacked).enumerated().flatMap { index, pair in
    guard case .success(let folder) = pair.1 else { return [(Int, String, OriginalPicture, Picture)]() }
    return pair.0.distinct.map { (index, folder, pair.0, $0) }
  }.sorted { $0.3.width > $1.3.width }
  let failed = await mapInParallel(tasks, jobs: atOnce) { index, folder, original, picture in
    problem(with: picture, of: original, in: cache.folder + "/" + folder).map { (index, $0) }
  }
  let problems = Dictionary(failed.compactMap(\.self)) { first, _ in first }
  return zip(originals, unpacked).enumerated().map { index, pair in
    pair.1.flatMap { folder in finish(pair.0, folder, problems[index], cache) }
  }
}

/// Why one size could not be made; nil when it was.
private func problem(
  with picture: Picture, of original: OriginalPicture, in folder: String
) -> PictureProblem? {
  do throws(FileError) {
    return try shrink(picture, of: original, in: folder) ? nil : .original(notMade(original.asset))
  } catch { return .machine(error) }
}

/// Keeps what was made of an original, or nothing of it when a size could not be made.
private func finish(
  _ original: OriginalPicture, _ made: String, _ problem: PictureProblem?, _ cache: PictureCache
) -> Result<[Picture: String], PictureProblem> {
  do throws(FileError) {
    if problem == nil, let files = try cache.keep(original, from: made) { return .success(files) }
    try cache.discard(made)
    return .failure(problem ?? .original(notMade(original.asset)))
  } catch {
    return .failure(problem ?? .machine(error))
  }
}
