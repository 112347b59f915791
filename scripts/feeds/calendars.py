"""Checks calendars against RFC 5545 and 7986, as icalendar reads them, and against the pages of their events."""
import datetime, functools, re, uuid
import icalendar
from .site import DAY, OSLO, STATUSES, UTC, graph


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
                    local = datetime.datetime(year, month, day, hour, 30)
                    theirs = local.replace(tzinfo=OSLO)
                    if theirs.astimezone(UTC).astimezone(OSLO).replace(tzinfo=None) != local or theirs.utcoffset() != theirs.replace(fold=1).utcoffset():
                        continue  # An hour that spring skips, or that autumn has twice.
                    if local.replace(tzinfo=zone).utcoffset() != theirs.utcoffset():
                        return local
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


def check_event(site, event, data, name):
    """That a calendar and a page describe the same event."""
    begin, end = moment(data.get("startDate")), moment(data.get("endDate"), is_end=True)
    if isinstance(begin, datetime.datetime) and end is not None and not isinstance(end, datetime.datetime):
        end = datetime.datetime.combine(end, datetime.time(), OSLO).astimezone(UTC)
    if end is None and not isinstance(begin, datetime.datetime):
        end = begin + datetime.timedelta(days=1)
    found = [moment(event[key].dt) if key in event else None for key in ("DTSTART", "DTEND")]
    site.expect(found == [begin, end], name, "and its page disagree on when:", found, "and", [begin, end])
    # A calendar has no sign for what is cancelled or postponed, so its title says so, unless it already does.
    words = {"EventCancelled": "Avlyst|Cancelled", "EventPostponed": "Utsatt|Postponed"}
    word, title = words.get(str(data.get("eventStatus", "")).rsplit("/", 1)[-1], ""), data.get("name") or ""
    prefix = f"({word}): " if word and not re.search(word, title, re.IGNORECASE) else ""
    site.expect(re.fullmatch(prefix + re.escape(title), str(event["SUMMARY"])), name, "and its page disagree on its name:", event["SUMMARY"], "and", title)
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
            if "#" in url:  # A meeting of the year wheel, which has a place on a page, and no page.
                site.expect(f'id="{url.rsplit("#", 1)[1]}"' in site.file(url).read_text("utf-8"), name, "leads to a place that is not there", url)
                site.expect(not isinstance(event["DTSTART"].dt, datetime.datetime), name, "has hours of a day", url)
                continue
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
            place = site.folder / url.removeprefix(site.domain).lstrip("/")
            is_over = any(words in (place / "index.html").read_text("utf-8") for words in ("Arrangementet er over.", "This event is over."))
            is_off = any(thing.get("eventStatus", "").endswith("EventCancelled") or thing.get("eventStatus", "").endswith("EventPostponed") and "previousStartDate" not in thing for thing in data) or str(event.get("STATUS")) == "CANCELLED"
            site.expect(bool(own) == (not is_over and not is_off), url, "offers its calendar when it is over or off, or not when it is to come")
            own = own or [str(file.relative_to(site.folder)) for file in place.glob("*.ics")]
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
        # A page without events to come does not ask readers to subscribe to them.
        holds_more = any(event.decoded("DTSTART") and str(event.get("STATUS")) != "CANCELLED" for event in calendar.walk("VEVENT"))
        asks = "subscribe" in (site.folder / str(calendar.get("URL")).removeprefix(site.domain).lstrip("/") / "index.html").read_text("utf-8")
        if path == whole or holds_more and asks:
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
