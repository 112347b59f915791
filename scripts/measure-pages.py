"""Measures the finished pages as a phone gets them: bytes, requests, and when the main thing is seen.

Usage: measure-pages.py FOLDER: the folder that holds public/ and delivery/. Of each kind of page the heaviest is opened with an
empty cache in headless Chromium, served by nginx with brotli, over a slow 4G as Lighthouse has it (150 ms there and back,
1.6 Mbit/s down, 750 kbit/s up), on a processor slowed four times; the times are medians of five. Bytes are those of the
bodies, as they travel; «all» is everything, headers with them. Requests are those for what is shown: the icon, which no page
waits for, is left out. Promised: a page and its style sheets in 14 kB, 3 requests besides pictures
(the search may have one more, for its script), the main thing seen within a second, and nothing that moves.
"""
import pathlib, statistics, sys
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import nginx
delivery = __import__("prove-delivery")

CHROMIUM = "/usr/bin/chromium"
RUNS = 5
LATEST, MOST_MOVED = 1000, 0
KINDS = {
    "front page": "index.html", "front page (en)": "en/index.html", "page": "flytt-hit/index.html",
    "about the project": "om-prosjektet/index.html", "campaign": "kampanjer/*/index.html",
    "campaigns": "kampanjer/index.html", "event": "arrangementer/*/index.html", "calendar": "arrangementer/index.html",
    "article": "aktuelt/*/index.html", "KPI": "maltall/*/index.html", "KPIs": "maltall/index.html",
    "focus area": "hovedomrader/*/index.html", "governing documents": "styringsdokumenter/index.html",
    "partners": "partnere/index.html", "people": "personer/index.html", "action plan": "handlingsplan/index.html",
    "year wheel": "arshjul/index.html", "A to Å": "a-til-aa/index.html", "search": "sok/index.html",
    "not found": "404.html",
}
WATCH = """
  window.seen = { lcp: 0, cls: 0 }
  new PerformanceObserver(list => { for (const entry of list.getEntries()) seen.lcp = entry.startTime })
    .observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.cls += entry.value })
    .observe({ type: 'layout-shift', buffered: true })
"""
SHOWN = {"Document", "Stylesheet", "Script", "Image", "Font", "Fetch", "XHR"}


def look(browser, address):
    """One visit with an empty cache: how much came of each kind, and what the browser saw."""
    context = browser.new_context(viewport={"width": 412, "height": 823}, device_scale_factor=1.75, is_mobile=True, color_scheme="light")
    page = context.new_page()
    page.add_init_script(WATCH)
    phone = context.new_cdp_session(page)
    phone.send("Network.enable")
    phone.send("Network.setCacheDisabled", {"cacheDisabled": True})
    phone.send("Network.emulateNetworkConditions", {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8})
    phone.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    kinds, sizes = {}, {}
    phone.on("Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["type"]}))
    phone.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}))
    page.goto(address, wait_until="load", timeout=600_000)
    page.wait_for_timeout(600)
    seen = page.evaluate("seen")
    context.close()
    shown = sorted(kind for kind in kinds.values() if kind in SHOWN)
    return {"requests": len(shown), "all": sum(sizes.values()), "types": shown, **seen}


def main():
    base = pathlib.Path(sys.argv[1]).resolve()
    pages = {str(path): (parts, page, styles) for path, parts, page, styles, _ in delivery.weights(base / "public")}
    broken = []
    size = lambda addresses: sum(form(base / "public" / address.lstrip("/")) for address in addresses if address.startswith("/"))
    print(f"{'kind':22}{'html':>7}{'css':>7}{'script':>8}{'pictures':>10}{'all':>8}{'requests':>10}{'LCP ms':>9}{'CLS':>7}  page")
    with nginx.serve(base) as port, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for kind, pattern in KINDS.items():
            found = [str(path.relative_to(base / "public")) for path in (base / "public").glob(pattern)]
            found = [path for path in found if path in pages and not pages[path][0].leads_on]
            if not found:
                continue
            path = max(found, key=lambda path: pages[path][1])
            parts, page, styles = pages[path]
            visits = [look(browser, f"http://127.0.0.1:{port}/{path.removesuffix('index.html')}") for _ in range(RUNS)]
            lcp, cls = statistics.median(visit["lcp"] for visit in visits), max(visit["cls"] for visit in visits)
            requests = max(visit["requests"] for visit in visits)
            asked = max(sum(type != "Image" for type in visit["types"]) for visit in visits)
            script, pictures = size(part["src"] for part in parts.others), size(part["src"] for part in parts.pictures)
            print(f"{kind:22}{page:7}{styles:7}{script:8}{pictures:10}{visits[-1]['all']:8.0f}{requests:10}{lcp:9.0f}{cls:7.3f}  /{path.removesuffix('index.html')}")
            for is_broken, what in (
                (page + styles > delivery.HEAVIEST, f"{page + styles} bytes, over {delivery.HEAVIEST}"),
                (asked > delivery.MOST_REQUESTS + (kind == "search"), f"{requests} requests: {visits[-1]['types']}"),
                (not 0 < lcp < LATEST, f"the main thing seen after {lcp:.0f} ms"), (cls > MOST_MOVED, f"moves: {cls:.3f}"),
            ):
                if is_broken:
                    broken.append(f"{kind} (/{path}): {what}")
        browser.close()
    print("\n".join(["", *(f"BREAKS THE PROMISE  {line}" for line in broken)] if broken else ["", "every page holds what is promised"]))
    sys.exit(1 if broken else 0)


def form(path):
    """The bytes of a file as they travel."""
    small = path.with_name(path.name + ".br")
    return (small if small.exists() else path).stat().st_size


main()
