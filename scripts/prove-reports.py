"""Proves what stands beside and in the reports: status.json by its schema, every CSV by a reader, and each report as a PDF.
On each page, also of a site of 300 partners, 200 activities and 40 KPIs, nothing is listed twice, and every link leads to
what is there; its first page is one sheet of A4.

Usage: prove-reports.py FOLDER [STORY]: the folder that holds internal/, and the program (.build/release/story).
"""
import copy, csv, html.parser, io, json, os, pathlib, re, resource, subprocess, sys, tempfile, urllib.parse
import jsonschema

internal = pathlib.Path(sys.argv[1]).resolve() / "internal"
failed, passed = [], 0


def expect(holds, what):
    global passed
    if holds:
        passed += 1
    else:
        failed.append(what)


schema = json.loads((internal / "status.schema.json").read_text("utf-8"))
status = json.loads((internal / "status.json").read_text("utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for error in validator.iter_errors(status):
    failed.append(f"status.json: {error.json_path}: {error.message}"[:200])
expect(status["$schema"] == "status.schema.json", "status.json names its schema")

# Each way to break it is found, so that the schema says something.
def broken(change):
    other = copy.deepcopy(status)
    change(other)
    return not validator.is_valid(other)

for name in schema["required"]:
    expect(broken(lambda it, name=name: it.pop(name)), f"{name} must be there")
expect(broken(lambda it: it["kpis"][0].update(light="blue")), "a light is one of four")
expect(broken(lambda it: it["kpis"][0].update(value="90")), "a number is a number")
expect(broken(lambda it: it["financing"]["agreed"].pop("total")), "sums are whole")
expect(broken(lambda it: it["tertials"][0].update(period="2027-T4")), "a period is one")
expect(not broken(lambda it: it.update(new=1)), "new keys may be added")

for path in sorted(internal.rglob("*.csv")):
    data = path.read_bytes()
    expect(data.startswith(b"\xef\xbb\xbf"), f"{path.name} says that it is UTF-8")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    expect(len({len(row) for row in rows}) == 1 and rows, f"{path} has as many cells in every row")
    expect(data.count(b"\r\n") >= len(rows), f"{path.name} ends its lines as RFC 4180 says")

# The links to data on every page lead to files.
for page in internal.rglob("index.html"):
    for href in re.findall(r'href="([^"#:]+\.(?:csv|json|ics))"', page.read_text("utf-8")):
        expect((page.parent / href).is_file(), f"{href} on {page.relative_to(internal)} is there")


class Page(html.parser.HTMLParser):
    """The ids and links of a page, and what its lists name: the items of a section by their titles and where those lead,
    and the rows of a table."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.lists, self.tags = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        kind = attributes.get("class") or ""
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if "href" in attributes:
            self.links.append(attributes["href"])
        if tag in ("section", "table") or kind == "lines-list":
            self.lists.append((attributes.get("id", tag), []))
        if tag not in ("br", "img", "meta", "link", "path", "input", "hr"):
            self.tags.append((tag, kind))
        isName = kind == "item-title" or tag == "th" and attributes.get("scope") == "row" or tag == "li" and self.inside("lines-list")
        if isName and self.lists:
            self.lists[-1][1].append("")
        if "href" in attributes and self.inside("item-title") and self.lists:
            self.lists[-1][1][-1] += attributes["href"] + " "

    def inside(self, kind):
        return any(k == kind for _, k in self.tags)

    def handle_endtag(self, tag):
        while self.tags and self.tags.pop()[0] != tag:
            pass

    def handle_data(self, data):
        isRow = any(tag == "tr" for tag, _ in self.tags) and any(tag == "tbody" for tag, _ in self.tags)
        isLine = self.inside("lines-list") and any(tag == "li" for tag, _ in self.tags)
        if (self.inside("item-title") or isRow or isLine) and self.lists and self.lists[-1][1]:
            self.lists[-1][1][-1] += data.strip() + " "


def prove_pages(folder, name):
    """Nothing is listed twice in one list, and on the first page nothing in two; ids are there once, and links lead to them."""
    pages = {path.resolve(): Page(path.read_text("utf-8")) for path in sorted(folder.rglob("*.html"))}
    for path, page in pages.items():
        where = f"{name}: {path.relative_to(folder.resolve())}"
        for twice in {one for one in page.ids if page.ids.count(one) > 1}:
            failed.append(f"{where}: the id {twice} stands twice")
        for address in set(page.links):
            part = urllib.parse.urlsplit(address)
            if part.scheme or part.netloc:
                continue
            target = pathlib.Path(os.path.normpath(path.parent / urllib.parse.unquote(part.path))) if part.path else path
            expect(target.is_file(), f"{where}: {address} is a file")
            if part.fragment and target in pages:
                expect(urllib.parse.unquote(part.fragment) in pages[target].ids, f"{where}: {address} is a place")
        for title, names in page.lists:
            for twice in {one for one in names if one and names.count(one) > 1}:
                failed.append(f"{where}: «{twice.strip()}» stands twice in {title}")
    for first in [folder / "index.html", folder / "en/index.html"]:
        if not first.is_file():
            continue
        names = [one for title, names in pages[first.resolve()].lists if title in ("attention", "decisions", "deadlines") for one in names]
        for twice in {one for one in names if one and names.count(one) > 1}:
            failed.append(f"{name}: «{twice.strip()}» stands twice on the first page")
    expect(any(page.lists for page in pages.values()), f"{name} has lists")


def pages_of(pdf):
    return len(re.findall(rb"/Type\s*/Page[^s]", pdf))


def sheets_of(page, work):
    pdf = pathlib.Path(work) / "first.pdf"
    subprocess.run(
        ["/usr/bin/chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={work}/profile", "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri()],
        check=True, capture_output=True)
    return pages_of(pdf.read_bytes())


# The check itself finds what it is to find.
sample = '<section id="attention"><li class="item"><span class="item-title"><a href="a#b">A</a></span></li><li class="item"><span class="item-title"><a href="a#b">A</a></span></li></section>'
expect(Page(sample).lists == [("attention", ["a#b A ", "a#b A "])], "two items of one name are seen as two")

prove_pages(internal, "the demo")
with tempfile.TemporaryDirectory() as work:
    tool = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ".build/release/story").resolve()
    large = pathlib.Path(work) / "large"
    subprocess.run([sys.executable, pathlib.Path(__file__).parent / "status-corpus", large], check=True, capture_output=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    run = subprocess.run([tool, "build", "--root", large, "--as-of", "2027-09-15", "--no-search"], capture_output=True, text=True)
    seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    expect(run.returncode == 0, f"the large site is built: {run.stderr[-300:]}")
    expect("debug" in str(tool) or seconds < 8, f"the large site takes {seconds:.1f} s of processor time on two cores, at most 8")
    if run.returncode == 0:
        prove_pages(large / "output/internal", "the large site")
        for page in ["index.html", "en/index.html"]:
            for folder in [internal, large / "output/internal"]:
                expect(sheets_of(folder / page, work) == 1, f"{folder.parent.parent.name}/{page} is one sheet of A4")


reports = sorted(internal.glob("tertialrapport/*/index.html")) + sorted(internal.glob("konferansen/*/index.html"))
expect(reports, "there are reports")
with tempfile.TemporaryDirectory() as work:
    for page in reports:
        name = str(page.parent.relative_to(internal))
        text = page.read_text("utf-8")
        checksum = re.search(r"SHA-256: ([0-9a-f]{64})", text)
        is_draft = "UTKAST" in text
        expect(is_draft == ("Skal ikke deles" in text), f"{name} may be shared, or is a draft")
        expect(is_draft or "2027" not in name or checksum or name.startswith("konferansen"), f"{name} rests on a checksum")
        pdf = pathlib.Path(work) / (name.replace("/", "-") + ".pdf")
        subprocess.run(
            ["/usr/bin/chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={work}/profile", "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri()],
            check=True, capture_output=True)
        count = pages_of(pdf.read_bytes())
        expect(1 <= count <= 8, f"{name} is {count} A4 pages")
        sheets = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True).stdout.split("\f")[:-1]
        if not sheets:
            continue
        expect(len(sheets) == count, f"{name} has as many pages of text as sheets")
        for number, sheet in enumerate(sheets, 1):
            expect(re.search(rf"{number}\s*/\s*{count}\s*$", sheet.strip()) is not None, f"{name}: page {number} of {count} says so")
            expect(len(sheet.split()) > 15, f"{name}: page {number} is no empty sheet")
            expect(checksum is None or checksum[1] in sheet, f"{name}: page {number} has the checksum")
            expect(not is_draft or name.startswith("konferansen") or "UTKAST" in sheet, f"{name}: page {number} says that it is a draft")
        size = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf.read_bytes())
        expect(size and abs(float(size[1]) - 595) < 2 and abs(float(size[2]) - 842) < 2, f"{name} is A4")
        addressee = "Til Formannskapet" if name.startswith("tertialrapport") else "Til konferansen"
        expect(is_draft or name.startswith("konferansen") or all(addressee in sheet for sheet in sheets), f"{name} says on every sheet whom it is for")
        expect(("UTKAST" if is_draft else addressee) in sheets[0], f"{name} says whom it is for, or that it is a draft")

if failed:
    sys.exit("prove-reports: " + "\n".join(dict.fromkeys(failed)))
print(f"prove-reports: {passed} checks of status.json, {len(list(internal.rglob('*.csv')))} CSV files and {len(reports)} documents hold")
