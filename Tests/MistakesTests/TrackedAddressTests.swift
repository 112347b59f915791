import Mistakes
import Testing

@Suite struct TrackedAddressTests {
  @Test(
    "A detour is undone where the address holds the one that is meant",
    arguments: [
      (
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.knf.no%2Fa%20b&data=05%7Ckari",
        "https://www.knf.no/a%20b"
      ),
      ("https://urldefense.com/v3/__https://www.knf.no/a__;!!abc$", "https://www.knf.no/a"),
      ("https://urldefense.proofpoint.com/v2/url?u=https-3A__www.knf.no_a&d=x", "https://www.knf.no/a"),
      ("https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.knf.no%2F&h=x", "https://www.knf.no/"),
      ("https://www.google.com/url?q=https://www.knf.no/&sa=D", "https://www.knf.no/"),
      ("https://www.knf.no/a?id=3&mc_eid=7f#del", "https://www.knf.no/a?id=3#del"),
      ("https://www.knf.no/?fbclid=7f", "https://www.knf.no/"),
      ("https://www.knf.no/?utm_source=chatgpt.com", "https://www.knf.no/"),
      ("https://www.knf.no/a?id=3&utm_source=openai&utm_medium=x#b", "https://www.knf.no/a?id=3#b"),
    ])
  func direct(written: String, direct: String) throws {
    let address = try #require(TrackedAddress(written))
    #expect(address.direct == direct)
    #expect(address.isCertain)
  }

  @Test("An address that carries somebody's e-mail is shown without it, but that is for people to decide")
  func email() throws {
    let address = try #require(
      TrackedAddress("https://www.knf.no/?utm_source=brev&utm_content=kari%40knf.no"))
    #expect(address.direct == "https://www.knf.no/")
    #expect(!address.isCertain)
  }

  @Test(
    "Where only a click can tell, nothing is proposed",
    arguments: ["https://lnkd.in/abc", "https://knf.us1.list-manage.com/track/click?u=1"])
  func unknown(written: String) throws {
    let address = try #require(TrackedAddress(written))
    #expect(address.direct == nil)
  }

  @Test(
    "Other addresses lead straight to their pages",
    arguments: [
      "https://www.nho.no/?utm_source=nyhetsbrev", "https://www.youtube.com/watch?v=abc&t=10",
      "mailto:post@knf.no",
      "../sider/om.md", "https://www.facebook.com/knf", "https://not.co/a",
    ])
  func straight(written: String) {
    #expect(TrackedAddress(written) == nil)
  }
}
