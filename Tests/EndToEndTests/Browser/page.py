"""Drives the report's page in a real browser, and holds it against what the program says.

    Scripts/browser page.py PROGRAM CHECK [DATASETS]

Every check is a function below; its name is the argument. It ends quietly, or with what is wrong. It
looks at the demo unless it is told to look at other datasets.
"""
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

program = sys.argv[1]
folder = tempfile.mkdtemp()
demo = sys.argv[3] if len(sys.argv) > 3 else "Datasets/demo"


def run(*arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode < 2, done.stderr
    return done.stdout


def report(*arguments, name="report.html"):
    path = os.path.join(folder, name)
    run("report", *arguments, "--output", path)
    return path


class Browser:
    """One browser that complains of whatever a page complains of, and lets it ask for nothing."""

    def __init__(self, playwright, **context):
        self.browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        self.context = self.browser.new_context(accept_downloads=True, **context)
        self.complaints = []

    def open(self, path, address=""):
        page = self.context.new_page()
        page.on("console", lambda said: self.complaints.append(said.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda asked: self.complaints.append(asked.url)
                if not asked.url.startswith(("file:", "blob:")) else None)
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        page.goto(f"file://{path}{address}")
        return page

    def close(self):
        assert not self.complaints, self.complaints
        self.browser.close()


def until(holds, what):
    """Waits until something holds. The page's policy forbids Playwright's own way of waiting."""
    for _ in range(600):
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError(f"waited in vain until {what}")


def said(page):
    """What the page says of a file that was opened."""
    until(lambda: page.locator("#exchange-says").inner_text(), "the file is taken up")
    return page.locator("#exchange-says").inner_text()


def shown(page):
    return int(page.locator("#counted").inner_text().split()[0].replace(",", ""))


def figures(playwright):
    """The counts that are shown are those of the JSON form."""
    told = json.loads(run("lint", demo, "--output", "json"))
    browser = Browser(playwright)
    page = browser.open(report(demo))
    texts = [each.inner_text() for each in page.locator(".figure dd:first-child").all()]
    assert texts[0] == str(told["summary"]["observations"]), texts
    assert texts[1] == str(len(told["findings"])), texts
    assert texts[2] == f"{told['summary']['contested']:.1f}", texts
    assert f"{told['summary']['rows']} rows" in page.locator(".lead").inner_text()
    page.get_by_role("link", name="Findings", exact=True).click()
    assert shown(page) == len(told["findings"])
    for finding in told["findings"]:
        page.goto(page.url.split("#")[0] + f"#view=findings&at={finding['fingerprint']}")
        head = page.locator("#finding .head")
        assert finding["message"] in head.inner_text()
        if "topic" not in finding:
            continue
        counts = [each.inner_text() for each in page.locator("#finding .side h3 .count").all()]
        assert counts == [str(side["count"]) for side in finding["sides"]], counts
        more = page.locator("#finding .more-rows:visible")
        while more.count():
            more.first.click()
        marks = page.locator("#finding .row blockquote mark").all_inner_texts()
        quotes = [each["quote"] for side in finding["sides"] for each in side["evidence"]]
        assert set(marks) <= set(quotes), set(marks) - set(quotes)
    # The conversation that opens is the row's own.
    alone = next(f for f in told["findings"] if "topic" not in f and len(f.get("sides", [])) < 2)
    page.goto(page.url.split("#")[0] + f"#view=findings&at={alone['fingerprint']}")
    whole = page.locator("#finding .row").first
    assert whole.locator(".turn.user").count() >= 1
    assert whole.locator(".turn mark").count() >= 1
    balance(page)
    browser.close()


def balance(page):
    """The figures of the balance are those that the program prints."""
    told = json.loads(run("balance", demo, "--output", "json"))
    page.goto(page.url.split("#")[0] + "#view=balance")
    sheets = told["datasets"] if len(told["datasets"]) == 1 else [told["all"], *told["datasets"]]
    want = [f"{share['count']:,} of {share['of']:,}" for sheet in sheets
            for share in (sheet["benignRefused"], sheet["harmfulServed"])]
    assert page.locator(".leanings .count").all_inner_texts() == want, want
    kinds = sorted((line["asked"] for line in told["all"]["requests"]), reverse=True)
    asked = [int(each.replace(",", "")) for each in page.locator(".kinds .count").all_inner_texts()]
    assert sorted(asked, reverse=True) == kinds, (asked, kinds)
    refused = sum(line["refused"] for line in told["all"]["requests"])
    said = " ".join(page.locator(".kinds svg.deeds-bar").evaluate_all("all => all.map(each => each.getAttribute('aria-label'))"))
    assert sum(int(count.replace(",", "")) for count in re.findall(r"([\d,]+) refused", said)) == refused, said


def corpus(playwright):
    """Over any corpus: counts, filters, decisions and the way back, without a complaint of browser or axe."""
    place = os.path.join(folder, "corpus")
    shutil.copytree(demo, place)
    told = json.loads(run("lint", place, "--output", "json"))
    found = told["findings"]
    path = report(place)
    browser = Browser(playwright, viewport={"width": 1280, "height": 900})
    page = browser.open(path)
    texts = [each.inner_text() for each in page.locator(".figure dd:first-child").all()]
    assert texts[:2] == [f"{told['summary']['observations']:,}", f"{len(found):,}"], texts
    assert page.evaluate("matter.summary.contested") == told["summary"]["contested"]
    # The order is that of every other form.
    assert page.evaluate("findings.map((each) => each.fingerprint)") == [each["fingerprint"] for each in found]
    shown_counts = page.evaluate("findings.map((each) => [each.count, each.sides.map((side) => side.count)])")
    assert shown_counts == [[each["count"], [side["count"] for side in each["sides"]]] for each in found]
    page.goto(page.url.split("#")[0] + "#view=findings")
    topics = {topic for each in found for topic in re.split(" ⇒ |, ", each.get("topic", "")) if topic}
    for kind, values, passes in [
        ("rule", sorted({each["rule"] for each in found}), lambda each, value: each["rule"] == value),
        ("severity", sorted({each["severity"] for each in found}), lambda each, value: each["severity"] == value),
        ("topic", sorted(topics), lambda each, value: value in re.split(" ⇒ |, ", each.get("topic", ""))),
    ]:
        for value in values:
            page.select_option(f"#filter-{kind}", value)
            assert shown(page) == sum(passes(each, value) for each in found), (kind, value)
        page.select_option(f"#filter-{kind}", "")
    for kind in ["dataset", "file"]:
        options = page.locator(f"#filter-{kind} option").all()[1:8]
        for value, text in [(each.get_attribute("value"), each.inner_text()) for each in options]:
            page.select_option(f"#filter-{kind}", value)
            assert shown(page) == int(text.rsplit("(", 1)[1].rstrip(")").replace(",", "")), (kind, text)
        page.select_option(f"#filter-{kind}", "")
    for view in ["", "view=findings", "view=balance", "view=pairs"]:
        page.goto(page.url.split("#")[0] + "#" + view)
        complain(page, view)
    # The smaller side of every contradiction that is shown whole is dropped, as far as its rows can be.
    page.goto(page.url.split("#")[0] + "#view=findings&rule=contradicted-claim")
    dropped = page.evaluate("""() => list.shown.filter((finding) => {
      const side = [...finding.sides].sort((a, b) => a.count - b.count)[0];
      const rows = side.evidence.filter((place) => finding.rows.includes(place));
      if (rows.length !== side.count) return false;
      for (const place of rows) decisions.change(place, { decision: 'drop', why: 'tried' });
      return true;
    }).map((finding) => finding.fingerprint)""")
    assert dropped, "no contradiction is small enough"
    before = page.locator(".told").inner_text()
    page.reload()
    assert page.locator(".told").inner_text() == before and not before.startswith("0 ")
    page.click("#open-exchange")
    with page.expect_download() as saving:
        page.click("#save-lines")
    lines = os.path.join(folder, "corpus.jsonl")
    saving.value.save_as(lines)
    browser.close()
    assert run("apply", lines, "--in-place", "--manifest", os.path.join(folder, "manifest.json"))
    after = {each["fingerprint"] for each in json.loads(run("lint", place, "--output", "json"))["findings"]}
    with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
        refused = {each["fingerprint"] for one in json.load(file)["files"] for each in one["refused"]}
    assert not after & set(dropped) - refused, after & set(dropped)
    print(f"{len(found)} findings, {len(dropped)} contradictions dropped, {len(refused)} refused", file=sys.stderr)


def alike(playwright):
    """A request that is served here and refused there is shown with both answers and its difference."""
    source = os.path.join(folder, "alike.jsonl")
    talks = [("Please set an alarm for six.", "I'm sorry, I can't set alarms."),
             ("Please set an alarm for six.", "Sure, it is set."),
             ("Write a poem about the hills of Wales, please.", "The hills of Wales are green and steep."),
             ("Write a poem about the hills of Wales.", "I'm sorry, but I can't help with that.")]
    with open(source, "w", encoding="utf-8") as file:
        for user, answer in talks:
            file.write(json.dumps({"messages": [{"role": "user", "content": user},
                                                {"role": "assistant", "content": answer}]}) + "\n")
    told = json.loads(run("lint", source, "--output", "json"))["findings"]
    same = [each for each in told if each["rule"] == "same-request-different-behaviour"]
    assert same, "the second reading finds nothing alike"
    browser = Browser(playwright)
    page = browser.open(report(source), "#view=pairs")
    assert page.locator("#same-count").inner_text() == str(len(same))
    assert page.locator(".pairing.same > li").count() == len(same)
    for finding, shown in zip(same, page.locator(".pairing.same > li").all()):
        # What is said of several is said above them, and a dataset is called as short as can be.
        said = shown.locator("xpath=../..").inner_text()
        assert finding["message"].replace(source, "alike.jsonl") in said, (finding["message"], said)
        cards = shown.locator(".asked")
        assert cards.count() == 2
        # A request that is the same to the letter stands above both answers.
        above = shown.locator("> .request")
        asked = above.inner_text() if above.count() else ""
        texts = [asked + text for text in cards.all_inner_texts()]
        assert sum(any(user in text and answer in text for user, answer in talks) for text in texts) == 2, texts
    # Both rows are there to decide about.
    page.locator(".pairing.same .where").first.click()
    assert page.locator("#finding .side").count() == 2
    assert page.locator("#finding .row .choices").count() >= 2
    browser.close()


def applied(playwright):
    """What is decided on the page, saved and applied, is not found any more."""
    place = os.path.join(folder, "data")
    shutil.copytree(demo, place)
    browser = Browser(playwright)
    page = browser.open(report(place), "#view=findings&rule=contradicted-claim")
    count = shown(page)
    assert count
    for number in range(count):
        page.evaluate(f"state.go({{ at: list.shown[{number}].fingerprint }})")
        page.locator("#finding .side.affirm .bulk").get_by_role("button", name="drop").click()
    page.click("#open-exchange")
    with page.expect_download() as saving:
        page.click("#save-lines")
    lines = os.path.join(folder, "decisions.jsonl")
    saving.value.save_as(lines)
    browser.close()
    run("apply", lines, "--in-place", "--manifest", os.path.join(folder, "manifest.json"))
    data = [os.path.join(place, name) for name in os.listdir(place) if name.endswith(".jsonl")]
    after = json.loads(run("lint", *data, "--output", "json"))["findings"]
    assert not [each for each in after if each["rule"] == "contradicted-claim"], after


def pictures(playwright):
    """For people to look at: every view in two sizes and two colours, in the folder PICTURES."""
    place = os.environ.get("PICTURES", folder)
    os.makedirs(place, exist_ok=True)
    path = report(demo)
    for width, height in [(1440, 900), (390, 844)]:
        for scheme in ["light", "dark"]:
            browser = Browser(playwright, viewport={"width": width, "height": height}, color_scheme=scheme)
            for view in ["overview", "findings", "balance", "pairs"]:
                page = browser.open(path, f"#view={view}")
                wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                assert wide <= 0, f"{view} is {wide} too wide at {width}"
                page.screenshot(path=os.path.join(place, f"{view}-{width}-{scheme}.png"), full_page=view != "findings")
                page.close()
            browser.close()


def filters(playwright):
    """Each filter shows what it says, the address keeps it, and matrix and graph lead to it."""
    told = json.loads(run("lint", demo, "--output", "json"))["findings"]
    browser = Browser(playwright)
    page = browser.open(report(demo), "#view=findings")
    for value, want in [
        ("rule", [f for f in told if f["rule"] == "refused-with-tool"]),
        ("severity", [f for f in told if f["severity"] == "warning"]),
        ("topic", [f for f in told if "self.body" in f.get("topic", "")]),
    ]:
        choice = {"rule": "refused-with-tool", "severity": "warning", "topic": "self.body"}[value]
        page.select_option(f"#filter-{value}", choice)
        assert shown(page) == len(want), (value, shown(page), len(want))
        assert f"{value}={choice}" in page.url
        page.reload()
        assert shown(page) == len(want)
        assert page.locator(f"#filter-{value}").input_value() == choice
        page.get_by_role("button", name="Show all").click()
        assert shown(page) == len(told)
    # What is decided about is told from what is still open.
    page.select_option("#filter-open", "yes")
    assert shown(page) == 0
    page.select_option("#filter-open", "no")
    assert shown(page) == len(told)
    page.evaluate("state.go({ at: findings.find((each) => each.rows.length === 1).fingerprint })")
    page.locator("#finding .row [data-choice=keep]").click()
    page.get_by_role("button", name="Show all").click()
    page.select_option("#filter-open", "yes")
    assert shown(page) == 1
    page.select_option("#filter-open", "no")
    assert shown(page) == len(told) - 1
    page.get_by_role("button", name="Show all").click()
    page.fill("#search", "passport")
    until(lambda: "of" in page.locator("#counted").inner_text(), "the search is done")
    assert 0 < shown(page) < len(told)
    page.go_back()
    page.goto(page.url.split("#")[0])
    page.locator(".graph .topic", has_text="self.body").click()
    assert "topic=self.body" in page.url and shown(page) == 1
    page.goto(page.url.split("#")[0])
    page.locator(".matrix .hot a").first.click()
    assert "against=" in page.url and 0 < shown(page) < len(told)
    page.keyboard.press("j")
    browser.close()


def rows_of(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def decisions(playwright):
    """What is decided outlives a reload, is saved, and goes on in another browser."""
    path = report(demo)
    browser = Browser(playwright)
    page = browser.open(path, "#view=findings&rule=refused-with-tool")
    made = f"3 of {page.evaluate('decisions.progress().rows')} "
    page.keyboard.press("n")
    page.keyboard.press("2")
    page.keyboard.press("n")
    page.keyboard.press("3")
    page.keyboard.press("Control+a")
    page.keyboard.type("Your alarm is set.\n<b>Done</b>, =1+1")
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    page.keyboard.press("5")
    page.keyboard.type("a known limit")
    page.keyboard.press("Escape")
    assert made in page.locator(".told").inner_text(), page.locator(".told").inner_text()
    page.reload()
    assert made in page.locator(".told").inner_text()
    page.keyboard.press("s")
    with page.expect_download() as saving:
        page.click("#save-lines")
    lines = os.path.join(folder, "decisions.jsonl")
    saving.value.save_as(lines)
    with page.expect_download() as saving:
        page.click("#save-sheet")
    table = os.path.join(folder, "decisions.csv")
    saving.value.save_as(table)
    browser.close()

    saved = rows_of(lines)
    assert [each["decision"] for each in saved] == ["drop", "rewrite", "allow"], saved
    assert saved[1]["ideal"] == "Your alarm is set.\n<b>Done</b>, =1+1"
    assert saved[2]["why"] == "a known limit"
    for each in saved:
        # The file, the row, the field and the answer are those of the dataset.
        value = rows_of(each["file"])[each["row"] - 1]
        for step in each["field"].replace("]", "").replace("[", ".").split("."):
            value = value[int(step) if step.isdigit() else step]
        assert value == each["current"], each
        assert len(each["content"]) == 16
    for source in [lines, table]:
        other = Browser(playwright)
        page = other.open(path)
        page.click("#open-exchange")
        page.set_input_files("#open-file", source)
        told = said(page)
        assert "3 decisions taken up" in told, (source, told)
        page.keyboard.press("Escape")
        assert made in page.locator(".told").inner_text()
        other.close()
        # The program reads what the page saved, in a report made anew and in the sheet.
        again = Browser(playwright)
        page = again.open(report(demo, "--decisions", source, name="again.html"))
        assert made in page.locator(".told").inner_text()
        again.close()
        sheet = list(csv.DictReader(io.StringIO(
            run("sheet", demo, "--decisions", source, "--output", "-").lstrip("\ufeff"), newline="")))
        assert sorted(row["decision"] for row in sheet if row["decision"]) == ["allow", "drop", "rewrite"]


def access(playwright):
    """Axe finds nothing to complain of, in any view, size and colour."""
    path = report(demo)
    for size in [(1280, 900), (390, 844)]:
        for scheme in ["light", "dark"]:
            browser = Browser(playwright, viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
            page = browser.open(path)
            first = page.evaluate("findings[0].fingerprint")
            for address in ["", "view=findings", f"view=findings&at={first}", "view=balance", "view=pairs"]:
                page.goto(page.url.split("#")[0] + "#" + address)
                for button in page.locator("#finding .row [data-choice=allow]:visible").all()[:1]:
                    button.click()
                    # Buttons fade into their colours.
                    page.wait_for_timeout(100)
                complain(page, f"{size} {scheme} {address}")
                wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                assert wide <= 0, f"{address} is {wide} too wide at {size}"
            # Keys are for those who have a keyboard.
            for opener in ["#open-keys", "#open-exchange"] if size[0] > 760 else ["#open-exchange"]:
                page.click(opener)
                complain(page, f"{size} {scheme} {opener}")
                page.keyboard.press("Escape")
            browser.close()


def complain(page, where):
    found = Axe().run(page)
    told = [(each["id"], [node["html"][:160] for node in each["nodes"][:3]])
            for each in found.response["violations"]]
    assert not told, f"{where}: {told}"


hostile_texts = [
    "</script><script>window.harm = 1</script>", "<img src=x onerror=\"window.harm = 1\">",
    "<style>body { display: none }</style>", "<!--<script>", "{{script}}", "]]>", "\u2028\u2029",
    "javascript:window.harm=1", "&lt;b&gt; &amp;", "\u202e desrever", "=HYPERLINK(\"x\")",
]


def hostile(playwright):
    """What stands in a dataset can neither run nor restyle the page, and is shown as it is."""
    rows = []
    for number, text in enumerate(hostile_texts):
        for answer in ["I'm sorry, I can't set alarms.", "Your alarm is set for 7."]:
            rows.append({"tools": [{"type": "function", "function": {"name": "set_alarm", "description": text,
                         "parameters": {"type": "object", "properties": {text: {"type": "string"}}}}}],
                         "messages": [{"role": "system", "content": text},
                                      {"role": "user", "content": f"Set an alarm {number} {text}"},
                                      {"role": "assistant", "content": f"{text} {answer} {text}"}]})
    place = os.path.join(folder, "<img src=x onerror=window.harm=1>")
    os.makedirs(place)
    source = os.path.join(place, "</script><script>window.harm=1<>.jsonl")
    os.makedirs(os.path.dirname(source), exist_ok=True)
    with open(source, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row) + "\n")
    path = report(place)
    with open(path, encoding="utf-8") as file:
        page_text = file.read()
    assert page_text.count("<script") == 2 + page_text.split("<script>")[-1].count("<script"), "a script more"
    browser = Browser(playwright)
    page = browser.open(path, "#view=findings")
    count = page.evaluate("findings.length")
    assert count > len(hostile_texts)
    seen = ""
    for number in range(count):
        page.evaluate(f"state.go({{ at: findings[{number}].fingerprint }})")
        page.evaluate("document.querySelectorAll('#finding details').forEach((each) => { each.open = true })")
        page.wait_for_timeout(50)
        seen += page.locator("#finding").inner_text()
    for view in ["pairs", "balance", "overview"]:
        page.evaluate(f"state.go({{ view: '{view}' }})")
    assert page.evaluate("window.harm") is None
    assert page.locator("img, iframe, main style, main script").count() == 0
    for text in hostile_texts:
        assert text.strip() in seen or "".join(text.split()) in "".join(seen.split()), text
    # Nor can anybody who looks at it in a console put markup in: the policy refuses it.
    refused = page.evaluate("(() => { try { document.body.innerHTML = '<b>x</b>'; return false } catch { return true } })()")
    assert refused
    browser.complaints = [each for each in browser.complaints if "TrustedHTML" not in each]
    browser.close()


def gathered(playwright):
    """Of a finding that stands for many rows, each row is shown and decided about."""
    source = os.path.join(folder, "empty.jsonl")
    with open(source, "w", encoding="utf-8") as file:
        for number in range(9):
            file.write(json.dumps({"prompt": f"What grows in bed {number}?", "response": ""}) + "\n")
    browser = Browser(playwright)
    page = browser.open(report(source), "#view=findings")
    page.wait_for_selector("#list .item")
    assert shown(page) == 1
    assert "9 places" in page.locator("#finding .kind").inner_text()
    page.click("#finding .more-rows")
    for number in range(9):
        assert f"bed {number}" in page.locator("#finding .cards").inner_text()
    page.locator("#finding .bulk button", has_text="drop").click()
    assert page.evaluate("findings[0].rows.filter((place) => decisions.of(place).decision === 'drop').length") == 9
    browser.close()


def large(playwright):
    """Ten thousand findings stay below ten megabytes and are looked at without waiting."""
    source = os.path.join(folder, "large.jsonl")
    with open(source, "w", encoding="utf-8") as file:
        for number in range(10_000):
            file.write(json.dumps({
                "tools": [{"type": "function", "function": {"name": "look_up", "parameters": {}}}],
                "messages": [{"role": "system", "content": "You help with the garden. " * 20},
                             {"role": "user", "content": f"What grows in bed {number}?"},
                             {"role": "assistant", "content": None, "tool_calls": [{"id": "1", "type": "function",
                              "function": {"name": "dig", "arguments": json.dumps({"bed": number})}}]},
                             {"role": "tool", "tool_call_id": "1", "content": "beans, " * 60},
                             {"role": "assistant", "content": f"In bed {number} grow beans."}]}) + "\n")
    path = report(source)
    size = os.path.getsize(path)
    assert size < 10_000_000, size
    beside = path[:-5] + ".rest.jsonl"
    assert os.path.getsize(beside) > 0
    browser = Browser(playwright, viewport={"width": 1280, "height": 900})
    began = time.monotonic()
    page = browser.open(path, "#view=findings")
    page.wait_for_selector("#list .item")
    opened = time.monotonic() - began
    assert shown(page) == 10_000
    assert page.evaluate("findings.length") == 10_000, "findings stand beside the page that should stand on it"
    assert page.locator("#list .item").count() < 60
    page.locator("#list").focus()
    page.keyboard.press("End")
    page.wait_for_selector("#item-9999")
    assert "large.jsonl:10000" in page.locator("#finding").inner_text()
    began = time.monotonic()
    page.fill("#search", "large.jsonl:9876")
    until(lambda: page.locator("#counted").inner_text().startswith("1 of"), "the search is done")
    searched = time.monotonic() - began
    assert page.locator("#finding .turn").count() == 0, "this row should stand in the second file"
    page.click("#open-exchange")
    page.set_input_files("#open-file", beside)
    assert "taken up" in said(page)
    page.keyboard.press("Escape")
    page.wait_for_selector("#finding .turn.deciding")
    assert "bed 9875" in page.locator("#finding .turn.user").inner_text()
    print(f"{size / 1e6:.1f} MB, opened in {opened:.2f} s, searched in {searched:.2f} s", file=sys.stderr)
    assert opened < 20 and searched < 20
    browser.close()


def compared(playwright):
    """What has changed since an earlier report is told."""
    old = os.path.join(folder, "old.json")
    told = json.loads(run("lint", demo, "--output", "json"))
    conflicts = [each for each in told["findings"] if each["contested"] > 0]
    conflicts[0].update(fingerprint="0000000000000000", topic="act.gone")
    conflicts[1]["contested"] = 1
    told["summary"]["rows"] = 50
    with open(old, "w", encoding="utf-8") as file:
        json.dump(told, file)
    browser = Browser(playwright)
    page = browser.open(report(demo, "--compare", old))
    text = page.locator(".compare").inner_text()
    for words in ["New: 1", "Gone: 1", "act.gone", "Changed: 1", "+11 rows", "50 → 61"]:
        assert words in text, (words, text)
    page.locator(".compare a").first.click()
    assert page.locator("#finding .measure.new").inner_text() == "new"
    browser.close()


def printed(playwright):
    """What is printed shows every finding that is shown, and no controls."""
    browser = Browser(playwright)
    page = browser.open(report(demo), "#view=findings")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("#paper article").count() == page.evaluate("findings.length")
    assert not page.locator(".masthead").is_visible() and not page.locator(".filters").is_visible()
    assert len(page.pdf()) > 10_000
    browser.close()


with sync_playwright() as playwright:
    try:
        globals()[sys.argv[2]](playwright)
    finally:
        shutil.rmtree(folder)
