#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Imports ZIPs made to do harm beside a good CV, and measures what that costs.

    check_hostile_zips.py --program build/release/bin/vitae

Each case is made here, by a process of its own so that its memory does not count. The good CV must be imported, the
hostile file refused in one sentence, nothing written outside the database, and no process use 64 MB. Some come through a
pipe as well.
"""

import argparse
import os
import shutil
import stat
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from pathlib import Path

CV = b"# Ola Berg\n\nola@berg.example\n\n## Experience\n\n### Baker at Ovn AS\n*2015-03 - 2019-08*\n\n- Bread\n"
PEAK_LIMIT = 64 * 1024  # KiB
TIME_LIMIT = 20  # seconds, on a busy machine


def archive(path, *entries, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as out:
        for name, content in entries:
            info = zipfile.ZipInfo(name, (2024, 5, 1, 12, 0, 0))
            info.compress_type = method
            out.writestr(info, content)


def patched(path, *replacements):
    content = path.read_bytes()
    for old, new in replacements:
        assert old in content and len(old) == len(new), (path, old)
        content = content.replace(old, new)
    path.write_bytes(content)


def bomb(path):
    """1 GiB of zeros, written piece by piece."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out, out.open("cv.md", "w") as entry:
        for _ in range(1024):
            entry.write(bytes(1 << 20))


def lying_size(path):
    """Says 1000 bytes, unpacks to 64 MiB."""
    archive(path, ("cv.md", bytes(64 << 20)))
    real = struct.pack("<L", 64 << 20)
    patched(path, (real, struct.pack("<L", 1000)))


def lying_directory(path):
    """The directory says another size than the entry's own header."""
    archive(path, ("cv.md", CV))
    content = bytearray(path.read_bytes())
    at = content.rfind(b"PK\x01\x02") + 24
    content[at:at + 4] = struct.pack("<L", len(CV) + 7)
    path.write_bytes(content)


def overlapping(path, count=250):
    """The data of each entry is the next entry with its header, quoted by an uncompressed deflate block."""
    content = b"x" * 100_000
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = packer.compress(content) + packer.flush()
    packed, headers = len(body), []
    for number in reversed(range(count)):
        name = b"%05d.md" % number
        fields = struct.pack("<HHHHHLLLHH", 20, 0, 8, 0, 33, zlib.crc32(content), packed, len(content), len(name), 0)
        header = b"PK\x03\x04" + fields + name
        headers.append((name, fields))
        quote = b"\0" + struct.pack("<HH", len(header), len(header) ^ 0xFFFF)
        body = (quote if number else b"") + header + body
        packed += len(quote) + len(header)
        content = header + content
    directory, offset = b"", 0
    for name, fields in reversed(headers):
        directory += b"PK\x01\x02" + b"\x14\x00" + fields + struct.pack("<HHHLL", 0, 0, 0, 0, offset) + name
        offset += 30 + len(name) + 5
    path.write_bytes(body + directory +
                     struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0))


def same_data_twice(path):
    """Two directory entries for one and the same data: more in the directory than there is room for."""
    content = os.urandom(50000)
    archive(path, ("cv.md", content), method=zipfile.ZIP_STORED)
    whole = path.read_bytes()
    at = whole.rfind(b"PK\x01\x02")
    end = whole.rfind(b"PK\x05\x06")
    entry = whole[at:end]
    directory = entry * 40
    path.write_bytes(whole[:at] + directory +
                     struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 40, 40, len(directory), at, 0))


def many_entries(path, count=100_000):
    with open(path, "wb") as out:
        directory, offset = bytearray(), 0
        for number in range(count):
            name = b"%06d.md" % number
            fields = struct.pack("<HHHHHLLLHH", 20, 0, 0, 0, 33, 0, 0, 0, len(name), 0)
            out.write(b"PK\x03\x04" + fields + name)
            directory += b"PK\x01\x02" + b"\x14\x00" + fields + struct.pack("<HHHLL", 0, 0, 0, 0, offset) + name
            offset += 30 + len(name)
        out.write(directory)
        # As many as the field can say; the real number is in nobody's header.
        out.write(struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, count % 65536, count % 65536, len(directory), offset, 0))


def with_mode(path, mode, name="cv.md", content=b"/etc/passwd"):
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = mode << 16
    with zipfile.ZipFile(path, "w") as out:
        out.writestr(info, content)


def encrypted(path):
    archive(path, ("cv.md", CV), method=zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.find(signature) + flags] |= 1
    path.write_bytes(content)


def truncated(path):
    archive(path, ("cv.md", CV * 100), ("other.md", CV))
    path.write_bytes(path.read_bytes()[:-60])


def damaged(path):
    archive(path, ("cv.md", os.urandom(3000)), method=zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    content[500] ^= 0xFF
    path.write_bytes(content)


def nested(path, depth):
    archive(path, ("cv.md", CV))
    for level in range(depth):
        inner = path.read_bytes()
        archive(path, (f"level{level}.zip", inner))


def nested_bomb(path):
    bomb(path)
    inner = path.read_bytes()
    archive(path, ("inner.zip", inner), method=zipfile.ZIP_STORED)


# Name of the case -> how it is made, and what must be said about it.
CASES = {
    "bomb": (bomb, "would unpack from"),
    "lying-size": (lying_size, "unpacks to more than"),
    "lying-directory": (lying_directory, "do not agree"),
    "overlapping": (overlapping, "entries overlap"),
    "same-data-twice": (same_data_twice, "two entries of the same name"),
    "100000-entries": (many_entries, "more than 10000 entries"),
    "traversal": (lambda path: archive(path, ("../../evil.md", CV)), "leads out of the archive"),
    "backslash-traversal": (lambda path: archive(path, ("..\\..\\evil.md", CV)), "leads out of the archive"),
    "absolute-name": (lambda path: archive(path, ("/tmp/evil.md", CV)), "absolute path"),
    "drive-name": (lambda path: archive(path, ("C:\\evil.md", CV)), "absolute path"),
    "control-name": (lambda path: (archive(path, ("cv_x.md", CV)), patched(path, (b"cv_x.md", b"cv\x1bx.md"))),
                     "control character"),
    "long-name": (lambda path: archive(path, ("x" * 5000 + ".md", CV)), "far too long"),
    "symbolic-link": (lambda path: with_mode(path, stat.S_IFLNK | 0o777), "symbolic link"),
    "device": (lambda path: with_mode(path, stat.S_IFBLK | 0o600), "device"),
    "encrypted": (encrypted, "is encrypted"),
    "truncated": (truncated, "get it again"),
    "damaged": (damaged, "do not agree"),
    "no-zip": (lambda path: path.write_bytes(os.urandom(100_000)), "is no ZIP"),
    "empty-file": (lambda path: path.write_bytes(b""), "is no ZIP"),
    "strange-method": (lambda path: archive(path, ("cv.md", CV * 50), method=zipfile.ZIP_LZMA), "packed in a way"),
    "large-entry": (lambda path: archive(path, ("cv.md", os.urandom(5 << 20))), "raise the limit: --max-file-size"),
    "three-deep": (lambda path: nested(path, 2), "a ZIP in a ZIP in a ZIP"),
    "nested-bomb": (nested_bomb, "would unpack from"),
    "many-inner-zips": (lambda path: archive(path, *[(f"{n}.zip", b"PK") for n in range(150)]),
                        "more than 100 ZIPs"),
    "same-name-twice": (lambda path: (archive(path, ("a.md", CV), ("b.md", CV)), patched(path, (b"b.md", b"a.md"))),
                        "two entries of the same name"),
}


# Those that are also sent through a pipe; the rest is checked by the same code.
PIPED = ("bomb", "lying-size", "overlapping", "100000-entries", "traversal", "encrypted", "truncated", "nested-bomb")


def make(directory):
    for name, (build, _) in CASES.items():
        process = os.fork()
        if process == 0:
            build(directory / f"{name}.zip")
            os._exit(0)
        assert os.waitpid(process, 0)[1] == 0, name


def import_measured(program, home, *paths, through_pipe=None):
    """What was printed, the peak memory in KiB of the largest process, and the seconds it took."""
    begin = time.monotonic()
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
        if name in os.environ:
            environment[name] = os.environ[name]
    with open(through_pipe or os.devnull, "rb") as file:
        feeder = subprocess.Popen(["cat"], stdin=file, stdout=subprocess.PIPE)
    process = subprocess.Popen([program, "import", *paths], env=environment, cwd=home, stdin=feeder.stdout,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    feeder.stdout.close()
    output = process.stdout.read().decode("utf-8", "replace")
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    feeder.wait()
    return output, process.returncode, usage.ru_maxrss, time.monotonic() - begin


def files_below(directory):
    return {path for path in directory.rglob("*") if ".local" not in path.parts}


def check(program, directory, name, expected, sanitized, piped=False):
    home = directory / "home"
    home.mkdir()
    (home / "good.md").write_bytes(CV.replace(b"Ola", b"Good"))
    path = directory / f"{name}.zip"
    before = files_below(directory)
    output, code, peak, seconds = import_measured(
        program, home, *(["-", "--name", path.name] if piped else [path]), "good.md", through_pipe=path if piped else None)
    problems = []
    if "Good Berg" not in output or code != 4:
        problems.append(f"the good CV was not imported beside it (exit {code})")
    line = next((line for line in output.splitlines() if f"{name}.zip" in line and "failed" in line), "")
    if expected not in line:
        problems.append(f"not refused with “{expected}”")
    if not sanitized and peak >= PEAK_LIMIT:
        problems.append(f"it used {peak // 1024} MB")
    if seconds > TIME_LIMIT:
        problems.append(f"it took {seconds:.1f} s")
    if files_below(directory) != before:
        problems.append("files appeared beside the database")
    print(f"{'| ' if piped else ''}{name:20} {peak / 1024:6.1f} MB {seconds:5.2f} s  {line.split('.zip', 1)[-1].strip()[:150]}")
    for problem in problems:
        print(f"  WRONG: {problem}\n{output[:2000]}")
    shutil.rmtree(home)
    return not problems


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    arguments = parser.parse_args()
    program = arguments.program.resolve()
    sanitized = b"__asan_init" in program.read_bytes()
    directory = Path(tempfile.mkdtemp(prefix="vitae-zips-"))
    try:
        make(directory)
        good = [check(program, directory, name, expected, sanitized) for name, (_, expected) in CASES.items()]
        good += [check(program, directory, name, CASES[name][1], sanitized, piped=True) for name in PIPED]
    finally:
        shutil.rmtree(directory)
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
