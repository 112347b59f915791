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


with tempfile.TemporaryDirectory() as folder:
    os.makedirs(folder + "/content/sider")
    saves = 0
    for number in range(rounds):
        process = subprocess.Popen([fuzz, "--saves", folder, "--seed", str(number)], stdout=subprocess.PIPE)
        # The program needs some milliseconds to begin at all.
        time.sleep(0.02 + chance.random() * 0.15)
        if process.poll() is not None:
            problems.append(f"round {number}: it ended by itself: {process.stdout.read().decode()}")
            break
        process.kill()
        process.wait()
        for name in os.listdir(folder + "/content/sider"):
            data = open(f"{folder}/content/sider/{name}", "rb").read()
            if not name.startswith(".") and not is_whole(data):
                problems.append(f"round {number}: {name} is half a version")
        for name in os.listdir(folder + "/.story/history") if os.path.exists(folder + "/.story/history") else []:
            if name.endswith(".change") and not is_record(open(f"{folder}/.story/history/{name}", "rb").read()):
                problems.append(f"round {number}: {name} is half a record")
        saves = max([saves] + [int(n.split(".")[0]) for n in os.listdir(folder + "/.story/history") if n.endswith(".change")]) if os.path.exists(folder + "/.story/history") else 0
    litter = [name for name in os.listdir(folder + "/content/sider") if name.startswith(".")]
    # Without this the proof would prove nothing.
    if saves < rounds:
        problems.append(f"only {saves} changes were saved in {rounds} rounds")

print(f"{rounds} processes killed while they saved, over {saves} changes; {len(litter)} temporary files left, hidden")
for problem in problems:
    print("FAILED:", problem)
sys.exit(1 if problems else 0)
