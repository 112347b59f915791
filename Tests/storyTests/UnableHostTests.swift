import Foundation
import Testing

@Suite("A host that cannot answer is no evidence against a release")
struct UnableHostTests {
  private static let open = "200 OK"
  private static let asking = "401 Unauthorized"

  @Test(
    "A status page whose host is out of order after a publishing goes back to the one before, and nobody says that it was open",
    arguments: [("503 Busy", 503), ("500 Oops", 500), ("429 Slow", 429)])
  func outOfOrderAfter(_ answer: String, _ status: Int) throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setGuarded()
    let first = try workshop.publish(answering: Self.asking)
    #expect(first.status == 0, "\(first.errors)")
    try workshop.shell("readlink srv/status/current >before; echo Mer. >>content/sider/pris.md")
    #expect(try workshop.build().status == 0)
    // From the moment that readers are led to the new release on.
    let changed = "$([ $(readlink srv/status/current) = $(cat before) ] && echo 401 X || echo \(answer))"
    let run = try workshop.publish(answering: changed)
    #expect(run.status == 1 && run.errors.contains("svarer \(status)"), "\(run.errors)")
    #expect(run.errors.contains("Med den forrige utgaven på plass svarer verten igjen"), "\(run.errors)")
    #expect(run.errors.contains("Leserne ser fortsatt utgaven fra"), "\(run.errors)")
    #expect(
      !run.errors.contains("lest av hvem som helst") && !run.errors.contains("tatt ned"), "\(run.errors)")
    try workshop.shell("readlink srv/status/current | cmp - before && touch same")
    #expect(try workshop.read("same") == "")
    let broken = try workshop.publish(
      answering: "$([ -e asked ] && echo \(answer) || { touch asked; echo 401 X; })")
    #expect(broken.status == 1 && broken.errors.contains("svarer \(status)"), "\(broken.errors)")
    #expect(!broken.errors.contains("tatt ned"), "\(broken.errors)")
    #expect(try workshop.publish(answering: Self.asking).status == 0)
  }

  @Test("One that is out of order before a publishing, or when nothing is to be published, changes nothing")
  func outOfOrderBefore() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setGuarded()
    let nothing = try workshop.publish(answering: "502 Bad")
    #expect(nothing.status == 1 && nothing.errors.contains("svarer 502"), "\(nothing.errors)")
    #expect(nothing.errors.contains("ingenting var publisert der før"), "\(nothing.errors)")
    #expect(try workshop.publish(answering: Self.asking).status == 0)
    for line in ["true", "echo Mer. >>content/sider/pris.md"] {
      try workshop.shell(line)
      #expect(try workshop.build().status == 0)
      let run = try workshop.publish(answering: "502 Bad")
      #expect(run.status == 1 && run.errors.contains("Leserne ser fortsatt"), "\(run.errors)")
      #expect(!run.errors.contains("tatt ned"), "\(run.errors)")
    }
    #expect(try workshop.publish(answering: Self.asking).status == 0)
    let back = try workshop.publish("rollback", answering: "502 Bad")
    #expect(back.status == 1 && back.errors.contains("Ingenting er endret"), "\(back.errors)")
  }

  @Test("What is open is taken down also where another of its addresses is out of order")
  func openBesides() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setGuarded()
    #expect(try workshop.publish(answering: Self.asking).status == 0)
    let run = try workshop.publish(
      answering: "$([ $path = status.json ] && echo \(Self.open) || echo 503 Busy)")
    #expect(run.status == 1 && run.errors.contains("lest av hvem som helst"), "\(run.errors)")
    try workshop.shell("test -e srv/status/current || touch gone")
    #expect(try workshop.read("gone") == "")
  }

  @Test(
    "The first status page goes again when its host is out of order from then on; one that was left unchecked stays"
  )
  func first() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setGuarded()
    let run = try workshop.publish(
      answering: "$([ -e srv/status/current ] && echo 503 Busy || echo 401 X)")
    #expect(
      run.status == 1 && run.errors.contains("Statussiden er tatt ned, så ingen ser den"), "\(run.errors)")
    #expect(!run.errors.contains("lest av hvem som helst"), "\(run.errors)")
    #expect(try workshop.publish(answering: Self.asking).status == 0)
    try workshop.shell("rm srv/status/current/checked")
    let left = try workshop.publish(answering: "503 Busy")
    #expect(left.status == 1 && left.errors.contains("er ikke kontrollert"), "\(left.errors)")
    #expect(left.errors.contains("Leserne ser fortsatt"), "\(left.errors)")
    #expect(try workshop.publish(answering: Self.asking).status == 0)
  }

  @Test(
    "What keeps readers from the page is said as what it is",
    arguments: [
      (
        "301 Moved\\r\\nLocation: https://www.vekst.no/",
        "den fører til https://www.vekst.no/. Skriv adressen"
      ),
      ("401 Unauthorized", "noe foran nettstedet slipper ikke alle inn"),
      (
        "200 OK\\r\\nContent-Encoding: gzip",
        "er komprimert («Content-Encoding: gzip») uten at noen ba om det"
      ),
      ("200 OK", "(4 byte, og skal ha "), ("404 Not Found", "svarer 404, og skal svare 200."),
    ])
  func keptOut(_ answer: String, _ words: String) throws {
    let workshop = try Workshop(publishedSite)
    try workshop.write(
      "steder: [{navn: ute, innhold: nettsted, slag: mappe, mappe: \(workshop.path)/srv/ute, adresse: 'http://127.0.0.1:9'}]\n",
      to: "content/publisering.yml")
    #expect(try workshop.build().status == 0)
    let run = try workshop.publish(answering: answer)
    #expect(run.status == 1 && run.errors.contains(words), "\(run.errors)")
  }

  @Test(
    "A live site that asks people to sign in, or whose list of pages is none, is not compared as if it were empty"
  )
  func liveDifference() throws {
    let workshop = try Workshop(publishedSite)
    #expect(try workshop.build().status == 0)
    let far = ["PATH": workshop.path + "/bin:/usr/bin:/bin"]
    try workshop.setGuarded()
    #expect(try workshop.publish(answering: "401 X").status == 0)
    let none = try workshop.run("diff", "http://127.0.0.1:9", "output", environment: far)
    #expect(none.status == 2 && none.errors.contains("sitemap.xml nevner ingen sider"), "\(none.errors)")
    try workshop.shell("sed -i 's/^ *case $output in.*/:/; s/^ *printf .HTTP.*/:/' bin/curl")
    let refused = try workshop.run("diff", "http://127.0.0.1:9", "output", environment: far)
    #expect(
      refused.status == 2 && refused.errors.contains("svarer 401: den ber om innlogging"), "\(refused.errors)"
    )
  }

  @Test("The site for all goes back as well, and it is said when the host answers neither way")
  func publicSite() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.write(
      "steder: [{navn: ute, innhold: nettsted, slag: mappe, mappe: \(workshop.path)/srv/ute, adresse: 'http://127.0.0.1:9'}]\n",
      to: "content/publisering.yml")
    #expect(try workshop.build().status == 0)
    let first = try workshop.publish(answering: "503 Busy")
    #expect(first.status == 1 && first.errors.contains("svarer 503"), "\(first.errors)")
    try workshop.shell("touch srv/ute/current/checked; echo Mer. >>content/sider/pris.md")
    #expect(try workshop.build().status == 0)
    let run = try workshop.publish(answering: "503 Busy")
    #expect(
      run.status == 1 && run.errors.contains("Verten svarer ikke med den forrige utgaven på plass heller"),
      "\(run.errors)")
    #expect(run.errors.contains("Leserne ser fortsatt"), "\(run.errors)")
    // What is answered, and wrong, is the release's.
    let wrong = try workshop.publish(answering: "200 OK")
    #expect(wrong.status == 1 && !wrong.errors.contains("Verten"), "\(wrong.errors)")
  }
}

extension Workshop {
  /// A status page that what stands before it guards, built.
  func setGuarded() throws {
    try write(
      "steder: [{navn: status, innhold: statusside, slag: mappe, mappe: \(path)/srv/status, adresse: 'http://status.example', innlogging: tjener}]\n",
      to: "content/publisering.yml")
    _ = try build()
  }

  /// Publishes where a program named curl answers every question with this status, a word of the shell that is asked anew for each:
  /// `path` is what is asked for.
  func publish(_ command: String = "publish", answering status: String) throws -> Run {
    try write(
      """
      #!/bin/bash
      work=$PWD
      cd \(path)
      settings=$(cat "$work/.curl")
      while IFS= read -r line; do
        case $line in
          'url = '*) url=${line#*\\"}; url=${url%\\"}; path=${url#*://*/} ;;
          'output = '*)
            output=${line#*\\"}; output=${output%\\"}
            case $output in */*) mkdir -p "$work/${output%/*}" ;; esac
            printf 'HTTP/1.1 %b\\r\\n\\r\\nText' "\(status)" >"$work/$output"
            status="\(status)"; echo "0.1 ${status%% *} $url"
            ;;
        esac
      done <<<"$settings"

      """, to: "bin/curl")
    try shell("chmod +x bin/curl; rm -f asked")
    return try run(command, environment: ["PATH": path + "/bin:/usr/bin:/bin"])
  }
}
