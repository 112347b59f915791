"""Reads the list of what the program is made of with SPDX's own validator, and compares it with the program.

Usage: prove-sbom.py PROGRAM LIST
"""
import hashlib, pathlib, sys
from spdx_tools.spdx.parser.parse_anything import parse_file
from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document
from spdx_tools.spdx.model import ChecksumAlgorithm, RelationshipType

program, path = map(pathlib.Path, sys.argv[1:])
document = parse_file(str(path))
problems = [it.validation_message for it in validate_full_spdx_document(document)]
story = next(it for it in document.packages if it.name == "story")
digest = next(it.value for it in story.checksums if it.algorithm == ChecksumAlgorithm.SHA256)
if digest != hashlib.sha256(program.read_bytes()).hexdigest():
    problems.append("the checksum is of another program")
linked = [it for it in document.relationships if it.relationship_type == RelationshipType.STATIC_LINK]
names = {it.name for it in document.packages} - {"story"}
if len(linked) != len(names) or len(names) < 10:
    problems.append(f"{len(linked)} parts are linked, {len(names)} are listed")

# A list that says less must not pass: the validator is asked about one that is broken.
broken = parse_file(str(path))
broken.packages[1].spdx_id = "SPDXRef-somebody else"
if not validate_full_spdx_document(broken):
    problems.append("the validator finds nothing wrong with a broken list")
for problem in problems:
    print(problem, file=sys.stderr)
print(f"sbom: {len(names)} parts, {len(problems)} problems")
sys.exit(1 if problems else 0)
