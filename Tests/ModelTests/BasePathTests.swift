import Model
import Testing

@Suite("The folder of its domain that a site lies in")
struct BasePathTests {
  @Test(
    "It is what follows the host, with or without a slash at its end",
    arguments: [
      ("https://x.example", "/"), ("https://x.example/", "/"), ("https://x.example/vekst", "/vekst/"),
      ("https://x.example:8443/vekst/", "/vekst/"), ("HTTPS://x.example/a/B_2~/c-d", "/a/B_2~/c-d/"),
    ])
  func found(_ address: String, _ base: String) {
    #expect(BasePath(of: WebAddress(address)).text == base)
  }

  @Test(
    "What is no folder is none: a file, a query, a place, names that servers read differently",
    arguments: [
      "/index.html", "/?a=b", "/vekst?x", "/vekst#topp", "/a//b", "//", "/../a", "/.hidden", "/v%C3%A5r",
      "/vår",
      "/a b", "/aux", "vekst",
    ])
  func refused(_ path: String) { #expect(BasePath(path) == nil) }

  @Test("Paths and addresses lead to each other; what an editor writes is on the site, whole or from its top")
  func addresses() throws {
    let base = try #require(BasePath("/vekst"))
    #expect(base.address(ofFile: "en/index.html") == "/vekst/en/index.html")
    #expect(base.path(of: "/vekst/en/feed.xml") == "en/feed.xml" && base.path(of: "/vekst/") == "")
    #expect(base.path(of: "/vekst") == "")
    for written in ["/hva-skjer/", "/vekst/hva-skjer/"] {
      #expect(base.address(written: written) == "/vekst/hva-skjer/")
    }
    #expect(base.address(written: "/vekst") == "/vekst" && base.address(written: "/") == "/vekst/")
    #expect(base.address(written: "/veksthuset/") == "/vekst/veksthuset/")
    #expect(BasePath.top.address(written: "/vekst/") == "/vekst/" && BasePath.top.path(of: "/a/") == "a/")
    #expect(WebAddress("https://x.example:80/vekst?a").origin == "https://x.example:80")
  }
}
