"""Runs «story serve» on a copy of the content, and tries it as its users and its enemies would.

Usage: prove-serve.py STORY: the built tool. Every page is compared with that of a cold build, before and after edits at random;
hostile requests are sent to the running server; and a real browser watches pages change, in twelve tabs.
"""
import contextlib, http.client, json, os, pathlib, random, re, shutil, signal, socket, subprocess, sys, tempfile, time, urllib.parse
from hostfiles import HOST_FILES

sys.path.insert(0, str(pathlib.Path(__file__).parent))
here = pathlib.Path(__file__).resolve().parent.parent
DAY = "2027-09-15"
SCRIPT = re.compile(rb'<script src="/-story/preview\.js\?[0-9]+"></script>')
problems = []


def expect(condition, text):
    if not condition:
        problems.append(text)


def port_of_its_own():
    """For a server that is to be started anew: below those that the system gives away, and far from where `serve` looks by itself,
    so that nobody takes it in between."""
    while True:
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", random.SystemRandom().randrange(20_000, 30_000)))
            return str(probe.getsockname()[1])


class Server:
    """A running «story serve» on a folder of its own."""

    def __init__(self, story, root, *options, through=(), log="serve.log"):
        self.story, self.root = story, root
        self.errors = open(root / log, "ab")
        self.process = subprocess.Popen(
            [*through, story, "serve", "--root", root, "--output", root / "built", "--as-of", DAY, *options],
            stdout=subprocess.PIPE, stderr=self.errors, env={"PATH": "/usr/bin:/bin", "LANG": "C"},
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        line = self.process.stdout.readline().decode()
        found = re.search(r"http://localhost:(\d+)/", line)
        if not found:
            sys.exit(f"prove: «story serve» says {line!r}: {(root / log).read_text()}")
        self.port = int(found[1])

    def ask(self, method, target, headers=None, body=None, host=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        for name, value in {"Host": host or f"localhost:{self.port}", **(headers or {})}.items():
            connection.putheader(name, value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()

    def page(self, path, view="leser/"):
        return self.ask("GET", path, {"Cookie": f"story-view-{self.port}={view}"})

    def bar(self, path="/", view="redaktor/"):
        return json.loads(self.ask("GET", "/-story/bar?path=" + urllib.parse.quote(path), {"Cookie": f"story-view-{self.port}={view}"})[2])

    def raw(self, data):
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            connection.sendall(data)
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
        return answer

    def stop(self, number=signal.SIGINT):
        self.process.send_signal(number)
        return self.process.wait(timeout=60)


def wait_until(condition, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False


def build(story, root):
    shutil.rmtree(root / "built", ignore_errors=True)
    subprocess.run(
        [story, "build", "--root", root, "--output", root / "built", "--as-of", DAY, "--no-compress", "--format", "oneline"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={"PATH": "/usr/bin:/bin", "LANG": "C"})
    return {path.relative_to(root / "built/public").as_posix(): path for path in (root / "built/public").rglob("*") if path.is_file()}


def same_as_build(server, made, when):
    """The number of files that are byte for byte those of the build, pages but for one script."""
    count = 0
    for name, path in made.items():
        if name in (*HOST_FILES, "404.html"):
            continue
        address = "/" + (name[: -len("index.html")] if name.endswith("index.html") else name)
        status, headers, body = server.page(urllib.parse.quote(address))
        if name.endswith(".html"):
            body, scripts = SCRIPT.subn(b"", body)
            expect(scripts == 1, f"{when}: {address} has {scripts} scripts of ours")
        expect(status == 200 and body == path.read_bytes(), f"{when}: {address} differs from the build ({status})")
        count += 1
    return count


def hostile(server):
    """Requests that must not be answered, and what answers must hold."""
    port = server.port
    own = f"localhost:{port}"
    for host in ("evil.example", f"evil.example:{port}", f"127.0.0.1.nip.io:{port}", f"localhost:{port + 1}", f"0.0.0.0:{port}", f"[::1]:{port}", "localhost."):
        status, headers, body = server.ask("GET", "/", host=host)
        expect(status == 421 and b"<html" not in body, f"Host {host} is answered: {status}")
        expect(server.ask("GET", "/-story/bar", host=host)[0] == 421, f"Host {host} is given the token")
    token = server.bar()["token"]
    good = {"Origin": f"http://{own}", "X-Story-Token": token, "Content-Type": "application/x-www-form-urlencoded"}
    for left_out in ("Origin", "X-Story-Token"):
        headers = {name: value for name, value in good.items() if name != left_out}
        expect(server.ask("POST", "/-story/fix", headers, b"finding=x")[0] == 403, f"a write without {left_out} is taken")
    for change in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"X-Story-Token": "0" * 32}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}):
        expect(server.ask("POST", "/-story/fix", {**good, **change}, b"finding=x")[0] == 403, f"a write with {change} is taken")
    expect(server.ask("POST", "/-story/fix", good, b"finding=x")[0] == 409, "a write of ours is not taken")
    expect(server.ask("POST", "/", good, b"")[0] in (403, 404), "a page takes a POST")
    expect(server.ask("GET", "/-story/bar", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"})[0] == 403, "another site gets the token")
    expect(server.ask("POST", "/-story/fix", {**good, "Content-Length": "99999999"})[0] == 413, "a large body is taken")
    expect(b" 431 " in server.raw(b"GET / HTTP/1.1\r\nHost: " + own.encode() + b"\r\nX: " + b"a" * 20000 + b"\r\n\r\n"), "a large head is taken")
    for target in (
        "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/%2E%2E%5Cetc", "/....//etc/passwd", "/content/nettsted.yml", "/%252e%252e/",
        "/-/../../content/nettsted.yml", "//etc/passwd", "/%00", "/intern/", "/-story/intern/../../content/nettsted.yml", "/-story/intern/%2e%2e/public/index.html",
        "/.git/config", "/themes/kongsberg/status.css",
    ):
        answer = server.raw(f"GET {target} HTTP/1.1\r\nHost: {own}\r\n\r\n".encode())
        expect(answer.split(b" ", 2)[1] in (b"400", b"404"), f"{target} is answered: {answer[:60]}")
        expect(b"root:" not in answer and b"domene:" not in answer, f"{target} leads out of the site")
    for method in ("OPTIONS", "PUT", "DELETE", "TRACE", "CONNECT"):
        answer = server.raw(f"{method} / HTTP/1.1\r\nHost: {own}\r\n\r\n".encode())
        expect(b" 405 " in answer[:20] and b"Allow: GET, HEAD, POST" in answer, f"{method}: {answer[:60]}")
    status, headers, body = server.ask("HEAD", "/")
    expect(status == 200 and body == b"" and int(headers["Content-Length"]) > 1000, f"HEAD: {status} {headers}")
    for path in ("/", "/no-such-page/", "/-story/bar", "/-story/preview.js", "/-story/intern/index.html"):
        headers = server.ask("GET", path)[1]
        expect(headers.get("Cache-Control") == "no-store", f"{path} may be kept: {headers}")
        expect("Access-Control-Allow-Origin" not in headers, f"{path} is for other origins")
        expect("default-src 'none'" in headers.get("Content-Security-Policy", "") and "unsafe" not in headers["Content-Security-Policy"], f"{path}: {headers}")
        expect(headers.get("X-Frame-Options") == "DENY" and headers.get("X-Content-Type-Options") == "nosniff", f"{path}: {headers}")
    for garbage in (b"\x16\x03\x01\x02\x00\x01\x00", b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", os.urandom(4000) + b"\r\n\r\n"):
        expect(b" 400 " in server.raw(garbage + b"\r\n\r\n")[:20], f"{garbage[:30]} is answered")


def edits(server, story, root):
    """Texts and fields changed at random: each page must be that of a cold build, at once and after everything was read."""
    files = sorted(path for path in (root / "content").rglob("*.md") if "intern" not in path.parts and path.name != "LESMEG.md")
    generator = random.Random(14)
    for number in range(6):
        changed = generator.sample(files, 1 if number < 4 else 3)
        for path in changed:
            text = path.read_text("utf-8")
            lines = text.split("\n")
            if number % 2 == 0:
                path.write_text(text + f"\nNy setning nummer {number} her.\n", "utf-8")
            else:
                index = next(index for index, line in enumerate(lines) if line.startswith("tittel:"))
                lines[index] = f"tittel: Ny tittel {number} {path.stem[:3]}"
                path.write_text("\n".join(lines), "utf-8")
        before = server.bar()["version"]
        wait_until(lambda: server.bar()["version"] > before, 3)
        # Quiet: everything that was begun is finished.
        settled = [server.bar()["version"], time.monotonic()]

        def quiet():
            version = server.bar()["version"]
            if version != settled[0]:
                settled[:] = [version, time.monotonic()]
            return time.monotonic() - settled[1] > 0.5

        wait_until(quiet)
        same_as_build(server, build(story, root), f"after edit {number}")


def broken(server, root):
    """A file with an error: the page stays, what is wrong is said, other pages go on, and the fix changes no other byte."""
    path = root / "content/kampanjer/velkommen-hjem.md"
    original = path.read_bytes()
    address = "/kampanjer/velkommen-hjem/"
    page = server.page(address, "redaktor/")[2]
    path.write_bytes(original.replace(b"tittel:", b"tittle:", 1))
    expect(wait_until(lambda: any(one["severity"] == "error" for one in server.bar(address)["page"]["findings"])), "the error is not shown")
    bar = server.bar(address)["page"]
    expect(bar["isOld"], "the page does not say that it is older than its file")
    expect(SCRIPT.sub(b"", server.page(address, "redaktor/")[2]) == SCRIPT.sub(b"", page), "the last good page is gone")
    expect(server.page("/partnere/")[0] == 200 and server.bar("/partnere/")["page"]["others"] >= 1, "other pages do not go on, or say nothing")
    finding = next((one for one in bar["findings"] if one["id"] and "tittle" in one["message"]), None)
    expect(finding is not None and "tittel" in (finding["help"] or ""), f"no certain fix: {bar['findings']}")
    if finding:
        body = urllib.parse.urlencode({"finding": finding["id"]}).encode()
        headers = {"Origin": f"http://localhost:{server.port}", "X-Story-Token": server.bar()["token"], "Content-Type": "application/x-www-form-urlencoded"}
        status, _, answer = server.ask("POST", "/-story/fix", headers, body)
        expect(status == 200 and path.read_bytes() == original, f"the fix gives another file: {status} {answer}")
        expect(server.ask("POST", "/-story/fix", headers, body)[0] == 409, "the fix is made twice")
    path.write_bytes(original)
    expect(wait_until(lambda: not server.bar(address)["page"]["isOld"]), "the page stays old when its file is right again")
    path.unlink()
    expect(wait_until(lambda: server.page(address)[0] == 404), "a page whose file is deleted stays")
    path.write_bytes(original)
    expect(wait_until(lambda: server.page(address)[0] == 200), "a page whose file is back does not come back")


def faults(server, root):
    """What is wrong with a file itself, and what must not be shown though a file cannot be read."""
    def others():
        return server.bar("/partnere/")["page"]["others"]

    at_first = others()
    folder = root / "content/sider"
    (folder / "snarvei.md").symlink_to(folder / "om-prosjektet.md")
    os.mkfifo(folder / "ror.md")
    (folder / "stor.md").write_bytes(b"a" * (5 << 20))
    expect(wait_until(lambda: others() >= at_first + 3), f"a symbolic link, a pipe and a large file are not found: {others()}")
    for name in ("snarvei.md", "ror.md", "stor.md"):
        (folder / name).unlink()
    expect(wait_until(lambda: others() == at_first), f"findings stay when the files are gone: {others()} of {at_first}")
    # A file that grows too large is shown as it was.
    path = folder / "kilden.md"
    original = path.read_bytes()
    path.write_bytes(original + b"Ord. " * (3 << 20))
    expect(wait_until(lambda: others() > at_first), "a file that grew too large is not found")
    # Whether it is still public cannot be read there; who edits it sees it as it was.
    expect(server.page("/kilden/", "redaktor/")[0] == 200, "a page whose file grew too large is gone")
    path.write_bytes(original)
    expect(wait_until(lambda: others() == at_first), "the page stays old when its file is small again")
    # Pulled back, with a mistake in the same save: readers see it no more.
    for mistake in (b"tittle:", b"tittel: [", b"\ttittel:"):
        path.write_bytes(original.replace(b"tittel:", b"utkast: ja\n" + mistake, 1))
        expect(wait_until(lambda: server.page("/kilden/", "leser/")[0] == 404), f"a page that is pulled back with {mistake} stays public")
        path.write_bytes(original)
        expect(wait_until(lambda: server.page("/kilden/", "leser/")[0] == 200), f"after {mistake} the page does not come back")
    # What the gate would refuse is said.
    secret = re.search(r"motytelse: (.+)", (root / "content/intern/partnere/eksempel-partner-a.yml").read_text("utf-8"))[1]
    path.write_bytes(original + f"\n{secret}\n".encode())
    def confidential():
        return server.ask("GET", "/-story/intern/funn/index.html", {"Cookie": f"story-view-{server.port}=redaktor/"})[2]

    expect(wait_until(lambda: b"leaked-internal-text" in confidential() and b"/kilden/index.html" in confidential()), "what would leak is not said")
    path.write_bytes(original)
    expect(wait_until(lambda: not server.bar("/kilden/")["page"]["findings"]), "what would leak stays when it is gone")


def streams(server):
    """More event streams than there is place for shut nobody out."""
    held = []
    for _ in range(220):
        connection = socket.create_connection(("127.0.0.1", server.port), timeout=20)
        connection.sendall(f"GET /-story/events HTTP/1.1\r\nHost: localhost:{server.port}\r\n\r\n".encode())
        held.append(connection)
    for _ in range(3):
        expect(server.page("/")[0] == 200, "streams shut the editor out")
    for connection in held:
        connection.close()


def storms(server, root):
    """Folders that go and come back, a branch with 500 files, and swap files."""
    content = root / "content"
    content.rename(root / "away")
    time.sleep(0.3)
    expect(server.page("/")[0] == 200, "without its folder, the site is gone")
    (root / "away").rename(content)
    (content / "aktuelt/tilbake.md").write_text("---\ntittel: Den er tilbake\nsammendrag: Her igjen.\ndato: 2027-01-02\n---\n\nTekst.\n", "utf-8")
    expect(wait_until(lambda: server.page("/aktuelt/tilbake/")[0] == 200), "a folder that comes back is not heard of")
    before = server.bar()["version"]
    for number in range(500):
        (content / f"aktuelt/gren-{number}.md").write_text(f"---\ntittel: Gren {number}\nsammendrag: En sak.\ndato: 2027-01-02\n---\n\nTekst.\n", "utf-8")
    expect(wait_until(lambda: server.page("/aktuelt/gren-499/")[0] == 200), "a branch with 500 files is not heard of")
    expect(server.bar()["version"] - before <= 8, f"500 files were {server.bar()['version'] - before} changes")
    for number in range(500):
        (content / f"aktuelt/gren-{number}.md").unlink()
    (content / "aktuelt/tilbake.md").unlink()
    expect(wait_until(lambda: server.page("/aktuelt/gren-0/")[0] == 404), "files that are gone stay")


class Stream:
    """A page's event stream, read by nobody until it is asked for."""

    def __init__(self, server):
        self.connection = socket.create_connection(("127.0.0.1", server.port), timeout=20)
        self.connection.sendall(f"GET /-story/events HTTP/1.1\r\nHost: localhost:{server.port}\r\n\r\n".encode())
        self.heard = b""

    def hears(self, text, seconds=20):
        end = time.monotonic() + seconds
        while text not in self.heard and time.monotonic() < end:
            self.connection.settimeout(max(0.05, end - time.monotonic()))
            try:
                piece = self.connection.recv(65536)
            except TimeoutError:
                break
            if not piece:
                break
            self.heard += piece
        return text in self.heard


def sleeping(server, root):
    """The machine sleeps while everything changes: more than the system keeps in its queue, under open pages, of which one never reads."""
    page = root / "content/sider/kilden.md"
    original = page.read_text("utf-8")
    awake, asleep = Stream(server), Stream(server)
    expect(awake.hears(b"event: state"), "a stream says nothing at first")
    limit = int(pathlib.Path("/proc/sys/fs/inotify/max_queued_events").read_text())
    os.kill(server.process.pid, signal.SIGSTOP)
    # Two names in turn, since what is the same as the last event is not kept twice; each writing is three events.
    one, other = root / "content/sider/a.tmp", root / "content/sider/b.tmp"
    for _ in range(min(limit, 40_000) // 4 + 1000):
        one.write_bytes(b"x")
        other.write_bytes(b"y")
    one.unlink()
    other.unlink()
    page.write_text(original + "\nSkrevet mens maskinen sov.\n", "utf-8")
    os.kill(server.process.pid, signal.SIGCONT)
    expect(wait_until(lambda: "Skrevet mens maskinen sov." in server.page("/kilden/")[2].decode()), "what was written while the machine slept is not shown")
    expect(awake.hears(b"event: pages"), "an open page does not hear of what was written while the machine slept")
    # The watches go on, one save at a time.
    page.write_text(original + "\nSkrevet etterpå.\n", "utf-8")
    expect(wait_until(lambda: "Skrevet etterpå." in server.page("/kilden/")[2].decode()), "after a full queue nothing more is heard")
    # A browser that sleeps and reads nothing holds nobody up, and hears where it is when it wakes, or is let go.
    for number in range(120):
        page.write_text(original + f"\nNummer {number}.\n", "utf-8")
        time.sleep(0.02)
    expect(wait_until(lambda: "Nummer 119." in server.page("/kilden/")[2].decode()), "a page that sleeps holds the others up")
    expect(asleep.hears(b"event: pages"), "a page that slept hears nothing when it wakes")
    page.write_text(original, "utf-8")
    wait_until(lambda: "Nummer" not in server.page("/kilden/")[2].decode())
    for stream in (awake, asleep):
        stream.connection.close()


def polling(story, root):
    """Where the system has no watches left, as on WSL and network drives: it looks by itself, says so, and hears of all the same."""
    try:
        server = Server(story, root, through=("unshare", "-Ur", "sh", "-c", 'echo 0 > /proc/sys/user/max_inotify_instances && exec "$0" "$@"'), log="polling.log")
    except SystemExit:
        print("prove: no user namespace can be made here: looking without watches is not tried")
        return
    expect(wait_until(lambda: "sier ikke fra om endringer" in (root / "polling.log").read_text("utf-8")), "that it looks by itself is not said")
    page = root / "content/sider/kilden.md"
    original = page.read_text("utf-8")
    for text in ("Første.", "Andre."):
        page.write_text(original + f"\n{text}\n", "utf-8")
        expect(wait_until(lambda: text in server.page("/kilden/")[2].decode()), f"without watches a save is not found: {text}")
    new = root / "content/aktuelt/uten-vakt.md"
    new.write_text("---\ntittel: Uten vakt\nsammendrag: Ny.\ndato: 2027-01-02\n---\n\nTekst.\n", "utf-8")
    expect(wait_until(lambda: server.page("/aktuelt/uten-vakt/")[0] == 200), "without watches a new file is not found")
    new.unlink()
    expect(wait_until(lambda: server.page("/aktuelt/uten-vakt/")[0] == 404), "without watches a file that goes is not missed")
    page.write_text(original, "utf-8")
    expect(wait_until(lambda: "Andre." not in server.page("/kilden/")[2].decode()), "without watches going back is not found")
    server.stop()


def views(server, root):
    """Drafts and embargoes: there for editors, marked, and not for readers; any day by itself."""
    path = root / "content/aktuelt/kladd.md"
    path.write_text("---\ntittel: En kladd\nsammendrag: Ikke ferdig.\ndato: 2027-01-02\nutkast: ja\n---\n\nTekst.\n", "utf-8")
    later = root / "content/aktuelt/senere.md"
    later.write_text("---\ntittel: Senere\nsammendrag: Kommer.\ndato: 2027-01-02\npubliseres: 2027-11-01\n---\n\nTekst.\n", "utf-8")
    expect(wait_until(lambda: server.page("/aktuelt/kladd/", "redaktor/")[0] == 200), "an editor does not see a draft")
    expect(server.page("/aktuelt/kladd/")[0] == 404, "a reader sees a draft")
    expect(server.bar("/aktuelt/kladd/")["page"]["marks"] == ["Utkast"], f"a draft has no mark: {server.bar('/aktuelt/kladd/')}")
    expect(server.page("/aktuelt/senere/", "redaktor/")[0] == 200 and server.page("/aktuelt/senere/")[0] == 404, "an embargo does not hold")
    expect(server.bar("/aktuelt/senere/")["page"]["marks"] == ["Vises fra 1.11.2027"], f"{server.bar('/aktuelt/senere/')['page']}")
    expect(server.page("/aktuelt/senere/", "leser/2027-11-01")[0] == 200, "another day is not shown")
    status, headers, _ = server.ask("GET", "/aktuelt/?som=leser&dato=2027-11-01")
    expect(status == 303 and headers["Location"] == "/aktuelt/" and "leser/2027-11-01" in headers["Set-Cookie"], f"{status} {headers}")
    expect("SameSite=Strict" in headers.get("Set-Cookie", ""), f"{headers}")
    expect(server.ask("GET", "/-story/intern/index.html")[0] == 200, "there are no internal pages")
    path.unlink()
    later.unlink()
    wait_until(lambda: server.page("/aktuelt/kladd/", "redaktor/")[0] == 404)


def slow_clients(server):
    """More connections than there is place for, each sending a byte now and then."""
    slow = []
    for _ in range(140):
        connection = socket.create_connection(("127.0.0.1", server.port), timeout=20)
        connection.sendall(b"GET / HT")
        slow.append(connection)
    expect(server.page("/")[0] == 200, "slow clients keep others away")
    return slow, time.monotonic()


def slow_clients_end(slow, begun):
    time.sleep(max(0, begun + 11 - time.monotonic()))
    closed = 0
    for connection in slow:
        connection.settimeout(1)
        try:
            while connection.recv(4096):
                pass
            closed += 1
        except ConnectionResetError:
            closed += 1
        except TimeoutError:
            pass
        connection.close()
    expect(closed == len(slow), f"{len(slow) - closed} of {len(slow)} slow clients are waited for after eleven seconds")


def use_of(server):
    fields = pathlib.Path(f"/proc/{server.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def until(page, condition, seconds=15):
    """Waits for what is true in the page; its policy keeps out the way that the browser's driver would ask."""
    for _ in range(seconds * 20):
        try:
            if page.evaluate(condition):
                return
        except Exception:
            # The page is being loaded again.
            pass
        page.wait_for_timeout(50)
    problems.append(f"it never becomes true that {condition}")


def browser(server, root):
    """What people see: the page changes where they are, in all tabs, and the bar disturbs nobody."""
    from playwright.sync_api import sync_playwright

    pages = __import__("prove-pages")
    root_address = f"http://localhost:{server.port}"
    path = root / "content/kampanjer/velkommen-hjem.md"
    original = path.read_text("utf-8")
    address = "/kampanjer/velkommen-hjem/"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=pages.CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        context = chromium.new_context(viewport={"width": 320, "height": 700})
        page = context.new_page()
        # What is asked for while nobody answers is said to be so by the browser itself.
        is_away = False
        page.on("console", lambda message: problems.append(f"console: {message.text}")
                if message.type == "error" and not (is_away and "net::ERR_CONNECTION_" in message.text) else None)
        page.on("pageerror", lambda error: problems.append(f"script error: {error}"))
        page.on("request", lambda request: problems.append(f"asks {request.url}") if not request.url.startswith(root_address) else None)
        page.goto(root_address + address)
        page.wait_for_selector("story-preview aside")
        page.evaluate("window.isSamePage = true; window.scrollTo(0, 400); document.querySelector('main a').focus({preventScroll: true})")
        until(page, "scrollY >= 400")
        scrolled = page.evaluate("scrollY")
        path.write_text(original + "\nEn helt ny setning.\n", "utf-8")
        page.get_by_text("En helt ny setning.").wait_for(timeout=60_000)
        state = page.evaluate("[window.isSamePage, scrollY, document.activeElement.closest('main') !== null]")
        expect(state == [True, scrolled, True], f"the page did not change in place: {state}, scrolled to {scrolled}")
        styles = root / "themes/kongsberg/static/stil.css"
        sheet = styles.read_text("utf-8")
        styles.write_text(sheet + "\nmain { outline: 7px solid red }\n", "utf-8")
        until(page, "getComputedStyle(document.querySelector('main')).outlineWidth === '7px'")
        expect(page.evaluate("window.isSamePage") is True, "a style reloads the page")
        styles.write_text(sheet, "utf-8")
        until(page, "getComputedStyle(document.querySelector('main')).outlineWidth !== '7px'")
        # The finding over the page, the bar by keyboard, and axe.
        path.write_text(original.replace("tittel:", "tittle:", 1), "utf-8")
        page.locator("story-preview li.error").first.wait_for(timeout=60_000)
        expect(page.locator("story-preview details").get_attribute("open") is not None, "an error does not show by itself")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            if overflow := page.evaluate(pages.OVERFLOW):
                problems.append(f"with the bar, the page is wider than 320 px: {overflow}")
            # axe is kept out by the policy, so it is brought by the browser itself (CDP), in a world of its own.
            client = context.new_cdp_session(page)
            client.send("Page.setBypassCSP", {"enabled": True})
            client.send("Runtime.evaluate", {"expression": pages.AXE})
            found = page.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", pages.EVERYTHING)
            problems.extend(f"axe with the bar, {scheme}: {one['id']}: {one['nodes'][0]['html'][:160]}" for one in found["violations"])
        shots = os.environ.get("SHOTS")
        if shots:
            page.screenshot(path=f"{shots}/serve-320.png")
            page.set_viewport_size({"width": 1280, "height": 800})
            page.screenshot(path=f"{shots}/serve-1280.png")
            page.set_viewport_size({"width": 320, "height": 700})
        page.locator("story-preview button", has_text="Rett det").first.click()
        page.locator("story-preview li.error").first.wait_for(state="detached", timeout=60_000)
        expect(path.read_text("utf-8") == original, "the button gives another file")
        # Twelve tabs: a browser has six connections to a server.
        tabs = [context.new_page() for _ in range(11)]
        for tab in tabs:
            tab.goto(root_address + address, timeout=60_000)
            tab.wait_for_selector("story-preview aside", state="attached")
        path.write_text(original + "\nDette ser alle tolv.\n", "utf-8")
        for tab in [page] + tabs:
            tab.bring_to_front()
            tab.get_by_text("Dette ser alle tolv.").wait_for(timeout=60_000)
        path.write_text(original, "utf-8")
        for tab in tabs:
            tab.close()
        # A server that is started anew has other tokens: the page is loaded again.
        page.bring_to_front()
        port = server.port
        is_away = True
        expect(server.stop() in (130, -signal.SIGINT), "Ctrl-C does not end with exit code 130")
        page.get_by_text("Ingen forbindelse").wait_for(timeout=60_000)
        server.__init__(server.story, root, "--port", str(port))
        until(page, "window.isSamePage === undefined")
        is_away = False
        # Without script, pages are read as they are published.
        silent = chromium.new_context(java_script_enabled=False).new_page()
        silent.goto(root_address + address)
        expect(silent.locator("h1").count() == 1, "without script there is no page")
        chromium.close()


def ports(story, root, server):
    """A port that is taken: the next one; or, when it was asked for, an explanation."""
    first, second = Server(story, root), Server(story, root)
    expect(first.port != second.port, "two servers have one port")
    first.stop()
    expect(second.stop(signal.SIGTERM) in (143, -signal.SIGTERM), "SIGTERM does not end with exit code 143")
    done = subprocess.run([story, "serve", "--root", root, "--port", str(server.port)], capture_output=True, timeout=60)
    expect(done.returncode == 2 and "opptatt" in done.stderr.decode(), f"a taken port: {done.returncode} {done.stderr}")


def network(story, root):
    """A phone: the token makes a reader and nothing more."""
    server = Server(story, root, "--network")
    line = server.process.stdout.readline().decode()
    found = re.search(r"http://([0-9.]+):(\d+)/\?n=([0-9a-f]{32})", line)
    if not found:
        print(f"prove: this machine has no network to try «--network» on: {line.strip()!r}")
        server.stop()
        return

    def ask(target, headers=None, method="GET"):
        connection = http.client.HTTPConnection(found[1], server.port, timeout=60)
        connection.request(method, target, headers=headers or {})
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()

    # The connection comes from the machine itself, but over the network's address; only loopback addresses are trusted.
    expect(ask("/")[0] == 403, "the network is answered without a token")
    status, headers, _ = ask("/?n=" + found[3])
    cookie = {"Cookie": headers.get("Set-Cookie", "").split(";")[0]}
    expect(status == 303 and ask("/", cookie)[0] == 200, "the token opens nothing")
    expect(ask("/-story/intern/index.html", cookie)[0] == 404, "a phone sees internal pages")
    bar = json.loads(ask("/-story/bar?path=/", cookie)[2])
    expect("token" not in bar and "page" not in bar and bar["role"] == "reader", f"a phone is told {bar}")
    expect(ask("/?som=redaktor", cookie)[0] != 303, "a phone can become an editor")
    server.stop()


def main():
    story = pathlib.Path(sys.argv[1]).resolve()
    root = pathlib.Path(tempfile.mkdtemp(prefix="story-serve-"))
    only = set(sys.argv[2:])
    try:
        shutil.copytree(here / "content", root / "content")
        shutil.copytree(here / "themes", root / "themes")
        made = build(story, root)
        server = Server(story, root, "--port", port_of_its_own())
        slow, begun = slow_clients(server)
        count = same_as_build(server, made, "at first")
        for name, prove in (
            ("hostile", lambda: hostile(server)), ("views", lambda: views(server, root)), ("broken", lambda: broken(server, root)), ("faults", lambda: faults(server, root)), ("streams", lambda: streams(server)),
            ("edits", lambda: edits(server, story, root)), ("storms", lambda: storms(server, root)), ("sleeping", lambda: sleeping(server, root)), ("polling", lambda: polling(story, root)), ("browser", lambda: browser(server, root)),
            ("ports", lambda: ports(story, root, server)), ("network", lambda: network(story, root)),
        ):
            if not only or name in only:
                start = time.monotonic()
                prove()
                if only or os.environ.get("SHOTS"):
                    print(f"{name}: {time.monotonic() - start:.1f} s")
        slow_clients_end(slow, begun)
        before = use_of(server)
        time.sleep(1)
        expect(use_of(server) - before <= 1, f"while nothing happens, {use_of(server) - before} hundredths of a second are used in one")
        server.stop()
        log = (root / "serve.log").read_text().strip()
        expect(not log, f"the server complains: {log[:300]}")
    finally:
        shutil.rmtree(root, ignore_errors=True)
    if problems:
        sys.exit("prove: " + "\nprove: ".join(dict.fromkeys(problems)))
    if only:
        print(f"prove: {count} files of the preview are those of the build; {', '.join(sorted(only))}: fine")
    else:
        print(f"prove: {count} files of the preview are those of the build, also after edits at random; hostile requests get nothing; twelve tabs change in place")


if __name__ == "__main__":
    main()
