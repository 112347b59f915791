import Arithmetic
import Rules
import Testing

/// What papers say of themselves that are not for readers.
@Suite struct MustNotGoOutTests {
  private func codes(_ body: String) async -> Set<String> {
    await ruleCodes(document("sider/a.md", "", body: body))
  }

  @Test(
    "What says that it must not go out",
    arguments: [
      "Kun til intern bruk.", "KUN INTERNT BRUK", "EMBARGO til mandag.", "Embargo til kl. 12.",
      "Strengt fortrolig",
      "Ikke for offentligheten.", "(må ikke publiseres før mandag)",
    ])
  func forbidden(_ text: String) async { #expect(await codes(text).contains("not-for-readers")) }

  @Test(
    "What is perhaps said to others than readers",
    arguments: [
      "Samtalen var god. Fortrolig.", "Skal ikke ut før torsdag.", "Foreløpig utkast, Kari sjekker.",
      "Her mangler det et sitat fra ordføreren.",
      "Ola ser over.",
      "Ikke del videre.",
    ])
  func perhaps(_ text: String) async { #expect(await codes(text).contains("perhaps-not-for-readers")) }

  @Test(
    "What readers are told",
    arguments: [
      "Samtalen er fortrolig.", "Rådgivningen er fortrolig, og du kan være anonym.",
      "Embargo til tross er varene her.",
      "Embargoen ble opphevet.", "Vi la fram et foreløpig utkast til plan.", "Her mangler det boliger.",
      "Her mangler tall for 2026.", "Politiet sjekker.", "Vi ventet, og så ringte Kari sjekkeren.",
      "Toppen er topp-hemmelig.", "Utstyret er til intern bruk i skolene.",
      "Bildene skal ikke publiseres av skolen.",
    ])
  func readers(_ text: String) async {
    #expect(await codes(text).isDisjoint(with: ["not-for-readers", "perhaps-not-for-readers"]), "\(text)")
  }
}
