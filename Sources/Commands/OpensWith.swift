import Content
import Diagnostics
import Files
import Model
import Publishing
import Sealing
import Theming

// Whether a sealed page is of the passphrase that holds now is asked of the page itself: nothing of a passphrase is kept anywhere
// (decision 56).

/// Whether a page is sealed with this passphrase; false for what is no sealed page.
func isSealed(_ page: [UInt8], with passphrase: Passphrase) throws(SealingError) -> Bool {
  guard let sealed = SealedBytes(page: page),
    let folder = SealedFolder(
      form: sealed.form, iterations: sealed.iterations, salt: sealed.salt, nonce: sealed.nonce,
      data: sealed.data)
  else { return false }
  return try folder.opens(with: passphrase)
}

/// The passphrase that is given, whether or not anything is to be sealed; nil when none is.
func givenPassphrase(_ arguments: Arguments, _ environment: Environment) throws -> Passphrase? {
  guard arguments.value(of: .passphraseFile) != nil || environment.variables["STORY_PASSPHRASE"] != nil
  else { return nil }
  return try readPassphrase(arguments, environment)
}

extension PublishRequest {
  /// Whether what is built for publishing is sealed with this passphrase.
  func isBuilt(with passphrase: Passphrase) throws -> Bool {
    guard destination.site == .status else { return true }
    guard let page = try builtPage() else { return false }
    return try isSealed(page, with: passphrase)
  }

  /// Whether the status page that readers see is sealed with this passphrase. The page that was built here is read where it is the
  /// same, since others lie with hosts that have to be asked.
  func isShown(with passphrase: Passphrase) async throws -> Bool {
    guard destination.site == .status, let shown = try await state().shown else { return false }
    if let page = try builtPage(), sha256(page) == shown.record.files[sealedPageName]?.sha256 {
      return try isSealed(page, with: passphrase)
    }
    let page = try await withHost(.looking) { host, _ in try host.file(sealedPageName, of: shown) }
    return try page.map { try isSealed($0, with: passphrase) } ?? false
  }

  private func builtPage() throws -> [UInt8]? {
    do { return try readFile("\(output)/\(siteName)/\(sealedPageName)", atMost: 1 << 28) } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  /// Refuses what was sealed with another passphrase than is given now: whoever has that one would go on reading.
  func refuseOtherPassphrase(_ passphrase: Passphrase?) throws {
    guard let passphrase, destination.site == .status, let build = try record()?.build, build.isSealed,
      try !isBuilt(with: passphrase)
    else { return }
    throw PublishError(
      .refused,
      Wording(
        nb:
          "det som er bygd, er låst med et annet passord enn det som er gitt nå. Bygg med «story build --production --seal». Ingenting ble publisert",
        en:
          "what is built is sealed with another passphrase than is given now. Build with “story build --production --seal”. Nothing was published"
      ))
  }

  /// Refuses to lead readers back to a page that opens with another passphrase than the one that holds: whoever had that one would
  /// read again. Where nothing else keeps people out, the passphrase must be given, so that it is known.
  func refuseOtherPassphrase(
    _ passphrase: Passphrase?, of release: ReleaseRecord, in folder: String
  ) throws(PublishError) {
    guard destination.site == .status, release.build.isSealed else { return }
    guard let passphrase else {
      guard destination.signIn == .sealed else { return }
      throw .passphraseWanted
    }
    let page: [UInt8]
    do throws(FileError) { page = try readFile("\(folder)/\(sealedPageName)", atMost: 1 << 28) } catch {
      throw PublishError(error)
    }
    let isOpened: Bool
    do throws(SealingError) { isOpened = try isSealed(page, with: passphrase) } catch {
      throw PublishError(.failed, error.message)
    }
    guard isOpened else { throw .otherPassphrase }
  }
}

extension PublishError {
  fileprivate static let passphraseWanted = PublishError(
    .refused,
    Wording(
      nb:
        "utgaven er låst, og bare passordet holder andre ute der: uten passordet som gjelder nå, er det ikke sikkert at den ikke åpnes med et gammelt. Gi det i STORY_PASSPHRASE eller med «--passphrase-file». Ingenting er endret",
      en:
        "the release is sealed, and only the passphrase keeps others out there: without the passphrase that holds now it is not certain that an old one does not open it. Give it in STORY_PASSPHRASE or with “--passphrase-file”. Nothing was changed"
    ))
  fileprivate static let otherPassphrase = PublishError(
    .refused,
    Wording(
      nb:
        "utgaven er låst med et annet passord enn det som er gitt nå, og den som har det gamle, ville kunne lese igjen. Hent fram det gamle innholdet, bygg med «story build --production --seal» og publiser. Ingenting er endret",
      en:
        "the release is sealed with another passphrase than is given now, and whoever has the old one could read again. Bring back the old content, build with “story build --production --seal” and publish. Nothing was changed"
    ))
}

private let sealedPageName = "index.html"
