"""Reads and writes the sheet with pandas and openpyxl, and holds what comes back against it.

    Scripts/browser sheet.py PROGRAM
"""
import csv
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile

import openpyxl
import pandas

program = sys.argv[1]
folder = tempfile.mkdtemp()
columns = ("fingerprint,rule,topic,file,row,request,context,current,ideal,why,decision,reviewer").split(",")
answers = ["=1+1 I can't set alarms.", "-5 degrees. I can't set alarms.", "Zwölf, \"quoted\";\r\nI can't set alarms.\t",
           "闹钟\nI can't set alarms.", "@you I can't set alarms.", "'Tis a pity. I can't set alarms."]
data = os.path.join(folder, "alarms.jsonl")
with open(data, "w", encoding="utf-8") as file:
    for answer in answers + ["Your alarm is set for 7."] * 4:
        file.write(json.dumps({"messages": [{"role": "user", "content": "+1 alarm, please"},
                                            {"role": "assistant", "content": answer}]}) + "\n")


def run(*arguments):
    done = subprocess.run([program, *arguments], capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode("utf-8")


def rows(text):
    return list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline="")))


def bare(cell):
    return cell[1:] if cell[:1] == "'" else cell


first = os.path.join(folder, "sheet.csv")
run("sheet", data, "--output", first)
with open(first, encoding="utf-8", newline="") as file:
    text = file.read()
table = rows(text)
assert list(table[0]) == columns, list(table[0])
assert not any(cell[:1] in tuple("=+-@\t\r") for row in table for cell in row.values() if cell), "a formula"
assert set(answers) <= {text for row in table for text in (row["current"], bare(row["current"]))}, "an answer is not what it was"
assert all(bare(row["request"]) == "+1 alarm, please" for row in table)

# Somebody decides.
frame = pandas.read_csv(first, dtype=str, keep_default_na=False)
assert list(frame.columns) == columns and len(frame) == len(table)
frame.loc[0, ["decision", "ideal", "why"]] = ["rewrite", "=SUM(A1)\nYes, \"that\", I can.", "+ it can"]
frame.loc[1, ["decision", "reviewer"]] = ["Drop", "Zoë"]
through_pandas = os.path.join(folder, "pandas.csv")
frame.to_csv(through_pandas, index=False)
semicolons = os.path.join(folder, "semicolons.csv")
frame.to_csv(semicolons, index=False, sep=";", encoding="utf-8-sig")
numbers = os.path.join(folder, "numbers.csv")
pandas.read_csv(through_pandas).to_csv(numbers, index=False)

book = openpyxl.Workbook()
for row in csv.reader(io.StringIO(frame.to_csv(index=False), newline="")):
    book.active.append(row)
book.save(os.path.join(folder, "book.xlsx"))
again = openpyxl.load_workbook(os.path.join(folder, "book.xlsx")).active
# What somebody types is theirs; nothing of ours is a formula.
ours = [cell for row in again.iter_rows() for cell, name in zip(row, columns) if name not in ("ideal", "why")]
assert not any(cell.data_type == "f" for cell in ours), "a formula"
through_book = os.path.join(folder, "book.csv")
with open(through_book, "w", encoding="utf-8", newline="") as file:
    csv.writer(file).writerows([["" if cell is None else cell for cell in row] for row in again.values])

sources = [through_pandas, semicolons, numbers, through_book]
# A spreadsheet program itself, where one is at hand: Gnumeric.
if shutil.which("ssconvert"):
    for kind in ["xlsx", "ods"]:
        book = os.path.join(folder, "gnumeric." + kind)
        subprocess.run(["ssconvert", through_pandas, book], check=True, capture_output=True)
        sources.append(os.path.join(folder, kind + "-back.csv"))
        subprocess.run(["ssconvert", book, sources[-1]], check=True, capture_output=True)

for source in sources:
    back = rows(run("sheet", data, "--decisions", source, "--output", "-"))
    assert len(back) == len(table), source
    decided = [row for row in back if row["decision"]]
    assert [row["decision"] for row in decided] == ["rewrite", "drop"], (source, decided)
    assert bare(decided[0]["why"]) == "+ it can", (source, decided)
    assert bare(decided[0]["ideal"]).replace("\r", "") == "=SUM(A1)\nYes, \"that\", I can.", source
    assert decided[1]["reviewer"] == "Zoë", source
    for before, after in zip(table, back):
        assert {**before, "decision": "", "ideal": "", "why": "", "reviewer": ""} == \
            {**after, "decision": "", "ideal": "", "why": "", "reviewer": ""}, source
