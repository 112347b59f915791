"""Reads what other programs read from a finished site, with independent readers, and compares it with the pages.

Usage: prove-feeds.py OUTPUT: the folder that holds public/. Calendars are read with icalendar, Atom with feedparser,
JSON Feed with its schema, pictures with Pillow; events are compared with their pages' JSON-LD, and the sitemap with
the pages that may be indexed. A separate site is built for what the demo does not contain: both clock changes,
names full of commas, and what production tells search engines. Then that site is broken in many ways, one at a time,
and each must be reported.
"""
import datetime, hashlib, json, os, pathlib, re, shutil, subprocess, sys, tempfile
import feedparser, icalendar, PIL.Image
from feeds.breaks import BREAKS
from feeds.calendars import check_calendars, moment
from feeds.news import check_feeds, json_feed_checker
from feeds.own_site import EVENTS, FILES
from feeds.pages import check_data, check_sharing
from feeds.search_engines import check_search_engines
from feeds.site import Site, graph

here = pathlib.Path(__file__).resolve().parent.parent


def check(folder, checker, is_production):
    site = Site(folder)
    site.expect(site.domain.startswith("https://"), "the front page does not say where it is")
    for part in (check_data, check_sharing, check_calendars, lambda site: check_feeds(site, checker), lambda site: check_search_engines(site, is_production)):
        try:
            part(site)
        except (KeyError, AttributeError, TypeError, ValueError, IndexError) as error:
            site.expect(False, "cannot be read:", type(error).__name__, error)
    return site


def digest(folder):
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def build(root, output, *options):
    environment = {**os.environ, "PATH": f"{here}/.build/pagefind/bin:{os.environ.get('PATH', '/usr/bin:/bin')}"}
    words = [here / ".build/release/story", "build", "--root", root, "--output", output, *options]
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=3600, env=environment)
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
        # A cancelled event says so in its title, unless it already does, as «Utsatt kveld».
        title = f"Avlyst: {title}" if status == "CANCELLED" else title
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


def prove_it_can_fail(site, checker):
    """Breaks the site that was found good, in each of the ways above, and puts it back."""
    unreported = []
    for name, old, new, *count in BREAKS:
        wholes = {path: path.read_bytes() for path in (site.folder.rglob(name) if "*" in name else [site.folder / name])}
        for path, whole in wholes.items():
            if old is None:
                path.unlink()
            else:
                path.write_bytes(old.sub(new, whole, *count) if isinstance(old, re.Pattern) else whole.replace(old, new, *count))
        if all(path.is_file() and path.read_bytes() == whole for path, whole in wholes.items()):
            unreported.append(f"{name}: nothing to break: {old}")
        elif not check(site.folder, checker, is_production=True).problems:
            unreported.append(f"{name}: {old} → {new}")
        for path, whole in wholes.items():
            path.write_bytes(whole)
    if unreported:
        sys.exit("prove: broken, but not reported:\n" + "\n".join(unreported))


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
        options = ["--as-of", "2026-11-23", "--production", "--no-search"]
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
        print(f"prove: {len(BREAKS)} ways to break a site, each reported")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve())
