#!/usr/bin/python3
"""Publishes, changes, breaks and rolls back a site on loopback while a client asks for every page: Debian's nginx, sshd and rsync.

usage: prove-publish.py STORY [--kills N] [--only NAME …]   N publishings and ways back are killed (default 8), and a third as many
over ssh, at moments that are spread evenly over all that they do; with --only nothing is proved but what has one of these names in the last lines
"""
import argparse, contextlib, hashlib, os, pathlib, re, shutil, signal, socket, subprocess, sys, tempfile, threading, time
import http.client
from hostfiles import HOST_FILES

HERE = pathlib.Path(__file__).resolve().parent.parent
NGINX = HERE / ".build/nginx/usr/sbin/nginx"
SSHD = HERE / ".build/sshd/usr/sbin/sshd"
PAGES = 24
# What is killed a thousand times is a small site: every step is there, and each is over sooner.
KILLED_PAGES = 6
parser = argparse.ArgumentParser()
parser.add_argument("story", type=pathlib.Path)
parser.add_argument("--kills", type=int, default=8)
parser.add_argument("--only", nargs="+", default=[])
options = parser.parse_args()
STORY = options.story.resolve()
failures = []


def fail(text):
    raise SystemExit("prove-publish: " + text)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


SITE = """navn: Vekst
beskrivelse: Vekst.
domene: https://vekst.no
sprakvalg: [nb, en]
meny: [{tekst: {nb: Flytt hit, en: Move here}, side: side-0}]
personvern: side-0
tilgjengelighetserklaring: {nb: https://uustatus.no/nb/1, en: https://uustatus.no/en/1}
kontaktadresse: mailto:post@vekst.no
sikkerhetskontakt: mailto:sikker@vekst.no
"""


# Where Pagefind is there, «publish --hold-broken» makes a search that «build --no-search» did not; here both are without.
os.environ["PATH"] = ":".join(folder for folder in os.environ["PATH"].split(":") if not folder.endswith("pagefind/bin"))


class Site:
    """A root folder with content and a theme of its own, built into an output folder of its own."""

    def __init__(self, work, name, targets, pages=PAGES):
        self.root, self.targets = work / name, targets
        (self.root / "content/sider").mkdir(parents=True)
        shutil.copytree(HERE / "themes", self.root / "themes")
        (self.root / "content/nettsted.yml").write_text(SITE)
        self.set_targets()
        for number in range(pages):
            self.write(number, f"Teksten til {name} på side {number}.")

    def set_targets(self, more=""):
        (self.root / "content/publisering.yml").write_text("steder:\n" + "".join(f"  - {{{line}}}\n" for line in self.targets) + more)

    def page(self, number):
        return self.root / f"content/sider/side-{number}.md"

    def write(self, number, text, fields=""):
        self.page(number).write_text(f"---\ntittel: Side nummer {number}\nsammendrag: Om {number}.\n{fields}---\n\n{text}\n")

    def run(self, *words, path=None, wait=True):
        command = [STORY, *words, "--root", self.root]
        environment = dict(os.environ, LC_ALL="C", PATH=path or os.environ["PATH"])
        if not wait:
            return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, timeout=600)
        return done.returncode, done.stdout.decode() + done.stderr.decode()

    def build(self, *words):
        code, said = self.run("build", "--production", "--no-search", *words)
        if code:
            fail("a build failed:\n" + said[-3000:])

    def files(self):
        public = self.root / "output/public"
        return {
            str(path.relative_to(public)): path.read_bytes() for path in public.rglob("*")
            if path.is_file() and path.suffix not in (".gz", ".br") and path.name not in HOST_FILES and path.parent.name != "gammel-tre"}


def expect(result, code, words, what):
    if result[0] != code or not re.search(words, result[1]):
        fail(f"{what}: exit {result[0]} instead of {code}, or not «{words}»:\n{result[1][-2500:]}")


MAIN = """daemon off;
pid {work}/pid;
error_log {work}/errors;
events {{ worker_connections 256; }}
http {{
  access_log off;
{temporary}  server {{
    listen 127.0.0.1:{port};
{lines}
  }}
}}
"""
TEMPORARY = "".join(f"  {kind}_temp_path {{work}}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))


class Server:
    """nginx on the release that `current` leads to, and a command «nginx» for the one that publishes."""

    def __init__(self, work, home):
        self.work, self.home, self.port, self.kept = work, home, free_port(), threading.local()
        work.mkdir()
        self.bin = work / "bin"
        self.bin.mkdir()
        wrapper = self.bin / "nginx"
        wrapper.write_text(
            f'#!/bin/sh\necho "$*" >>{work}/calls\nexec {NGINX} -p {work} -e {work}/errors -c {work}/nginx.conf "$@"\n')
        wrapper.chmod(0o755)
        self.path = f"{self.bin}:{os.environ['PATH']}"
        self.process = None

    def configure(self, lines):
        (self.work / "nginx.conf").write_text(MAIN.format(
            work=self.work, port=self.port, temporary=TEMPORARY.format(work=self.work), lines=lines))

    @contextlib.contextmanager
    def running(self):
        user = "user root;\n" if os.geteuid() == 0 else ""
        self.configure(f"    root {self.home}/current/site;\n    include {self.home}/current/delivery/nginx.conf*;")
        text = (self.work / "nginx.conf").read_text()
        (self.work / "nginx.conf").write_text(user + text)
        self.process = subprocess.Popen(
            ["timeout", "7200", NGINX, "-p", self.work, "-e", self.work / "errors", "-c", self.work / "nginx.conf"],
            stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            end = time.monotonic() + 60
            while time.monotonic() < end:
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 5):
                    break
                time.sleep(0.02)
            yield self
        finally:
            self.process.terminate()
            self.process.wait(60)

    def get(self, path):
        """Over a connection of the thread's own, which is kept: a thousand kills are a million questions."""
        for attempt in range(3):
            connection = getattr(self.kept, "connection", None) or http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
            self.kept.connection = None
            try:
                connection.request("GET", "/" + path)
                answer = connection.getresponse()
                body = answer.read()
                if not answer.will_close:
                    self.kept.connection = connection
                return answer.status, body
            except (ConnectionResetError, BrokenPipeError, http.client.RemoteDisconnected):
                # nginx ends a process that reads its settings anew; browsers ask again.
                connection.close()
                if attempt == 2:
                    raise


    def answers_soon(self, path, wanted):
        """With this status, once the last of nginx's old processes has ended."""
        for _ in range(50):
            status, _ = self.get(path)
            if status == wanted:
                return
            time.sleep(0.1)
        fail(f"/{path} is answered with {status} and not {wanted}")


def address(path):
    return path[:-len("index.html")] if path == "index.html" or path.endswith("/index.html") else path


class Client(threading.Thread):
    """Asks for every page that all versions have, over and over: each answer is that page of one of them."""

    def __init__(self, server, versions):
        super().__init__(daemon=True)
        self.server, self.versions, self.asked, self.wrong, self.ending = server, versions, 0, [], False
        self.paths = sorted(set.intersection(*(set(version) for version in versions)) - {"404.html"})
        # What open pages ask for: former styles and scripts stay.
        self.styles = {path for version in versions for path in version if re.fullmatch(r"[^/]+\.[0-9a-f]{8}\.(css|js)", path)}
        self.seen_styles = set()

    def run(self):
        while not self.ending and len(self.wrong) < 5:
            for path in self.paths:
                try:
                    status, body = self.server.get(address(path))
                except (OSError, http.client.HTTPException) as error:
                    status, body = repr(error), b""
                self.asked += 1
                if status != 200 or body not in [version[path] for version in self.versions]:
                    self.wrong.append(f"{path}: {status}, {len(body)} bytes")
                for style in {style for style in self.styles if style.encode() in body} | self.seen_styles:
                    self.seen_styles.add(style)
                    try:
                        status = self.server.get(style)[0]
                    except (OSError, http.client.HTTPException) as error:
                        status = repr(error)
                    if status != 200:
                        self.wrong.append(f"{style} of {path}: {status}")
                if self.ending:
                    break

    def end(self):
        self.ending = True
        self.join()
        if self.wrong:
            fail("a reader got neither the old nor the new: " + "; ".join(self.wrong[:5]))
        return self.asked


def shown(server, versions):
    """Which version readers see, asked for all its pages: never a mixture. What a killed publishing had begun on another
    machine may take its place between two questions, once; a mixture stays."""
    for attempt in range(3):
        found = set(range(len(versions)))
        for path in sorted(set().union(*versions) - {"404.html"}):
            answer = server.get(address(path))
            found = {number for number in found if path not in versions[number] or answer == (200, versions[number][path])}
        if len(found) == 1:
            return found.pop()
        time.sleep(0.2)
    fail(f"readers see a mixture: {found}")


def spread(number):
    """A moment between 0 and 1: however many there are of them, they lie evenly (the sequence of van der Corput)."""
    moment, part = 0.0, 0.5
    while number:
        moment, number, part = moment + part * (number & 1), number >> 1, part / 2
    return moment


def way_back(server, versions, seen):
    """Words that go back to the newest release with another version than readers see; none when no such release is kept."""
    other = versions[1 - seen]["side-3/index.html"]
    releases = sorted((server.home / "releases").iterdir(), reverse=True)
    for release in releases:
        page = release / "site/side-3/index.html"
        if not release.name.startswith(".") and (release / "checked").exists() and page.read_bytes() == other:
            return ["rollback", release.name]
    return []


class Kills:
    """How many publishings and ways back were killed, and at which tenth of all that they do."""

    def __init__(self):
        self.begun, self.killed, self.tenths, self.seen = 0, {"publish": 0, "rollback": 0}, [0] * 10, [0, 0]

    @property
    def count(self):
        return sum(self.killed.values())

    def __str__(self):
        return (f"{self.killed['publish']} publishings and {self.killed['rollback']} ways back killed of {self.begun} begun "
                f"(by tenths of their time: {' '.join(map(str, self.tenths))}), readers saw the two versions {self.seen[0]} and {self.seen[1]} times")


def kill_publishings(sites, versions, server, count, target, path):
    """Kills publishings and ways back, each at a moment of its own; afterwards readers see one version, whole."""
    publish = ["publish", "--allow-deletions", "5"]
    expect(sites[0].run(*publish, "--target", target, path=path), 0, "Publisert|Ingenting", "publishing before the kills")
    begun = time.perf_counter()
    expect(sites[1].run(*publish, "--target", target, path=path), 0, "Publisert", "publishing before the kills")
    kills, seen = Kills(), shown(server, versions)
    # How long each takes, learnt from those that ended before they could be killed.
    whole = dict.fromkeys(kills.killed, time.perf_counter() - begun)
    while kills.count < count and kills.begun < 3 * count:
        kills.begun += 1
        # The one that readers do not see, so that each publishing has all its work to do.
        back = way_back(server, versions, seen) if kills.begun % 3 == 0 else []
        words, moment = back or publish, spread(kills.begun)
        begun = time.perf_counter()
        process = (sites[1] if back else sites[1 - seen]).run(*words, "--target", target, path=path, wait=False)
        try:
            process.wait(moment * whole[words[0]])
            whole[words[0]] = time.perf_counter() - begun
        except subprocess.TimeoutExpired:
            process.kill()
            if process.wait(600) == -signal.SIGKILL:
                kills.killed[words[0]] += 1
                kills.tenths[int(moment * 10)] += 1
            else:
                whole[words[0]] = time.perf_counter() - begun
        if moment > 0.9:
            # On a machine with more to do than before, the last steps would never be reached.
            whole[words[0]] *= 1.02
        seen = shown(server, versions)
        kills.seen[seen] += 1
        if kills.begun % 100 == 0:
            print(f"prove-publish: so far {kills}", flush=True)
    if kills.count < min(count, 3):
        fail(f"only these could be killed: {kills}")
    return kills


def prove_kills(work, over_ssh):
    """A small site, here or over ssh: two versions in turn, one of which also has a page, a style and a former address more."""
    import getpass
    home = work / "srv/www"
    server = Server(work / "server", home)
    with contextlib.ExitStack() as stack:
        path, more, kills = server.path, "", options.kills
        if over_ssh:
            port, path, _ = stack.enter_context(ssh_server(work / "ssh"))
            more, kills = f", vert: {getpass.getuser()}@127.0.0.1, port: {port}", max(4, options.kills // 3)
        targets = [f"navn: tjener, innhold: nettsted, slag: mappe, mappe: {home}{more}, adresse: 'http://127.0.0.1:{server.port}', tjener: nginx, utgaver: 4"]
        one, two = Site(work, "one", targets, KILLED_PAGES), Site(work, "two", targets, KILLED_PAGES)
        style = next((two.root / "themes").rglob("*.css"))
        style.write_text(style.read_text() + "\n.ny { color: black; }\n")
        two.write(KILLED_PAGES, "En ny side.")
        two.write(3, "Teksten er en annen.", "tidligere-adresser: [/gammel-tre/]\n")
        one.set_targets(f"borte:\n  - {{adresse: /side-{KILLED_PAGES}/}}\n  - {{adresse: /gammel-tre/}}\n")
        for site in (one, two):
            site.build()
        versions = [one.files(), two.files()]
        stack.enter_context(server.running())
        expect(one.run("publish", path=path), 0, "Publisert", "publishing a small site")
        client = Client(server, versions)
        client.start()
        killed = kill_publishings([one, two], versions, server, kills, "tjener", path)
        asked = client.end()
        print(f"prove-publish: {'over ssh' if over_ssh else 'here'} {killed}; {asked} pages asked for meanwhile, each whole, none missing")
        # Where one has nothing to do it clears nothing away; of two that differ, one has.
        for site in (one, two):
            expect(site.run("publish", "--allow-deletions", "5", path=path), 0, "Publisert|Ingenting", "publishing after the kills")
        kept = [folder for folder in (home / "releases").iterdir() if not folder.name.startswith(".")]
        if len(kept) > 4:
            fail(f"{len(kept)} releases are kept instead of 4")
        left = [folder.name for folder in (home / "releases").iterdir() if folder.name.startswith(".")]
        if left and not over_ssh:
            fail(f"killed publishings left something that later ones did not remove: {left}")


def prove_local(work):
    home = work / "srv/www"
    server = Server(work / "server", home)
    targets = [
        f"navn: tjener, innhold: nettsted, slag: mappe, mappe: {home}, adresse: 'http://127.0.0.1:{server.port}', tjener: nginx, utgaver: 4"]
    one, two = Site(work, "one", targets), Site(work, "two", targets)
    style = next((two.root / "themes").rglob("*.css"))
    style.write_text(style.read_text() + "\n.ny { color: black; }\n")
    two.write(PAGES, "En ny side.")
    two.write(3, "Teksten er en annen.", "tidligere-adresser: [/gammel-tre/]\n")
    for site in (one, two):
        site.build()
    versions = [one.files(), two.files()]
    with server.running():
        before = sorted(str(path) for path in work.rglob("*"))
        expect(one.run("publish", "--dry-run", path=server.path), 0, r"\+ index\.html", "a dry run")
        after = sorted(str(path) for path in work.rglob("*"))
        if [path for path in after if path not in before and "/server/" not in path]:
            fail("a dry run wrote something")
        expect(one.run("publish", path=server.path), 0, "Publisert", "the first publishing")
        expect(one.run("publish", path=server.path), 0, "Ingenting å publisere", "publishing the same again")
        calls = (server.work / "calls").read_text().splitlines()
        if len([call for call in calls if "reload" in call]) != 1:
            fail(f"nginx was asked {calls}, and once to reload is right")
        client = Client(server, versions)
        client.start()
        expect(two.run("publish", path=server.path), 0, "Publisert", "publishing a change")
        if shown(server, versions) != 1:
            fail("readers do not see the change")
        prove_live_difference(one, two, server)
        # The page leads on too, until nginx has read its settings anew.
        server.answers_soon("gammel-tre/", 301)
        identical = [
            path for path in versions[0] if versions[1].get(path) == versions[0][path]
            and (home / "current/site" / path).stat().st_nlink < 2]
        if identical:
            fail(f"what is unchanged is there twice: {identical[:3]}")
        expect(two.run("rollback", path=server.path), 0, "Leserne ser nå", "going back")
        if shown(server, versions) != 0:
            fail("readers do not see the earlier release")
        expect(two.run("publish", path=server.path), 0, "Publisert", "publishing after going back")
        two.run("publish", path=server.path)
        expect(one.run("publish", path=server.path), 1, "gått|borte", "publishing what loses an address")
        one.set_targets("borte:\n  - {adresse: /side-24/}\n  - {adresse: /gammel-tre/}\n")
        one.build()
        versions[0] = one.files()
        client.end()
        expect(one.run("publish", path=server.path), 0, "Publisert", "publishing with what is gone")
        kept = [path for path in (home / "releases").iterdir() if not path.name.startswith(".")]
        if len(kept) > 4:
            fail(f"{len(kept)} releases are kept instead of 4")
        prove_refusals(work, one, two, server, home)


def prove_live_difference(one, two, server):
    """The live site beside what is built: nothing differs from what was published, and one page does from what was before."""
    def difference(site):
        done = subprocess.run(
            [STORY, "diff", f"http://127.0.0.1:{server.port}", site.root / "output/public", "--exit-code"], capture_output=True, text=True,
            env=dict(os.environ, LC_ALL="C"), timeout=600)
        return done.returncode, done.stdout + done.stderr

    expect(difference(two), 0, "", "the live site beside what was published there")
    expect(difference(one), 1, "Teksten er en annen", "the live site beside an earlier build")


def prove_refusals(work, one, two, server, home):
    """What must not go out does not, and readers see what they saw."""
    before = os.readlink(home / "current")

    def unchanged(what):
        if os.readlink(home / "current") != before:
            fail(f"{what}: readers see something else")

    page = one.root / "output/public/side-1/index.html"
    text = page.read_bytes()
    page.write_bytes(text + b" ")
    expect(one.run("publish", path=server.path), 1, "ikke slik bygget laget den.*fortsatt utgaven fra", "a page changed by hand")
    page.write_bytes(text)
    unchanged("a page changed by hand")
    for number in range(4, 12):
        one.page(number).unlink()
    one.set_targets("borte:\n" + "".join(f"  - {{adresse: /side-{number}/}}\n" for number in [*range(4, 12), 24]) + "  - {adresse: /gammel-tre/}\n")
    one.build()
    expect(one.run("publish", path=server.path), 1, "allow-deletions 8", "many deletions")
    unchanged("many deletions")
    expect(one.run("publish", "--allow-deletions", "8", path=server.path), 0, "8 borte", "deletions that are meant")
    server.answers_soon("side-5/", 410)
    server.answers_soon("side-5", 410)
    if server.get("side-5/")[1] != server.get("aldri-her/")[1]:
        fail("a page that is said to be gone is not answered with the site's own page")
    if server.get("aldri-her/")[0] != 404:
        fail("a page that never was is not answered so")
    expect(one.run("rollback", path=server.path), 1, "Side nummer 5: den er slettet", "going back to a deleted page")
    before = os.readlink(home / "current")
    one.write(2, "Denne er utløpt.", "utloper: 2026-01-01\n")
    one.build()
    expect(one.run("publish", path=server.path), 0, "Publisert", "an expiry")
    now = os.readlink(home / "current")
    earlier = sorted(path.name for path in (home / "releases").iterdir() if not path.name.startswith("."))[-2]
    expect(one.run("rollback", earlier, path=server.path), 1, "Side nummer 2: den utløp 2026-01-01", "going back to what expired")
    before = now
    unchanged("going back to what expired")
    # Readers who do not get what they should get the earlier release again.
    configuration = (server.work / "nginx.conf").read_text()
    (server.work / "nginx.conf").write_text(configuration.replace("nginx.conf*;", "nginx-brotli.conf*;").replace("include", "#"))
    subprocess.run([server.bin / "nginx", "-s", "reload"], check=True)
    time.sleep(0.5)
    one.write(0, "En endring som ikke kommer fram.")
    one.build()
    expect(one.run("publish", path=server.path), 1, "(mangler|har) «.*fortsatt utgaven fra", "an answer without its headers")
    unchanged("an answer without its headers")
    (server.work / "nginx.conf").write_text(configuration)
    subprocess.run([server.bin / "nginx", "-s", "reload"], check=True)
    time.sleep(0.5)
    expect(one.run("publish", path=server.path), 0, "Publisert", "publishing when the server is right again")
    # What somebody does by hand where it is published is found, and undone; also in a file that other releases share.
    old = sorted(path.name for path in (home / "releases").iterdir() if not path.name.startswith("."))[-2]
    served = home / "current/site/side-1/index.html"
    served.write_bytes(served.read_bytes() + b"<p>Hei</p>")
    (home / "current/site/ny.html").write_text("ny")
    expect(one.run("publish", path=server.path), 0, r"for hånd hos «tjener» siden sist: site/ny.html, site/side-1/index.html \(2\)(.|\n)*Publisert", "what was changed by hand")
    if server.get("ny.html")[0] != 404 or b"Hei" in server.get("side-1/")[1]:
        fail("what was changed by hand is still there")
    before = os.readlink(home / "current")
    expect(one.run("rollback", old, path=server.path), 1, "er endret for hånd|viser noe som er tatt bort", "going back to what was changed by hand")
    unchanged("going back to what was changed by hand")
    # Where nothing is in place, readers see no release, whatever lies beside.
    (home / "current").unlink()
    expect(one.run("rollback", old, path=server.path), 1, "Leserne ser ingenting der", "going back where nothing is in place")
    (home / "current").symlink_to(before)
    # Two targets that are one place by way of a link, and a folder with something else in it.
    (work / "alias").symlink_to(home)
    for folder, words in [(work / "alias", "samme sted|stedet til noe annet"), (home / "releases", "."), (one.root / "content", "samme sted"), (HERE / "scripts", "har noe story ikke har lagt der")]:
        one.targets.append(f"navn: annet, innhold: statusside, slag: mappe, mappe: {folder}, innlogging: lukket-nett")
        one.set_targets("borte: [{adresse: /x/}]\n")
        expect(one.run("publish", "--target", "annet", path=server.path), 1, words, f"a target at {folder}")
        one.targets.pop()
    one.set_targets()
    left = [path.name for path in (home / "releases").iterdir() if path.name.startswith(".")]
    if left:
        fail(f"killed publishings left something that later ones did not remove: {left}")


def prove_disk_full(work):
    """A disk that is full in the middle of a publishing leaves what was there."""
    if os.geteuid() != 0 or subprocess.run(["unshare", "-m", "true"]).returncode:
        print("prove-publish: a full disk is only tried by root")
        return
    site = Site(work, "full", [f"navn: liten, innhold: statusside, slag: mappe, mappe: {work}/disk/www, innlogging: lukket-nett"])
    site.build()
    (work / "disk").mkdir()
    size = sum(path.stat().st_size + 4096 for path in (site.root / "output/internal").rglob("*") if path.is_file()) * 3 // 2
    script = f"""
      mount -t tmpfs -o size={size} tmpfs {work}/disk
      "$1" publish --root {site.root} || exit 10
      readlink {work}/disk/www/current >{work}/before
      for page in {site.root}/content/sider/*.md; do echo "Mer tekst." >>$page; done
      echo >>{site.root}/themes/kongsberg/status/status.css 2>/dev/null
      "$1" build --production --no-search --root {site.root} >/dev/null 2>&1
      head -c 100000000 /dev/zero >{work}/disk/fill 2>/dev/null
      "$1" publish --root {site.root} 2>{work}/said && exit 11
      readlink {work}/disk/www/current >{work}/after
      cmp {work}/before {work}/after || exit 12
      rm {work}/disk/fill
    """
    done = subprocess.run(["unshare", "-m", "sh", "-c", script, "sh", STORY], stderr=subprocess.PIPE, env=dict(os.environ, LC_ALL="C"))
    said = (work / "said").read_text() if (work / "said").exists() else ""
    if done.returncode or "ingen plass igjen" not in said or "fortsatt utgaven fra" not in said:
        fail(f"a full disk: {done.returncode} {said} {done.stderr.decode()[-800:]}")


@contextlib.contextmanager
def ssh_server(work):
    """Debian's sshd on loopback, for the user who runs this; as root in a namespace that has the user that it needs."""
    work.mkdir()
    port = free_port()
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", work / name], check=True)
    shutil.copy(work / "user.pub", work / "authorized")
    (work / "known").write_text(f"[127.0.0.1]:{port} " + (work / "host.pub").read_text())
    (work / "sshd_config").write_text(
        f"ListenAddress 127.0.0.1:{port}\nHostKey {work}/host\nAuthorizedKeysFile {work}/authorized\nPidFile {work}/pid\n"
        "StrictModes no\nUsePAM no\nPasswordAuthentication no\nPermitRootLogin prohibit-password\nMaxStartups 100\nPermitUserEnvironment no\n"
        f"SetEnv PATH={work.parent}/server/bin:/usr/bin:/bin\n")
    (work / "config").write_text(
        f"Host *\n  IdentityFile {work}/user\n  IdentitiesOnly yes\n  UserKnownHostsFile {work}/known\n  StrictHostKeyChecking yes\n")
    bin = work / "bin"
    bin.mkdir()
    (bin / "ssh").write_text(f'#!/bin/sh\nexec /usr/bin/ssh -F {work}/config "$@"\n')
    (bin / "ssh").chmod(0o755)
    command = [SSHD, "-D", "-e", "-f", work / "sshd_config"]
    environment = dict(os.environ, LD_LIBRARY_PATH=str(SSHD.parent.parent / "lib/x86_64-linux-gnu") + ":" + str(SSHD.parent.parent.parent / "lib/x86_64-linux-gnu"))
    if os.geteuid() == 0:
        passwd = work / "passwd"
        passwd.write_text(pathlib.Path("/etc/passwd").read_text() + "sshd:x:65530:65534::/run/sshd:/usr/sbin/nologin\n")
        script = f"mount --bind {passwd} /etc/passwd && mount -t tmpfs tmpfs /run && mkdir -m 755 /run/sshd && exec \"$@\""
        command = ["unshare", "-m", "sh", "-c", script, "sh", *command]
    server = subprocess.Popen(["timeout", "7200", *command], stdin=subprocess.DEVNULL, stderr=open(work / "log", "w"), env=environment)
    try:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 5):
                break
            time.sleep(0.05)
        yield port, f"{bin}:{os.environ['PATH']}", server
    finally:
        server.terminate()
        server.wait(60)


def prove_storage(work):
    """rclone on a folder of this machine: groups in order, and nothing deleted after a failure."""
    home = work / "store"
    server = Server(work / "server", home)
    (home / "current/site").mkdir(parents=True)
    (work / "rclone.conf").write_text(f"[sky]\ntype = alias\nremote = {home}\n")
    (server.bin / "rclone").write_text(
        f'#!/bin/sh\necho "$*" >>{work}/asked\n[ ! -f {work}/fails ] || [ "$1" != copy ] || ! grep -q html list || exit 1\n'
        f'exec env RCLONE_CONFIG={work}/rclone.conf {shutil.which("rclone")} "$@"\n')
    (server.bin / "rclone").chmod(0o755)
    site = Site(work, "stored", [
        f"navn: sky, innhold: nettsted, slag: rclone, mappe: 'sky:current/site', liste: 'sky:liste', adresse: 'http://127.0.0.1:{server.port}'"])
    site.build()
    shutil.copytree(site.root / "output/delivery", home / "current/delivery")
    with server.running():
        expect(site.run("publish", path=server.path), 0, "Publisert", "storing a site")
        expect(site.run("publish", path=server.path), 0, "Ingenting å publisere", "storing the same")
        stored = {str(path.relative_to(home / "current/site")) for path in (home / "current/site").rglob("*") if path.is_file()}
        # And the mark that says whose the place is.
        wanted = set(site.files()) | {".story-target"}
        if stored != wanted:
            fail(f"not the site is stored: {sorted(stored ^ wanted)[:5]}")
        site.page(7).unlink()
        site.write(8, "En endring.")
        site.set_targets("borte: [{adresse: /side-7/}]\n")
        site.build()
        before = (home / "liste/manifest").read_bytes()
        (work / "fails").touch()
        expect(site.run("publish", path=server.path), 2, "Ingenting ble publisert", "storage that fails")
        if server.get("side-7/")[0] != 200 or (home / "liste/manifest").read_bytes() != before:
            fail("after a failure something was deleted, or the list says that all is there")
        (work / "fails").unlink()
        (work / "asked").write_text("")
        expect(site.run("publish", path=server.path), 0, "Publisert", "storing after a failure")
        # A folder that storage on this machine leaves empty is forbidden instead.
        if server.get("side-7/")[0] not in (403, 404) or server.get("side-8/")[1] != site.files()["side-8/index.html"]:
            fail("after the failure was gone, the rest was not done")
        asked = [line.split()[0] for line in (work / "asked").read_text().splitlines()]
        if asked.index("delete") < max(number for number, word in enumerate(asked) if word == "copy"):
            fail("something was deleted before all was there")
        # What others do in storage: a page of the same size is put right, and what was put beside it is said, and stays.
        page = home / "current/site/side-8/index.html"
        page.write_bytes(page.read_bytes().replace(b"endring", b"ENDRING"))
        (home / "current/site/fremmed.html").write_text("hei")
        said = site.run("publish", path=server.path)
        expect(said, 0, "(?s)for hånd hos «sky» siden sist: site/side-8/index.html .1.*Publisert", "storage that somebody changed")
        expect(said, 0, "noe story ikke har lagt der, og som leserne kan få: fremmed.html .1.", "storage that somebody filled")
        if page.read_bytes() != site.files()["side-8/index.html"] or not (home / "current/site/fremmed.html").exists():
            fail("what somebody changed in storage was not put right, or what is theirs is gone")
        expect(site.run("publish", path=server.path), 0, "(?s)fremmed.html .1.*Ingenting å publisere", "storage that is right again")


def prove_held(work):
    """A page with an error is held while the rest goes out: readers get both whole, and it says so everywhere."""
    home = work / "srv/www"
    server = Server(work / "server", home)
    site = Site(work, "held", [f"navn: tjener, innhold: nettsted, slag: mappe, mappe: {home}, adresse: 'http://127.0.0.1:{server.port}', tjener: nginx"])
    site.build()
    first = site.files()
    with server.running():
        expect(site.run("publish", path=server.path), 0, "Publisert", "publishing before anything is held")
        site.page(4).write_text(site.page(4).read_text().replace("sammendrag:", "samendrag:").replace("Teksten", "Den nye teksten"))
        site.write(5, "Denne er ny.")
        style = next((site.root / "themes").rglob("*.css"))
        style.write_text(style.read_text() + "\n.holdt { color: black; }\n")
        if site.run("build", "--production", "--no-search")[0] != 1:
            fail("an error does not stop a build without the option")
        # What readers are to get of it is known when it is built elsewhere, before it is published.
        code, said = site.run("build", "--production", "--no-search", "--hold-broken", "--previous", home / "current/manifest")
        expect((code, said), 3, "HOLDT IGJEN.*side-4", "a build that holds")
        versions = [first, site.files()]
        client = Client(server, versions)
        client.start()
        code, said = site.run("publish", "--hold-broken", path=server.path)
        expect((code, said), 3, r"HOLDT IGJEN, fordi de har feil: /side-4/ \(siden", "publishing with a held page")
        if shown(server, versions) != 1 or b"Den nye teksten" in server.get("side-4/")[1] or b"Denne er ny." not in server.get("side-5/")[1]:
            fail("the held page is not as it was, or the rest did not go out")
        page = server.get("side-4/")[1].decode()
        for name in set(re.findall(r'(?:href|src)="(?:\.\./)*/?([^":]+\.(?:css|js|svg|png|ico|webmanifest))"', page)):
            if server.get(name)[0] != 200:
                fail(f"the held page asks for {name}, which is not there")
        for path in versions[1]:
            if b"Den nye teksten" in versions[1][path]:
                fail(f"{path} says what is held")
        if "\nheld\tpage\tside-4\t" not in (home / "current/manifest").read_text():
            fail("the manifest does not say what is held")
        shutil.copy(site.root / "output/.story-release-public", work / "after")
        expect(site.run("publish", "--if-due", path=server.path), 3, "fortsatt HOLDT IGJEN", "nothing due while a page is held")
        client.end()
        code, said = run_diff(site, home)
        if "HOLDT IGJEN" not in said or "/side-4/" not in said:
            fail(f"the difference does not say what is held: {said[:600]}")
        # By the clock it is to go: then it goes, held or not.
        site.page(4).write_text(site.page(4).read_text().replace("samendrag:", "utloper: 2026-01-01\nsamendrag:"))
        expect(site.run("publish", "--hold-broken", path=server.path), 3, "HOLDT IGJEN", "an expiry of what is held")
        server.answers_soon("side-4/", 410)
        expect(site.run("rollback", path=server.path), 1, "utløp", "going back to a held page that expired")
        site.write(4, "Den nye teksten, uten feil.")
        expect(site.run("publish", "--hold-broken", path=server.path), 0, "Publisert", "publishing when the error is put right")
        if b"uten feil" not in server.get("side-4/")[1]:
            fail("what was held does not come out when it is right")


def run_diff(site, home):
    done = subprocess.run([STORY, "diff", home / "current/manifest", site.root / "output", "--format", "markdown"], capture_output=True, text=True, env=dict(os.environ, LC_ALL="C"))
    return done.returncode, done.stdout + done.stderr


def prove_sign_in(work):
    """A status page is readable for nobody at no moment on a server that asks nobody to sign in; and what was open is taken down."""
    home = work / "srv/www"
    server = Server(work / "server", home)
    site = Site(work, "status", [f"navn: status, innhold: statusside, slag: mappe, mappe: {home}, adresse: 'http://127.0.0.1:{server.port}', innlogging: tjener, tjener: nginx"])
    site.build()
    page = (site.root / "output/internal/index.html").read_bytes()
    open_to_all = f"    root {home}/current/site;"
    # Hei: hei, as `openssl passwd -apr1` writes it.
    (server.work / "people").write_text("hei:{PLAIN}hei\n")
    (server.work / "people").chmod(0o644)
    asking = open_to_all + f"\n    auth_basic Status;\n    auth_basic_user_file {server.work}/people;"

    def reads(lines):
        server.configure(lines)
        text = (server.work / "nginx.conf").read_text()
        (server.work / "nginx.conf").write_text(("user root;\n" if os.geteuid() == 0 else "") + text)
        subprocess.run([server.bin / "nginx", "-s", "reload"], check=True)

    seen, watching = [], True

    def watch():
        while watching:
            with contextlib.suppress(OSError, http.client.HTTPException):
                for path in ("", "status.json"):
                    status, body = server.get(path)
                    # But for pages that say nothing.
                    if status == 200 and body != b"{}\n" and b"Her er det ikke noe enn" not in body:
                        seen.append(f"/{path}: {len(body)} bytes")

    with server.running():
        reads(open_to_all)
        reader = threading.Thread(target=watch, daemon=True)
        reader.start()
        expect(site.run("publish", path=server.path), 1, "ber ingen om å logge inn.*ingen har kunnet lese statussiden", "a server that asks nobody to sign in")
        if (home / "current").exists() or seen:
            fail(f"the status page was there for all to read: {seen[:3]}")
        expect(site.run("publish", path=server.path), 1, "ingen har kunnet lese", "the same again")
        reads(asking)
        server.answers_soon("", 401)
        expect(site.run("publish", path=server.path), 0, "Publisert", "a server that asks people to sign in")
        if (home / "current/site/index.html").read_bytes() != page:
            fail("the status page is not what was published")
        releases = [folder for folder in (home / "releases").iterdir() if not folder.name.startswith(".")]
        if len(releases) != 1:
            fail(f"the page that says nothing is kept: {releases}")
        expect(site.run("publish", path=server.path), 0, "Ingenting å publisere", "the same again, signed in")
        watching = False
        reader.join()
        if seen:
            fail(f"the status page was there for all to read: {seen[:3]}")
        # Somebody takes the question away: what lies there is as open, and goes.
        reads(open_to_all)
        server.answers_soon("", 200)
        expect(site.run("publish", path=server.path), 1, "kan den ha vært lest av hvem som helst", "a server that asks no longer")
        if (home / "current").exists():
            fail("the status page is still there for all to read")
        # No way back shows it either, and none where nothing says that people are asked.
        seen.clear()
        watching = True
        reader = threading.Thread(target=watch, daemon=True)
        reader.start()
        kept = next(folder.name for folder in (home / "releases").iterdir() if not folder.name.startswith("."))
        expect(site.run("rollback", kept, path=server.path), 1, "ikke sikkert at den ber folk logge inn.*Ingenting er endret", "going back on an open server")
        watching = False
        reader.join()
        if (home / "current").exists() or seen:
            fail(f"going back let all read the status page: {seen[:3]}")
    # A way that leads to the page itself is no sign-in, wherever it leads; one that leads to another's page is.
    root = f"root {home}/current/site;"
    elsewhere = f"    {root}\n    location /aapen/ {{ alias {home}/current/site/; }}\n    location / {{ return 302 /aapen$uri; }}"
    by_host = f"    {root}\n    if ($host != localhost) {{ return 307 http://localhost:{server.port}$request_uri; }}"
    in_circles = f"    {root}\n    location / {{ return 302 /rundt$uri; }}\n    location /rundt/ {{ return 302 /; }}"
    signing_in = f"    {root}\n    location = /logg-inn {{ return 200 'Logg inn'; }}\n    location / {{ return 302 /logg-inn?rd=$uri; }}"
    with server.running():
        for lines, what, end in [
            (elsewhere, "a way to the same page", "fører til .*/aapen/, som ber ingen om å logge inn"),
            (by_host, "a way to another host", "fører til http://localhost:.*, som ber ingen om å logge inn"),
            (in_circles, "a way without end", "uten ende"),
        ]:
            reads(lines)
            server.answers_soon("", 307 if lines == by_host else 302)
            expect(site.run("publish", path=server.path), 1, end, what)
            if (home / "current").exists():
                fail(f"{what}: the status page was put there")
        reads(signing_in)
        server.answers_soon("logg-inn", 200)
        expect(site.run("publish", path=server.path), 0, "Publisert", "a way to a sign-in")
        if (home / "current/site/index.html").read_bytes() != page:
            fail("the status page is not what was published")
        expect(site.run("publish", path=server.path), 0, "Ingenting å publisere", "a way to a sign-in, again")
        reads(elsewhere)
        server.answers_soon("aapen/", 200)
        expect(site.run("publish", path=server.path), 1, "kan den ha vært lest av hvem som helst", "a way to a sign-in that became one to the page")
        if (home / "current").exists():
            fail("the status page is still there for all to read")
    # Nobody answers: nothing is put there at all.
    site.write(1, "Endret.")
    site.build()
    expect(site.run("publish", path=server.path), 1, "svarer ikke", "a server that is away")
    if (home / "current").exists():
        fail("the status page was put where nobody could ask")


def prove_sealed(work):
    """A status page that only its passphrase guards is never shown unsealed, neither by a way back nor when a check fails."""
    os.environ["STORY_PASSPHRASE"] = "korrekt hest batteri stift"
    home = work / "srv/www"
    server = Server(work / "server", home)
    target = f"navn: status, innhold: statusside, slag: mappe, mappe: {home}, innlogging: "
    site = Site(work, "status", [target + "lukket-nett"])
    site.build()
    expect(site.run("publish"), 0, "Publisert", "a status page on a closed network")
    plain = os.readlink(home / "current").split("/")[-1]
    site.targets = [target + f"last-side, adresse: 'http://127.0.0.1:{server.port}'"]
    site.set_targets()
    site.build("--seal")
    with server.running():
        user = "user root;\n" if os.geteuid() == 0 else ""

        def reads(root):
            server.configure(f"    root {root};")
            (server.work / "nginx.conf").write_text(user + (server.work / "nginx.conf").read_text())
            subprocess.run([server.bin / "nginx", "-s", "reload"], check=True)

        # The web server looks elsewhere: what is sealed is found wrong, and the one before is open to all.
        (work / "elsewhere").mkdir()
        reads(work / "elsewhere")
        server.answers_soon("status.json", 404)
        expect(site.run("publish", path=server.path), 1, "er tatt ned, så ingen ser den: utgaven før er ikke låst", "a failed check of a sealed page")
        if (home / "current").exists():
            fail("a status page that anybody can read was shown again after a failed check")
        reads(f"{home}/current/site")
        expect(site.run("publish", path=server.path), 0, "Publisert", "a sealed page, where the web server needs no settings")
        sealed = os.readlink(home / "current")
        expect(site.run("rollback", plain, path=server.path), 1, "er ikke låst, og", "going back to an unsealed page")
        site.write(1, "Endret.")
        site.build("--seal")
        expect(site.run("publish", path=server.path), 0, "Publisert", "a sealed page once more")
        expect(site.run("rollback", sealed.split("/")[-1], path=server.path), 0, "Leserne ser nå utgaven fra", "going back to a sealed page of the same passphrase")
        os.environ["STORY_PASSPHRASE"] = "korrekt hest batteri klips"
        expect(site.run("publish", path=server.path), 1, "låst med et annet passord", "publishing what another passphrase opens")
        site.build("--seal")
        expect(site.run("publish", path=server.path), 0, "Publisert", "a page of a new passphrase")
        expect(site.run("rollback", sealed.split("/")[-1], path=server.path), 1, "låst med et annet passord", "going back to a page of an old passphrase")
        for release in [folder for folder in (home / "releases").iterdir() if folder.name not in (plain, ".story-lock")]:
            if (release / "site/status.json").exists():
                fail(f"{release} holds figures that are not sealed")
        if server.get("status.json")[0] != 404:
            fail("the figures are there for all to read")
    del os.environ["STORY_PASSPHRASE"]
    print("prove-publish: a sealed status page stays sealed, whatever fails")


def prove_interrupted(work):
    """Ctrl-C says what readers see: before anything is in place, while the address is asked, and on a way back."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        home = work / "srv/www"
        site = Site(work, "stopped", [f"navn: tjener, innhold: nettsted, slag: mappe, mappe: {home}, adresse: 'http://127.0.0.1:{silent.getsockname()[1]}'"])
        site.build()

        def interrupt(number, name, answered, words, *command):
            process = subprocess.Popen(
                [STORY, *command, "--root", site.root], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=dict(os.environ, LC_ALL="C"),
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
            # First whether the address is there; the release is in place when it is asked again.
            for _ in range(answered):
                with silent.accept()[0] as asked:
                    asked.recv(65536)
                    asked.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            asked, _ = silent.accept()
            process.send_signal(number)
            said = process.communicate(timeout=60)[1].decode()
            if process.returncode not in (-number, name) or words not in said:
                fail(f"an interruption of {command[0]} ends with {process.returncode} and says {said!r}")
            asked.close()

        nothing, new = "avbrutt. Ingenting ble publisert; leserne ser det samme som før", "avbrutt før det var sjekket hva leserne får. De ser den nye utgaven"
        for number, name, answered, words in ((signal.SIGTERM, 143, 0, nothing), (signal.SIGINT, 130, 1, new), (signal.SIGTERM, 143, 0, new)):
            interrupt(number, name, answered, words, "publish")
        first = os.readlink(home / "current").split("/")[-1]
        site.write(1, "Endret.")
        site.build()
        interrupt(signal.SIGINT, 130, 1, new, "publish")
        second = os.readlink(home / "current").split("/")[-1]
        if first == second:
            fail("what was in place is not the new release")
        interrupt(signal.SIGINT, 130, 0, "avbrutt. Ingenting er endret; leserne ser det samme som før", "rollback", first)
        if os.readlink(home / "current").split("/")[-1] != second:
            fail("a way back that was interrupted before anything was done changed what readers see")
        interrupt(signal.SIGTERM, 143, 1, "avbrutt før det var sjekket hva leserne får. De ser nå utgaven fra", "rollback", first)
        if os.readlink(home / "current").split("/")[-1] != first:
            fail("readers do not see what the interrupted way back said")


def prove_withdrawn(work):
    """A picture whose consent is withdrawn is gone everywhere: pages, sizes, shared picture, compressed forms, search, former releases."""
    if not shutil.which("vips"):
        fail("vips is not there: run scripts/install --tests")
    home = work / "srv/www"
    server = Server(work / "server", home)
    site = Site(work, "people", [f"navn: tjener, innhold: nettsted, slag: mappe, mappe: {home}, adresse: 'http://127.0.0.1:{server.port}', tjener: nginx"])
    (site.root / "content/intern/samtykker").mkdir(parents=True)
    consent = site.root / "content/intern/samtykker/ola.yml"
    consent.write_text("person: Ola Eksempel\nhva: Et bilde\ndato: 2026-01-01\nutloper: 2199-01-01\n")
    photo = site.root / "content/sider/torget.jpg"
    subprocess.run(f"vips gaussnoise {work}/n.v 1600 1200 --mean 128 --sigma 20 && vips cast {work}/n.v {photo} uchar", shell=True, check=True)
    site.write(6, "Se bildet:\n\n![Folk på torget](torget.jpg)", "bilde: torget.jpg\nbilde-alt: Folk på torget i Kongsberg\nbilde-samtykke: ola\n")
    with server.running():
        expect(site.run("publish", "--if-due", path=server.path), 0, "Publisert", "publishing a picture")
        pictures = [str(path.relative_to(home / "current/site")) for path in (home / "current/site").rglob("*") if "torget" in path.name or "side-nummer-6" in path.name or "/bilder/" in str(path)]
        if len([path for path in pictures if path.startswith("-/bilder/")]) < 3:
            fail(f"the picture was not published in its sizes: {pictures}")
        sums = {hashlib.sha256((home / "current/site" / path).read_bytes()).hexdigest() for path in pictures}
        site.write(7, "En endring, så det er to utgaver med bildet.")
        expect(site.run("publish", "--if-due", path=server.path), 0, "Publisert", "publishing once more")
        before = os.readlink(home / "current").split("/")[-1]
    consent.write_text(consent.read_text() + "trukket: 2026-01-02\n")
    # With the web server stopped the old release comes back, which shows what was withdrawn.
    expect(site.run("publish", "--if-due", path=server.path), 1, "viser noe som er trukket tilbake", "a withdrawal that does not get out")
    with server.running():
        withdrawn = site.run("publish", "--if-due", path=server.path)
        if withdrawn[0]:
            # What says who has no consent any longer must be put right by hand: then the page is without the picture.
            site.write(6, "Se bildet, som er borte.")
            photo.unlink()
            withdrawn = site.run("publish", "--if-due", path=server.path)
            expect(withdrawn, 0, "Publisert", "publishing without the picture")
        expect(withdrawn, 0, "slettet, for de", "that former releases were deleted")
        for path in pictures:
            if path.startswith("-/bilder/") and server.get(path)[0] not in (403, 404):
                fail(f"{path} is still served after its consent was withdrawn")
        for path in home.rglob("*"):
            if path.is_file() and not path.is_symlink() and "-/bilder/" in str(path) and hashlib.sha256(path.read_bytes()).hexdigest() in sums:
                fail(f"{path} is still on the server")
        served = b"".join(path.read_bytes() for path in (home / "current/site").rglob("*") if path.is_file())
        for name in {path.split("/")[-1].split(".")[0] for path in pictures if path.startswith("-/bilder/")}:
            if name.encode() in served:
                fail(f"{name} is still named by a page, a feed or the search index")
        expect(site.run("rollback", before, path=server.path), 1, "har ingen utgave|viser noe som er tatt bort", "going back to a withdrawn picture")
        expect(site.run("rollback", path=server.path), 1, "har ingen tidligere|viser noe som er tatt bort|er ikke kontrollert", "going back to whatever was before")
        print("prove-publish: a withdrawn picture is gone from what is served, from former releases, and no way leads back")


def prove_remote(work):
    import getpass
    home = work / "far/www"
    server = Server(work / "server", home)
    with ssh_server(work / "ssh") as (port, path, sshd):
        targets = [
            f"navn: fjern, innhold: nettsted, slag: mappe, mappe: {home}, vert: {getpass.getuser()}@127.0.0.1, port: {port}, "
            f"adresse: 'http://127.0.0.1:{server.port}', tjener: nginx, utgaver: 3"]
        one, two = Site(work, "three", targets), Site(work, "four", targets)
        for site in (one, two):
            site.build()
        versions = [one.files(), two.files()]
        with server.running():
            expect(one.run("publish", "--dry-run", path=path), 0, r"\+ index\.html", "a dry run over ssh")
            if home.exists():
                fail("a dry run over ssh wrote something")
            expect(one.run("publish", path=path), 0, "Publisert", "publishing over ssh")
            expect(one.run("publish", path=path), 0, "Ingenting å publisere", "publishing the same over ssh")
            client = Client(server, versions)
            client.start()
            expect(two.run("publish", path=path), 0, "Publisert", "publishing a change over ssh")
            same = [name for name in versions[0] if versions[0][name] == versions[1].get(name)]
            single = [name for name in same if (home / "current/site" / name).stat().st_nlink < 2]
            if not same or single:
                fail(f"over ssh, what is unchanged is there twice: {single[:3]}")
            expect(two.run("rollback", path=path), 0, "Leserne ser nå", "going back over ssh")
            if shown(server, versions) != 0:
                fail("readers do not see the earlier release over ssh")
            expect(two.run("releases", path=path), 0, "leserne ser denne", "listing releases over ssh")
            # The network is cut in the middle of the upload.
            (work / "ssh/bin/rsync").write_text("#!/bin/sh\ntimeout -s KILL 0.05 /usr/bin/rsync \"$@\"\n")
            (work / "ssh/bin/rsync").chmod(0o755)
            seen = shown(server, versions)
            expect([one, two][1 - seen].run("publish", path=path), 2, "opplastingen til .* ble avbrutt.*fortsatt utgaven fra", "a cut upload")
            (work / "ssh/bin/rsync").unlink()
            if shown(server, versions) != seen:
                fail("a cut upload changed what readers see")
            client.end()
            now = os.readlink(home / "current")
            for where in (f"/elsewhere/{now.split('/')[-1]}", f"./{now}", f"releases/../{now}"):
                (home / "current").unlink()
                (home / "current").symlink_to(where)
                for words in (["publish"], ["rollback"], ["publish", "--dry-run"]):
                    expect(one.run(*words, path=path), 1, "fører ikke til en utgave", f"current leads to {where}")
                if os.readlink(home / "current") != where:
                    fail(f"what leads to {where} was changed")
            (home / "current").unlink()
            (home / "current").symlink_to(now)
            marked = (home / ".story-target").read_bytes()
            (home / ".story-target").write_text("story-target\t1\tstatus-page\tstatus\n")
            expect(one.run("publish", path=path), 1, "stedet til noe annet", "another target's place over ssh")
            (home / ".story-target").write_bytes(marked)
        sshd.terminate()
        sshd.wait(60)
        expect(one.run("publish", path=path), 2, "Ingenting ble publisert", "a server that is away")


if __name__ == "__main__":
    for program in (NGINX, SSHD):
        if not program.exists():
            fail(f"{program} is not there: run scripts/install --tests")
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="story-publish-") as work:
        work = pathlib.Path(work).resolve()
        for name, prove in [("kills", lambda work: prove_kills(work, False)), ("far-kills", lambda work: prove_kills(work, True)),
                            ("here", prove_local), ("full", prove_disk_full), ("held", prove_held), ("sign-in", prove_sign_in), ("sealed", prove_sealed), ("interrupted", prove_interrupted), ("people", prove_withdrawn), ("sky", prove_storage), ("there", prove_remote)]:
            if options.only and name not in options.only:
                continue
            (work / name).mkdir()
            prove(work / name)
    print(f"prove-publish: done in {time.perf_counter() - begun:.0f} s")
