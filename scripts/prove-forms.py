"""Does a press officer's ten tasks in the forms of «story serve», in a real browser, and tries what others would do to it.

Usage: prove-forms.py STORY [PART …]: the built tool. Clicks and errors are counted; every form is looked at by axe in both
languages at 320 and 1280 px; then without script, with two editors, with twelve tabs, and as a hostile page would.
"""
import base64, html, http.client, importlib, json, os, time, pathlib, re, shutil, struct, subprocess, sys, tempfile, urllib.parse, zlib

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from sent_forms import Editor, SOUGHT

serve = importlib.import_module("prove-serve")
pages = importlib.import_module("prove-pages")
expect, problems = serve.expect, serve.problems
EDITOR = "/-story/rediger/"


# The beginning of a picture of 8 by 8 pixels, without any; and a drawing with room for something.
JPEG_HEAD = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xc0\0\x0b\x08\0\x08\0\x08\1\1\x11\0"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">%s</svg>'


# How long a page may take on a machine that others use, too; in milliseconds.
PATIENCE = 90_000


def png_chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width, height):
    """A picture of one colour (PNG, RFC 2083)."""
    chunk = png_chunk
    rows = b"".join(b"\0" + b"\x20\x80\xa0" * width for _ in range(height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


# Controls that nobody hears the name of, ids that stand twice, and references to none.
UNNAMED = """() => {
  const wrong = [], ids = new Set()
  for (const one of document.querySelectorAll('[id]')) {
    if (ids.has(one.id)) wrong.push(`the id ${one.id} stands twice`)
    ids.add(one.id)
  }
  for (const one of document.querySelectorAll('input:not([type=hidden]), select, textarea, button')) {
    const named = [...(one.labels ?? [])].map((label) => label.textContent).join('') + (one.getAttribute('aria-label') ?? '') + (one.tagName === 'BUTTON' ? one.textContent : '')
    if (!named.trim() && !one.getAttribute('aria-labelledby')) wrong.push(`${one.name} has no name`)
  }
  for (const one of document.querySelectorAll('[for], [aria-describedby], [aria-labelledby], [list]'))
    for (const name of ['for', 'aria-describedby', 'aria-labelledby', 'list'])
      for (const id of (one.getAttribute(name) ?? '').split(/\\s+/).filter(Boolean)) if (!ids.has(id)) wrong.push(`${name} leads to ${id}, which is not there`)
  for (const one of document.querySelectorAll('fieldset')) if (!one.querySelector(':scope > legend')?.textContent.trim()) wrong.push('a group without a name')
  return wrong.slice(0, 5)
}"""


# Numbers whose unit stands on a line of its own.
TORN = """[...document.querySelectorAll('.with-unit > .number + span')].filter((unit) => {
  const [one, other] = [unit.getBoundingClientRect(), unit.previousElementSibling.getBoundingClientRect()]
  return other.width > 0 && (one.top >= other.bottom || one.left < other.right || one.right > innerWidth || other.width < 60)
}).map((unit) => unit.previousElementSibling.name)"""


# Where the keyboard is: what shows that it is there, and whether something lies over it. Inside the page beside, the site's own style shows it.
STOP = """() => {
  const one = document.activeElement
  if (one === document.body || one.tagName === 'IFRAME') return null
  const box = one.getBoundingClientRect(), isRepeated = one.dataset.stop !== undefined
  one.dataset.stop = ''
  const [x, y] = [Math.min(Math.max(box.left + 8, 1), innerWidth - 1), Math.min(Math.max(box.top + 8, 1), innerHeight - 1)]
  const over = document.elementFromPoint(x, y)
  const isSeen = box.bottom > 0 && box.top < innerHeight && (over === null || one.contains(over) || over.contains(one))
  return [one.outerHTML.slice(0, 120), isRepeated, getComputedStyle(one).outlineStyle === 'none', !isSeen]
}"""
MISSED = """[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter((one) => one.dataset.stop === undefined && !one.disabled && one.checkVisibility()
  && !one.classList.contains('skip')).map((one) => one.outerHTML.slice(0, 120))"""


class Officer:
    """Whoever sits at the browser: every click is counted, and so is every error that a page says."""

    def __init__(self, page, address):
        self.page, self.address, self.clicks, self.log = page, address, 0, []

    def open(self, path):
        self.page.goto(self.address + path)

    def click(self, name, role="button", exact=True):
        self.clicks += 1
        self.page.get_by_role(role, name=name, exact=exact).first.click()

    def fill(self, control, text):
        self.page.locator(f"[name='{control}']").fill(text)

    def choose(self, control, value):
        self.clicks += 1
        self.page.locator(f"[name='{control}']").select_option(value)

    def save(self):
        with self.page.expect_navigation(timeout=PATIENCE):
            self.click("Lagre")
        self.page.locator(".said").wait_for(timeout=PATIENCE)
        said = self.page.locator(".said").inner_text()
        if "Lagret" not in said:
            problems.append(f"not saved: {said}")

    def done(self, task):
        self.log.append((task, self.clicks))
        print(f"prove: {task}: {self.clicks} clicks", flush=True)
        self.clicks = 0


def form(path, slug=None):
    return EDITOR + "skjema?" + urllib.parse.urlencode({"fil": path, **({"post": slug} if slug else {})}, safe="/")


def read(root, path):
    return (root / path).read_text("utf-8")


def new_event(officer, page, root):
    """A new event with a picture, in two languages."""
    officer.open(EDITOR)
    officer.click(re.compile("Lag ny ?:? Arrangementer"), "link", exact=False)
    officer.fill("tittel", "Åpen dag på torget")
    expect(page.evaluate("document.activeElement.name") == "tittel", "a new entry's title does not have the focus")
    officer.click("Lag ny")
    page.locator("#skjema").wait_for()
    path = "content/arrangementer/apen-dag-pa-torget.md"
    expect((root / path).exists(), "the new event has no file")
    for control, value in (
        ("main/sammendrag", "Kom og møt bedriftene på torget."), ("en/tittel", "Open day in the square"), ("en/sammendrag", "Come and meet the businesses in the square."),
        ("main/start", "2027-10-02"), ("main/start~tid", "11:00"), ("main/arrangor", "Kongsberg kommune"), ("en/arrangor", "Kongsberg municipality"),
        ("main/sted.navn", "Kirketorget"), ("en/sted.navn", "Kirketorget"), ("main/bilde-alt", "Boder på et torg"), ("en/bilde-alt", "Stalls in a square"),
        ("main/bilde-kreditering", "Ola Eksempel"), ("main/bilde-lisens", "CC BY 4.0"),
        ("tekst main", "Bedriftene viser hva de lager, og du kan prøve selv."), ("tekst en", "The businesses show what they make, and you can try it yourself."),
    ):
        officer.fill(control, value)
    expect("utkast: ja" in read(root, path), "a new event is no draft")
    officer.choose("main/utkast", "nei")
    page.locator("input[type=file]").first.set_input_files({"name": "../../../Torget i sol.PNG", "mimeType": "image/png", "buffer": png(1600, 1000)})
    officer.clicks += 1
    # It is shown beside, and its point is chosen, before anything is saved.
    beside = page.frame_locator("#ved-siden iframe").locator("main img.picture").first
    beside.wait_for(state="attached", timeout=PATIENCE)
    expect(page.locator("[name='main/bilde']").input_value() == "torget-i-sol.png", "the name of a chosen picture is not in its field")
    page.locator(".picture img").click(position={"x": 80, "y": 50})
    officer.clicks += 1
    focus = page.locator("[name='main/bilde-fokus']").input_value()
    expect(re.fullmatch(r"2[3-7] % 2[3-7] %", focus), f"the point of the picture is {focus}")
    expect("torget-i-sol" not in read(root, path), "choosing a picture saves the form")
    officer.save()
    expect((root / "content/arrangementer/torget-i-sol.png").exists(), "the picture is not beside the event")
    expect("Open day in the square" in read(root, "content/arrangementer/apen-dag-pa-torget.en.md"), "the event is not in English")
    expect("bilde: torget-i-sol.png" in read(root, path), f"the event does not name its picture: {read(root, path)}")
    expect(page.locator("#skjema .problems .error, #skjema .problems li.error").count() == 0, f"a new event has errors: {page.locator('.problems li.error').all_inner_texts()}")
    expect("bilde-fokus:" in read(root, path), "the point of the picture is not saved")
    officer.done("new event, picture, two languages")


def postpone(officer, page, root):
    """Postpone one, from its page."""
    event = "content/arrangementer/eksempel-frokostmote-naring.md"
    before = read(root, event)
    officer.open("/arrangementer/eksempel-frokostmote-naring/")
    officer.clicks += 1
    page.locator("story-preview a.edit").click()
    page.locator("#skjema").wait_for()
    officer.fill("main/start", "2027-11-18")
    slutt = page.locator("[name='main/slutt']")
    if slutt.is_visible():
        officer.fill("main/slutt", "2027-11-18")
    officer.choose("main/status", "flyttet")
    if page.locator("[name='main/tidligere-start']").is_hidden():
        officer.clicks += 1
        page.locator("details summary").first.click()
    started = re.search(r"start: (\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?", before)
    officer.fill("main/tidligere-start", started[1])
    if started[2]:
        officer.fill("main/tidligere-start~tid", started[2])
    officer.save()
    changed = [line for line in read(root, event).splitlines() if line not in before.splitlines()]
    expect(len(changed) <= 4 and any("2027-11-18" in line for line in changed), f"postponing changed {changed}")
    officer.done("postpone an event")


def change_kpi(officer, page, root):
    """Change the target of a KPI; comments and the rest stay."""
    kpi = "content/maltall/netto-innbyggere.yml"
    before = read(root, kpi)
    officer.open(form(kpi))
    target = page.locator("input[name^='main/mal']").first
    name = target.get_attribute("name")
    old = target.input_value()
    officer.fill(name, "61" if old != "61" else "62")
    officer.save()
    kept, now = before.splitlines(), read(root, kpi).splitlines()
    expect(sum(one != other for one, other in zip(kept, now)) == 1 and len(kept) == len(now), "a KPI's other lines changed")
    officer.done("change a KPI")


def fix_findings(officer, page, root):
    """Five findings, fixed by buttons and at the fields."""
    broken = "content/aktuelt/eksempel-vi-flyttet.md"
    whole = read(root, broken)
    (root / broken).write_text(
        whole.replace("tittel:", "tittle:", 1).replace("type: historie", "type: histore").replace("2027-03-15", "15.3.2027").replace("utloper: 2029-03-14", "utloper: 14.03.2029").replace("[innbyggere]", "[inbyggere]"), "utf-8")
    serve.wait_until(lambda: len(serve_bar(officer, "/aktuelt/eksempel-vi-flyttet/")) >= 3)
    officer.open(form(broken))
    # They come as soon as they are found.
    page.locator(".problems button").first.wait_for()
    while page.locator(".problems button").count() and officer.clicks < 12:
        officer.clicks += 1
        # The page before has a word of what was done as well.
        with page.expect_navigation():
            page.locator(".problems button").first.click()
        page.locator(".said").wait_for()
    left = page.locator("#skjema .problems li.error").count()
    if left:
        officer.choose("main/type", "historie") if page.locator("[name='main/type']").input_value() != "historie" else None
        for control in ("main/dato", "main/utloper", "main/hovedomrader.0"):
            if page.locator(f"[name='{control}']").count():
                wanted = {"main/dato": "2027-03-15", "main/utloper": "2029-03-14", "main/hovedomrader.0": "innbyggere"}[control]
                if page.locator(f"[name='{control}']").input_value() != wanted:
                    officer.fill(control, wanted)
    officer.save()
    expect(page.locator("#skjema .problems li.error").count() == 0, f"errors are left: {page.locator('#skjema .problems li.error').all_inner_texts()}")
    officer.done("fix five findings")


def move_page(officer, page, root):
    """Move a page; its former address leads on."""
    officer.open(form("content/sider/verdier.md"))
    officer.click("Gi ny adresse", "link")
    officer.fill("navn", "vare-verdier")
    officer.click("Gi ny adresse")
    page.locator(".said").wait_for()
    expect((root / "content/sider/vare-verdier.md").exists() and not (root / "content/sider/verdier.md").exists(), "the page is not moved")
    expect("/verdier/" in read(root, "content/sider/vare-verdier.md"), "the former address is lost")
    officer.done("move a page")


def row(officer, page, root):
    """Rows: add one, move it, remove it."""
    campaign = "content/kampanjer/velkommen-hjem.md"
    before = read(root, campaign)
    officer.open(form(campaign))
    row = page.locator("fieldset.rows[data-control^='main/']").first
    rows = row.get_attribute("data-control")
    count = row.locator("> .row").count()
    officer.clicks += 1
    row.locator("> .tools > button").last.click()
    page.locator("#skjema").wait_for()
    row = page.locator(f"fieldset.rows[data-control='{rows}']")
    added = page.locator(f"[name='{rows}.{count}']:focus, [name^='{rows}.{count}.']:focus")
    added.wait_for(timeout=PATIENCE)
    # An empty one has no place in the file yet: it stays, and whoever would move it goes on in it.
    with page.expect_navigation():
        row.locator("> .row").last.locator("button[value^=opp]").last.press("Enter")
    page.locator(".said").get_by_text("En tom rad kan ikke flyttes").wait_for(timeout=PATIENCE)
    added.wait_for(timeout=PATIENCE)
    expect(row.locator("> .row").count() == count + 1, "no row was added")
    row.locator("> .row").last.locator("input[type=text], textarea").first.fill("innbyggere" if "hovedomrader" in rows else "Prøverad")
    officer.clicks += 1
    row.locator("> .row").last.locator("button[value^=opp]").last.click()
    # Who moves a row goes on at the button that moves it on.
    page.locator(f"button[value$=' {rows}.{count - 1}']:focus").wait_for(timeout=PATIENCE)
    officer.save()
    expect(read(root, campaign) != before, "the row is not in the file")
    officer.done("a row in a list")


def delete(officer, page, root):
    """Delete, see what points there, and bring back."""
    gone = "content/arrangementer/eksempel-handelskveld.md"
    before = read(root, gone)
    officer.open(form(gone))
    officer.click("Slett", "link")
    officer.click("Slett")
    page.get_by_role("heading", name="Det som er lagret").wait_for()
    expect(not (root / gone).exists(), "the event is not deleted")
    officer.clicks += 1
    page.locator("td button").first.click()
    page.locator("#skjema").wait_for()
    page.locator(".said:focus").get_by_text("Hentet tilbake.").wait_for(timeout=PATIENCE)
    expect(read(root, gone) == before, "what was brought back is another file")
    officer.done("delete and bring back")


def undo(officer, page, root):
    """Undo, to the same bytes."""
    person = "content/personer/ronny-lie.yml"
    before = (root / person).read_bytes()
    officer.open(form(person))
    officer.fill("main/rolle" if page.locator("[name='main/rolle']").count() else page.locator("input[type=text]").first.get_attribute("name"), "Prøverolle")
    officer.save()
    # The form has a main button too, as long as it is there.
    with page.expect_navigation():
        officer.click("Angre det som er lagret", "link")
    officer.clicks += 1
    with page.expect_navigation():
        page.locator("form button.main").first.click()
    page.locator(".said").wait_for()
    expect((root / person).read_bytes() == before, "undoing gives another file")
    officer.done("undo")


def text(officer, page, root):
    """Bold, a link to a page, a component in the text, and the page beside it."""
    officer.open(form("content/sider/mandat.md"))
    area = page.locator("textarea.body").first
    area.click()
    area.press("Control+End")
    area.press_sequentially("\n\nLes ")
    officer.click("Lenke")
    page.get_by_role("dialog").get_by_role("searchbox").fill("personvern")
    officer.clicks += 1
    page.get_by_role("dialog").locator(".choices button").first.click()
    officer.click("Komponent")
    page.locator("dialog .choices button:focus").wait_for()
    officer.clicks += 1
    page.get_by_role("dialog").locator(".choices button").first.click()
    page.get_by_role("dialog").locator("button.main").click()
    expect("](personvern.md)" in area.input_value() and "```{" in area.input_value(), f"the tools write {area.input_value()[-160:]!r}")
    frame = page.frame_locator("#ved-siden iframe")
    area.press_sequentially("Dette er ikke lagret.")
    frame.get_by_text("Dette er ikke lagret.").wait_for(timeout=PATIENCE)
    expect("Dette er ikke lagret." not in read(root, "content/sider/mandat.md"), "the preview saved")
    frame.locator("h1").click()
    expect(page.evaluate("document.activeElement.name") == "main/tittel", f"a click opens {page.evaluate('document.activeElement.name')}")
    officer.save()
    officer.done("link, component, page beside")


def inside(officer, page, root):
    """What only the project sees."""
    partner = "content/intern/partnere/eksempel-partner-a.yml"
    officer.open(form("content/partnere/eksempel-partner-a.yml"))
    inside = page.locator("section.inside")
    expect(inside.count() == 1, "internal fields have no part of their own")
    inside.locator("[name='intern/sum']").fill("28000")
    officer.save()
    expect("sum: 28000" in read(root, partner), "the internal sum is not saved")
    officer.done("an internal sum")


def tasks(officer, root):
    for task in (new_event, postpone, change_kpi, fix_findings, move_page, row, delete, undo, text, inside):
        try:
            task(officer, officer.page, root)
        except Exception as failure:
            problems.append(f"{task.__name__}: {str(failure)[:600]}")
            print(f"prove: {problems[-1]}", flush=True)
            officer.clicks = 0


def serve_bar(officer, address):
    return officer.page.evaluate("async (path) => (await (await fetch('/-story/bar?path=' + encodeURIComponent(path))).json()).page.findings", address) if officer.page.url.startswith("http") else []


def every_form(context, server):
    """axe, and nothing wider than the window, on every form in both languages at both widths."""
    page = context.new_page()
    page.on("console", lambda message: problems.append(f"console at {page.url}: {message.text}") if message.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(f"script error at {page.url}: {error}"))
    count = 0
    root = f"http://localhost:{server.port}"
    start = server.ask("GET", EDITOR)[2].decode()
    found = [html.unescape(address) for address in re.findall(r'href="(/-story/rediger/skjema[^"]*)"', start)]
    kinds = {}
    for address in found:
        kinds.setdefault(address.split("content/")[1].split("/")[0], address)
    addresses = list(kinds.values()) + [EDITOR, EDITOR + "ny?slags=event", EDITOR + "historikk"]
    for action in ("flytt", "slett", "angre"):
        addresses.append(form("content/arrangementer/eksempel-omvisning.md").replace("skjema", action))
    def look(address, language, width, scheme, rules):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        result = page.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations'], iframes: false})", rules)
        problems.extend(f"axe, {address}, {language}, {width}: {one['id']}: {one['nodes'][0]['html'][:160]}" for one in result["violations"])

    client = context.new_cdp_session(page)
    client.send("Page.setBypassCSP", {"enabled": True})
    # What is found while somebody writes is proved by the tasks; here it would only read the whole site once more for each page.
    page.route("**/-story/rediger/se?*", lambda route: route.fulfill(status=204))
    shapes = set()
    for language in ("nb", "en"):
        page.goto(f"{root}{EDITOR}?sprak={language}")
        for address in addresses:
            page.goto(root + address)
            if page.evaluate("document.documentElement.lang") != language:
                problems.append(f"{address} is not in {language}")
            page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
            for width in (320, 1280):
                page.set_viewport_size({"width": width, "height": 800})
                if overflow := page.evaluate(pages.OVERFLOW):
                    problems.append(f"{address} is wider than {width} px: {overflow}")
                if width == 320 and (torn := page.evaluate(TORN)):
                    problems.append(f"{address}, {language}: a unit stands on another line than its number: {torn}")
            problems.extend(f"{address}, {language}: {one}" for one in page.evaluate(UNNAMED))
            # What a page has of elements and classes, one in another, decides what axe finds in it, once every control has its name and every
            # id leads somewhere, which is asked of each page (`UNNAMED`): axe looks where a page has what no page before had.
            shape = frozenset(page.evaluate("[...document.querySelectorAll('body *')].map((one) => `${one.parentElement.tagName}.${one.parentElement.className}>${one.tagName}.${one.className}.${one.type ?? ''}`)"))
            new = shape - shapes
            shapes |= shape
            if new:
                client.send("Runtime.evaluate", {"expression": pages.AXE})
                look(address, language, 320, "light", pages.EVERYTHING)
                look(address, language, 1280, "dark", pages.COLOURS)
                count += 2
    page.unroute("**/-story/rediger/se?*")
    # 200 % text, and the keyboard alone: the first stop skips to the content, and Enter in a field saves.
    page.goto(f"{root}{EDITOR}?sprak=nb")
    page.set_viewport_size({"width": 640, "height": 800})
    page.goto(root + form("content/arrangementer/eksempel-omvisning.md"))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    if overflow := page.evaluate(pages.OVERFLOW):
        problems.append(f"with 200 % text a form is too wide: {overflow}")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Tab")
    expect(page.evaluate("document.activeElement.className") == "skip", "the first stop of the keyboard is not the way to the content")
    page.locator("[name='main/pris']").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("120")
    page.keyboard.press("Enter")
    page.get_by_text("Lagret.").wait_for()
    # Tab alone comes to each control, which shows that it is there, with nothing over it; on a narrow window too.
    page.set_viewport_size({"width": 320, "height": 640})
    for address in (form("content/maltall/netto-innbyggere.yml"), EDITOR + "historikk", form("content/arrangementer/eksempel-omvisning.md").replace("skjema", "flytt")):
        page.goto(root + address)
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true; document.activeElement.blur(); document.querySelector('.skip').focus()")
        stop, before = page.evaluate(STOP), None
        for _ in range(600):
            page.keyboard.press("Tab")
            stop = page.evaluate(STOP)
            # A day and an hour have several parts.
            if stop is None or stop[1] and stop[0] != before:
                break
            before = stop[0]
            for is_wrong, words in zip(stop[2:], ("does not show that the keyboard is there", "is where nobody sees it")):
                if is_wrong and not stop[1]:
                    problems.append(f"{address}: {stop[0]} {words}")
        # «Neste funn» comes with the findings, which may be while the walk is on; F8 is proved by the tasks.
        missed = [one for one in page.evaluate(MISSED) if 'id="neste-funn"' not in one]
        expect(not missed, f"{address}: Tab does not come to {missed[:3]}")
    page.close()
    return count


def silent(chromium, server, root):
    """Everything by plain POST, without script."""
    context = chromium.new_context(java_script_enabled=False, locale="nb-NO")
    page = context.new_page()
    officer = Officer(page, f"http://localhost:{server.port}")
    path = "content/arrangementer/eksempel-nettmote-jobb.md"
    officer.open(form(path))
    officer.fill("main/start", "2027-12-01")
    officer.fill("main/arrangor", "")
    officer.click("Se etter feil")
    expect(page.locator("[data-control='main/arrangor'] .error, [data-control='main/arrangor'] li.error").count() > 0, "without script a missing field is not said at the field")
    expect("2027-12-01" not in (root / path).read_text("utf-8"), "«Se etter feil» saves")
    officer.fill("main/arrangor", "Prøvearrangøren")
    officer.save()
    expect("Prøvearrangøren" in (root / path).read_text("utf-8"), "without script nothing is saved")
    context.close()


def tools(context, server, root):
    """The bar above a text: the browser's own undo takes back what each button writes, and the page beside shows a picture that is not saved."""
    page = context.new_page()
    page.set_viewport_size({"width": 1400, "height": 900})
    page.on("response", lambda answer: problems.append(f"the page beside lacks {answer.url}") if answer.status == 404 else None)
    page.on("dialog", lambda dialog: dialog.accept())
    path = "content/aktuelt/eksempel-vi-flyttet.md"
    address = f"http://localhost:{server.port}" + form(path)
    before = (root / path).read_bytes()
    box, area = page.get_by_role("dialog"), page.locator("textarea.body").first
    press = lambda name: page.get_by_role("button", name=name, exact=True).first.click()
    picture = {"name": "I teksten.png", "mimeType": "image/png", "buffer": png(1300, 900)}

    def link(opens):
        opens()
        box.get_by_role("searchbox").fill("personvern")
        box.get_by_role("searchbox").press("Enter")

    def linked(opens):
        opens()
        box.locator("input[placeholder]").fill("https://a.example")
        box.locator("button.main").click()

    def component():
        press("Komponent")
        box.locator(".choices button").first.click()
        box.locator("button.main").click()

    def sent():
        press("Bilde")
        box.locator("input[type=file]").set_input_files(picture)
        box.locator("button.main").dblclick()
        box.wait_for(state="detached")

    key = lambda: page.keyboard.press("Control+k")
    for name, write in (("bold", lambda: page.keyboard.press("Control+b")), ("heading", lambda: press("Overskrift")), ("list", lambda: press("Liste")), ("link", lambda: link(lambda: press("Lenke"))),
                        ("link by key", lambda: link(key)), ("address by key", lambda: linked(key)), ("component", component), ("picture", sent)):
        page.goto(address)
        area.focus()
        area.evaluate("(one) => one.setSelectionRange(5, 20)")
        old = area.input_value()
        write()
        page.wait_for_function("(old) => document.querySelector('textarea.body').value !== old", arg=old)
        new = area.input_value()
        expect(new.startswith(old[:5]) and new.endswith(old[20:].rstrip()) or name in ("heading", "list", "component", "picture"), f"«{name}» writes elsewhere than what was selected: {new[:60]!r}")
        page.keyboard.press("Control+z")
        expect(area.input_value() == old, f"Ctrl+Z does not take back what «{name}» wrote: {area.input_value()[:60]!r}")
        page.keyboard.press("Control+y")
        expect(area.input_value() == new, f"what «{name}» wrote cannot be made again")
    expect(new.count("![") == 1, "a picture that is sent by two presses stands twice")
    # The page beside shows it, though nothing is saved.
    shown = page.frame_locator("#ved-siden iframe").locator("main img").last
    shown.wait_for(state="attached")
    shown.scroll_into_view_if_needed()
    expect(serve.wait_until(lambda: shown.evaluate("(one) => one.complete && one.naturalWidth > 0"), 30), "the page beside does not show a picture that is not saved")
    expect((root / path).read_bytes() == before, "the page beside saved")
    # Nothing chosen is said, and puts nothing in.
    for button, words in (("Bilde", "Velg et bilde"), ("Lenke", "Velg en side")):
        press(button)
        box.locator("button.main").click()
        box.get_by_role("alert").get_by_text(words).wait_for()
        box.get_by_role("button", name="Avbryt").click()
    expect(area.input_value() == new, "a dialog in which nothing is chosen writes something")
    page.close()


def two_editors(context, server, root):
    """The second save is refused, both versions are shown, and nothing is lost."""
    address = f"http://localhost:{server.port}" + form("content/aktuelt/eksempel-pressemelding-fagdager.md")
    path = root / "content/aktuelt/eksempel-pressemelding-fagdager.md"
    one, other = context.new_page(), context.new_page()
    client = context.new_cdp_session(other)
    client.send("Page.setBypassCSP", {"enabled": True})
    for page in (one, other):
        page.goto(address)
    one.locator("[name='main/tittel']").fill("Eksempel: den første skrev dette")
    one.locator("[name='main/sammendrag']").fill("Sammendraget til den første.")
    one.locator("[name='tekst main']").fill("Teksten til den første.")
    other.locator("[name='main/tittel']").fill("Eksempel: den andre skrev dette")
    other.locator("[name='tekst main']").fill("Teksten til den andre.")
    one.get_by_role("button", name="Lagre").first.click()
    one.get_by_text("Lagret.").wait_for()
    # The open form is told before anybody saves it; where the focus is, it stays.
    other.bring_to_front()
    other.locator("#endret").wait_for(state="visible")
    expect(other.evaluate("document.activeElement.name") == "tekst main", "the focus moves when somebody else saves")
    other.get_by_role("button", name="Lagre").first.click()
    other.get_by_role("heading", name="Noen andre har lagret i mellomtiden").wait_for()
    expect(other.locator("fieldset.conflict > legend").all_inner_texts() == ["Tittel (bokmål)", "Sammendrag (bokmål)", "Teksten (bokmål)"], f"the values that differ are {other.locator('fieldset.conflict > legend').all_inner_texts()}")
    shown = other.locator("main").inner_text()
    expect("den første skrev dette" in shown and "den andre skrev dette" in shown, "not both versions are shown")
    expect(other.locator("del, s").count() == 0 and "tittel:" not in shown, "the other's words are struck through, or shown as YAML")
    # The heading stands before the stylesheet is there, and a page without it breaks other rules.
    other.wait_for_load_state("load")
    client.send("Runtime.evaluate", {"expression": pages.AXE})
    for width in (320, 1280):
        other.set_viewport_size({"width": width, "height": 800})
        expect(not other.evaluate(pages.OVERFLOW), f"two versions are wider than {width} px")
        found = other.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", pages.EVERYTHING)["violations"]
        expect(not found, f"axe on two versions: {[(one['id'], one['nodes'][0]['html'][:160]) for one in found]}")
    expect("den første skrev dette" in path.read_text("utf-8"), "the first save was overwritten")
    other.locator("input[name='valg tekst main'][value=deres]").check()
    other.get_by_role("button", name="Fortsett").click()
    other.locator("#skjema").wait_for()
    values = [other.locator(f"[name='{name}']").input_value().strip() for name in ("main/tittel", "main/sammendrag", "tekst main")]
    expect(values == ["Eksempel: den andre skrev dette", "Sammendraget til den første.", "Teksten til den første."], f"after choosing the form says {values}")
    expect("den første skrev dette" in path.read_text("utf-8"), "looking at both overwrites")
    other.close()
    # Whoever goes back sees what is there now, and not what the browser remembers: saved, that would take back the last save unseen.
    one.goto(address)
    for title in ("Eksempel: lagret én gang", "Eksempel: lagret to ganger"):
        one.locator("[name='main/tittel']").fill(title)
        with one.expect_navigation():
            one.get_by_role("button", name="Lagre").first.click()
        one.get_by_text("Lagret.").wait_for()
    for _ in range(2):
        one.go_back(wait_until="load")
    shown = one.locator("[name='main/tittel']").input_value()
    expect(shown == "Eksempel: lagret to ganger", f"after going back twice the title is {shown!r}")
    one.close()


def meanwhile(context, server, root):
    """What is written is not lost unseen, and nobody takes back or drops what another has saved."""
    address = f"http://localhost:{server.port}"
    one, other = context.new_page(), context.new_page()
    said = lambda page: page.locator(".said").inner_text()

    def save(page):
        page.get_by_role("button", name="Lagre").first.click()

    # A button that loads the form anew does not make what was written count as saved.
    event = "content/arrangementer/eksempel-sprakkafe.md"
    file = root / event
    asked = []
    one.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss() if len(asked) == 1 else dialog.accept()))
    one.goto(address + form(event))
    one.locator("[name='main/tittel']").fill("Eksempel: språkkafé på torget")
    one.get_by_role("button", name="Se etter feil").first.click()
    one.get_by_text("ikke lagret ennå").wait_for()
    expect("ikke lagret" in one.locator("#tilstand").inner_text(), "after «Se etter feil» the form does not say that it is not saved")
    one.get_by_role("link", name="Alt innhold").click()
    one.wait_for_timeout(500)
    expect(asked == ["beforeunload"], f"leaving a form that was loaded anew asks {asked}")
    save(one)
    one.get_by_text("Lagret.").wait_for()
    one.wait_for_timeout(500)
    expect("etter=" not in one.url, f"the address says what was done: {one.url}")

    # Half a date is no date, and is not taken for none.
    before = file.read_bytes()
    one.locator("details").evaluate_all("all => all.forEach((one) => one.open = true)")
    one.locator("[name='main/publiseres']").press_sequentially("15")
    save(one)
    one.wait_for_timeout(500)
    expect("er ikke hel" in one.locator("#tilstand").inner_text(), f"half a date is said so: {one.locator('#tilstand').inner_text()!r}")
    expect(file.read_bytes() == before and "/skjema" in one.url, "half a date is saved")
    for written, is_whole in (("01032", False), ("01032028", True)):
        one.locator("[name='main/publiseres']").fill("")
        one.locator("[name='main/tittel']").focus()
        one.locator("[name='main/publiseres']").press_sequentially(written)
        whole = one.evaluate("document.querySelector(\"[name='main/publiseres']\").checkValidity()")
        expect(whole == is_whole, f"{written} in a date counts as {'whole' if whole else 'half'}")
    one.locator("[name='main/publiseres']").fill("")

    # A link is put in by Enter too, and an address is made one.
    area = one.locator("[name='tekst main']")
    for typed, made in (("kongsberg.no/kaffe (ny)", None), ("kongsberg.no/kaffe", "https://kongsberg.no/kaffe"), ("32 86 60 00", "tel:32866000"), ("post@vekst.example", "mailto:post@vekst.example")):
        area.focus()
        one.keyboard.press("Control+Home")
        one.keyboard.press("Control+k")
        dialog = one.get_by_role("dialog")
        dialog.get_by_label("Lenketeksten").fill("kaffe [her]")
        dialog.get_by_label("Eller en adresse").fill(typed)
        dialog.get_by_label("Eller en adresse").press("Enter")
        if made is None:
            expect("mellomrom" in dialog.get_by_role("alert").inner_text(), "an address with a space is not refused")
            dialog.get_by_role("button", name="Avbryt").click()
        dialog.wait_for(state="detached")
        link = "[kaffe \\[her\\]](" + (made or "")
        expect(area.input_value().startswith(link) == (made is not None), f"{typed} makes {area.input_value()[:60]!r}")

    # A component that takes no text has no place for it, and what was selected stays.
    one.get_by_role("button", name="Komponent").first.click()
    one.get_by_role("dialog").get_by_role("button", name="Video:").click()
    expect(one.get_by_role("dialog").get_by_label("Innhold").count() == 0, "a component that takes no text asks for it")
    one.get_by_role("dialog").get_by_role("button", name="Avbryt").click()
    # A day in the page leads to the control of that day.
    one.frame_locator("#ved-siden iframe").locator("time").first.click()
    expect(one.evaluate("document.activeElement.type") == "date", "a day in the page beside opens no control")

    # What somebody else has saved since is not taken back.
    one.goto(address + form(event).replace("skjema", "angre"))
    expect("språkkafé på torget" in one.locator(".conflict").inner_text(), "what undoing would change is not shown")
    expect("Endret" in one.get_by_role("button", name="Angre: ").inner_text() and "Tittel" in one.get_by_role("button", name="Angre: ").inner_text(), "what is undone is not named by its field")
    other.goto(address + form(event))
    other.locator("[name='main/sammendrag']").fill("Sammendraget til den andre.")
    save(other)
    other.get_by_text("Lagret.").wait_for()
    after = file.read_bytes()
    one.get_by_role("button", name="Angre: ").click()
    one.get_by_text("lagret mer siden").wait_for()
    expect(file.read_bytes() == after, "undoing takes back what another has saved meanwhile")
    one.get_by_role("button", name="Angre: ").dblclick()
    one.get_by_text("Angret.").wait_for()
    text = file.read_text("utf-8")
    expect("den andre" not in text and "på torget" in text, "pressed twice, more than the newest save is undone")

    # Rows that both have added are both there; what is dropped is named.
    kpi = "content/maltall/eksempel-nye-henvendelser.yml"
    for page in (one, other):
        page.goto(address + form(kpi))
        # What is typed before the row is there would be typed into the last one that was.
        with page.expect_navigation():
            page.get_by_role("button", name="Legg til Observasjoner").click()
    for page, period, value in ((other, "2028-T1", "61"), (one, "2028-T2", "70")):
        page.locator("[data-control='main/observasjoner'] .row").last.locator("[name$='.periode']").fill(period)
        page.locator("[data-control='main/observasjoner'] .row").last.locator("[name$='.verdi']").fill(value)
        save(page)
        page.get_by_text("Lagret." if page == other else "Noen andre har lagret i mellomtiden").first.wait_for()
    one.get_by_role("button", name="Fortsett").click()
    one.locator("#skjema").wait_for()
    shown = one.locator("[name$='.verdi']").evaluate_all("all => all.map((one) => one.value)")
    expect("61" in shown and "70" in shown, f"of two rows that two people added the form shows {shown}")
    expect("faller bort" not in said(one), f"nothing is dropped, and yet: {said(one)}")
    save(one)
    one.get_by_text("Lagret.").wait_for()
    expect(all(word in (root / kpi).read_text("utf-8") for word in ("2028-T1", "2028-T2")), "a row that another saved is dropped")
    for page in (one, other):
        page.goto(address + form(kpi))
    other.locator("[data-control='main/observasjoner'] .row").first.locator("[name$='.verdi']").fill("43")
    save(other)
    other.get_by_text("Lagret.").wait_for()
    one.locator("[data-control='main/observasjoner'] .row").first.locator("[name$='.verdi']").fill("44")
    save(one)
    one.get_by_role("button", name="Fortsett").click()
    one.get_by_text("faller bort når du lagrer").wait_for()
    expect("43" in said(one), f"a row that is dropped is not named: {said(one)}")

    # A text alone makes the file that it belongs in; two rows asked for are two.
    translation = root / "content/arrangementer/eksempel-boligkveld.en.md"
    one.goto(address + form("content/arrangementer/eksempel-boligkveld.md"))
    one.locator("[name='tekst en']").fill("Come and ask about homes.")
    save(one)
    one.get_by_text("Lagret.").wait_for()
    expect(translation.exists() and "Come and ask about homes." in translation.read_text("utf-8"), "an English text by itself is lost")
    rows = one.goto(address + form(kpi)) and one.locator("[data-control='main/observasjoner'] .row").count()
    for _ in range(2):
        with one.expect_navigation():
            one.get_by_role("button", name="Legg til Observasjoner").click()
    expect(one.locator("[data-control='main/observasjoner'] .row").count() == rows + 2, "the second empty row takes the first away")

    # A file that was moved or deleted under an open form.
    page_file = "content/sider/blir-borte.md"
    (root / page_file).write_text("---\ntittel: Blir borte\nsammendrag: En side som blir borte.\nutkast: ja\n---\n\nTekst.\n", "utf-8")
    # Asked for beside the browser: a page that loads itself anew when the file is there would be in the way of the next visit.
    expect(serve.wait_until(lambda: one.request.get(address + form(page_file)).status == 200), "a new file has no form")
    for deed, button, heading, go in (
        ("flytt", "Gi ny adresse", "Dette er flyttet", "Fortsett med det jeg skrev, der det ligger nå"),
        ("slett", "Slett", "Dette er borte", "Lag det på nytt med det jeg skrev"),
    ):
        one.goto(address + form(page_file))
        one.locator("[name='main/sammendrag']").fill(f"Skrevet før det ble borte ({deed}).")
        other.goto(address + form(page_file).replace("skjema", deed))
        if deed == "flytt":
            other.locator("[name=navn]").fill("nytt-navn")
        other.get_by_role("button", name=button).click()
        other.get_by_text("Flyttet." if deed == "flytt" else "Slettet.").wait_for()
        one.bring_to_front()
        one.locator("#endret").get_by_text("lagret i mellomtiden").wait_for()
        save(one)
        one.get_by_role("heading", name=heading).wait_for()
        found = serve_axe(context, one)
        expect(not found, f"axe on «{heading}»: {found}")
        one.get_by_role("button", name=go).click()
        one.locator("#skjema").wait_for()
        if deed == "flytt":
            page_file = "content/sider/nytt-navn.md"
        expect(one.locator("[name='main/sammendrag']").input_value() == f"Skrevet før det ble borte ({deed}).", f"{deed}: what was written is gone")
        save(one)
        one.get_by_text("Lagret.").wait_for()
        expect(f"({deed})" in (root / page_file).read_text("utf-8"), f"{deed}: what was written is not saved where it is now: {said(one)} {one.url}")
    gone = one.goto(address + form("content/sider/finnes-ikke.md"))
    expect(gone.status == 404 and one.get_by_role("link", name="Det som er lagret").count() > 0, "a form of what is not there leads nowhere")
    one.close()
    other.close()


def serve_axe(context, page):
    page.wait_for_load_state("load")
    client = context.new_cdp_session(page)
    client.send("Page.setBypassCSP", {"enabled": True})
    client.send("Runtime.evaluate", {"expression": pages.AXE})
    found = page.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", pages.EVERYTHING)["violations"]
    return [(one["id"], one["nodes"][0]["html"][:160]) for one in found]


def tabs(context, server, root):
    """Twelve forms at once: a browser has six connections to a server."""
    opened = [context.new_page() for _ in range(12)]
    for page in opened:
        page.goto(f"http://localhost:{server.port}" + form("content/sider/kilden.md"), timeout=PATIENCE)
    last = opened[-1]
    last.bring_to_front()
    last.locator("[name='main/tittel']").fill("Tolv faner")
    last.get_by_role("button", name="Lagre").first.click()
    last.get_by_text("Lagret.").wait_for(timeout=PATIENCE)
    for page in opened:
        page.close()


def hostile(chromium, server, root):
    """What a page of somebody else, a rebound name, and a liar on the machine would send."""
    path = form("content/sider/kilden.md")
    status, _, body = server.ask("GET", path)
    token = re.search(rb'name="nokkel" value="([0-9a-f]{32})"', body)[1].decode()
    bases = re.findall(r'name="grunnlag" value="([^"]*)"', body.decode())
    values = [("nokkel", token)] + [("grunnlag", html.unescape(base)) for base in bases] + [("main/tittel", "Fiendtlig"), ("gjor", "lagre")]
    sent = urllib.parse.urlencode(values).encode()
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    own = {"Origin": f"http://localhost:{server.port}", **kind}
    before = {one: one.read_bytes() for one in (root / "content").rglob("*") if one.is_file()}
    for change, body in (
        ({"Origin": "http://evil.example"}, sent), ({"Origin": "null"}, sent), ({"Sec-Fetch-Site": "cross-site"}, sent), ({"Sec-Fetch-Site": "same-site"}, sent),
        ({}, sent.replace(token.encode(), b"0" * 32)), ({}, sent.replace(token.encode(), b"")), ({}, urllib.parse.urlencode(values[1:]).encode()),
    ):
        expect(server.ask("POST", path, {**own, **change}, body)[0] == 403, f"a save with {change} is taken")
    expect(server.ask("POST", path, kind, sent)[0] == 403, "a save without an origin is taken")
    for host in ("evil.example", f"evil.example:{server.port}", f"localhost.evil.example:{server.port}"):
        expect(server.ask("POST", path, {**own, "Origin": f"http://{host}"}, sent, host=host)[0] == 421, f"Host {host} may save")
        expect(server.ask("GET", path, host=host)[0] == 421, f"Host {host} gets a form and its token")
    expect(server.ask("GET", path, {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"})[0] == 403, "another site may frame a form")
    # Files that a liar names: none of them is of the entry, or below the content.
    for name in ("content/../../etc/passwd", "/etc/passwd", "themes/kongsberg/static/stil.css", "content/sider/../../x.md", "content/nettsted.yml", "content/.git/config"):
        lie = base64.b64encode(b"---\ntittel: x\n---\n").decode()
        body = urllib.parse.urlencode([("nokkel", token), ("grunnlag", f"{name}||{lie}"), ("gjor", "lagre")]).encode()
        for target in (path, EDITOR + "skjema?fil=" + urllib.parse.quote(name)):
            expect(server.ask("POST", target, own, body)[0] in (404, 400, 409), f"{name} may be saved by {target}")
        expect(server.ask("GET", EDITOR + "skjema?fil=" + urllib.parse.quote(name))[0] in (404, 200) , name)
        expect(server.ask("GET", EDITOR + "bilde?fil=" + urllib.parse.quote(name))[0] == 404, f"{name} is shown as a picture")
    # Uploads: other kinds, hostile names, too large.
    def upload(name, data):
        mark = "grense123"
        body = f'--{mark}\r\nContent-Disposition: form-data; name="nokkel"\r\n\r\n{token}\r\n--{mark}\r\nContent-Disposition: form-data; name="bilde"; filename="{name}"\r\n\r\n'.encode() + data + f"\r\n--{mark}--\r\n".encode()
        return server.ask("POST", EDITOR + "last-opp?fil=content/sider/kilden.md", {**own, "Content-Type": f"multipart/form-data; boundary={mark}"}, body)
    for name, data in (("a.exe", b"MZ" + b"\0" * 100), ("a.png", b"#!/bin/sh\nid\n"), ("a.html", b"<html><script>1</script>"), ("a.gif", b"GIF89a" + b"\0" * 100), ("stor.png", png(8, 8) + b"\0" * (25 << 20)),
                       ("hode.png", png(8, 8)[:33]), ("halv.png", png(8, 8)[:-20]), ("hode.jpg", JPEG_HEAD), ("hode.webp", b"RIFF\x40\0\0\0WEBPVP8X\x0a\0\0\0" + b"\0" * 4 + b"\x07\0\0\x07\0\0"),
                       ("side.svg", b"<html><body><svg></svg><p>Hei</body></html>"), ("tegning.svg", DRAWING % b"<script>1</script>"), ("trykk.svg", DRAWING % b'<g onclick="1"/>'), ("henter.svg", DRAWING % b'<image href="https://a.example/b.png"/>')):
        expect(upload(name, data)[0] == 409, f"{name} is taken")
    for name, data in (("tegning.svg", DRAWING % b'<path d="M0 0h9v9z"/>'), ("hel.png", png(8, 8))):
        status, _, answer = upload(name, data)
        expect(status == 200, f"{name} is not taken: {answer[:200]}")
        (root / "content/sider" / re.search(rb'"name":"([^"]+)"', answer)[1].decode()).unlink(missing_ok=True)
    made = set()
    for name in ("../../../../tmp/evil.png", "..\\..\\evil.png", "/etc/evil.png", ".htaccess", "%2e%2e%2fevil.png", "æøå bilde.PNG", "a" * 300 + ".png", "con.png;x=y", "index.md"):
        status, _, answer = upload(name, png(9, 9))
        expect(status == 200 and re.fullmatch(rb'\{"name":"[a-z0-9-]+\.png"\}', answer), f"{name!r}: {status} {answer[:80]}")
        made.add(re.search(rb'"name":"([^"]+)"', answer)[1].decode())
    for name in made:
        (root / "content/sider" / name).unlink()
    after = {one: one.read_bytes() for one in (root / "content").rglob("*") if one.is_file()}
    expect(after == before, f"a hostile request changed {[str(one) for one in set(after) ^ set(before)]}")
    expect(server.ask("POST", path, own, b"nokkel=" + token.encode() + b"&a=" + b"a" * (33 << 20))[0] == 413, "a body of 33 MB is taken")
    expect(not pathlib.Path("/tmp/evil.png").exists(), "an upload left the content")
    for address in (EDITOR, path):
        headers = server.ask("GET", address)[1]
        expect(headers.get("Cache-Control") == "no-store" and "unsafe" not in headers["Content-Security-Policy"], f"{address}: {headers}")
    # A real browser on a page of another site, which posts a form and asks by script.
    context = chromium.new_context()
    page = context.new_page()
    inputs = "".join(f'<input name="{name}" value="{html.escape(value)}">' for name, value in values)
    target = f"http://localhost:{server.port}{path}"
    page.route("http://evil.example/", lambda route: route.fulfill(content_type="text/html", body=f'<form method="post" action="{target}">{inputs}</form><iframe src="{target}"></iframe>'))
    page.goto("http://evil.example/")
    with page.expect_navigation():
        page.evaluate("document.forms[0].submit()")
    expect("Fiendtlig" not in (root / "content/sider/kilden.md").read_text("utf-8"), "a page of another site saved")
    context.close()


def clumsy(server, root):
    """What people do without meaning harm: nothing that was written is lost, and whatever is not done is said."""
    editor = Editor(server)
    path = form("content/aktuelt/eksempel-vi-flyttet.md")
    file = root / "content/aktuelt/eksempel-vi-flyttet.md"
    before = file.read_bytes()

    def kept(what, control, text, answer, said=True):
        status, page, _ = answer
        expect(page.value(control) is not None and text in page.value(control), f"{what}: what was written is lost ({status}, {(page.value(control) or '')[:60]!r})")
        if said:
            expect(page.said.strip() or page.problems, f"{what}: nothing is said ({status})")
        expect(file.read_bytes() == before, f"{what}: the file was changed")

    def saved(what, changes, holds=(), at=path, on=file):
        status, page, address = editor.send(at, changes)
        text = on.read_text("utf-8", "strict")
        expect(status == 200 and "Lagret" in page.said, f"{what}: {status} {page.said.strip()!r} {page.problems[:3]}")
        for one in holds:
            expect(one in text, f"{what}: {one!r} is not in the file")
        return page

    # Pasted: too much, and what looks like something else.
    kept("5 MB in a text", "tekst main", "x" * 1000, editor.send(path, {"tekst main": "x" * (5 << 20)}))
    kept("100 kB in a title", "main/tittel", "y" * 1000, editor.send(path, {"main/tittel": "y" * 100_000}))
    for name, text in (("a null byte", "A\0B"), ("a bell", "A\aB"), ("a mark of direction", "A\u202eB"), ("half a pair", "A\ufffeB")):
        kept(name, "main/tittel", "A", editor.send(path, {"main/tittel": text}))
    for text in ("Smil \U0001f600\u200d\U0001f4bb", "a\u030a og o\u0308", "smal\u00a0plass", "én\ttabulator", "  luft  "):
        saved(f"{text!r} as a title", {"main/tittel": text})
        file.write_bytes(before)
        time.sleep(0.15)
    page = saved("Windows' line ends", {"tekst main": "Første\r\nandre\r\n\r\nny"}, ("Første\nandre\n\nny",))
    expect(b"\r" not in file.read_bytes(), "line ends of Windows came into a file without them")
    file.write_bytes(before)
    time.sleep(0.3)
    saved("what breaks lines in Word", {"tekst main": "Ett\x0bto\u2028tre", "main/tittel": "\ufeffÅpen\x0bkveld"}, ("Ett\nto\ntre", 'tittel: "Åpen kveld"\n'))
    file.write_bytes(before)
    time.sleep(0.3)
    # Numbers and days as people type them: taken as they are meant, or a finding at the field; never something else.
    event, event_file = form("content/arrangementer/eksempel-omvisning.md"), root / "content/arrangementer/eksempel-omvisning.md"
    event_before = event_file.read_bytes()
    for text in ("1 200", "1\u00a0200", "1.200", "1200,50", "15 %", "kr 200", "gratis", "-5", "1e3", "٣"):
        page = saved(f"the price {text!r}", {"main/pris": text}, at=event, on=event_file)
        written = re.search(r"^pris: (.*)$", event_file.read_text("utf-8"), re.M)
        expect(written is not None, f"the price {text!r} is lost")
        expect(page.value("main/pris") == text or page.value("main/pris") == text.strip(), f"the price {text!r} is shown as {page.value('main/pris')!r}")
        expect(text in ("1 200", "1\u00a0200") or page.problems, f"the price {text!r} is no finding")
        event_file.write_bytes(event_before)
        time.sleep(0.15)
    for text in ("1.3.2027", "2027/03/01", "1. mars 2027", "i morgen", "2027-02-30", "01-03-27"):
        page = saved(f"the day {text!r}", {"main/start": text, "main/start~tid": ""}, (text,), at=event, on=event_file)
        expect(page.problems, f"the day {text!r} is no finding")
        expect(page.value("main/start") == text, f"the day {text!r} is shown as {page.value('main/start')!r}")
        event_file.write_bytes(event_before)
        time.sleep(0.15)
    # Emptied and written again, saved between: the same bytes.
    title = editor.open(event)[1].value("main/tittel")
    editor.send(event, {"main/tittel": ""})
    expect(event_file.read_bytes() != event_before, "an emptied title is not saved")
    editor.send(event, {"main/tittel": title})
    expect(event_file.read_bytes() == event_before, "a title that was emptied and written again is elsewhere in the file")
    # Back after a save, and save again: nothing, or both versions.
    old = editor.open(event)[1]
    editor.send(event, {"main/arrangor": "Første"}, page=old)
    status, page, _ = editor.send(event, {"main/arrangor": "Første"}, page=old)
    expect(status == 200 and "Ingenting var endret" in page.said, f"the same save twice: {status} {page.said!r}")
    status, page, _ = editor.send(event, {"main/arrangor": "Andre"}, page=old)
    expect(status == 409, f"another save from an old page: {status} {page.said!r}")
    # A row moved while somebody else edits: both are shown, and going on keeps both.
    event_file.write_bytes(event_before)
    time.sleep(0.3)
    mine, theirs = editor.open(event)[1], editor.open(event)[1]
    editor.send(event, {"main/pris": "77"}, page=theirs)
    _, moved, _ = editor.send(event, {"main/arrangor": "Meg"}, act="ny main/hovedomrader", page=mine)
    row = next((name for name, value in moved.values if name.startswith("main/hovedomrader.") and value == ""), None)
    expect(row is not None, "no row was added")
    status, page, _ = editor.send(event, {row: "handel"} if row else {}, page=moved)
    expect(status == 409, f"a row added while somebody else saved: {status}")
    _, on, _ = editor.send(event, {}, act="se", page=page)
    expect(on.value("main/arrangor") == "Meg" and on.value("main/pris") == "77", f"going on loses one of two: {on.value('main/arrangor')!r} {on.value('main/pris')!r}")
    event_file.write_bytes(event_before)
    time.sleep(0.3)
    # Pictures that are none, too large, or of a kind that no site takes: the text stays, and why is said.
    heic = b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + b"\0" * 200
    for name, data in (("torg.png", b"ikke et bilde"), ("IMG_1.HEIC", heic), ("tom.jpg", b""), ("anim.gif", b"GIF89a" + b"\0" * 99), ("stor.png", png(8, 8) + b"\0" * (25 << 20)),
                       ("hode.png", png(8, 8)[:33]), ("halv.png", png(8, 8)[:-20]), ("hode.jpg", JPEG_HEAD), ("hode.webp", b"RIFF\x40\0\0\0WEBPVP8X\x0a\0\0\0" + b"\0" * 4 + b"\x07\0\0\x07\0\0"),
                       ("side.svg", b"<html><body><svg></svg><p>Hei</body></html>"), ("tegning.svg", DRAWING % b"<script>1</script>"), ("trykk.svg", DRAWING % b'<g onclick="1"/>'), ("henter.svg", DRAWING % b'<image href="https://a.example/b.png"/>')):
        answer = editor.send(path, {"main/tittel": "Beholdt"}, files=[("fil main/bilde", name, data)])
        kept(f"the picture {name}", "main/tittel", "Beholdt", answer)
    # A picture of a form that is not saved is offered, used or deleted; what the camera noted in it is not kept.
    noted = png(60, 40)[:33] + png_chunk(b"tEXt", b"Author\0Kari Hemmelig") + png(60, 40)[33:] + b"GPS bak bildet"
    _, page, _ = editor.send(event, {}, act="se", files=[("fil main/bilde", "Ikke lagret.png", noted)])
    lying = root / "content/arrangementer/ikke-lagret.png"
    expect(lying.read_bytes() == png(60, 40), "a picture that was sent keeps what its camera noted")
    _, _, body = server.ask("GET", event)
    expect(b"bruk fil main/bilde ikke-lagret.png" in body, "a picture that was not saved is not offered")
    _, page, _ = editor.send(event, {}, act="bruk fil main/bilde ikke-lagret.png", page=page)
    expect(page.value("main/bilde") == "ikke-lagret.png", "a picture that was offered is not put into the form")
    for name in ("../nettsted.yml", "torget.jpg", "ikke-lagret.png/x"):
        editor.send(event, {}, act=f"kast {name}")
    expect(lying.exists(), "a picture is deleted by another's name")
    editor.send(event, {"main/bilde": ""}, act="kast ikke-lagret.png", page=page)
    expect(not lying.exists(), "a picture that nobody wants stays")
    # A picture without words is saved, and asked about at its field; another in its place takes the first one's file away; undoing brings it back.
    status, page, _ = editor.send(event, {}, files=[("fil main/bilde", "Første.png", png(90, 60))])
    expect("Lagret" in page.said and page.problems, f"a picture without words is no finding: {page.said!r}")
    folder = root / "content/arrangementer"
    expect((folder / "forste.png").exists(), "the picture is not there")
    status, page, _ = editor.send(event, {}, files=[("fil main/bilde", "CON.png", png(91, 60))])
    expect((folder / "con-bilde.png").exists() and not (folder / "forste.png").exists(), "a picture that was replaced is left, or a name that Windows cannot hold was given")
    expect("fjernet" in page.said, f"that a picture was removed is not said: {page.said!r}")
    editor.send(event.replace("skjema", "angre"), act="angre")
    expect((folder / "forste.png").exists() and "forste.png" in event_file.read_text("utf-8"), "undoing does not bring the picture back")
    _, page, _ = editor.send(event, {}, act="uten fil main/bilde")
    expect(page.value("main/bilde") == "", "the picture is not taken out of the form")
    editor.send(event, {}, page=page)
    expect(not (folder / "forste.png").exists() and "bilde:" not in event_file.read_text("utf-8"), "a removed picture is left")
    event_file.write_bytes(event_before)
    time.sleep(0.3)
    # A form of before the server was started anew: shown again with what was written, and saved at the second try.
    status, page, _ = answer = editor.send(path, {"main/tittel": "Fra forrige gang"}, token="0" * 32)
    kept("a form of an earlier run", "main/tittel", "Fra forrige gang", answer)
    expect(status == 403, f"a form of an earlier run: {status}")
    status, lost, _ = editor.send(path, {"main/tittel": "Fra forrige gang"}, token="0" * 32, files=[("fil main/bilde", "Torget i sol.png", png(40, 30))])
    expect(status == 403 and "Torget i sol.png" in lost.said and "på nytt" in lost.said, f"that a chosen picture of an earlier run is gone is not said: {status} {lost.said!r}")
    expect(not list(file.parent.glob("torget*.png")), "a form of an earlier run wrote a picture")
    status, page, _ = editor.send(path, {}, page=page)
    expect(status == 200 and "Fra forrige gang" in file.read_text("utf-8"), f"a form of an earlier run cannot be saved at the second try: {status} {page.said!r}")
    file.write_bytes(before)
    time.sleep(0.3)
    # The file goes while its form is open: both are shown, and going on makes it again.
    mine = editor.open(path)[1]
    file.unlink()
    serve.wait_until(lambda: server.ask("GET", path)[0] == 404)
    status, page, _ = editor.send(path, {"main/tittel": "Skrevet etter at filen var borte"}, page=mine)
    expect(status == 409 and "grunnlag" in dict(page.values), f"a file that is gone: {status} {page.said!r}")
    status, page, _ = editor.send(path, {}, act="se", page=page)
    expect(page.value("main/tittel") == "Skrevet etter at filen var borte", "what was written is lost with its file")
    status, page, _ = editor.send(path, {}, page=page)
    expect(status == 200 and file.exists() and "Skrevet etter" in file.read_text("utf-8"), f"a file that was gone is not made again: {status} {page.said!r}")
    file.write_bytes(before)
    time.sleep(0.3)
    # What cannot be read of the title is the heading all the same, and what is wrong with it stands there, once.
    for title in ('"Åpen dag', "'Åpen dag", "Åpen dag: nå", "[Åpen dag"):
        file.write_bytes(re.sub(rb"(?m)^tittel:.*$", f"tittel: {title}".encode(), before, count=1))
        time.sleep(0.3)
        text = server.ask("GET", path)[2].decode()
        heading = html.unescape(re.search(r"<h1>(.*?)</h1>", text)[1])
        expect("Åpen dag" in heading, f"the heading of a form whose title is {title} is {heading!r}")
        control = text.split('data-control="main/tittel"')[1].split("</div>")[0]
        expect(html.escape(title) in control.replace("&#39;", "&#x27;") and "FEIL:" in control and "dette kan ikke leses" not in control, f"at the title {title} stands {control[-300:]!r}")
    file.write_bytes(before)
    time.sleep(0.3)
    # The history: what is not there is said.
    history = EDITOR + "historikk"
    token = editor.open(path)[1].value("nokkel")
    for number in ("999999", "-1", "abc", ""):
        body = urllib.parse.urlencode({"nokkel": token, "nummer": number}).encode()
        status, _, text = server.ask("POST", history, {"Origin": f"http://localhost:{server.port}", "Content-Type": "application/x-www-form-urlencoded"}, body)
        expect("kan ikke hentes tilbake" in text.decode(), f"bringing back number {number!r} says nothing ({status})")
    # Years, acts and names that are none.
    partner = form("content/partnere/eksempel-partner-a.yml")
    for year in ("abc", "", "20270", "-4"):
        status, page, _ = editor.send(partner, {"intern/ar~ny": year}, act="ny intern/ar")
        expect("fire sifre" in page.said, f"the year {year!r}: {page.said!r}")
    for act in ("", " ", "ukjent", "rett", "rett x", "fjern", "fjern main/tittel", "opp main/hovedomrader.99", "ny", "stemmer ../x", "uten"):
        status, page, _ = answer = editor.send(path, {"main/tittel": "Står her"}, act=act)
        if status == 200:
            kept(f"the act {act!r}", "main/tittel", "Står her", answer, said=False)
        expect(status in (200, 404), f"the act {act!r}: {status}")
    move = form("content/sider/mandat.md").replace("skjema", "flytt")
    for name in ("Kilden", "kilden", "KILDEN", "con", "a b", "../x", "", "å", "-", "mandat"):
        status, page, _ = editor.send(move, {"navn": name}, act="flytt")
        expect(page.problems and (root / "content/sider/mandat.md").exists(), f"a page is moved to {name!r}, or nothing is said")
    # A new address is no new text: what translations follow is as before, where main files link to it.
    def followed():
        text = subprocess.run([server.story, "translations", "--root", root, "--language", "nb"], capture_output=True, text=True).stdout
        return next((line for line in text.splitlines() if re.match(r"\d+ (utdatert|mangler|oversatt)", line)), text[-200:])
    campaign = form("content/kampanjer/velkommen-hjem.md").replace("skjema", "flytt")
    standing = followed()
    status, page, address = editor.send(campaign, {"navn": "kom-hjem"}, act="flytt")
    expect("kom-hjem" in address, f"a campaign cannot be given another name: {page.problems}")
    expect(followed() == standing, f"a renaming makes translations outdated: {standing!r} became {followed()!r}")
    editor.send(form("content/kampanjer/kom-hjem.md").replace("skjema", "angre"), act="angre")
    # New ones: in a list, of a name that is taken, of none.
    new = EDITOR + "ny"
    for title, kind, made in (("Dialogmøte med handelen", "meeting", "dialogmote-med-handelen"), ("CON", "article", "con-ny"), ("Slutt...", "page", "slutt")):
        status, page, address = editor.send(new, {"slags": kind, "tittel": title}, act="lag")
        expect(status == 200 and made in address, f"a new {kind} is at {address}")
    expect("- id: dialogmote-med-handelen\n" in (root / "content/arshjul.yml").read_text("utf-8"), "a new meeting is not in the list")
    status, page, _ = editor.send(form("content/arshjul.yml", "dialogmote-med-handelen"), {"main/dato": "2027-10-07", "main/type": "dialogmote"})
    expect("Lagret" in page.said, f"a new meeting cannot be filled in: {page.said!r} {page.problems}")
    status, page, address = editor.send(form("content/arshjul.yml", "dialogmote-med-handelen").replace("skjema", "flytt"), {"navn": "handelsmote"}, act="flytt")
    expect("post=handelsmote" in address and "- id: handelsmote\n" in (root / "content/arshjul.yml").read_text("utf-8"), f"a meeting cannot be given another name: {address} {page.problems}")
    for title in ("\U0001f389\U0001f389", "???", "\u2013"):
        status, page, address = editor.send(new, {"slags": "article", "tittel": title}, act="lag")
        expect(any("bokstaver" in one for one in page.problems) and not (root / "content/aktuelt/ny.md").exists(), f"the title {title!r}: {page.problems} at {address}")
    for title in ("Dialogmøte med handelen", "", "   ", "x" * 400, "A\u200bB"):
        status, page, address = editor.send(new, {"slags": "meeting", "tittel": title}, act="lag")
        expect(page.problems or "laget" in address, f"the title {title[:20]!r}: nothing is said")
    # Two entries of one name.
    wheel = root / "content/arshjul.yml"
    whole = wheel.read_bytes()
    wheel.write_bytes(whole + b"- id: handelsmote\n  tittel: To\n  type: dialogmote\n  dato: 2027-11-11\n")
    serve.wait_until(lambda: editor.open(form("content/arshjul.yml", "handelsmote"))[1].problems)
    status, page, _ = editor.send(form("content/arshjul.yml", "handelsmote"), {"main/dato": "2027-10-08"})
    expect("2027-11-11" in wheel.read_text("utf-8"), "an edit to one of two changed the other")
    wheel.write_bytes(whole)
    # What is confidential is said where it stands.
    time.sleep(0.3)
    secret = re.search(r"motytelse: (.+)", (root / "content/intern/partnere/eksempel-partner-a.yml").read_text("utf-8"))[1]
    page_file = root / "content/sider/kilden.md"
    kilden = page_file.read_bytes()
    page_file.write_bytes(kilden + f"\n{secret}\n".encode())
    expect(serve.wait_until(lambda: any(one["place"].startswith("content/sider/kilden.md:") for one in server.bar("/kilden/")["page"]["findings"])), "what would leak is not said on the page where it stands")
    found = [one for one in server.bar("/kilden/")["page"]["findings"] if "open" in one["message"] or "åpen" in one["message"]]
    expect(found and found[0]["edit"] and "kilden.md" in found[0]["edit"], f"what would leak does not lead to the form of the page: {found}")
    expect(any("åpen side" in one for one in editor.open(form("content/sider/kilden.md"))[1].problems), "what would leak is not said in the form of its page")
    page_file.write_bytes(kilden)
    # Where it stands is found whole, whatever quotes it is written in, and whatever apostrophes are in it.
    inside = root / "content/intern/partnere/eksempel-partner-a.yml"
    agreed = inside.read_text("utf-8")
    for written, said in (("Kinoens egen sal 'Krona' for O'Brien", "Kinoens egen sal 'Krona' for O'Brien"), ("'Kinoens sal på lørdager: O''Briens kveld'", "Kinoens sal på lørdager: O'Briens kveld"), ('"Kinoens sal: O\'Briens «lange» kveld"', "Kinoens sal: O'Briens «lange» kveld")):
        inside.write_text(re.sub(r"^motytelse: .*$", lambda _: f"motytelse: {written}", agreed, count=1, flags=re.M), "utf-8")
        page_file.write_bytes(kilden + f"\nAvtalen gir {said} til alle.\n".encode())
        def excerpts():
            return [one["excerpt"] for one in server.bar("/kilden/")["page"]["findings"] if one["place"].startswith("content/sider/kilden.md:")]
        expect(serve.wait_until(lambda: any(one and one[1] == said for one in excerpts())), f"what would leak is marked as {excerpts()}, and not as {said!r}")
    inside.write_text(agreed, "utf-8")
    page_file.write_bytes(kilden)


def elsewhere(server, root):
    """What a save makes wrong in other files is said at the save, and foretold when it is asked for; what another has sent stays."""
    editor = Editor(server)
    path, file = form("content/sider/mandat.md"), root / "content/sider/mandat.md"
    before = file.read_bytes()
    status, page, _ = editor.send(path, {"main/utkast": "ja"}, act="se")
    expect("Lagrer du dette, blir noe galt andre steder på nettstedet: " in page.said and "handel.md" in page.said, f"that links will lead nowhere is not foretold: {page.said!r}")
    expect(file.read_bytes() == before, "looking for what is wrong saved")
    status, page, _ = editor.send(path, {"main/utkast": "ja"})
    expect("Lagret. Men nå er noe galt andre steder" in page.said and "ADVARSEL: " in page.said and "skjemaet" not in page.said, f"that links lead nowhere is not said at the save: {page.said!r}")
    status, _, text = server.ask("GET", path + "&etter=lagret")
    expect(b'<a href="/-story/rediger/skjema?fil=content/hovedomrader/handel' in text, "nothing leads to the form of what is wrong elsewhere")
    status, page, _ = editor.send(path, {"main/utkast": "nei"})
    expect(page.said.strip() == "Lagret.", f"what was put right is said: {page.said!r}")
    # So do undoing, making again, removing and bringing back.
    undo, remove, past = path.replace("skjema", "angre"), path.replace("skjema", "slett"), EDITOR + "historikk"
    for said, act, address, wrong in (("Angret.", "angre", undo, True), ("Angret.", "angre", undo, False), ("Gjort om igjen.", "igjen", undo, True), ("Gjort om igjen.", "igjen", undo, False), ("Slettet.", "slett", remove, True)):
        begun = time.monotonic()
        status, page, where = editor.send(address, act=act)
        if said == "Slettet.":
            # Nothing is waited for, and that something is looked for is said; what was found is there a moment later.
            expect(SOUGHT in page.said, f"whoever deletes waits for what that makes wrong: {page.said!r} after {time.monotonic() - begun:.1f} s")
            expect(serve.wait_until(lambda: SOUGHT not in editor.open(where)[1].said, 60), "what a deletion made wrong is looked for without end")
            page = editor.open(where)[1]
        expect(page.said.startswith(said + " Men nå er noe galt andre steder") == wrong and page.said.startswith(said) and ("handel.md" in page.said) == wrong, f"«{act}» says {page.said!r}, at {where}")
    number = re.search(rb'name="nummer" value="(\d+)"', server.ask("GET", past)[2])
    status, page, where = editor.send(past, {"nummer": number[1].decode()}, act="hent") if number else (0, None, "nowhere")
    expect(page and page.said.strip() == "Hentet tilbake.", f"bringing back says {page and page.said!r}, at {where}")
    status, page, where = editor.send(path.replace("skjema", "flytt"), {"navn": "mandatet"}, act="flytt")
    expect(page.said.strip() == "Flyttet.", f"moving says {page.said!r}, at {where}")
    editor.send(where.replace("skjema", "angre").split("&")[0], act="angre")
    file.write_bytes(before)
    time.sleep(0.3)
    followed(server, path, "content/hovedomrader/handel")
    file.write_bytes(before)
    time.sleep(0.3)
    # An ordinary change says nothing of what is wrong elsewhere already.
    status, page, _ = editor.send(path, {"main/sammendrag": "Det kommunestyret vedtok, og hva prosjektet skal oppnå."})
    expect(page.said.strip() == "Lagret.", f"an ordinary change is said to make something wrong: {page.said!r}")
    file.write_bytes(before)
    # What the project alone may read, and an open page says.
    other = root / "content/sider/kilden.md"
    kilden = other.read_bytes()
    secret = "Avtalen gir kinoen tolv fribilletter til ansatte hver måned i hele perioden."
    other.write_bytes(kilden + f"\n{secret}\n".encode())
    time.sleep(0.5)
    partner = form("content/partnere/eksempel-partner-a.yml")
    status, page, _ = editor.send(partner, {"intern/motytelse": secret})
    expect("Lagret. Men" in page.said and "FEIL: " in page.said and "content/sider/kilden.md" in page.said, f"what leaks on another page is not said at the save: {page.said!r}")
    editor.send(partner.replace("skjema", "angre"), act="angre")
    other.write_bytes(kilden)
    time.sleep(0.3)
    unsettled(server, root, editor)
    # A picture that somebody has sent and not saved: another cannot take it away, and whoever sent it can.
    event = form("content/arrangementer/eksempel-byvandring.md")
    folder = root / "content/arrangementer"
    _, mine, _ = editor.send(event, {"main/bilde-alt": "Torget"}, act="se", files=[("fil main/bilde", "Torget.png", png(1300, 900))])
    name = mine.value("main/bilde")
    expect(name and (folder / name).exists(), f"a picture is not put beside its event: {name} {mine.said!r} {mine.problems}")
    _, theirs, _ = editor.send(event, {}, act=f"kast {name}")
    expect((folder / name).exists() and "annet skjema" in theirs.said, f"a picture of an open form can be taken away by another: {theirs.said!r}")
    _, same, _ = editor.send(event, {}, act=f"bruk fil main/bilde {name}")
    expect(same.value("main/bilde") == name, f"a picture that waits cannot be used in another form: {same.said!r}")
    status, page, _ = editor.send(event, {}, page=mine)
    expect((folder / name).exists() and page.value("main/bilde") == name, f"a picture is lost at the save: {status} {page.said!r} {page.problems}")
    # Undoing takes it away again, and making again brings it back; one that somebody else shows by then stays.
    event_undo, file = event.replace("skjema", "angre"), folder / "eksempel-byvandring.md"
    editor.send(event_undo, act="angre")
    expect(not (folder / name).exists() and name not in file.read_text("utf-8"), "undoing leaves the picture that was sent for the save")
    editor.send(event_undo, act="igjen")
    expect((folder / name).exists() and name in file.read_text("utf-8"), "making again does not bring the picture back")
    walk = folder / "eksempel-omvisning.md"
    guided = walk.read_bytes()
    walk.write_bytes(guided + f"\n![Torget]({name})\n".encode())
    time.sleep(0.4)
    editor.send(event_undo, act="angre")
    expect((folder / name).exists() and name not in file.read_text("utf-8"), "undoing takes away a picture that another page shows")
    walk.write_bytes(guided)
    time.sleep(0.4)
    _, mine, _ = editor.send(event, {"main/bilde-alt": "Elva"}, act="se", files=[("fil main/bilde", "Elva.png", png(1301, 900))])
    name = mine.value("main/bilde")
    _, mine, _ = editor.send(event, {"main/bilde": ""}, act="se", page=mine)
    _, mine, _ = editor.send(event, {}, act=f"kast {name}", page=mine)
    expect(not (folder / name).exists() and "Bildet er slettet" in mine.said, f"who sent a picture cannot take it away: {mine.said!r}")


def unsettled(server, root, editor):
    """What a save makes wrong is said though others write right before it or right after it, and though it was asked for twice."""
    article, event = "content/aktuelt/eksempel-vi-flyttet.md", root / "content/arrangementer/eksempel-byvandring.md"
    consent = form("content/intern/samtykker/eksempel-samtykke-vi-flyttet.yml")
    before, undo = event.read_bytes(), consent.replace("skjema", "angre")
    (event.parent / "samtykket.png").write_bytes(png(1310, 900))
    mine = editor.open(consent)[1]
    # Somebody names the consent by hand, and the form is saved at once.
    time.sleep(0.5)
    event.write_text(event.read_text("utf-8").replace("tittel:", "bilde: samtykket.png\nbilde-alt: Torget\nbilde-samtykke: eksempel-samtykke-vi-flyttet\ntittel:", 1), "utf-8")
    _, page, where = editor.send(consent, {"main/trukket": "2027-03-02"}, page=mine)
    expect("eksempel-byvandring.md" in page.said and article in page.said, f"what was named right before a consent was withdrawn is not said: {page.said!r}")
    # Somebody writes elsewhere after the save, before its page is shown: what it made wrong is still said.
    kilden = root / "content/sider/kilden.md"
    text = kilden.read_bytes()
    for number in (1, 2):
        kilden.write_bytes(text + b"\n" * number)
        time.sleep(0.15)
        _, page = editor.open(where)
        expect(article in page.said, f"what a save made wrong is not said while something else is read: {page.said!r}")
    kilden.write_bytes(text)
    # Nobody waits for it: what is being looked for is said, with the way to hear it.
    undone = editor.open(undo)[1]
    _, page, where = editor.send(undo, act="angre", page=undone, waits=False)
    expect(page.said.startswith("Angret.") and (SOUGHT in page.said and "vis hva som ble funnet" in page.said or editor.open(where, waits=False)[1].said == page.said), f"without script it is not said that the rest is looked through: {page.said!r}")
    editor.send(undo, act="igjen")
    # More is saved at once than is looked through at once: what the second of them put right and the third made wrong again is not lost.
    quick = Editor(server)
    quick.cookie = "story-script=1"

    def heard(page):
        """What the script of a form hears when it asks, once everything was looked through."""
        values = [(name, value) for name, value in page.values] + [("gjor", "se")]
        headers = {"Origin": f"http://localhost:{server.port}", "Cookie": quick.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        found = json.loads(server.ask("POST", consent.replace("skjema", "se") + "&etter=igjen", headers, urllib.parse.urlencode(values).encode())[2])
        if found.get("awaits", True):
            # Asked all the while, what is asked comes before what is waited for.
            time.sleep(1)
            return False
        return found

    people = sorted((root / "content/personer").glob("*.yml"))[:8]
    kept = {person: person.read_bytes() for person in people}
    others = [form(f"content/personer/{person.name}") for person in people]
    pages = [quick.open(other)[1] for other in others]
    undone = quick.open(undo)[1]
    quick.send(others[0], {"main/organisasjon": "Prøve 0"}, page=pages[0])
    quick.send(undo, act="angre", page=undone)
    _, again, _ = quick.send(undo, act="igjen")
    for number in range(1, len(others)):
        quick.send(others[number], {"main/organisasjon": f"Prøve {number}"}, page=pages[number])
    found = serve.wait_until(lambda: heard(again), 300) and heard(again)
    expect(found and article in json.dumps(found["said"]), f"what was put right and made wrong again while others saved is lost: {found and found['said']}")
    for person, text in kept.items():
        person.write_bytes(text)
    time.sleep(0.5)
    # Undone twice by one who presses twice: nothing is looked for without end.
    _, page, where = quick.send(undo, act="angre")
    asked = quick.open(undo)[1]
    quick.send(undo, act="igjen", page=asked)
    _, page, where = quick.send(undo, act="igjen", page=asked)
    expect(page.said.startswith("Gjort om igjen."), f"«gjør om igjen» pressed twice says {page.said!r}")

    told = lambda: heard(page)
    found = serve.wait_until(told, 120) and told()
    expect(found and article in json.dumps(found["said"]), f"what was made again twice is looked for without end, or not said: {found and found['said']}")
    editor.send(undo, act="angre")
    event.write_bytes(before)
    (event.parent / "samtykket.png").unlink()
    time.sleep(0.5)


def followed(server, path, wrong):
    """Where the editor's script runs, a save is answered at once, and says what it made wrong elsewhere when that is known, on whatever page."""
    quick = Editor(server)
    quick.cookie = "story-script=1"
    check = path.replace("skjema", "se") + "&etter=lagret"

    def asked(page):
        values = [(name, value) for name, value in page.values] + [("gjor", "se")]
        headers = {"Origin": f"http://localhost:{server.port}", "Cookie": quick.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        return json.loads(server.ask("POST", check, headers, urllib.parse.urlencode(values).encode())[2])

    status, page, _ = quick.send(path, {"main/utkast": "ja"})
    expect(page.said.startswith("Lagret."), f"a save where script runs says {page.said!r}")
    expect(serve.wait_until(lambda: not asked(page).get("awaits", True), 60), "what a save made wrong is looked for without end")
    found = asked(page)
    expect(found["said"]["text"].startswith("Lagret. Men nå er noe galt andre steder") and any(wrong in (place["address"] or "") for place in found["said"]["places"]), f"what a save made wrong is not said when it is known: {found['said']}")
    # Whoever has gone on before that is told on the next page, once.
    _, page, _ = quick.send(path, {"main/utkast": "nei"})
    expect(serve.wait_until(lambda: not asked(page).get("awaits", True), 60), "what a save put right is looked for without end")
    quick.send(path, {"main/utkast": "ja"})
    told = lambda: "Etter det du nettopp gjorde" in quick.open(EDITOR)[1].said
    expect(serve.wait_until(told, 60), "whoever goes on after a save is not told what it made wrong")
    expect(not told(), "what a save made wrong is said again and again")
    quick.send(path, {"main/utkast": "nei"})


def full_and_read_only(story):
    """A disk that is full, and one that may not be written: the text stays in the form, and why is said."""
    here = serve.here
    root = pathlib.Path(tempfile.mkdtemp(prefix="story-full-"))
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", root], capture_output=True).returncode == 0
    if not mounted:
        print("prove: no disk can be mounted here: a full one and a read-only one are not tried", flush=True)
        root.rmdir()
        return
    try:
        shutil.copytree(here / "content", root / "content")
        shutil.copytree(here / "themes", root / "themes")
        # What the server says must lie elsewhere: a disk on which a file is being written cannot be made read-only.
        server = serve.Server(story, root, log=pathlib.Path(str(root) + ".log"))
        editor = Editor(server)
        path = form("content/sider/kilden.md")
        file = root / "content/sider/kilden.md"
        before = file.read_bytes()
        mine = editor.open(path)[1]
        with open(root / "fyll", "wb") as fill:
            try:
                while True:
                    fill.write(b"0" * 65536)
                    fill.flush()
            except OSError:
                pass
        status, page, _ = editor.send(path, {"main/tittel": "Full disk", "tekst main": "Lang tekst. " * 4000}, page=mine)
        expect(page.value("main/tittel") == "Full disk" and page.said.strip() and file.read_bytes() == before, f"a full disk: {status} {page.said!r}")
        (root / "fyll").unlink()
        status, page, _ = editor.send(path, {}, page=page)
        expect("Lagret" in page.said and "Full disk" in file.read_text("utf-8"), f"after a full disk: {status} {page.said!r}")
        file.write_bytes(before)
        time.sleep(0.3)
        subprocess.run(["mount", "-o", "remount,ro", root], check=True)
        status, page, _ = editor.send(path, {"main/tittel": "Bare lesing"})
        expect(page.value("main/tittel") == "Bare lesing" and page.said.strip() and file.read_bytes() == before, f"a read-only disk: {status} {page.said!r}")
        status, page, _ = editor.send(path, {"main/tittel": "Bare lesing"}, files=[("fil main/bilde", "a.png", png(9, 9))])
        expect(page.value("main/tittel") == "Bare lesing" and page.said.strip(), f"a picture on a read-only disk: {status} {page.said!r}")
        subprocess.run(["mount", "-o", "remount,rw", root], check=True)
        server.stop()
    finally:
        subprocess.run(["umount", "-l", root], capture_output=True)
        root.rmdir()
        pathlib.Path(str(root) + ".log").unlink(missing_ok=True)


def restarted(chromium, story, root):
    """In a browser: the server ends and is started anew under an open form, and a file goes; nothing is lost."""
    context = chromium.new_context(locale="nb-NO")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    server = serve.Server(story, root, "--port", serve.port_of_its_own())
    address = f"http://localhost:{server.port}"
    path = "content/sider/kilden.md"
    before = (root / path).read_bytes()
    page.goto(address + form(path))
    page.locator("[name='main/tittel']").fill("Skrevet før omstart")
    port = server.port
    server.stop()
    page.get_by_role("button", name="Lagre").first.click()
    page.locator("#tilstand").get_by_text("Serveren svarer ikke").wait_for()
    expect(page.locator("[name='main/tittel']").input_value() == "Skrevet før omstart", "what was written is lost when nobody answers")
    server = serve.Server(story, root, "--port", str(port))
    page.get_by_role("button", name="Lagre").first.click()
    page.locator(".said").get_by_text("startet på nytt").wait_for()
    expect(page.locator("[name='main/tittel']").input_value() == "Skrevet før omstart", "what was written is lost when the server is started anew")
    page.get_by_role("button", name="Lagre").first.click()
    page.get_by_text("Lagret.").wait_for()
    # «… er ikke lagret» is there before «Lagret» is.
    expect(serve.wait_until(lambda: "Skrevet før omstart" in (root / path).read_text("utf-8")), "what was written before the server was started anew is not saved")
    # A picture that is too large is said at once, and not sent.
    page.locator("input[type=file]").first.set_input_files({"name": "stor.png", "mimeType": "image/png", "buffer": png(8, 8) + b"\0" * (25 << 20)})
    page.get_by_role("alert").get_by_text("24 MB").first.wait_for()
    expect(page.locator("input[type=file]").first.evaluate("one => one.files.length") == 0, "a picture that is too large would be sent")
    # The file goes under the open form.
    page.locator("[name='main/tittel']").fill("Etter at filen var borte")
    (root / path).unlink()
    serve.wait_until(lambda: server.ask("GET", form(path))[0] == 404)
    page.get_by_role("button", name="Lagre").first.click()
    page.get_by_role("heading", name="Dette er borte").wait_for()
    page.get_by_role("button", name="Lag det på nytt").click()
    page.locator("#skjema").wait_for()
    expect(page.locator("[name='main/tittel']").input_value() == "Etter at filen var borte", "what was written is lost with its file")
    page.get_by_role("button", name="Lagre").first.click()
    page.get_by_text("Lagret.").wait_for()
    expect(serve.wait_until(lambda: (root / path).exists() and "Etter at filen var borte" in (root / path).read_text("utf-8")), "a file that was deleted is not made again")
    (root / path).write_bytes(before)
    # Saved by Enter in a control, then back: what is shown is not saved over what is there.
    server.stop()
    context.close()


def main():
    story = pathlib.Path(sys.argv[1]).resolve()
    only = set(sys.argv[2:])
    # What needs no browser is tried beside it, on content and with servers of its own.
    beside = None if only else subprocess.Popen([sys.executable, __file__, story, "clumsy", "elsewhere", "disk"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    root = pathlib.Path(tempfile.mkdtemp(prefix="story-forms-"))
    here = serve.here
    try:
        shutil.copytree(here / "content", root / "content")
        shutil.copytree(here / "themes", root / "themes")
        server = serve.Server(story, root)
        from playwright.sync_api import sync_playwright

        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=pages.CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
            context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="nb-NO")
            context.set_default_timeout(PATIENCE)
            page = context.new_page()
            page.on("console", lambda message: problems.append(f"console at {page.url}: {message.text}") if message.type == "error" else None)
            page.on("pageerror", lambda error: problems.append(f"script error: {error}"))
            officer = Officer(page, f"http://localhost:{server.port}")
            count = 0
            for name, prove in (
                ("hostile", lambda: hostile(chromium, server, root)), ("tasks", lambda: tasks(officer, root)), ("silent", lambda: silent(chromium, server, root)),
                ("tools", lambda: tools(context, server, root)), ("two", lambda: two_editors(context, server, root)), ("meanwhile", lambda: meanwhile(context, server, root)), ("tabs", lambda: tabs(context, server, root)), ("axe", lambda: every_form(context, server)),
                ("clumsy", lambda: clumsy(server, root)), ("elsewhere", lambda: elsewhere(server, root)), ("disk", lambda: full_and_read_only(story)), ("restarted", lambda: restarted(chromium, story, root)),
            ):
                if only and name not in only or not only and name in ("clumsy", "elsewhere", "disk"):
                    continue
                begun = time.monotonic()
                try:
                    count = prove() or count
                except Exception as failure:
                    problems.append(f"{name}: {str(failure)[:600]}")
                print(f"prove: {name}: {time.monotonic() - begun:.0f} s", flush=True)
            chromium.close()
        server.stop()
    finally:
        shutil.rmtree(root, ignore_errors=True)
    if beside:
        said = beside.communicate()[0]
        print("\n".join(line for line in said.splitlines() if not line.endswith(": fine")), flush=True)
        if beside.returncode:
            problems.append("of what was tried without a browser, something failed: see above")
    for problem in problems:
        print(f"prove: {problem}", file=sys.stderr)
    if problems:
        sys.exit(1)
    if only:
        return print(f"prove: {', '.join(sorted(only))}: fine")
    print(f"prove: ten tasks in {sum(clicks for _, clicks in officer.log)} clicks without an error; {count} looks by axe without a finding; two editors, twelve tabs, hostile pages, clumsy people, what a save does elsewhere, full and read-only disks, a server started anew")


if __name__ == "__main__":
    main()
