import Comparing
import Testing

@Suite struct SitemapPagesTests {
  @Test("The pages of a sitemap are found whatever folder of its domain the site lies in")
  func pages() {
    for top in ["https://vekst.no/", "https://x.example/vekst/"] {
      let map =
        "<urlset><url><loc>\(top)om/</loc></url><url><loc>\(top)</loc></url><url><loc>\(top)a&amp;b/</loc></url></urlset>"
      #expect(sitemapPages(Array(map.utf8)) == ["om/index.html", "index.html", "a&b/index.html"])
    }
  }

  @Test("What is no sitemap has no pages, and no more are read than asked for")
  func bounds() {
    #expect(sitemapPages(Array("<loc>https://x.no/a".utf8)) == [])
    #expect(sitemapPages(Array("hei".utf8)) == [])
    let map = String(repeating: "<loc>https://x.no/</loc>", count: 10)
    #expect(sitemapPages(Array(map.utf8), atMost: 3).count == 3)
  }
}
