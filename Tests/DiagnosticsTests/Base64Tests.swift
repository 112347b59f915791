import Diagnostics
import Testing

@Suite struct Base64Tests {
  @Test(
    "The examples of RFC 4648 §10, there and back",
    arguments: zip(
      ["", "f", "fo", "foo", "foob", "fooba", "foobar"],
      ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]))
  func examples(text: String, encoded: String) {
    #expect(encodedBase64(Array(text.utf8)) == encoded)
    #expect(decodedBase64(encoded.utf8) == Array(text.utf8))
  }

  @Test("Lines may be broken; another sign is no base64")
  func others() {
    #expect(decodedBase64("Zm9v\r\n Zg==\n".utf8) == Array("foof".utf8))
    #expect(decodedBase64("Zm9v-Zg==".utf8) == nil)
    #expect(decodedBase64(encodedBase64([255, 254, 0, 251]).utf8) == [255, 254, 0, 251])
  }
}
