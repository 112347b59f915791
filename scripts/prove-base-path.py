"""Builds the demo as a site in a folder of its domain, serves it there with Debian's nginx, and asks for everything that it
leads to: links, styles, scripts, pictures, feeds, calendars, manifest, sitemap, data for search engines, former addresses,
what is not there. Nothing may lead out of the folder, and all must be there; then a few pages are opened in Chromium and
the search is used.

Usage: prove-base-path.py [PROGRAM], the built tool.
"""
import html.parser, http.client, json, os, pathlib, re, shutil, subprocess, sys, tempfile, urllib.parse
from playwright.sync_api import sync_playwright
from hostfiles import HOST_FILES

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import nginx

HERE = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else HERE / ".build/release/story").resolve()
HOST, FOLDER = "https://kommunen.example", "/vekst"
# The site's own texts link to no other place of this host, so each of its addresses is one that the tool made.
ADDRESS = re.compile(r"(?:https|webcal)://kommunen\.example[^\s\"'<>\\,;]*")


def build(folder):
    """The project's content with another domain, former addresses and a link from the top, written in both ways."""
    for name in ("content", "themes"):
        shutil.copytree(HERE / name, folder / name)
    settings = folder / "content/nettsted.yml"
    text, count = re.subn(r"(?m)^domene: .*$", f"domene: {HOST}{FOLDER}", settings.read_text("utf-8"))
    assert count == 1, "nettsted.yml has no line «domene»"
    settings.write_text(text + "sikkerhetskontakt: mailto:sikkerhet@eksempel.no\n", "utf-8")
    page = folder / "content/sider/flytt-hit.md"
    text = page.read_text("utf-8").replace("---\n", f"---\ntidligere-adresser: [/gammel-side/, {FOLDER}/blåbær/]\n", 1)
    page.write_text(text + f"\nLes om [kampanjene](/kampanjer/), [partnerne]({FOLDER}/partnere/) og [språket]({HOST}{FOLDER}/en/).\n", "utf-8")
    path = f"{HERE}/.build/pagefind/bin"
    built = subprocess.run([PROGRAM, "build", "--root", folder, "--as-of", "2027-09-15"], capture_output=True, timeout=3600,
                           env={**os.environ, "PATH": path + ":" + os.environ["PATH"]})
    if built.returncode:
        sys.exit("prove: the site was not built:\n" + built.stderr.decode()[:2000])
    return folder / "output"


class Addresses(html.parser.HTMLParser):
    """Every address that a page names, in whatever attribute."""

    def __init__(self):
        super().__init__()
        self.found, self.in_data, self.data = [], False, ""

    def handle_starttag(self, tag, attributes):
        its = dict(attributes)
        for name in ("href", "src", "action", "poster", "data", "formaction", "xlink:href", "cite"):
            if its.get(name):
                self.found.append(its[name])
        self.found += [part.split()[0] for part in (its.get("srcset") or "").split(",") if part.strip()]
        content = its.get("content") or ""
        if tag == "meta" and its.get("http-equiv") == "refresh":
            self.found.append(content.split("url=", 1)[1])
        elif tag == "meta" and content.startswith(("/", "http")):
            self.found.append(content)
        self.in_data = tag == "script" and its.get("type") == "application/ld+json"

    def handle_endtag(self, tag):
        self.in_data = False

    def handle_data(self, data):
        if self.in_data:
            self.found += [text for text in texts(json.loads(data)) if ADDRESS.fullmatch(text)]


def texts(value):
    """Every text in JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


def addresses(path, body):
    """What a file of the site leads to."""
    text = body.decode("utf-8")
    if path.endswith(".html"):
        parser = Addresses()
        parser.feed(text)
        return parser.found
    if path.endswith(".css"):
        return re.findall(r"url\(\s*[\"']?([^\"')]+)", text)
    if path.endswith(".ics"):
        text = re.sub(r"\r\n[ \t]", "", text).replace("\\,", ",").replace("\\;", ";")
    if path.endswith((".json", ".webmanifest")):
        return [found for found in texts(json.loads(text)) if found.startswith("/") or ADDRESS.fullmatch(found)]
    return ADDRESS.findall(text)


class Crawl:
    def __init__(self, public, port):
        self.public, self.port, self.problems, self.asked = public, port, [], {}
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)

    def get(self, address):
        self.connection.request("GET", urllib.parse.quote(address, safe="/%~-_.?=&:"), headers={"Accept-Encoding": "identity"})
        answer = self.connection.getresponse()
        return answer.status, answer.headers, answer.read()

    def follow(self, status, headers):
        """The status where an answer leads, within the folder: a list that a page shows has its own address lead there."""
        target = urllib.parse.unquote((headers["Location"] or "").split("#")[0])
        return self.get(target)[0] if status == 301 and target.startswith(FOLDER + "/") else status

    def lead(self, origin, written):
        """Follows an address that the file `origin`, an address itself, names."""
        whole = urllib.parse.urljoin(HOST + origin, written.replace("webcal:", "https:", 1))
        parts = urllib.parse.urlsplit(whole)
        if f"{parts.scheme}://{parts.netloc}" != HOST:
            return
        address = urllib.parse.unquote(parts.path)
        if address == "/.well-known/security.txt":  # It is for the top of a domain.
            return
        if not address.startswith(FOLDER + "/"):
            self.problems.append(f"{origin} leads out of the folder: {written}")
            return
        if address not in self.asked:
            self.asked[address] = self.follow(*self.get(address)[:2])
        if self.asked[address] != 200:
            self.problems.append(f"{origin} leads to {written}: {self.asked[address]}")

    def every_file(self):
        count = 0
        for file in sorted(path for path in self.public.rglob("*") if path.is_file()):
            path = str(file.relative_to(self.public))
            if path in HOST_FILES or file.suffix in (".gz", ".br"):
                continue
            address = f"{FOLDER}/{path.removesuffix('index.html') if path.split('/')[-1] == 'index.html' else path}"
            status, headers, body = self.get(address)
            if status == 301 and b'http-equiv="refresh"' in file.read_bytes() and self.follow(status, headers) == 200:
                continue  # The server leads on before the page does; `answers` looks where to.
            policies = headers.get_all("Content-Security-Policy") or []
            if status != 200 or body != file.read_bytes() or len(policies) != 1:
                self.problems.append(f"{address}: {status}, {len(policies)} policies")
            caching = headers["Cache-Control"]
            is_kept = bool(re.fullmatch(r"[^/]+\.[0-9a-f]{8}\.\w+", path)) or path.startswith(("-/bilder/", "-/filer/", "-/pagefind/fragment/", "-/pagefind/index/"))
            if is_kept != ("immutable" in caching):
                self.problems.append(f"{address}: Cache-Control is {caching}")
            if file.suffix in (".html", ".css", ".xml", ".json", ".ics", ".webmanifest", ".txt"):
                for found in addresses(path, body):
                    count += 1
                    self.lead(address, found)
        return count

    def answers(self):
        """What nginx says itself: former addresses, the folder without its slash, what is not there, the rest of the domain."""
        for source, target in (("/gammel-side/", "/flytt-hit/"), ("/gammel-side", "/flytt-hit/"), ("/blåbær/", "/flytt-hit/"), ("", "/"), ("/kampanjer", "/kampanjer/")):
            status, headers, _ = self.get(FOLDER + source)
            if (status, headers["Location"]) != (301, FOLDER + target):
                self.problems.append(f"{FOLDER}{source}: {status} to {headers['Location']}")
        page = (self.public / "404.html").read_bytes()
        for address in ("/finnes-ikke/", "/_headers", "/.git/config", "/sok/finnes-ikke", "/index.html.gz"):
            status, headers, body = self.get(FOLDER + address)
            if status != 404 or body != page:
                self.problems.append(f"{FOLDER}{address}: {status}, and not our own page")
        status, headers, body = self.get("/kampanjer/")
        if status != 404 or body == page or headers["Content-Security-Policy"]:
            self.problems.append("the rest of the domain is served by rules of the site")

    def hosts(self):
        """The rules for hosts name the folder as well."""
        for name in ("_headers", "_redirects"):
            for line in (self.public / name).read_text("utf-8").splitlines():
                if line.startswith("/") and not all(word.startswith(FOLDER + "/") or word == FOLDER for word in line.split() if word.startswith("/")):
                    self.problems.append(f"{name} names what is outside the folder: {line}")

    def browse(self):
        """A few pages, as a reader opens them, and the search in both languages."""
        root = f"http://127.0.0.1:{self.port}"
        hits = 0
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
            tab = browser.new_page(viewport={"width": 768, "height": 1000})
            tab.set_default_timeout(600_000)
            tab.on("console", lambda message: self.problems.append(f"{tab.url}: {message.text}") if message.type == "error" else None)
            tab.on("request", lambda request: self.problems.append(f"{tab.url} asks for {request.url}") if not request.url.startswith(root + FOLDER + "/") else None)
            tab.on("response", lambda response: self.problems.append(f"{response.url}: {response.status}") if response.status >= 400 else None)
            for page in ("/", "/en/", "/kampanjer/velkommen-hjem/", "/hva-skjer/", "/partnere/", "/maltall/", "/404.html"):
                if (self.public / (page.lstrip("/") + ("index.html" if page.endswith("/") else ""))).exists():
                    tab.goto(root + FOLDER + page, wait_until="load")
                    if tab.evaluate("[...document.images].some(image => image.complete && !image.naturalWidth)"):
                        self.problems.append(f"{page}: a picture is not shown")
                    if not tab.evaluate("getComputedStyle(document.body).getPropertyValue('--deep')"):
                        self.problems.append(f"{page}: without its style sheet")
            for page, words in (("/sok/", "kampanje"), ("/en/search/", "campaign")):
                tab.goto(f"{root}{FOLDER}{page}?q={words}")
                tab.wait_for_selector("#sok-treff a")
                for address in tab.eval_on_selector_all("#sok-treff a", "links => links.map(link => link.getAttribute('href'))"):
                    hits += 1
                    self.lead(FOLDER + page, address)
            tab.locator("#sok-treff a").first.click()
            tab.wait_for_load_state("load")
            browser.close()
        return hits


def main():
    with tempfile.TemporaryDirectory(prefix="story-base-path-") as folder:
        base = build(pathlib.Path(folder))
        with nginx.serve(base, folder=FOLDER) as port:
            crawl = Crawl(base / "public", port)
            named = crawl.every_file()
            crawl.answers()
            crawl.hosts()
            hits = crawl.browse()
    if named < 5000 or hits < 4:
        crawl.problems.append(f"only {named} addresses and {hits} hits: too few to prove anything")
    problems = list(dict.fromkeys(crawl.problems))
    if problems:
        sys.exit("prove: " + "\nprove: ".join(problems[:60]) + f"\nprove: {len(problems)} in all")
    print(f"prove: below {FOLDER}/, {named} addresses in all files lead to {len(crawl.asked)} that are there; {hits} hits of the search, too")


if __name__ == "__main__":
    main()
