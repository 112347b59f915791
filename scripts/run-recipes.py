"""Runs the shell of the recipes as it stands in their files: GitHub's steps and GitLab's scripts one after another, as their runners
do, and what the server's timer starts. The repository, the release archive and GitHub's API are on loopback.

Usage: run-recipes.py PROGRAM, the built tool.
"""
import contextlib, hashlib, http.server, json, os, pathlib, re, shutil, subprocess, sys, tarfile, tempfile, threading, time
import yaml

HERE = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = pathlib.Path(sys.argv[1]).resolve()
TOOLS = f"{HERE}/.build/pagefind/bin:{os.environ['PATH']}"
EXPRESSION = re.compile(r"\$\{\{\s*(.+?)\s*\}\}")
problems = []


def expect(holds, problem):
    if not holds:
        problems.append(problem)


def run(words, folder, **settings):
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, timeout=1800,
                          env={"PATH": TOOLS, "HOME": str(folder), "LC_ALL": "C.UTF-8", "GIT_CONFIG_GLOBAL": "/dev/null", **settings})


def git(folder, *words):
    done = run(["git", "-c", "user.name=x", "-c", "user.email=x@x.example", "-c", "init.defaultBranch=main", *words], folder)
    if done.returncode:
        sys.exit(f"prove: git {words}: {done.stderr}")
    return done.stdout.strip()


def repository(work):
    """The project as a repository with a change in it: a page, a page that goes, a sentence, a number."""
    origin = work / "origin"
    origin.mkdir()
    for name in ("content", "themes", "recipes"):
        shutil.copytree(HERE / name, origin / name)
    # Without a statement nothing is published; the project’s own content has none yet.
    settings = origin / "content/nettsted.yml"
    text = settings.read_text("utf-8").replace("post@vekstikongsberg.example", "post@vekst.no")
    settings.write_text(text + "tilgjengelighetserklaring: {nb: 'https://uustatus.no/nb/x', en: 'https://uustatus.no/en/x'}\n", "utf-8")
    (origin / ".gitignore").write_text("rapport/\nferdig/\nforrige/\npublic/\n.verktoy/\n")
    git(work, "init", "--quiet", "origin")
    git(origin, "add", "--all")
    git(origin, "commit", "--quiet", "--message", "Before")
    base = git(origin, "rev-parse", "HEAD")
    page = origin / "content/sider/flytt-hit.md"
    page.write_text(page.read_text("utf-8") + "\nDenne setningen er ny for @alle.\n", "utf-8")
    git(origin, "commit", "--quiet", "--all", "--message", "After")
    git(origin, "config", "receive.denyCurrentBranch", "updateInstead")
    return origin, base


@contextlib.contextmanager
def loopback(folder):
    """Files below a folder, and as much of GitHub's API as comments need."""
    comments, asked = [{"user": {"login": "alle"}, "body": "<!-- story: endringer -->", "url": "x"}], []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(folder))

        def log_message(self, *_):
            pass

        def answer(self, value, status=200):
            body = json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self):
            asked.append(("GET", self.path))
            if self.path.startswith("/repos/"):
                return self.answer(comments)
            super().do_GET()

        def written(self):
            return json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"]

        def do_POST(self):
            asked.append(("POST", self.path, self.headers["Authorization"]))
            comments.append({"user": {"login": "github-actions[bot]"}, "body": self.written(), "url": f"http://127.0.0.1:{self.server.server_port}/comment/7"})
            self.answer({}, 201)

        def do_PATCH(self):
            asked.append(("PATCH", self.path, self.headers["Authorization"]))
            comments[-1]["body"] = self.written()
            self.answer({})

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", comments, asked
    finally:
        server.shutdown()
        thread.join()


def steps(recipe, job, folder, values, **settings):
    """Runs the steps of a job as GitHub's runner does: `bash -e` for each, with what its `env` says; stops at the first that fails."""
    said = ""
    for step in yaml.safe_load((HERE / "recipes/github" / recipe).read_text("utf-8"))["jobs"][job]["steps"]:
        if "run" not in step:
            continue
        expect("${{" not in step["run"], f"{recipe}: an expression stands in the shell of «{step['name']}»")
        own = {name: EXPRESSION.sub(lambda match: values[match[1]], value) for name, value in step.get("env", {}).items()}
        done = run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], folder, **own, **settings)
        said += done.stdout + done.stderr
        if done.returncode:
            return done.returncode, f"«{step['name']}»:\n{said}"
    return 0, said


def clone(origin, work, name):
    git(work, "clone", "--quiet", str(origin), name)
    return work / name


def kept_release(host, kept, built):
    """What is remembered to the next time is the record of the release, which has its addresses; the list of a build has none."""
    expect(kept.read_bytes() == (built / ".story-release-public").read_bytes(), f"{host}: what is kept for the next build has no addresses")


def github(origin, base, work, url, archive, comments, asked):
    checkout = clone(origin, work, "github")
    values = {"vars.STORY_ARCHIVE": archive[0], "vars.STORY_SHA256": archive[1], "github.event.pull_request.base.sha": base,
              "github.token": "t0ken", "github.event.pull_request.number": "12"}
    summary = work / "summary"
    code, said = steps("kontroll.yml", "kontroll", checkout, values, GITHUB_STEP_SUMMARY=str(summary))
    expect(code == 0, f"kontroll.yml ends with {code}: {said[-2000:]}")
    markdown = (checkout / "rapport/endringer.md").read_text("utf-8")
    expect("+ Denne setningen er ny for @alle." in markdown, f"the difference does not show the new sentence:\n{markdown}")
    expect(summary.read_text("utf-8") == markdown and len(markdown.encode()) < 65_536, "the summary is another than the comment")
    expect((checkout / "rapport/etter/public/.well-known").parent.exists() and (checkout / "rapport/etter/public/index.html").exists(), "no preview")
    expect("flytt-hit" in markdown and markdown.count("**") <= 10, f"more is different than what was changed:\n{markdown}")
    shutil.copy(checkout / "rapport/endringer.md", work / "endringer.md")
    settings = {"GITHUB_API_URL": url, "GITHUB_REPOSITORY": "org/repo"}
    for wanted in ("POST", "PATCH"):
        code, said = steps("kontroll.yml", "kommentar", work, values, **settings)
        expect(code == 0, f"the comment is not written: {said[-1000:]}")
        expect(asked[-1][0] == wanted and asked[-1][2] == "Bearer t0ken", f"the comment is written by {asked[-1]}, not {wanted}")
    expect(len(comments) == 2 and comments[1]["body"].endswith(markdown), "there is another comment than one with the difference")

    page = checkout / "content/sider/kommer-og-gar.md"
    page.write_text("---\ntittel: Kommer og går\nsammendrag: Bare en stund.\neier: Prosjektleder\n---\n\nTekst.\n", "utf-8")
    first = steps("publiser.yml", "bygg", checkout, values)
    expect("::warning::Listen over det som er publisert" in first[1], f"nobody is told that there is no list: {first[1][-500:]}")
    expect(first[0] == 0, f"publiser.yml ends with {first[0]}: {first[1][-2000:]}")
    kept_release("GitHub", checkout / "forrige/liste", checkout / "ferdig")
    made = (checkout / "ferdig/.story-made-public").read_bytes()
    second = steps("publiser.yml", "bygg", checkout, values)
    expect(second[0] == 0 and (checkout / "ferdig/.story-made-public").read_bytes() == made, "the same content is published as another site")
    expect("::warning::Listen" not in second[1], "the list is said to be missing")
    page.unlink()
    shutil.rmtree(checkout / "rapport")
    git(checkout, "worktree", "prune")
    code, said = steps("kontroll.yml", "kontroll", checkout, values, GITHUB_STEP_SUMMARY=str(summary))
    expect(code == 1 and "kommer-og-gar" in said, f"a proposal that loses an address is green: {code} {said[-500:]}")
    expect((checkout / "rapport/endringer.md").exists(), "a proposal that cannot be published has no preview")
    page.write_text("---\ntittel: Kommer og går\nsammendrag: Bare en stund.\neier: Prosjektleder\n---\n\nMer tekst.\n", "utf-8")
    git(checkout, "add", "--all", "content")
    git(checkout, "commit", "--quiet", "-m", "Mer tekst")
    code, said = steps("publiser.yml", "bygg", checkout, values)
    expect(code == 0, f"what came of what is published is refused: {said[-500:]}")
    shown = (checkout / "ferdig/public/index.html").read_bytes()
    git(checkout, "checkout", "--quiet", "HEAD~1")
    code, said = steps("publiser.yml", "bygg", checkout, values)
    expect(code == 1 and "som er nyere enn" in said, f"a job that is run again takes back what was published since: {code} {said[-500:]}")
    expect((checkout / "ferdig/public/index.html").read_bytes() == shown, "an older job leaves another site")
    git(checkout, "checkout", "--quiet", "-")
    expect("er listen over en bygging" not in second[1], f"addresses are not compared from time to time: {second[1][-500:]}")
    names = [path.name for path in (checkout / "ferdig/public").rglob("*")]
    expect(".htaccess" in names and not any(name.endswith((".gz", ".br")) for name in names), "hidden files are missing, or compressed forms are there")
    site = (checkout / "ferdig/public/index.html").read_bytes()
    broken = checkout / "content/sider/odelagt.md"
    broken.write_text("---\ntittle: A\n---\n", "utf-8")
    code, said = steps("kontroll.yml", "kontroll", checkout, values, GITHUB_STEP_SUMMARY=str(summary))
    expect(code == 1 and "::error file=content/sider/odelagt.md,line=2" in said, f"an error is not shown at its line: {code} {said[-500:]}")
    code, _ = steps("publiser.yml", "bygg", checkout, values)
    expect(code == 1 and (checkout / "ferdig/public/index.html").read_bytes() == site, "an error is published")
    broken.unlink()
    wrong = {**values, "vars.STORY_SHA256": "0" * 64}
    code, said = steps("publiser.yml", "bygg", checkout, wrong)
    expect(code == 2 and "kontrollsummen" in said, f"a tool of another release is used on: {code} {said[-300:]}")
    shutil.rmtree(checkout / ".verktoy")
    code, said = steps("publiser.yml", "bygg", checkout, wrong)
    expect(code == 2 and "kontrollsummen" in said and not (checkout / ".verktoy/story").exists(), f"an archive with another checksum is used: {said[-300:]}")


def gitlab(origin, base, work, archive):
    checkout = clone(origin, work, "gitlab")
    recipe = yaml.safe_load((HERE / "recipes/gitlab/.gitlab-ci.yml").read_text("utf-8"))
    settings = {"STORY_ARCHIVE": archive[0], "STORY_SHA256": archive[1], "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
    for job in ("kontroll", "pages", "pages"):
        lines = "\n".join(recipe["default"]["before_script"] + recipe[job]["script"])
        done = run(["bash", "-eo", "pipefail", "-c", lines], checkout, **settings)
        expect(done.returncode == 0, f"GitLab's {job} ends with {done.returncode}: {(done.stdout + done.stderr)[-2000:]}")
        for path in recipe[job]["artifacts"]["paths"]:
            expect((checkout / path).exists(), f"GitLab's {job} leaves no {path}")
    kept_release("GitLab", checkout / "forrige/liste", checkout / "ferdig")
    # A proposal that loses an address is red, though it may not read what is published; one that says where it went is not.
    folder = checkout / "content/sider"
    for fields, wanted in (("", 1), ("tidligere-adresser: [/verdier/, /en/values/]\n", 0)):
        for path in folder.glob("verdier*.md"):
            path.rename(work / path.name)
        (folder / "tufter.md").write_text(f"---\ntittel: Tufter\nsammendrag: Det vi står på.\neier: Prosjektleder\n{fields}---\n\nTekst.\n", "utf-8")
        shutil.rmtree(checkout / "rapport")
        git(checkout, "worktree", "prune")
        lines = "\n".join(recipe["default"]["before_script"] + recipe["kontroll"]["script"])
        done = run(["bash", "-eo", "pipefail", "-c", lines], checkout, **settings)
        said = done.stdout + done.stderr
        expect(done.returncode == wanted and ("var publisert, og er borte" in said) == bool(wanted), f"GitLab's proposal ends with {done.returncode}, not {wanted}: {said[-800:]}")
        for path in work.glob("verdier*.md"):
            path.rename(folder / path.name)
        (folder / "tufter.md").unlink()
    expect("Denne setningen er ny" in (checkout / "rapport/endringer.html").read_text("utf-8"), "GitLab's difference does not show the new sentence")
    expect((checkout / "public/index.html.br").exists() and (checkout / "public/.htaccess").exists(), "files are missing at GitLab")
    expect(recipe["pages"]["interruptible"] is False and recipe["pages"]["resource_group"], "a publication at GitLab can be cut short")


def own_server(origin, work):
    """What the timer starts, with a new text, an error, and no way to what is new."""
    root, output = clone(origin, work, "nettsted"), work / "output"
    settings = {"STORY_ROOT": str(root), "STORY_OUTPUT": str(output), "PATH": f"{PROGRAM.parent}:{TOOLS}"}
    publish = lambda: run([HERE / "recipes/server/story-publiser"], work, **settings)
    # A place that nobody has to answer for: the questions to a server are those of prove-publish.
    shown = work / "www"
    (origin / "content/publisering.yml").write_text(f"steder:\n  - {{navn: tjener, innhold: nettsted, slag: cloudflare-pages, mappe: {shown}}}\n", "utf-8")
    git(origin, "add", "--all")
    git(origin, "commit", "--quiet", "--message", "Where it goes")
    first = publish()
    expect(first.returncode == 0 and (shown / "index.html").exists(), f"the server does not publish: {first.stderr[-1500:]}")
    again, built = shown.stat().st_ino, (output / "public").stat().st_ino
    idle = publish()
    expect(idle.returncode == 0 and "Ingenting er endret" in idle.stderr and (shown.stat().st_ino, (output / "public").stat().st_ino) == (again, built), f"nothing new is published anew: {idle.stderr[-500:]}")
    page = origin / "content/sider/flytt-hit.md"
    page.write_text(page.read_text("utf-8") + "\nEnda en setning.\n", "utf-8")
    git(origin, "commit", "--quiet", "--all", "--message", "More")
    done = publish()
    expect(done.returncode == 0 and "Enda en setning." in (shown / "flytt-hit/index.html").read_text("utf-8"), f"what is saved does not come out: {done.stderr[-500:]}")
    (origin / "content/sider/odelagt.md").write_text("---\ntittle: A\n---\n", "utf-8")
    git(origin, "add", "--all")
    git(origin, "commit", "--quiet", "--message", "Broken")
    done = publish()
    expect(done.returncode == 1 and "Enda en setning." in (shown / "flytt-hit/index.html").read_text("utf-8"), "an error does not leave the old site")
    git(origin, "revert", "--no-edit", "HEAD")
    git(root, "remote", "set-url", "origin", str(work / "gone"))
    done = publish()
    expect(done.returncode != 0 and "fikk ikke hentet" in done.stderr and (shown / "index.html").exists(), "no way to what is new is not said")


def release(folder):
    """An archive as a release is."""
    folder.mkdir()
    with tarfile.open(folder / "story.tar.gz", "w:gz") as archive:
        archive.add(PROGRAM, "story-1/bin/story")
    return hashlib.sha256((folder / "story.tar.gz").read_bytes()).hexdigest()


def pinned():
    """Each action is named by a whole commit, by the same one everywhere, and Pagefind by the version that scripts/install names."""
    found = {}
    for recipe in sorted((HERE / "recipes/github").glob("*.yml")):
        for action, commit in re.findall(r"uses: ([\w./-]+)@(\S+)", recipe.read_text("utf-8")):
            expect(re.fullmatch(r"[0-9a-f]{40}", commit), f"{recipe.name}: {action} is not pinned")
            repository = "/".join(action.split("/")[:2])
            expect(found.setdefault(repository, commit) == commit, f"{repository} is pinned to two commits")
    versions = {re.search(r"pagefind-bin==[\d.]+", (HERE / name).read_text("utf-8"))[0] for name in ("scripts/install", "recipes/skaff-story")}
    expect(len(versions) == 1 and found, f"Pagefind is pinned to {versions}")


def main():
    began = time.monotonic()
    pinned()
    with tempfile.TemporaryDirectory(prefix="story-recipes-") as folder:
        work = pathlib.Path(folder)
        checksum = release(work / "files")
        origin, base = repository(work)
        with loopback(work / "files") as (url, comments, asked):
            archive = (f"{url}/story.tar.gz", checksum)
            github(origin, base, work, url, archive, comments, asked)
            gitlab(origin, base, work, archive)
        own_server(origin, work)
    if problems:
        sys.exit("prove: " + "\nprove: ".join(problems))
    print(f"prove: the recipes for GitHub, GitLab and a server are valid, pinned, and ran as written in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
