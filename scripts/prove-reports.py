"""Proves what stands beside and in the reports: status.json by its schema, every CSV by a reader, and each report as a PDF.

Usage: prove-reports.py FOLDER: the folder that holds internal/.
"""
import copy, csv, io, json, pathlib, re, subprocess, sys, tempfile
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


def pages_of(pdf):
    return len(re.findall(rb"/Type\s*/Page[^s]", pdf))


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
        expect(("UTKAST" if is_draft else addressee) in sheets[0], f"{name} says whom it is for, or that it is a draft")

if failed:
    sys.exit("prove-reports: " + "\n".join(dict.fromkeys(failed)))
print(f"prove-reports: {passed} checks of status.json, {len(list(internal.rglob('*.csv')))} CSV files and {len(reports)} documents hold")
