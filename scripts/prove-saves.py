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

    # What was killed while it wrote has left hidden files: they go with the next save. Those of a process that is still there stay.
    left = litter()
    sleeper = subprocess.Popen(["sleep", "600"])
    fresh = f".story-{sleeper.pid}-c0ffee"
    open(f"{folder}/content/sider/{fresh}", "w").close()
    before = changes(folder)
    process = subprocess.Popen([fuzz, "--saves", folder, "--seed", str(rounds)], stdout=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while changes(folder) < before + 3 and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.001)
    process.kill()
    process.wait()
    sleeper.kill()
    sleeper.wait()
    if not left:
        print("no process was killed just while it wrote: cleaning was tried with nothing to clean")
    if missed := set(left) & set(litter()):
        problems.append(f"{len(missed)} temporary files of processes that are gone are still there")
    if fresh not in litter():
        problems.append("a temporary file that somebody may be writing is gone")
    if len(kept := [name for name in os.listdir(folder + "/.story/history") if name.startswith(".story-")]) > 1:
        problems.append(f"{len(kept)} temporary files are left in the history")
    # Without this the proof would prove nothing.
    if saves < rounds:
        problems.append(f"only {saves} changes were saved in {rounds} rounds")

print(f"{rounds} processes killed while they saved, over {saves} changes; the {len(left)} temporary files that they left went with the next save")
for problem in problems:
    print("FAILED:", problem)
sys.exit(1 if problems else 0)
