import Foundation
import Testing

@Suite struct DeliveryBuildTests {
  @Test(
    "A build leaves compressed forms, rules for hosts, and for nginx a file that is not in the public folder")
  func built() throws {
    let workshop = try Workshop(smallSite)
    try workshop.shell(
      "sed -i 's/^tittel: Flytt hit/&\\ntidligere-adresser: [\\/gammel\\/]/' content/sider/flytt-hit.md")
    let run = try workshop.run("build", "--as-of", "2027-03-01", "--no-search")
    #expect(run.status == 0, "\(run.errors)")
    let site = try workshop.site("public")
    for file in [
      "index.html", "index.html.gz", "index.html.br", "_headers", ".htaccess", "staticwebapp.config.json",
      "gammel/index.html",
    ] {
      #expect(site[file] != nil, "\(file)")
    }
    #expect(site["robots.txt.gz"] == nil && site["nginx.conf"] == nil && site["_headers.gz"] == nil)
    #expect(
      String(decoding: site["_redirects"] ?? Data(), as: UTF8.self).contains("/gammel/ /flytt-hit/ 301\n"))
    let delivery = try workshop.site("delivery")
    #expect(delivery.keys.sorted() == ["Caddyfile", "nginx-brotli.conf", "nginx.conf", "wrangler.jsonc"])
    #expect(
      String(decoding: delivery["nginx.conf"] ?? Data(), as: UTF8.self).contains(
        "return 301 \"/flytt-hit/\";"))
    try workshop.shell(
      "gzip -t output/public/index.html.gz && gzip -dc output/public/index.html.gz >unpacked")
    #expect(try Data(contentsOf: URL(filePath: workshop.path + "/unpacked")) == site["index.html"])
  }

  @Test(
    "With --no-compress there are no compressed forms, and those of before are gone; nothing else changes")
  func withoutCompression() throws {
    let workshop = try Workshop(smallSite)
    #expect(try workshop.run("build", "--as-of", "2027-03-01", "--no-search").status == 0)
    let with = try workshop.site("public")
    let run = try workshop.run("build", "--as-of", "2027-03-01", "--no-search", "--no-compress")
    #expect(run.status == 0 && run.errors.contains("0 nye, 0 endret, 0 borte"), "\(run.errors)")
    let without = try workshop.site("public")
    #expect(without == with.filter { !$0.key.hasSuffix(".gz") && !$0.key.hasSuffix(".br") })
    #expect(without.count < with.count)
  }
}
