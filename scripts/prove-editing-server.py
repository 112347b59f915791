"""Debian's nginx with a sign-in before «story serve», with the lines of recipes/redigering as they stand but for names and
certificates: who has no password sees nothing, who has one sees drafts and saves, and the commit has the name that signed in.

Usage: prove-editing-server.py STORY: the built tool.
"""
import base64, contextlib, hashlib, html.parser, http.client, pathlib, re, shutil, signal, socket, subprocess, sys, tempfile, time, urllib.parse
import nginx

here = pathlib.Path(__file__).resolve().parent.parent
NAME = "rediger.vekstikongsberg.example"
PASSWORD = "{SHA}" + base64.b64encode(hashlib.sha1(b"riktig hest").digest()).decode()
MAIN = """daemon off;
master_process off;
pid {work}/pid;
error_log {work}/errors;
events {{ worker_connections 64; }}
http {{
  access_log off;
{temporary}{lines}}}
"""
problems = []


class Fields(html.parser.HTMLParser):
    """What a browser would send of the form on a page (HTML, «Constructing the entry list»), but for files and buttons."""

    def __init__(self):
        super().__init__()
        self.found, self.text, self.select, self.inside = [], None, None, False

    @classmethod
    def of(cls, page):
        parser = cls()
        parser.feed(page)
        return parser.found

    def handle_starttag(self, tag, attributes):
        has = dict(attributes)
        if tag == "form":
            self.inside = has.get("id") == "skjema"
        name = has.get("name")
        if tag == "option" and self.select:
            first = self.found[-1][0] != self.select
            if first or "selected" in has:
                self.found[-1 if not first else len(self.found):] = [(self.select, has.get("value", ""))]
        if not self.inside or not name or "disabled" in has:
            return
        if tag == "input" and has.get("type") not in ("file", "submit") and (has.get("type") not in ("checkbox", "radio") or "checked" in has):
            self.found.append((name, has.get("value") or ""))
        if tag == "textarea":
            self.text = ""
            self.found.append((name, ""))
        if tag == "select":
            self.select = name

    def handle_data(self, data):
        if self.text is not None:
            self.text += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.text is not None:
            self.found[-1] = (self.found[-1][0], self.text.removeprefix("\n"))
            self.text = None
        if tag == "select":
            self.select = None
        if tag == "form":
            self.inside = False


def expect(holds, problem):
    if not holds:
        problems.append(problem)


def ask(port, method, target, body=None, user="kari:riktig hest", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    if user:
        headers["Authorization"] = "Basic " + base64.b64encode(user.encode()).decode()
    if body is not None:
        body = urllib.parse.urlencode(body).encode()
        headers |= {"Content-Type": "application/x-www-form-urlencoded"}
    connection.request(method, target, body, {"Host": NAME, **{name.replace("_", "-"): value for name, value in headers.items()}})
    answer = connection.getresponse()
    return answer.status, answer.read().decode("utf-8", "replace"), dict(answer.getheaders())


@contextlib.contextmanager
def signed_in(work, story_port):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    lines = (here / "recipes/redigering/nginx.conf").read_text("utf-8")
    for wrong, right in ((r"listen 443 ssl;", f"listen 127.0.0.1:{port};"), (r"  listen \[::\]:443 ssl;\n", ""), (r"  ssl_\w+ .*\n", ""),
                         (r"/etc/story/brukere", f"{work}/brukere"), (r"127\.0\.0\.1:8000", f"127.0.0.1:{story_port}")):
        lines, count = re.subn(wrong, right, lines)
        if not count:
            sys.exit(f"prove: the recipe has no {wrong!r}")
    (work / "brukere").write_text(f"kari:{PASSWORD}\n")
    (work / "nginx.conf").write_text(MAIN.format(work=work, temporary=nginx.TEMPORARY.format(work=work), lines=lines))
    server = subprocess.Popen(["timeout", "--kill-after=5", "300", nginx.PROGRAM, "-p", work, "-e", work / "errors", "-c", work / "nginx.conf"],
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        if not nginx.answers(server, port):
            sys.exit(f"prove: nginx does not start: {(work / 'errors').read_text()}")
        yield port
    finally:
        server.terminate()
        server.wait(60)


def git(root, *words):
    return subprocess.run(["git", "-C", root, "-c", "user.name=x", "-c", "user.email=x@x.example", *words], capture_output=True, text=True, check=True, timeout=60).stdout


def main():
    story = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="story-editing-") as folder:
        work = pathlib.Path(folder)
        root = work / "nettsted"
        root.mkdir()
        for name in ("content", "themes"):
            shutil.copytree(here / name, root / name)
        subprocess.run(["git", "init", "--quiet", "-b", "main", root], check=True, timeout=60)
        for name, value in (("user.name", "Redigering"), ("user.email", "redigering@vekstikongsberg.example")):
            git(root, "config", name, value)
        git(root, "add", "--all")
        git(root, "commit", "--quiet", "--message", "Begin")
        words = next(line for line in (here / "recipes/redigering/story-rediger.service").read_text().splitlines() if line.startswith("ExecStart="))
        options = words.split()[2:]
        options[options.index("--root") + 1], options[options.index("--output") + 1] = str(root), str(work / "rediger")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            story_port = probe.getsockname()[1]
        options[options.index("--port") + 1] = str(story_port)
        serving = subprocess.Popen(["timeout", "--kill-after=5", "300", story, "serve", *options, "--as-of", "2027-09-15"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                   env={"PATH": "/usr/bin:/bin", "HOME": str(work), "LANG": "C"}, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        try:
            expect("http" in serving.stdout.readline().decode(), "story serve does not start")
            with signed_in(work, story_port) as port:
                try_out(port, story_port, root)
        finally:
            serving.terminate()
            if problems:
                print(serving.stdout.read().decode(errors="replace")[-1500:], file=sys.stderr)
            serving.wait(60)
    for problem in problems:
        print("prove:", problem, file=sys.stderr)
    if problems:
        sys.exit(1)
    print("prove: behind a sign-in drafts are seen and a save is a commit in the name that signed in; without it nothing is")


def try_out(port, story_port, root):
    form = "/-story/rediger/skjema?fil=content/arrangementer/eksempel-omvisning.md"
    for target in ("/", "/-story/intern/index.html", form):
        status, body, _ = ask(port, "GET", target, user=None)
        expect(status == 401 and "Kongsberg" not in body, f"{target} is answered {status} without a password")
        expect(ask(port, "GET", target, user="kari:feil")[0] == 401, f"{target} is answered with a wrong password")
        expect(ask(port, "GET", target)[0] == 200, f"{target} is not answered with the password")
    expect(ask(story_port, "GET", "/", user=None, Host="ond.example")[0] == 421, "another name is answered")
    path = root / "content/arrangementer/eksempel-omvisning.md"
    before = path.read_text("utf-8")
    page = ask(port, "GET", form)[1]
    new = "Eksempel: en omvisning for alle."
    fields = [(name, new if name == "main/sammendrag" else value) for name, value in Fields.of(page)]
    target = form
    expect(ask(port, "POST", target, [*fields, ("gjor", "lagre")], Origin="https://ond.example")[0] == 403, "a page of another site saves")
    expect(path.read_text("utf-8") == before, "a refused save changed the file")
    status, body, _ = ask(port, "POST", target, [*fields, ("gjor", "lagre")], Origin=f"https://{NAME}", X_Forwarded_User="en annen")
    expect(status in (200, 303), f"a save is answered {status}: {body[:300]}")
    after = path.read_text("utf-8")
    changed = [line for line in after.splitlines() if line not in before.splitlines()]
    expect(changed == ["sammendrag: \"Eksempel: en omvisning for alle.\""] , f"a save changed {changed}")
    log = ""
    for _ in range(100):
        log = git(root, "log", "-1", "--format=%an|%s", "--name-only")
        if log.startswith("kari|"):
            break
        time.sleep(0.2)
    expect(log.startswith("kari|") and log.rstrip().endswith("content/arrangementer/eksempel-omvisning.md"), f"the commit is {log[:300]!r}")


if __name__ == "__main__":
    main()
