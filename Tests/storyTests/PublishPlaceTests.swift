import Foundation
import Testing

/// Where nothing is published to.
@Suite struct PublishPlaceTests {
  /// In a linked work tree `.git` is a file that leads to another folder.
  @Test(
    "What git keeps, the theme, the finished sites and the content are no place to publish to, by whatever way",
    arguments: [
      ("git init -q . && ln -s ../.git/www srv/status && mkdir .git/www", ".git"),
      (
        "git init -q --separate-git-dir srv/depot . && ln -s depot/www srv/status && mkdir srv/depot/www",
        "srv/depot"
      ),
      ("ln -s ../themes/ny srv/status && mkdir themes/ny", "themes"),
      ("ln -s ../output/ny srv/status && mkdir output/ny", "output"),
      ("ln -s ../content/intern srv/status && mkdir -p content/intern", "content"),
    ])
  func ownFolders(_ command: String, _ place: String) throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    #expect(try workshop.build().status == 0)
    try workshop.shell("mkdir -p srv && \(command)")
    let run = try workshop.run("publish")
    #expect(
      run.status == 1 && run.errors.contains("er samme sted som") && run.errors.contains("\(place)»"),
      "\(run.errors)")
    #expect(try workshop.run("rollback").errors.contains("er samme sted som"))
  }
}
