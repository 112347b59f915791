#!/usr/bin/python3
"""Publishes to S3 on loopback (moto) with rclone, while a client asks for every page, some publishings are killed, and storage
refuses files in the middle: each page is always the old one or the new one, nothing goes before all is there, and the next
publishing puts it right.

usage: scripts/python scripts/prove-storage.py STORY [--kills N]

Says what it has done as it goes, with the seconds since it began. No wait is longer than WAIT seconds: what takes longer is said, with
where each thread stands.
"""
import contextlib, faulthandler, http.client, http.server, importlib.util, os, pathlib, shutil, signal, socket, subprocess, sys, tempfile, threading, time, urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("publish", HERE / "prove-publish.py")
publish = importlib.util.module_from_spec(spec)
spec.loader.exec_module(publish)
expect, Site, address = publish.expect, publish.Site, publish.address
BUCKET = "vekst"
# One publishing is some seconds of moto, and two at a time twice that; where storage says that it is busy, rclone tries on for more
# than a minute.
WAIT = 240
BEGUN = time.monotonic()


def fail(text):
    raise SystemExit("prove-storage: " + text)


def done(what):
    print(f"prove-storage: {time.monotonic() - BEGUN:6.1f} s  {what}", flush=True)
    faulthandler.dump_traceback_later(2 * WAIT, exit=True)


def waited(process, what):
    """How a program ended; one that does not end is killed, and that is said."""
    try:
        return process.wait(WAIT)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(30)
        fail(f"{what}: did not end in {WAIT} s")


class Front(http.server.ThreadingHTTPServer):
    """What stands before storage: rclone's requests go through as they are, or are refused; readers get the index of a folder."""

    daemon_threads = True

    def __init__(self, storage):
        super().__init__(("127.0.0.1", 0), Handler)
        self.storage, self.allowed, self.refusal, self.requests = storage, None, 403, 0

    def error(self, request):
        """Lets as many uploads and deletions through as are allowed, and refuses the others."""
        if request.command not in ("PUT", "POST", "DELETE") or "/site/" not in request.path and "delete" not in request.path:
            return False
        if self.allowed is None:
            return False
        self.allowed -= 1
        return self.allowed < 0


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass

    def forward(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if length else None
        path = self.path
        self.server.requests += not path.startswith("/-reader-/")
        if path.startswith("/-reader-/"):
            path = f"/{BUCKET}/site/" + path[len("/-reader-/"):]
            path = path.split("?")[0] + ("index.html" if path.endswith("/") else "")
        if self.server.error(self):
            code = {403: b"AccessDenied", 503: b"SlowDown", 507: b"InsufficientStorage"}[self.server.refusal]
            return self.answer(self.server.refusal, {"Content-Type": "application/xml"}, b"<Error><Code>" + code + b"</Code></Error>")
        connection = http.client.HTTPConnection("127.0.0.1", self.server.storage, timeout=60)
        headers = {name: value for name, value in self.headers.items() if name.lower() not in ("connection", "expect")}
        connection.request(self.command, path, body, headers)
        answer = connection.getresponse()
        data = answer.read()
        self.answer(answer.status, dict(answer.getheaders()), data)
        connection.close()

    def answer(self, status, headers, data):
        self.send_response_only(status)
        for name, value in headers.items():
            if name.lower() not in ("transfer-encoding", "connection", "content-length"):
                self.send_header(name, value)
        length = headers.get("Content-Length", len(data)) if self.command == "HEAD" else len(data)
        self.send_header("Content-Length", str(length))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = forward


@contextlib.contextmanager
def storage(work):
    port = publish.free_port()
    with (work / "moto").open("wb") as log:
        process = subprocess.Popen(
            ["timeout", "7200", sys.executable, "-c", "import sys; from moto.server import main; sys.exit(main(sys.argv[1:]))", "-H", "127.0.0.1", "-p", str(port)],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    try:
        end = time.monotonic() + 120
        while time.monotonic() < end:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 5):
                break
            if process.poll() is not None:
                fail("moto does not start:\n" + (work / "moto").read_text()[-2000:])
            time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait(60)


def get(front, path):
    connection = http.client.HTTPConnection("127.0.0.1", front.server_port, timeout=60)
    connection.request("GET", "/-reader-/" + path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body, {name.lower(): value for name, value in answer.getheaders()}


class Client(threading.Thread):
    """Asks for every page that both versions have: each answer is that page of one of them."""

    def __init__(self, front, versions):
        super().__init__(daemon=True)
        self.front, self.versions, self.asked, self.wrong, self.ending = front, versions, 0, [], False

    def run(self):
        """Half of the time: moto answers one at a time, and what is published would wait for those who read."""
        paths = sorted(set(self.versions[0]) & set(self.versions[1]))
        while not self.ending and len(self.wrong) < 5:
            for path in paths:
                begun = time.perf_counter()
                status, body, _ = get(self.front, address(path))
                self.asked += 1
                time.sleep(time.perf_counter() - begun)
                if status != 200 or body not in [version[path] for version in self.versions]:
                    self.wrong.append(f"{path}: {status}, {len(body)} bytes")
                if self.ending:
                    return

    def end(self):
        self.ending = True
        self.join(WAIT)
        if self.is_alive():
            fail(f"whoever asks for pages got no answer in {WAIT} s")
        if self.wrong:
            fail("a reader of storage got neither the old nor the new: " + "; ".join(self.wrong[:5]))
        return self.asked


def stored(front):
    """The names of all that is stored, as S3 lists them, but for the mark of the place."""
    import boto3
    client = boto3.client("s3", endpoint_url=f"http://127.0.0.1:{front.server_port}", aws_access_key_id="x", aws_secret_access_key="x", region_name="us-east-1")
    pages = client.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix="site/")
    names = {item["Key"][len("site/"):] for page in pages for item in page.get("Contents", [])}
    if ".story-target" not in names:
        fail("what is stored has no mark")
    return names - {".story-target"}


def agrees(front, site, what):
    files = site.files()
    if stored(front) != set(files):
        fail(f"{what}: not the site is stored: {sorted(stored(front) ^ set(files))[:5]}")
    for path, body in files.items():
        status, found, headers = get(front, address(path))
        if (status, found) != (200, body):
            fail(f"{what}: {path} answers {status}")
        if path.endswith(".html") and ("text/html" not in headers.get("content-type", "") or "cache-control" not in headers):
            fail(f"{what}: {path} is stored with {headers}")


def main():
    kills = publish.options.kills
    with tempfile.TemporaryDirectory(prefix="story-storage-") as folder:
        work = pathlib.Path(folder).resolve()
        with storage(work) as port:
            front = Front(port)
            threading.Thread(target=front.serve_forever, daemon=True).start()
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            connection.request("PUT", f"/{BUCKET}")
            if connection.getresponse().status != 200:
                fail("moto makes no bucket")
            (work / "rclone.conf").write_text(
                f"[s3]\ntype = s3\nprovider = Other\nendpoint = http://127.0.0.1:{front.server_port}\naccess_key_id = x\nsecret_access_key = x\n"
                "region = us-east-1\nacl = public-read\nforce_path_style = true\nno_check_bucket = true\n")
            # Whatever this machine says of Amazon's own storage, or of ways out to it, is not meant for this one.
            for name in [name for name in os.environ if name.upper().startswith("AWS_") or name.upper().endswith("_PROXY")]:
                del os.environ[name]
            os.environ["RCLONE_CONFIG"] = str(work / "rclone.conf")
            prove(work, front, kills)


def prove(work, front, kills):
    target = [f"navn: sky, innhold: nettsted, slag: rclone, mappe: 's3:{BUCKET}/site', liste: 's3:{BUCKET}/list', adresse: 'http://127.0.0.1:{front.server_port}/-reader-'"]
    pages = publish.KILLED_PAGES
    one, two = Site(work, "one", target, pages), Site(work, "two", target, pages)
    two.write(pages, "En ny side.")
    two.write(3, "Teksten er en annen.")
    one.set_targets(f"borte:\n  - {{adresse: /side-{pages}/}}\n")
    for site in (one, two):
        site.build()
    expect(one.run("publish"), 0, "Publisert", "the first publishing")
    agrees(front, one, "the first publishing")
    done(f"the first publishing: {front.requests} requests")
    first, front.requests = front.requests, 0
    expect(one.run("publish"), 0, "Ingenting å publisere", "publishing the same")
    same = front.requests
    done(f"the same again: {same} requests")
    prove_by_hand(front, one)
    done("what was changed by hand is put right")
    versions = [one.files(), two.files()]
    client = Client(front, versions)
    client.start()
    begun = time.perf_counter()
    expect(two.run(*PUBLISH), 0, "Publisert", "publishing a change")
    whole = time.perf_counter() - begun
    agrees(front, two, "publishing a change")
    done(f"a change, in {whole:.1f} s beside a reader")
    # Storage that refuses the rest, from some upload on; nothing goes before all is there.
    sites, now = [one, two], 0
    # A host that asks for patience (503) gets more than a minute of rclone's, so one is enough.
    for allowed, refusal in ((0, 403), (1, 503), (2, 507), (5, 403)):
        front.allowed, front.refusal, before = allowed, refusal, time.monotonic()
        expect(sites[now].run(*PUBLISH), 2, "tok ikke imot alt", f"storage that takes {allowed} files")
        front.allowed = None
        took = time.monotonic() - before
        if get(front, f"side-{pages}/")[0] != 200 and now == 0:
            fail("something was deleted though not all was there")
        expect(sites[now].run(*PUBLISH), 0, "Publisert|Ingenting", "publishing after a refusal")
        agrees(front, sites[now], "publishing after a refusal")
        done(f"storage that takes {allowed} files and then says {refusal}, for {took:.0f} s, and then takes all")
        now = 1 - now
    killed = number = held = 0
    while killed < kills and number < 3 * kills:
        number += 1
        process = sites[now].run(*PUBLISH, wait=False)
        try:
            process.wait(publish.spread(number) * whole)
        except subprocess.TimeoutExpired:
            process.kill()
            killed += waited(process, "one that was killed") == -signal.SIGKILL
        # What rclone was sending goes on by itself for a moment.
        time.sleep(0.2)
        now = 1 - now
        if (names := locks()):
            # Another publisher waits, and says how long and for what; who has seen that nobody is at work deletes it.
            refused = sites[now].run(*PUBLISH)
            expect(refused, 1, "noen andre publiserer til «sky» akkurat nå.*" + names[0], "publishing beside one that was killed")
            held += 1
            unlock(names)
        done(f"{killed} killed of {number} begun, {held} of which held up another; {client.asked} pages asked for")
    for site in (one, two):
        time.sleep(1)
        unlock(locks())
        expect(site.run(*PUBLISH), 0, "Publisert|Ingenting", "publishing after the kills")
        agrees(front, site, "publishing after the kills")
    done("publishing after the kills")
    if kills and not held:
        fail(f"of {killed} that were killed none held up another: its lock was never left")
    prove_together(front, sites)
    asked = client.end()
    faulthandler.cancel_dump_traceback_later()
    print(f"prove-storage: {first} requests for the first publishing of {len(versions[0])} files, {same} for the same again; {killed} killed of {number} begun, "
          f"{held} of which held up another; storage refused 4 times; {asked} pages asked for meanwhile, each old or new")


PUBLISH = ["publish", "--allow-deletions", "5"]


def rclone(*words):
    return subprocess.run(["rclone", *words], check=True, capture_output=True, text=True, timeout=WAIT).stdout


def locks():
    return [name for name in rclone("lsf", f"s3:{BUCKET}/list").split() if name.startswith("lock-")]


def unlock(names):
    for name in names:
        rclone("deletefile", f"s3:{BUCKET}/list/{name}")


def prove_by_hand(front, site):
    """What somebody has deleted or cut short in storage is there again after the next publishing."""
    rclone("deletefile", f"s3:{BUCKET}/site/side-1/index.html")
    subprocess.run(["rclone", "rcat", f"s3:{BUCKET}/site/side-2/index.html"], input=b"hei", check=True, capture_output=True, timeout=WAIT)
    expect(site.run("publish"), 0, r"for hånd hos «sky» siden sist: site/side-1/index.html, site/side-2/index.html \(2\)", "what was changed by hand")
    agrees(front, site, "publishing after somebody changed storage by hand")


def prove_together(front, sites):
    """Two that publish at the same moment: at most one does, and what is there is one site."""
    for _ in range(3):
        both = [site.run(*PUBLISH, wait=False) for site in sites]
        codes = [waited(process, "one of two at a time") for process in both]
        if not all(code in (0, 1) for code in codes) or locks():
            fail(f"two at a time end with {codes}, and leave {locks()}")
        shown = [site for site, code in zip(sites, codes) if code == 0]
        if len(shown) == 1:
            agrees(front, shown[0], "publishing while another was refused")
        done(f"two at a time, which end with {codes}")
    expect(sites[0].run(*PUBLISH), 0, "Publisert|Ingenting", "publishing after two at a time")
    agrees(front, sites[0], "publishing after two at a time")


if __name__ == "__main__":
    if not shutil.which("rclone"):
        fail("rclone is not there: run scripts/install --tests")
    main()
