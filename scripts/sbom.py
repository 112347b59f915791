"""What the released file is made of.

sbom.py FILE VERSION        a list of it as SPDX 2.3 (JSON), on standard output
sbom.py --licences FOLDER   the licence texts of all of it, into FOLDER/copyright and FOLDER/licences
sbom.py --sources           Debian's source packages that are linked, for Static-Built-Using
"""
import datetime, hashlib, json, os, pathlib, re, subprocess, sys

HERE = pathlib.Path(__file__).resolve().parent
# The compiler itself says where it lies: «swift» in PATH may be a program that only calls it (swiftly's, or one of somebody's own).
SWIFT = pathlib.Path(json.loads(subprocess.run(["swiftc", "-print-target-info"], capture_output=True, check=True).stdout)["paths"]["runtimeResourcePath"]).parent.parent
LIBRARIES = [
    line.split("\t") for line in (HERE / "libraries.tsv").read_text("utf-8").splitlines() if line and not line.startswith("#")
]
DEBIAN = [it for it in LIBRARIES if it[0] != "swift"]
# What every program of its kind is linked with, and no Package.swift names.
ALWAYS = {"libc6-dev", "libstdc++-12-dev", "libgcc-12-dev"}

named = set(re.findall(r'"([a-z0-9.+-]+-dev)"', (HERE.parent / "Package.swift").read_text("utf-8")))
listed = {it[0] for it in DEBIAN}
if named - listed or listed - named - ALWAYS:
    sys.exit(f"sbom: scripts/libraries.tsv and Package.swift differ: {sorted(named ^ (listed - ALWAYS))}")


def query(package, field):
    return subprocess.run(["dpkg-query", "-W", f"-f=${{{field}}}", package], capture_output=True, text=True, check=True).stdout


def swift_version():
    said = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True).stdout
    return re.search(r"Swift version (\S+)", said).group(1)


def sources():
    return ", ".join(sorted({f"{query(it[0], 'source:Package')} (= {query(it[0], 'source:Version')})" for it in DEBIAN}))


def licences(folder):
    texts = folder / "licences"
    common = set()
    for package, *_ in DEBIAN:
        text = pathlib.Path(f"/usr/share/doc/{package}/copyright").read_text("utf-8")
        (texts / f"{query(package, 'source:Package')}.txt").write_text(text, "utf-8")
        # Debian's texts lead to these, which other systems do not have.
        common |= set(re.findall(r"/usr/share/common-licenses/([A-Za-z0-9.-]*[A-Za-z0-9])", text))
    for name in sorted(common):
        source = pathlib.Path("/usr/share/common-licenses") / name
        if source.exists():
            (texts / f"common-{name}.txt").write_bytes(source.read_bytes())
    (texts / "swift.txt").write_bytes((SWIFT / "share/swift/LICENSE.txt").read_bytes())
    lines = [
        "story: the licence of the project itself is its owner's to choose, and has not been chosen yet. Until then",
        "nobody but the owner may hand the program on.", "",
        "The program holds, linked into one file, what others have made. The whole texts of their licences lie in",
        "licences/ beside this file; licences.md says what each asks.", "",
    ]
    for package, licence, name, address in LIBRARIES:
        where = "swift" if package == "swift" else query(package, "source:Package")
        lines += [name, f"  {address}", f"  {licence} (licences/{where}.txt)", ""]
    (folder / "copyright").write_text("\n".join(lines), "utf-8")


def spdx_id(text):
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", text)


def part(package, licence, name, address):
    version = swift_version() if package == "swift" else query(package, "Version")
    source = None if package == "swift" else query(package, "source:Package")
    reference = f"pkg:generic/swift@{version}" if source is None else f"pkg:deb/debian/{package.replace('+', '%2B')}@{version.replace('+', '%2B').replace(':', '%3A').replace('~', '~')}?arch=amd64"
    return {
        "SPDXID": spdx_id(package), "name": name, "versionInfo": version, "downloadLocation": address, "filesAnalyzed": False,
        "licenseConcluded": licence, "licenseDeclared": licence, "copyrightText": "NOASSERTION",
        "supplier": "Organization: Debian" if source else "Organization: Swift.org",
        "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": reference}],
    }


def sbom(file, version):
    data = file.read_bytes()
    checksums = [
        {"algorithm": "SHA1", "checksumValue": hashlib.sha1(data).hexdigest()},
        {"algorithm": "SHA256", "checksumValue": hashlib.sha256(data).hexdigest()},
    ]
    digest = checksums[1]["checksumValue"]
    made = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), datetime.timezone.utc)
    story = {
        "SPDXID": "SPDXRef-story", "name": "story", "versionInfo": version, "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False, "packageFileName": file.name, "checksums": checksums, "primaryPackagePurpose": "APPLICATION",
        "licenseConcluded": "NOASSERTION", "licenseDeclared": "NOASSERTION", "copyrightText": "NOASSERTION",
        "supplier": "NOASSERTION", "sourceInfo": "commit " + (os.environ.get("STORY_COMMIT") or "unknown"),
    }
    parts = [part(*it) for it in LIBRARIES]
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-story")] + [("SPDXRef-story", "STATIC_LINK", it["SPDXID"]) for it in parts]
    return {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"story-{version}",
        # Unique for each file, and the same for the same file.
        "documentNamespace": f"https://spdx.org/spdxdocs/story-{digest[:32]}",
        "creationInfo": {"created": made.strftime("%Y-%m-%dT%H:%M:%SZ"), "creators": ["Tool: story-scripts-sbom"]},
        "packages": [story, *parts],
        "relationships": [{"spdxElementId": a, "relationshipType": kind, "relatedSpdxElement": b} for a, kind, b in relations],
    }


match sys.argv[1:]:
    case ["--sources"]:
        print(sources())
    case ["--licences", folder]:
        licences(pathlib.Path(folder))
    case [file, version]:
        json.dump(sbom(pathlib.Path(file), version), sys.stdout, ensure_ascii=False, indent=1)
        print()
    case _:
        sys.exit(__doc__)
