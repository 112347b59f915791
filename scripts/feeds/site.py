"""A finished site as other programs see it, and what is found to be wrong with it."""
import datetime, functools, html.parser, json, re, urllib.parse, zoneinfo

OSLO, UTC = zoneinfo.ZoneInfo("Europe/Oslo"), datetime.timezone.utc
DAY = re.compile(r"\d{4}-\d\d-\d\d")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+\d\d:\d\d")
# What schema.org calls the states of an event, and what calendars do.
STATUSES = {
    "https://schema.org/EventScheduled": "CONFIRMED", "https://schema.org/EventRescheduled": "CONFIRMED",
    "https://schema.org/EventPostponed": "TENTATIVE", "https://schema.org/EventCancelled": "CANCELLED",
}


class Page(html.parser.HTMLParser):
    """What a page says in its head, and where its links lead."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.meta, self.links, self.anchors, self.data, self.language = {}, [], [], [], None
        self.in_data = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        its = dict(attributes)
        if tag == "html":
            self.language = its.get("lang")
        elif tag == "meta":
            self.meta.setdefault(its.get("property") or its.get("name") or its.get("http-equiv"), []).append(its.get("content"))
        elif tag == "link":
            self.links.append(its)
        elif tag == "a":
            self.anchors.append(its.get("href"))
        elif tag == "script" and its.get("type") == "application/ld+json":
            self.in_data = True

    def handle_endtag(self, tag):
        self.in_data = False

    def handle_data(self, text):
        if self.in_data:
            self.data.append(text)

    @property
    def is_indexable(self):
        return "noindex" not in self.meta.get("robots", []) and "refresh" not in self.meta

    @property
    def canonical(self):
        found = [link["href"] for link in self.links if link.get("rel") == "canonical"]
        return found[0] if len(found) == 1 else None

    @property
    def alternates(self):
        return {link["hreflang"]: link["href"] for link in self.links if link.get("rel") == "alternate" and "hreflang" in link}


@functools.cache
def read_page(text):
    """Each text once, since the same site is looked at with one file after the other broken."""
    return Page(text)


class Site:
    """A finished site, and what is found to be wrong with it."""

    def __init__(self, folder):
        self.folder, self.problems, self.counts = folder, [], {}
        self.pages = {}
        for path in sorted(folder.rglob("*.html")):
            name = "/" + path.relative_to(folder).as_posix().removesuffix("index.html")
            self.pages[name] = read_page(path.read_text("utf-8"))
        front = self.pages.get("/")
        self.domain = (front.canonical or "").rstrip("/") if front else ""
        self.indexable = {address: page for address, page in self.pages.items() if page.is_indexable}

    def expect(self, holds, *words):
        if not holds:
            self.problems.append(" ".join(str(word) for word in words)[:400])
        return holds

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def file(self, address):
        """The file at an absolute address of this site; None for any other."""
        if not isinstance(address, str) or not address.startswith(self.domain + "/"):
            return None
        path = urllib.parse.unquote(urllib.parse.urlsplit(address).path)
        file = self.folder / (path + "index.html" if path.endswith("/") else path).lstrip("/")
        return file if file.is_file() else None

    def page(self, address):
        return self.pages.get(address.removeprefix(self.domain)) if isinstance(address, str) else None


def graph(page):
    if len(page.data) != 1:
        return []
    try:
        return json.loads(page.data[0]).get("@graph", [])
    except ValueError:
        return []


def texts(value):
    if isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
    elif isinstance(value, str):
        yield value


def is_time(text, zone=None):
    if not isinstance(text, str) or not TIME.fullmatch(text):
        return False
    time = datetime.datetime.fromisoformat(text)
    return zone is None or time.utcoffset() == time.replace(tzinfo=zone, fold=0).utcoffset()
