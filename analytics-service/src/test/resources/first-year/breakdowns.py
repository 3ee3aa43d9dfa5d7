"""Counts the first year's breakdowns from the timeline alone: python3 breakdowns.py timeline.ndjson departments.csv > breakdowns.json"""
import collections
import csv
import datetime
import itertools
import json
import sys
import zoneinfo

PARIS = zoneinfo.ZoneInfo("Europe/Paris")
FIRST, LAST = datetime.date(2023, 4, 3), datetime.date(2024, 4, 2)
REGIONS = {row["code"]: row["regionCode"] for row in csv.DictReader(open(sys.argv[2], encoding="utf-8"))}


def instant(body):
    return datetime.datetime.fromisoformat(body["occurredAt"])


def day(body):
    return instant(body).astimezone(PARIS).date()


cases = collections.defaultdict(lambda: {"call": [], "action": []})
for number, text in enumerate(open(sys.argv[1], encoding="utf-8")):
    line = json.loads(text)
    if line["kind"] in ("call", "action"):
        cases[line["case"]][line["kind"]].append((instant(line["body"]), number, line["body"]))

tables = collections.defaultdict(collections.Counter)
for case in cases.values():
    calls = [body for _, _, body in sorted(case["call"], key=lambda told: told[:2])]
    actions = [body for _, _, body in sorted(case["action"], key=lambda told: told[:2])]
    for call in calls:
        if FIRST <= day(call) <= LAST:
            tables["call-month"][day(call).strftime("%Y-%m")] += 1
            tables["channel"][call["channel"]] += 1
    if not calls or not FIRST <= day(calls[0]) <= LAST:
        continue
    calls = [call for call in calls if day(call) <= LAST]
    actions = [action for action in actions if day(action) <= LAST]
    tables["month"][day(calls[0]).strftime("%Y-%m")] += 1
    tables["caller-category"][calls[0]["caller"]["category"]] += 1
    tables["relation"][calls[0]["caller"].get("relation", "UNKNOWN")] += 1
    concerns = {concern for call in calls for concern in call["concerns"]}
    tables["concern"].update(concerns)
    tables["concern-pairs"].update("+".join(sorted(pair)) for pair in itertools.combinations(concerns, 2))
    tables["action-type"].update({action["type"] for action in actions})
    tables["contacts"][len(calls)] += 1
    referred = [day(action) for action in actions if action["type"] == "INFORMATION_PREOCCUPANTE"]
    tables["call-to-ip"][max(0, (min(referred) - day(calls[0])).days) if referred else "NONE"] += 1
    minors = collections.defaultdict(list)
    for call in calls:
        for minor in call["minors"]:
            minors[minor["minorId"]].append(minor)
    for told in minors.values():
        ages = [minor["age"] for minor in told if minor.get("age") is not None]
        departments = [minor["department"] for minor in told if minor.get("department")]
        genders = [minor["gender"] for minor in told if minor.get("gender", "UNKNOWN") != "UNKNOWN"]
        tables["age"][ages[0] if ages else "UNKNOWN"] += 1
        tables["gender"][genders[-1] if genders else "UNKNOWN"] += 1
        tables["department"][departments[-1] if departments else "UNKNOWN"] += 1
        tables["region"][REGIONS[departments[-1]] if departments else "UNKNOWN"] += 1

json.dump({name: {str(key): table[key] for key in sorted(table, key=str)} for name, table in sorted(tables.items())},
          sys.stdout, indent=1)
print()
