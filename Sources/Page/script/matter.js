// What the report is about, as the program wrote it, with what is worked out from it once.
const matter = JSON.parse(byId('matter').textContent);
const files = matter.summary.perFile;
const severities = ['error', 'warning', 'info'];
const exhibits = new Map();
const findings = [];
const byFingerprint = new Map();

const commonFolder = files.map((file) => file.path.slice(0, file.path.lastIndexOf('/') + 1))
  .reduce((common, folder) => {
    while (!folder.startsWith(common)) common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
    return common;
  }, files[0]?.path.slice(0, files[0].path.lastIndexOf('/') + 1) ?? '');

function takeRow(row) { exhibits.set(row.number, row.talks); }

function takeFinding(finding) {
  if (byFingerprint.has(finding.fingerprint)) return;
  finding.number = findings.length;
  // Where rows stand against rows, those of both sides are decided about; so are rows that stand together.
  finding.isConflict = !finding.place || finding.gathered || finding.sides.filter((side) => side.polarity).length > 1;
  finding.evidence = finding.isConflict ? finding.sides.flatMap((side) => side.evidence) : [finding.place];
  finding.files = new Set();
  finding.datasets = new Set(finding.dataset ? [finding.dataset] : []);
  const places = [...finding.evidence, ...finding.sides.flatMap((side) => side.evidence)];
  for (const place of places) {
    if (place.file === undefined) continue;
    finding.files.add(place.file);
    finding.datasets.add(files[place.file].dataset);
  }
  for (const side of finding.sides) {
    side.datasets = new Map();
    for (const [name, count] of side.breakdown) {
      if (name.startsWith('in ')) side.datasets.set(name.slice(3), count);
    }
    if (!side.datasets.size && side.evidence.length) {
      side.datasets.set(files[side.evidence[0].file]?.dataset ?? finding.dataset, side.count);
    }
    for (const name of side.datasets.keys()) finding.datasets.add(name);
  }
  // A tension names a denied topic and those that it spills over to.
  finding.topics = (finding.topic ?? '').split(/ ⇒ |, /).filter(Boolean);
  // A row is decided about once under a finding, however often it is quoted.
  const rows = new Map();
  for (const place of finding.evidence) {
    place.finding = finding;
    place.key = keyOf(finding.fingerprint, fileOf(place), place.row ?? 0);
    if (place.file !== undefined && !rows.has(place.key)) rows.set(place.key, place);
  }
  finding.rows = [...rows.values()];
  findings.push(finding);
  byFingerprint.set(finding.fingerprint, finding);
}

function keyOf(fingerprint, file, row) { return `${fingerprint}\n${file}\n${row}`; }

function fileOf(place) { return files[place.file]?.path ?? ''; }

// The file and the line, without the folders that all files have in common.
function whereOf(place) {
  if (place.file === undefined) return '';
  return `${fileOf(place).slice(commonFolder.length)}:${place.line ?? place.row ?? 0}`;
}

// The turn that there is to decide about; undefined where its row is not at hand.
function answerOf(place) {
  const talks = exhibits.get(place.shows);
  return talks && place.answer ? talks[place.answer[0]].turns[place.answer[1]] : undefined;
}

// What the answer says; where there are only calls, those.
function currentOf(place) {
  const turn = answerOf(place);
  if (!turn) return place.content ? '' : place.text ?? '';
  return turn.text ?? (turn.calls ?? []).map((call) => `call: ${call.name} ${call.arguments ?? ''}`)
    .join('\n');
}

function requestOf(place) {
  const talks = exhibits.get(place.shows);
  if (!talks || !place.answer) return undefined;
  const turns = talks[place.answer[0]].turns.slice(0, place.answer[1]);
  return turns.findLast((turn) => turn.role === 'user')?.text;
}

// System text, tools and earlier turns, as a sheet has them.
function contextOf(place) {
  const talks = exhibits.get(place.shows);
  if (!talks || !place.answer) return '';
  const talk = talks[place.answer[0]];
  const before = talk.turns.slice(0, place.answer[1]);
  const asking = before.findLastIndex((turn) => turn.role === 'user');
  const lines = [];
  const add = (part, text) => lines.push(`${part}: ${text.replaceAll('\n', '\n  ')}`);
  if (talk.tools) lines.push('tools: ' + talk.tools.map((tool) => `${tool.name}()`).join(', '));
  before.forEach((turn, index) => {
    if (index === asking) return;
    if (turn.text && !(turn.role === 'tool' && turn.outcomes)) {
      add(turn.role === 'tool' ? 'result' : turn.role, turn.text);
    }
    for (const call of turn.calls ?? []) add('call', `${call.name} ${call.arguments ?? ''}`);
    for (const outcome of turn.outcomes ?? []) {
      add(outcome.error ? 'result (error)' : 'result', outcome.text ?? '');
    }
  });
  return lines.join('\n');
}

for (const row of matter.rows) takeRow(row);
for (const finding of matter.findings) takeFinding(finding);
