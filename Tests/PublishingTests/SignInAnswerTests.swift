import Diagnostics
import Publishing
import Testing

@Suite struct SignInAnswerTests {
  private static let page = "Statussiden"
  private static let known: Set = [sum(page)]

  private func answer(
    _ status: Int, _ body: String = "", type: String = "text/html", at end: String,
    asked: String = "http://status.example/"
  ) -> SignInAnswer {
    let text = "HTTP/1.1 \(status) X\r\nContent-Type: \(type)\r\n\r\n\(body)"
    return SignInAnswer(asked: asked, end: end, last: HTTPAnswer(Array(text.utf8)))
  }

  @Test(
    "A way to the page itself is no sign-in, whatever it is called",
    arguments: [
      "https://status.example/", "http://www.status.example/", "https://WWW.Status.example:8443/",
      "https://status.example/index.html", "https://status.example./#top", "https://ola@status.example",
    ])
  func sameAddress(_ end: String) {
    for premise in [SignInAnswer.Premise.anything, .nothing, .emptyPage, .statusPage] {
      let wrong = answer(200, "noe som verten har endret", at: end).mistake(premise, published: Self.known)
      #expect(wrong?.nb.contains("ber ingen om å logge inn") == true, "\(end), \(premise)")
    }
  }

  @Test(
    "Nor is a way to anywhere that shows what was published",
    arguments: ["https://annet.example/", "https://status.example/statusside/", "https://a.example/?fra=b"])
  func shownElsewhere(_ end: String) {
    let empty = "<!doctype html><script src=vert.js></script><p>\(emptyPageText)"
    for premise in [SignInAnswer.Premise.anything, .nothing, .emptyPage, .statusPage] {
      for body in [Self.page, empty] {
        #expect(answer(200, body, at: end).mistake(premise, published: Self.known) != nil)
      }
    }
    let numbers = answer(
      200, "{\"endret\": 1}", type: "application/json; charset=utf-8", at: "https://b.example/status.json",
      asked: "https://a.example/status.json")
    #expect(numbers.mistake(.statusPage, published: Self.known) != nil)
  }

  @Test(
    "A way to a page of another's is a sign-in, but not where nothing is that it could keep people from",
    arguments: [
      "https://inn.example/", "https://status.example/logg-inn", "https://status.example/?rd=%2F",
      "https://status.example/.auth/login/aad?post_login_redirect_uri=/", "https://ww.status.example/",
    ])
  func signIn(_ end: String) {
    let asked = answer(200, "<form>Logg inn</form>", at: end)
    for premise in [SignInAnswer.Premise.anything, .emptyPage, .statusPage] {
      #expect(asked.mistake(premise, published: Self.known) == nil, "\(end), \(premise)")
    }
    #expect(asked.mistake(.nothing, published: Self.known) != nil)
  }

  @Test("A demand to sign in counts always, a refusal only where there is something to refuse")
  func refused() {
    let address = "http://status.example/"
    let end = "https://status.example/"
    for premise in [SignInAnswer.Premise.anything, .nothing, .emptyPage, .statusPage] {
      #expect(answer(401, at: address).mistake(premise, published: []) == nil)
      #expect(answer(401, at: end).mistake(premise, published: []) == nil)
      #expect(answer(502, at: end).mistake(premise, published: []) != nil)
      #expect(answer(200, at: address).mistake(premise, published: []) != nil)
    }
    #expect(answer(403, at: end).mistake(.statusPage, published: []) == nil)
    #expect(answer(403, at: end).mistake(.emptyPage, published: []) != nil)
    #expect(answer(404, at: end).mistake(.anything, published: []) == nil)
    #expect(answer(404, at: "https://status.example/inn").mistake(.statusPage, published: []) != nil)
  }

  @Test("A way that ends nowhere says nothing, and names no secret of the question")
  func silence() {
    let answer = SignInAnswer(
      asked: "http://a.example/", end: "https://inn.example/?state=hemmelig", last: nil)
    let wrong = answer.mistake(.anything, published: [])
    #expect(wrong?.nb.contains("https://inn.example/ svarer ikke") == true)
    #expect(wrong?.nb.contains("hemmelig") == false)
  }

  @Test("Of answers that lead on, as curl writes them, the last one counts")
  func chain() throws {
    let bytes = Array(
      ("HTTP/1.1 301 A\r\nLocation: https://b.example/\r\n\r\n"
        + "HTTP/2 302\r\nlocation: /inn\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\nLogg inn")
        .utf8)
    let last = try #require(HTTPAnswer(bytes)).afterRedirects
    #expect(last.status == 200)
    #expect(last.body == Array("Logg inn".utf8))
    let unfinished = try #require(HTTPAnswer(Array("HTTP/1.1 302 A\r\nLocation: /\r\n\r\n".utf8)))
    #expect(unfinished.afterRedirects.isRedirect)
    let page = try #require(HTTPAnswer(Array("HTTP/1.1 200 A\r\n\r\nHTTP/1.1 401 B\r\n\r\n".utf8)))
    #expect(page.afterRedirects.status == 200)
  }
}
