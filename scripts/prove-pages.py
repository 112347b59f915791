"""Opens every finished page in headless Chromium, light and dark, and fails on anything inaccessible.

Usage: prove-pages.py FOLDER [PATH …]: the folder that holds public/ and internal/, and the pages to look at (all, when
none is named). Each page is checked with axe-core (WCAG 2.2 A and AA, and its best practices), its console, what it
requests from other origins, reflow at 320 px (WCAG 1.4.10), text at 200 % (1.4.4), wider text spacing (1.4.12), the keyboard (2.1.1, 2.1.2, 2.4.1,
2.4.7), long lines, headings with nothing below them, and reading without script. What is made to hang on a wall, an event’s page, is one sheet of A4.
"""
import base64, functools, http.server, importlib.util, multiprocessing, os, pathlib, re, sys, threading
from playwright.sync_api import sync_playwright

AXE = (pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).parent / "axe.min.js").read_text("utf-8")
EVERYTHING = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# What can differ between light and dark: the document and its layout are the same.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
RULES = {"light": EVERYTHING, "dark": COLOURS}
CHROMIUM = "/usr/bin/chromium"


class Quiet(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".ics": "text/calendar", ".webmanifest": "application/manifest+json", ".svg": "image/svg+xml",
    }

    def log_message(self, *words):
        pass


def serve(folder):
    """A server on a free port of the loopback interface, which ends with this process."""
    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


# The part of a focused element that can be seen, and whether its focus can.
FOCUS = """() => {
  const it = document.activeElement
  if (!it || it === document.body) return null
  const box = it.getBoundingClientRect(), style = getComputedStyle(it)
  const name = it.tagName.toLowerCase() + (it.id ? '#' + it.id : '') + ' ' + (it.textContent || it.value || '').trim().slice(0, 40)
  // A link may be broken over lines; its first line is what is looked at.
  const line = it.getClientRects()[0] || box
  const x = Math.min(Math.max(line.left + line.width / 2, 0), innerWidth - 1)
  const y = Math.min(Math.max(line.top + line.height / 2, 0), innerHeight - 1)
  const above = document.elementFromPoint(x, y)
  it.dataset.reached = 'yes'
  return {
    name, skip: it.matches('a[href^="#"]') && it === document.querySelector('a'),
    isSeen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isCovered: !!above && above !== it && !it.contains(above) && !above.contains(it),
    isMarked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
  }
}"""

# Looks each time the Tab key is let go, when the focus is where it took it; not after the first time that it is nowhere, which is the end.
LISTEN = f"""() => {{
  window.focused = []
  const focus = {FOCUS}
  document.addEventListener('keyup', event => event.key === 'Tab' && window.focused.push(window.focused.includes(null) ? null : focus()), true)
}}"""

UNREACHED = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter(it => !it.dataset.reached && !it.disabled && it.getClientRects().length && it.checkVisibility() && getComputedStyle(it).visibility !== 'hidden')
  .map(it => it.outerHTML.slice(0, 100))"""

OVERFLOW = """() => {
  const wide = document.scrollingElement.scrollWidth, available = document.documentElement.clientWidth
  if (wide <= available) return null
  const guilty = [...document.body.querySelectorAll('*')].filter(it => it.getBoundingClientRect().right > available + 1)
  return `${wide} px in ${available} px: ` + guilty.slice(-2).map(it => it.outerHTML.slice(0, 120)).join(' … ')
}"""


# WCAG 1.4.12: nothing may be lost when a reader sets text so.
SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"

CLIPPED = """() => [...document.body.querySelectorAll('*')].filter(it => {
  const style = getComputedStyle(it)
  return !it.closest('.visually-hidden') && !['svg', 'IMG'].includes(it.tagName) && !it.closest('svg') && style.overflowX !== 'visible' && style.overflowX !== 'auto'
    && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1) && it.textContent.trim()
}).map(it => it.outerHTML.slice(0, 120))"""


# Lines of running text with more than about 70 characters, which are hard to follow (WCAG 2.2, 1.4.8); a few more are one long word.
LONG = """() => [...document.querySelectorAll('main :is(p, li, dd, figcaption)')].filter(it => {
  if (it.querySelector(':scope > :is(p, ul, ol, dl, div, section)') || !it.checkVisibility()) return false
  const lines = new Map(), walker = document.createTreeWalker(it, NodeFilter.SHOW_TEXT), range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let at = 0; at < node.data.length; at++) {
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const box = range.getBoundingClientRect()
      if (box.width) lines.set(Math.round(box.top / 8), (lines.get(Math.round(box.top / 8)) ?? 0) + 1)
    }
  }
  return Math.max(0, ...lines.values()) > 75
}).map(it => it.outerHTML.slice(0, 120))"""


# A heading that leads nowhere itself, and that another of its level or above follows at once.
BARE = """() => {
  const all = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6, p, li, dl, table, figure, img, svg, form, button, details)')]
  const level = it => /^H[1-6]$/.test(it.tagName) ? +it.tagName[1] : 0
  return all.filter((it, at) => level(it) > 1 && !it.querySelector('a') && !it.classList.contains('visually-hidden')).filter(it => {
    const next = all.slice(all.indexOf(it) + 1).find(other => !it.contains(other) && (other.textContent.trim() || other.querySelector?.('img, svg') || ['IMG', 'svg', 'BUTTON'].includes(other.tagName)))
    if (!next) return true
    return level(next) > 0 && level(next) <= level(it)
  }).map(it => it.outerHTML.slice(0, 120))
}"""

# What a page is about, by its headings, that paper leaves out; what only leads on is not printed.
LOST_ON_PAPER = """() => [...document.querySelectorAll('main h2')].filter(it => !it.closest('[data-pagefind-ignore], .on-screen') && !it.getClientRects().length)
  .map(it => it.outerHTML.slice(0, 120))"""


def hangs_on_a_wall(path):
    """Whether a page is of an event, and printed by a button."""
    text = path.read_text("utf-8")
    return "data-print" in text and 'class="event-top' in text


def sheets(page, address):
    """How many sheets of paper a page takes, of the size and with the margins that it says itself."""
    page.goto(address, wait_until="load")
    session = page.context.new_cdp_session(page)
    paper = base64.b64decode(session.send("Page.printToPDF", {"printBackground": True, "preferCSSPageSize": True})["data"])
    session.detach()
    return len(re.findall(rb"/Type\s*/Page[^s]", paper))


def keyboard(page):
    """What the Tab key shows to be wrong, going through the whole page once."""
    problems, seen = [], []
    page.evaluate("document.activeElement && document.activeElement.blur()")
    page.evaluate(LISTEN)
    while None not in seen and len(seen) < 600:
        for _ in range(25):
            page.keyboard.press("Tab")
        pressed, seen = len(seen) + 25, page.evaluate("window.focused")
        if len(seen) != pressed:
            problems.append(f"{pressed} times Tab, but {len(seen)} heard of in the page")
            break
    for count, focus in enumerate(seen):
        if focus is None:
            break
        if count == 0 and not focus["skip"]:
            problems.append(f"the first Tab does not reach a skip link but {focus['name']!r}")
        if not focus["isMarked"]:
            problems.append(f"no focus to be seen on {focus['name']!r}")
        if not focus["isSeen"]:
            problems.append(f"focus outside the view on {focus['name']!r}")
        elif focus["isCovered"]:
            problems.append(f"focus covered on {focus['name']!r}")
    else:
        problems.append("the Tab key does not come to an end")
    problems += [f"not reached by Tab: {html}" for html in page.evaluate(UNREACHED)]
    return problems


def look(page, address, problems, is_public):
    """Everything that one page shows to be wrong, light and dark."""
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 900})
    response = page.goto(address, wait_until="load")
    if not response or response.status != 200:
        raise RuntimeError(f"status {response and response.status}")
    if is_public:
        problems += [f"lines of more than 75 characters: {html}" for html in page.evaluate(LONG)[:3]]
    for heading in page.evaluate(BARE):
        problems.append(f"nothing below the heading: {heading}")
    page.evaluate(AXE)
    for width, schemes in ((1280, ("light", "dark")), (320, ("dark", "light"))):
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES[scheme])
            for violation in found["violations"]:
                for node in violation["nodes"][:3]:
                    problems.append(f"axe, {scheme}, at {width} px: {violation['id']}: {violation['help']}: {node['html'][:160]}")
            if width == 320 and (overflow := page.evaluate(OVERFLOW)):
                problems.append(f"{scheme}: wider than 320 px: {overflow}")


def behave(page, problems):
    """What does not depend on colours, of the page that has been looked at."""
    page.set_viewport_size({"width": 1280, "height": 900})
    problems += keyboard(page)
    page.set_viewport_size({"width": 640, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    if overflow := page.evaluate(OVERFLOW):
        problems.append(f"text at 200 %: {overflow}")
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.set_viewport_size({"width": 320, "height": 800})
    page.add_style_tag(content=SPACING)
    if overflow := page.evaluate(OVERFLOW):
        problems.append(f"with wider text spacing: {overflow}")
    problems += [f"cut off with wider text spacing: {html}" for html in page.evaluate(CLIPPED)[:3]]
    page.emulate_media(media="print")
    problems += [f"left out on paper: {html}" for html in page.evaluate(LOST_ON_PAPER)[:3]]
    page.emulate_media(media="null")


def session(browser, root, **settings):
    context = browser.new_context(bypass_csp=True, locale="nb-NO", reduced_motion="reduce", **settings)
    context.set_default_timeout(600_000)
    page = context.new_page()
    heard = []
    page.on("console", lambda message: heard.append(f"console {message.type}: {message.text}") if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(f"script error: {error}"))
    page.on("request", lambda request: heard.append(f"asks {request.url}") if not request.url.startswith((root, "data:", "blob:")) else None)
    page.on("response", lambda response: heard.append(f"{response.status} for {response.url}") if response.status >= 400 else None)
    return page, heard


def work(folder, pages, queue):
    root = serve(folder)
    result = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page, heard = session(browser, root)
        silent, _ = session(browser, root, java_script_enabled=False)
        for name in pages:
            problems = []
            heard.clear()
            try:
                look(page, f"{root}/{name}", problems, folder.name == "public")
                behave(page, problems)
                silent.goto(f"{root}/{name}", wait_until="load")
                if len(silent.locator("main").inner_text().strip()) < 20:
                    problems.append("nothing to read in <main> without script")
                if folder.name == "public" and hangs_on_a_wall(folder / name) and (count := sheets(page, f"{root}/{name}")) != 1:
                    problems.append(f"printed on {count} sheets of A4")
            except Exception as error:
                problems.append(f"{type(error).__name__}: {str(error)[:200]}")
            problems += heard
            result[name] = sorted(set(problems))
        browser.close()
    queue.put(result)


def redirects(path):
    return b'http-equiv="refresh"' in path.read_bytes()[:2000]


def main():
    base = pathlib.Path(sys.argv[1]).resolve()
    results = {}
    for site in ("public", "internal"):
        folder = base / site
        pages = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.html") if not redirects(path))
        if sys.argv[2:]:
            pages = [page for page in pages if page in sys.argv[2:]]
        if not pages:
            continue
        count = min(os.cpu_count() or 1, 4, len(pages))
        queue = multiprocessing.Queue()
        workers = [multiprocessing.Process(target=work, args=(folder, pages[start::count], queue)) for start in range(count)]
        for worker in workers:
            worker.start()
        for _ in workers:
            for name, problems in queue.get(timeout=7200).items():
                results[f"{site}/{name}"] = problems
        for worker in workers:
            worker.join(600)
        if missing := set(pages) - {name.removeprefix(f"{site}/") for name in results if name.startswith(site)}:
            sys.exit(f"prove: not looked at: {sorted(missing)[:5]}")
    if not results:
        sys.exit("prove: no pages, so this proves nothing")
    bad = {name: problems for name, problems in sorted(results.items()) if problems}
    for name, problems in bad.items():
        for problem in problems:
            print(f"{name}: {problem}", file=sys.stderr)
    if bad:
        sys.exit(f"prove: {sum(map(len, bad.values()))} problems on {len(bad)} of {len(results)} pages")
    print(f"prove: {len(results)} pages, light and dark, at 1280 and 320 px: axe-core, console, keyboard, reflow, 200 % text and text spacing without a finding")


if __name__ == "__main__":
    main()
