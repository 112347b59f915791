"""Checks the data blocks of pages against what search engines ask for, and shared pictures against their files."""
import json
import PIL.Image
from .site import DAY, OSLO, STATUSES, is_time, texts


REQUIRED = {
    "Event": ["name", "startDate", "location", "eventStatus", "eventAttendanceMode", "organizer", "image", "url", "description"],
    "WebSite": ["name", "url", "inLanguage"],
    "Dataset": ["name", "description", "url", "creator", "distribution"],
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
            # Of an event it is what is spoken there, which the page's language does not say.
            site.expect(thing.get("@type") != "Event" or "inLanguage" not in thing, address, "says the page's language to be spoken at the event")
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
