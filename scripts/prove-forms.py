"""Does a press officer's ten tasks in the forms of «story serve», in a real browser, and tries what others would do to it.

Usage: prove-forms.py STORY [PART …]: the built tool. Clicks and errors are counted; every form is looked at by axe in both
languages at 320 and 1280 px; then without script, with two editors, with twelve tabs, and as a hostile page would.
"""
import base64, html, http.client, importlib, os, pathlib, re, shutil, struct, subprocess, sys, tempfile, urllib.parse, zlib

sys.path.insert(0, str(pathlib.Path(__file__).parent))
serve = importlib.import_module("prove-serve")
pages = importlib.import_module("prove-pages")
expect, problems = serve.expect, serve.problems
EDITOR = "/-story/rediger/"


def png(width, height):
    """A picture of one colour (PNG, RFC 2083)."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    rows = b"".join(b"\0" + b"\x20\x80\xa0" * width for _ in range(height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


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
        self.click("Lagre")
        self.page.locator(".said").wait_for(timeout=45_000)
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
    page.locator("input[type=file]").first.set_input_files({"name": "../../../Torget i sol.PNG", "mimeType": "image/png", "buffer": png(1600, 1000)})
    officer.clicks += 1
    officer.save()
    expect((root / "content/arrangementer/torget-i-sol.png").exists(), "the picture is not beside the event")
    expect("Open day in the square" in read(root, "content/arrangementer/apen-dag-pa-torget.en.md"), "the event is not in English")
    expect("bilde: torget-i-sol.png" in read(root, path), f"the event does not name its picture: {read(root, path)}")
    expect(page.locator("#skjema .problems .error, #skjema .problems li.error").count() == 0, f"a new event has errors: {page.locator('.problems li.error').all_inner_texts()}")
    page.locator(".picture img").click(position={"x": 80, "y": 50})
    officer.clicks += 1
    focus = page.locator("[name='main/bilde-fokus']").input_value()
    expect(re.fullmatch(r"2[3-7] % 2[3-7] %", focus), f"the point of the picture is {focus}")
    officer.save()
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
    page.wait_for_timeout(500)
    while page.locator(".problems button").count() and officer.clicks < 12:
        officer.clicks += 1
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
    officer.click("Flytt", "link")
    officer.fill("navn", "vare-verdier")
    officer.click("Flytt")
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
    expect(row.locator("> .row").count() == count + 1, "no row was added")
    row.locator("> .row").last.locator("input[type=text], textarea").first.fill("innbyggere" if "hovedomrader" in rows else "Prøverad")
    officer.clicks += 1
    row.locator("> .row").last.locator("button[value^=opp]").last.click()
    page.locator("#skjema").wait_for()
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
    expect(read(root, gone) == before, "what was brought back is another file")
    officer.done("delete and bring back")


def undo(officer, page, root):
    """Undo, to the same bytes."""
    person = "content/personer/ronny-lie.yml"
    before = (root / person).read_bytes()
    officer.open(form(person))
    officer.fill("main/rolle" if page.locator("[name='main/rolle']").count() else page.locator("input[type=text]").first.get_attribute("name"), "Prøverolle")
    officer.save()
    officer.click("Angre", "link")
    officer.clicks += 1
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
    officer.clicks += 1
    page.get_by_role("dialog").locator(".choices button").first.click()
    page.get_by_role("dialog").locator("button.main").click()
    expect("](personvern.md)" in area.input_value() and "```{" in area.input_value(), f"the tools write {area.input_value()[-160:]!r}")
    frame = page.frame_locator("#ved-siden iframe")
    area.press_sequentially("Dette er ikke lagret.")
    frame.get_by_text("Dette er ikke lagret.").wait_for(timeout=45_000)
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
    for language in ("nb", "en"):
        page.goto(f"{root}{EDITOR}?sprak={language}")
        for address in addresses:
            page.goto(root + address)
            if page.evaluate("document.documentElement.lang") != language:
                problems.append(f"{address} is not in {language}")
            page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
            client = context.new_cdp_session(page)
            client.send("Page.setBypassCSP", {"enabled": True})
            client.send("Runtime.evaluate", {"expression": pages.AXE})
            # The document is the same in dark: what can differ are the colours.
            for width, scheme, rules in ((320, "light", pages.EVERYTHING), (1280, "dark", pages.COLOURS)):
                page.set_viewport_size({"width": width, "height": 800})
                page.emulate_media(color_scheme=scheme)
                if overflow := page.evaluate(pages.OVERFLOW):
                    problems.append(f"{address} is wider than {width} px: {overflow}")
                result = page.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations'], iframes: false})", rules)
                problems.extend(f"axe, {address}, {language}, {width}: {one['id']}: {one['nodes'][0]['html'][:160]}" for one in result["violations"])
                count += 1
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
    officer.click("Se over")
    expect(page.locator("[data-control='main/arrangor'] .error, [data-control='main/arrangor'] li.error").count() > 0, "without script a missing field is not said at the field")
    expect("2027-12-01" not in (root / path).read_text("utf-8"), "«Se over» saves")
    officer.fill("main/arrangor", "Prøvearrangøren")
    officer.save()
    expect("Prøvearrangøren" in (root / path).read_text("utf-8"), "without script nothing is saved")
    context.close()


def two_editors(context, server, root):
    """The second save is refused, both versions are shown, and nothing is lost."""
    address = f"http://localhost:{server.port}" + form("content/aktuelt/eksempel-pressemelding-fagdager.md")
    path = root / "content/aktuelt/eksempel-pressemelding-fagdager.md"
    one, other = context.new_page(), context.new_page()
    for page in (one, other):
        page.goto(address)
    one.locator("[name='main/tittel']").fill("Eksempel: den første skrev dette")
    other.locator("[name='main/tittel']").fill("Eksempel: den andre skrev dette")
    one.get_by_role("button", name="Lagre").first.click()
    one.get_by_text("Lagret.").wait_for()
    other.get_by_role("button", name="Lagre").first.click()
    other.get_by_role("heading", name="Noen andre har lagret i mellomtiden").wait_for()
    shown = other.locator(".versions").inner_text()
    expect("den første skrev dette" in shown and "den andre skrev dette" in shown, "not both versions are shown")
    expect("den første skrev dette" in path.read_text("utf-8"), "the first save was overwritten")
    other.get_by_role("button", name="Fortsett med det jeg skrev").click()
    expect(other.locator("[name='main/tittel']").input_value() == "Eksempel: den andre skrev dette", "what the second wrote is lost")
    expect("den første skrev dette" in path.read_text("utf-8"), "looking at both overwrites")
    for page in (one, other):
        page.close()


def tabs(context, server, root):
    """Twelve forms at once: a browser has six connections to a server."""
    opened = [context.new_page() for _ in range(12)]
    for page in opened:
        page.goto(f"http://localhost:{server.port}" + form("content/sider/kilden.md"), timeout=20_000)
    last = opened[-1]
    last.bring_to_front()
    last.locator("[name='main/tittel']").fill("Tolv faner")
    last.get_by_role("button", name="Lagre").first.click()
    last.get_by_text("Lagret.").wait_for(timeout=45_000)
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
        ({}, sent.replace(token.encode(), b"0" * 32)), ({}, urllib.parse.urlencode(values[1:]).encode()),
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
    for name, data in (("a.exe", b"MZ" + b"\0" * 100), ("a.png", b"#!/bin/sh\nid\n"), ("a.html", b"<html><script>1</script>"), ("a.gif", b"GIF89a" + b"\0" * 100), ("stor.png", png(8, 8) + b"\0" * (25 << 20))):
        expect(upload(name, data)[0] == 409, f"{name} is taken")
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


def main():
    story = pathlib.Path(sys.argv[1]).resolve()
    only = set(sys.argv[2:])
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
            context.set_default_timeout(45_000)
            page = context.new_page()
            page.on("console", lambda message: problems.append(f"console at {page.url}: {message.text}") if message.type == "error" else None)
            page.on("pageerror", lambda error: problems.append(f"script error: {error}"))
            officer = Officer(page, f"http://localhost:{server.port}")
            count = 0
            for name, prove in (
                ("hostile", lambda: hostile(chromium, server, root)), ("tasks", lambda: tasks(officer, root)), ("silent", lambda: silent(chromium, server, root)),
                ("two", lambda: two_editors(context, server, root)), ("tabs", lambda: tabs(context, server, root)), ("axe", lambda: every_form(context, server)),
            ):
                if only and name not in only:
                    continue
                try:
                    count = prove() or count
                except Exception as failure:
                    problems.append(f"{name}: {str(failure)[:600]}")
            chromium.close()
        server.stop()
    finally:
        shutil.rmtree(root, ignore_errors=True)
    for problem in problems:
        print(f"prove: {problem}", file=sys.stderr)
    if problems:
        sys.exit(1)
    print(f"prove: ten tasks in {sum(clicks for _, clicks in officer.log)} clicks without an error; {count} looks by axe without a finding; two editors, twelve tabs, hostile pages")


if __name__ == "__main__":
    main()
