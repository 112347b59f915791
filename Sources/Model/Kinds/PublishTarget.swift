import Diagnostics

/// One place that a finished site is published to.
package struct PublishTarget: FieldGroup {
  /// What the place is called on the command line.
  package var name: MachineText?
  /// Which of the two sites goes there.
  package var site: PublishedSite?
  /// How it gets there.
  package var method: PublishMethod?
  /// The folder, on this machine or on the host; for rclone `remote:path`.
  package var folder: MachineText?
  /// The machine, when it is another: `name@host`, as ssh takes it.
  package var host: MachineText?
  /// The port that ssh is to use there.
  package var port: Count?
  /// Where readers find it, which is asked afterwards.
  package var address: MachineText?
  /// How many releases stay there to go back to.
  package var keptReleases: Count?
  /// The web server that is told when its settings have changed.
  package var server: WebServer?
  /// What keeps others out of the internal site.
  package var signIn: SignIn?
  /// Where rclone keeps the list of what it has published: `remote:path`, never where readers can look.
  package var ledger: MachineText?

  package init() {}

  package static let fields: [Field<PublishTarget>] = [
    Field(
      "navn", "name", \.name, .required,
      help: Wording(
        nb: "Hva stedet heter når du publiserer: små bokstaver, tall og bindestrek.",
        en: "What the target is called when you publish: small letters, digits and hyphens."),
      example: "tjener"),
    Field(
      "innhold", "content", \.site, .required,
      help: Wording(
        nb: "Hva som legges ut der: det åpne nettstedet eller den interne statussiden.",
        en: "What is published there: the public site or the internal status page."),
      example: "nettsted"),
    Field(
      "slag", "method", \.method, .required,
      help: Wording(
        nb:
          "Hvordan: «mappe» på en tjener, «rclone» for lagring i sky, eller en vert som selv henter mappen som gjøres klar.",
        en:
          "How: “folder” on a server, “rclone” for cloud storage, or a host that itself takes the folder that is made ready."
      ),
      example: "mappe"),
    Field(
      "mappe", "folder", \.folder, .required,
      help: Wording(
        nb: "Mappen, hele veien fra /. For rclone navnet på lageret, kolon og mappen: sky:nettsted.",
        en: "The folder, all the way from /. For rclone the remote, a colon and the folder: cloud:site."),
      example: "/srv/www/vekst"),
    Field(
      "vert", "host", \.host,
      help: Wording(
        nb: "Maskinen mappen ligger på, slik ssh skriver den. Uten: denne maskinen.",
        en: "The machine that the folder is on, as ssh writes it. Without: this machine."),
      example: "nettsted@tjener.example"),
    Field(
      "port", "port", \.port,
      help: Wording(
        nb: "Porten ssh bruker der, når den er en annen enn 22.", en: "The port of ssh there, when not 22."),
      example: "2222"),
    Field(
      "adresse", "address", \.address,
      help: Wording(
        nb: "Adressen leserne bruker; den blir spurt etterpå. Uten: «domene» i nettsted.yml.",
        en: "The address that readers use, which is asked afterwards. Without: “domain” in nettsted.yml."),
      example: "https://vekstikongsberg.example"),
    Field(
      "utgaver", "releases", \.keptReleases,
      help: Wording(
        nb: "Hvor mange utgaver som blir liggende, så det går an å gå tilbake: 2 til 50. Uten: 5.",
        en: "How many releases stay, to go back to: 2 to 50. Without: 5."),
      example: "5"),
    Field(
      "tjener", "server", \.server,
      help: Wording(
        nb: "Nett-tjeneren som får beskjed når innstillingene er endret. De prøves først.",
        en: "The web server that is notified when its settings have changed. They are tested first."),
      example: "nginx-tjeneste"),
    Field(
      "innlogging", "sign-in", \.signIn,
      help: Wording(
        nb: "Hva som holder andre ute fra statussiden. Den legges aldri ut uten.",
        en: "What keeps others out of the status page. It is never published without."),
      example: "tjener"),
    Field(
      "liste", "ledger", \.ledger,
      help: Wording(
        nb: "For rclone: hvor listen over det som er publisert, ligger. Ikke der leserne kan se.",
        en: "For rclone: where the list of what is published lies. Not where readers can look."),
      example: "sky:nettsted-liste"),
  ]
}

/// Which of the two sites.
package enum PublishedSite: String, Choice {
  case open, status

  package var name: FieldName {
    switch self {
    case .open: FieldName("nettsted", "site")
    case .status: FieldName("statusside", "status-page")
    }
  }
}

/// How a site gets to where it is published.
package enum PublishMethod: String, Choice {
  /// Releases in a folder, here or over ssh.
  case folder
  /// Whatever rclone speaks.
  case rclone
  /// Made ready in a folder, which the host's own program uploads.
  case gitHubPages, gitLabPages, netlify, cloudflarePages, azureStaticWebApps

  package var name: FieldName {
    switch self {
    case .folder: FieldName("mappe", "folder")
    case .rclone: FieldName("rclone", "rclone")
    case .gitHubPages: FieldName("github-pages", "github-pages")
    case .gitLabPages: FieldName("gitlab-pages", "gitlab-pages")
    case .netlify: FieldName("netlify", "netlify")
    case .cloudflarePages: FieldName("cloudflare-pages", "cloudflare-pages")
    case .azureStaticWebApps: FieldName("azure-static-web-apps", "azure-static-web-apps")
    }
  }

  /// Whether the host's own program uploads what is made ready.
  package var isPreparedOnly: Bool {
    switch self {
    case .folder, .rclone: false
    case .gitHubPages, .gitLabPages, .netlify, .cloudflarePages, .azureStaticWebApps: true
    }
  }
}

extension PublishMethod {
  /// Whether the host shows to everybody what it is given, and nothing that we can ask says that it does not.
  package var isOpenToAll: Bool {
    switch self {
    case .gitHubPages, .gitLabPages, .netlify, .cloudflarePages: true
    // Ours asks people to sign in there, by its own settings.
    case .azureStaticWebApps, .folder, .rclone: false
    }
  }
}

/// The web server that reads its settings anew; a closed list, since it is a command that is run.
package enum WebServer: String, Choice {
  case none, nginx, nginxService

  package var name: FieldName {
    switch self {
    case .none: FieldName("ingen", "none")
    case .nginx: FieldName("nginx", "nginx")
    case .nginxService: FieldName("nginx-tjeneste", "nginx-service")
    }
  }
}

/// What keeps others out of the internal site.
package enum SignIn: String, Choice {
  /// The server asks for a name and a password, or sends people to where they sign in.
  case server
  /// Only a closed network reaches it.
  case network
  /// The page is one encrypted file (`story build --seal`).
  case sealed

  package var name: FieldName {
    switch self {
    case .server: FieldName("tjener", "server")
    case .network: FieldName("lukket-nett", "closed-network")
    case .sealed: FieldName("last-side", "sealed-page")
    }
  }
}

/// A text for programs, which no reader is shown and no rule about words reads.
package struct MachineText: FieldValue, Hashable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static var type: FieldType { .text }
}
