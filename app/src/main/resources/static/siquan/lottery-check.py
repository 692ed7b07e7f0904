import hashlib, json, sys
from datetime import datetime
proof = json.load(open(sys.argv[1], encoding="utf-8"))
said, raw, sha = proof["announcement"], bytes.fromhex, lambda b: hashlib.sha256(b).digest()
def h(kind, *fields):  # each field behind its length in four bytes
    fields = [f if isinstance(f, bytes) else str(f).encode() for f in ("siquan-lottery-1/" + kind, *fields)]
    return sha(b"".join(len(f).to_bytes(4, "big") + f for f in fields))
def check(what, holds):
    print("ok   " if holds else "WRONG", what)
    if not holds: sys.exit(1)
mine = h("commitment", said["round"], proof["applicant"], raw(proof["salt"]))
node, place, last = sha(b"\0" + mine), proof["index"], said["participants"] - 1
check("place in the list", 0 <= place <= last)
for sister in map(raw, proof["path"]):
    right = place % 2 == 1 or place == last
    node = sha(b"\1" + (sister + node if right else node + sister))
    while right and place % 2 == 0 and place > 0: place, last = place // 2, last // 2
    place, last = place // 2, last // 2
check("I am in the list " + mine.hex(), last == 0 and node == raw(said["root"]))
known = h("announcement", said["round"], said["participants"], raw(said["root"]), raw(said["nonceCommitment"]),
          said["publishedAt"], said["draw"], said["issue"], said["drawnAt"], said["numbers"])
check("fingerprint " + known.hex(), known == raw(said["fingerprint"]))
published, drawn = (datetime.fromisoformat(said[k].replace("Z", "+00:00")) for k in ("publishedAt", "drawnAt"))
check("drawn after the publication", drawn > published)
if "nonce" not in proof: sys.exit(print("ok    so far: not drawn yet"))
check("nonce as committed", h("nonce", said["round"], raw(proof["nonce"])) == raw(said["nonceCommitment"]))
seed, places = h("seed", known, raw(proof["nonce"]), proof["result"]), len(proof["number"]) - 2
check("seed from the result " + proof["result"], seed == raw(proof["seed"]))
number = int.from_bytes(h("number", seed, mine), "big") * 10**places >> 256
check("my number " + proof["number"], places >= 4 and proof["number"] == "0." + str(number).zfill(places))
