"""Ways to break a finished site."""
import re

# What is done to the finished site, one at a time; each must be reported. A file, what is there, and what replaces it.
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
    (EVENT, b'"organizer":', b'"organiser":'), (EVENT, b'"url":"https://prove.example/', b'"inLanguage":"en","url":"https://prove.example/'), (EVENT, b'"@context"', b'"context"'), (EVENT, b'{"@type"', b'{"@type'), (EVENT, b'"image":"https://prove.example/', b'"image":"/'),
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
