"""Opens a sealed status page in headless Chromium: with the right passphrase, with a wrong one, and tampered with.

Usage: prove-seal.py STORY FOLDER: the built tool, and a folder that holds content/ and themes/.
"""
import json, os, pathlib, re, subprocess, sys, tempfile
from playwright.sync_api import sync_playwright

STORY, FOLDER = sys.argv[1], sys.argv[2]
failed, passed = [], 0


def expect(holds, what):
    global passed
    if holds:
        passed += 1
    else:
        failed.append(what)


def build(output, *options, environment=None):
    command = [STORY, "build", "--root", FOLDER, "--output", str(output), "--as-of", "2027-09-15", "--no-search", "--no-compress", *options]
    return subprocess.run(command, capture_output=True, text=True, env={**os.environ, **(environment or {})})


def open_page(browser, path, passphrase):
    """The page after the passphrase was given, and what it asked others for."""
    context = browser.new_context()
    page = context.new_page()
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(path.as_uri())
    expect(page.title() == "Låst side / Sealed page", "the title is neutral")
    page.fill("#passphrase", passphrase)
    page.click("button")
    page.wait_for_function("() => !document.querySelector('form') || [...document.querySelectorAll('[data-note=wrong]')].some(it => !it.hidden)", timeout=60000)
    return context, page, asked, errors


with tempfile.TemporaryDirectory() as work:
    work = pathlib.Path(work)
    passphrase = subprocess.run([STORY, "passphrase"], capture_output=True, text=True, check=True).stdout.strip()
    plain, sealed = work / "plain", work / "sealed"
    expect(build(plain).returncode == 0, "the plain site is built")
    # Sealed where a plain one lies, so that nothing of it may be left.
    expect(build(sealed).returncode == 0, "the plain site is built before the sealed one")
    result = build(sealed, "--seal", environment={"STORY_PASSPHRASE": passphrase})
    expect(result.returncode == 0, f"the sealed site is built: {result.stderr[-300:]}")
    files = [str(it.relative_to(sealed / "internal")) for it in (sealed / "internal").rglob("*") if it.is_file()]
    expect(files == ["index.html"], f"one file is left: {files[:5]}")
    pages = {str(it.relative_to(plain / "internal")): it.read_bytes() for it in (plain / "internal").rglob("*") if it.is_file()}
    path = sealed / "internal/index.html"
    text = path.read_text("utf-8")
    for name in pages:
        expect(name == "index.html" or name not in text, f"{name} is not in the clear")
    others = [it for it in sealed.rglob("*") if it.is_file() and "public" not in it.parts and it != path]
    for it in others:
        expect(b"status.json" not in it.read_bytes(), f"{it.name} names no file of the sealed site")
    again = work / "again"
    build(again, "--seal", environment={"STORY_PASSPHRASE": passphrase})
    expect((again / "internal/index.html").read_bytes() != path.read_bytes(), "the same content is other bytes each time")

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context, page, asked, errors = open_page(browser, path, passphrase)
        expect(page.query_selector("form#passphrase") is None and page.query_selector("main h1") is not None, "the right passphrase opens it")
        first = re.search(r"<title>([^<]*)", pages["index.html"].decode()).group(1)
        expect(page.title().replace("\xa0", " ") == first.replace("\xa0", " ").replace("&amp;", "&"), f"the first page is shown: {page.title()}")
        expect(page.evaluate("document.adoptedStyleSheets.length") == 1, "it has its styles")
        expect(page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") != "", "and they hold")
        address = page.url
        shown, waiting = {"index.html"}, ["index.html"]
        resolve = "([from]) => [...document.querySelectorAll('a[href]')].map(it => [it.getAttribute('href'), new URL(it.getAttribute('href'), 'https://sealed.invalid/' + from).href])"
        while waiting and len(shown) < 80:
            here = waiting.pop(0)
            for href, whole in page.evaluate(resolve, [here]):
                if not whole.startswith("https://sealed.invalid/"):
                    continue
                target = whole.removeprefix("https://sealed.invalid/").split("#")[0]
                target = target if target and not target.endswith("/") else target + "index.html"
                expect(target in pages, f"{href} on {here} leads to a file")
                if target in shown or not target.endswith(".html") or target not in pages:
                    continue
                page.evaluate("href => [...document.querySelectorAll('a[href]')].find(it => it.getAttribute('href') === href).click()", href)
                wanted = re.search(r"<title>([^<]*)", pages[target].decode()).group(1).replace("&amp;", "&")
                expect(page.title() == wanted, f"{target} is shown by its link")
                expect(page.evaluate("document.activeElement !== document.body"), f"{target} takes the focus")
                shown.add(target)
                page.go_back()
                page.wait_for_timeout(20)
        expect(len(shown) > 10, f"the pages are reached by their links: {len(shown)}")
        expect(page.url == address, "the address never changes")
        with page.expect_download() as download:
            page.evaluate("() => { const it = document.createElement('a'); it.href = 'status.json'; document.body.append(it); it.click() }")
        data = json.loads(pathlib.Path(download.value.path()).read_bytes())
        expect(data["version"] == 1, "files are saved from within")
        stored = page.evaluate("() => [document.cookie, Object.keys(localStorage).length, Object.keys(sessionStorage).length].join()")
        expect(stored == ",0,0", f"nothing is stored: {stored}")
        expect([it for it in asked if not it.startswith(("file:", "blob:", "data:"))] == [], f"nobody else is asked: {asked[:3]}")
        expect(errors == [], f"the console is silent: {errors[:3]}")
        page.reload()
        expect(page.title() == "Låst side / Sealed page", "after a reload it is sealed again")
        context.close()

        def refused(name, changed, passphrase=passphrase):
            place = work / f"{name}.html"
            place.write_text(changed, "utf-8")
            context, page, _, _ = open_page(browser, place, passphrase)
            expect(page.query_selector("form") is not None and page.is_visible("[data-note=wrong]"), f"{name}: it stays sealed and says so")
            context.close()

        refused("wrong passphrase", text, passphrase[:-1] + ("2" if passphrase[-1] != "2" else "3"))
        refused("empty passphrase", text, " ")
        data = re.search(r'id="data" type="text/plain">([^<]*)', text).group(1)
        flipped = data[:100] + ("A" if data[100] != "A" else "B") + data[101:]
        refused("changed ciphertext", text.replace(data, flipped))
        refused("cut ciphertext", text.replace(data, data[: len(data) // 8 * 4]))
        refused("changed tag", text.replace(data, data[:-8] + ("A" if data[-8] != "A" else "B") + data[-7:]))
        header = json.loads(re.search(r'id="header" type="application/json">([^<]*)', text).group(1))
        for key, value in [("iterations", 600001), ("iterations", 1000), ("iterations", 10**12), ("form", "story-seal-2")]:
            refused(f"changed {key} {value}", text.replace(json.dumps(header, separators=(",", ":")), json.dumps({**header, key: value}, separators=(",", ":"))))
        for key in ("salt", "nonce"):
            other = ("A" if header[key][0] != "A" else "B") + header[key][1:]
            refused(f"changed {key}", text.replace(header[key], other))
        # Without JavaScript the page says why it cannot be opened.
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(path.as_uri())
        expect("JavaScript" in page.inner_text("body"), "without script it says why")
        context.close()
        browser.close()

if failed:
    sys.exit("prove-seal: " + "\n".join(dict.fromkeys(failed)))
print(f"prove-seal: {passed} checks of the sealed page hold, opened, refused and tampered with")
