"""Forms save whole files: a process that saves is killed at random, and each file is one of its versions, whole.

usage: scripts/prove-saves.py FUZZ [ROUNDS]   FUZZ is the built program that has the loop (`fuzz --saves FOLDER`)
"""

import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time

fuzz = os.path.abspath(sys.argv[1])
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 100
chance = random.Random(34)
problems = []


def is_whole(text):
    body, _, checksum = text.rpartition(b"\n")
    return hashlib.sha256(body + b"\n").hexdigest().encode() == checksum


def is_record(data):
    head, _, rest = data.partition(b"\n")
    return head == b"story-change 1 " + hashlib.sha256(rest).hexdigest().encode()


def changes(folder):
    """The number of the newest change that is kept; 0 before the first."""
    kept = folder + "/.story/history"
    numbers = [int(name.split(".")[0]) for name in os.listdir(kept) if name.endswith(".change")] if os.path.exists(kept) else []
    return max(numbers, default=0)


with tempfile.TemporaryDirectory() as folder:
    os.makedirs(folder + "/content/sider")
    for number in range(rounds):
        before = changes(folder)
        process = subprocess.Popen([fuzz, "--saves", folder, "--seed", str(number)], stdout=subprocess.PIPE)
        # It takes its time to begin, and then saves without a pause.
        deadline = time.monotonic() + 60
        while changes(folder) == before and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.001)
        time.sleep(chance.random() * 0.05)
        if process.poll() is not None:
            problems.append(f"round {number}: it ended by itself: {process.stdout.read().decode()}")
            break
        process.kill()
        process.wait()
        for name in os.listdir(folder + "/content/sider"):
            data = open(f"{folder}/content/sider/{name}", "rb").read()
            if not name.startswith(".") and not is_whole(data):
                problems.append(f"round {number}: {name} is half a version")
        for name in os.listdir(folder + "/.story/history"):
            if name.endswith(".change") and not is_record(open(f"{folder}/.story/history/{name}", "rb").read()):
                problems.append(f"round {number}: {name} is half a record")
    saves = changes(folder)

    def litter():
        return [name for name in os.listdir(folder + "/content/sider") if name.startswith(".")]

    # What was killed while it wrote has left hidden files. Fresh ones may be another process's; those of an hour ago go with the next save.
    left = litter()
    old = left[: len(left) // 2]
    for name in old:
        os.utime(f"{folder}/content/sider/{name}", (time.time() - 3700,) * 2)
    before = changes(folder)
    process = subprocess.Popen([fuzz, "--saves", folder, "--seed", str(rounds)], stdout=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while changes(folder) < before + 3 and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.001)
    process.kill()
    process.wait()
    if not old:
        problems.append(f"only {len(left)} temporary files were left, so that cleaning was not tried")
    if missed := set(old) & set(litter()):
        problems.append(f"{len(missed)} temporary files of an hour ago are still there")
    if lost := set(left) - set(old) - set(litter()):
        problems.append(f"{len(lost)} temporary files that somebody may be writing are gone")
    # Without this the proof would prove nothing.
    if saves < rounds:
        problems.append(f"only {saves} changes were saved in {rounds} rounds")

print(f"{rounds} processes killed while they saved, over {saves} changes; of {len(left)} temporary files that they left, {len(old)} were made an hour old and cleaned away")
for problem in problems:
    print("FAILED:", problem)
sys.exit(1 if problems else 0)
