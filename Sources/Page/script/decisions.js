// What was decided, kept in the browser under the names of the files that the report is about, so
// that a report made anew goes on where the last one was left.
const decisions = {
  choices: ['keep', 'drop', 'rewrite', 'quarantine', 'allow'],
  made: new Map(),
  // About rows that have changed since, or are not in this report: kept, and counted.
  astray: new Map(),
  reviewer: '',
  shortcuts: true,
  listeners: [],
  shelf: 'antinomy ' + files.map((file) => file.path).sort().join('\n'),

  begin() {
    this.places = new Map(findings.flatMap((finding) => finding.rows.map((place) => [place.key, place])));
    for (const place of this.places.values()) {
      if (place.decided && !this.made.has(place.key)) this.made.set(place.key, { ...place.decided });
    }
    let kept;
    try { kept = JSON.parse(localStorage.getItem(this.shelf) ?? 'null'); } catch { kept = null; }
    this.reviewer = kept?.reviewer ?? '';
    this.shortcuts = kept?.shortcuts ?? true;
    for (const line of kept?.decisions ?? []) this.take(line);
  },

  // Takes a line of a decisions file. A row that moved is known again by its content.
  take(line) {
    const wanted = keyOf(line.fingerprint, line.file, Number(line.row) || 0);
    const found = this.places.get(wanted);
    let place = found && this.isSame(found, line) ? found : undefined;
    if (!place && line.content) {
      place = byFingerprint.get(line.fingerprint)?.rows.find(
        (other) => other.content === line.content && fileOf(other) === line.file);
    }
    if (!place) { this.astray.set(wanted, line); return false; }
    const { decision = '', ideal = '', why = '', reviewer = '' } = line;
    this.made.set(place.key, { decision, ideal, why, reviewer });
    return true;
  },

  isSame(place, line) {
    if (line.content && place.content) return line.content === place.content;
    const current = currentOf(place);
    return !line.current || !current || sheet.isSame(line.current, current);
  },

  of(place) { return this.made.get(place.key) ?? {}; },

  isDecided(place) {
    const { decision, ideal, why } = this.of(place);
    if (decision === 'rewrite') return Boolean(ideal);
    if (decision === 'allow') return Boolean(why);
    return Boolean(decision);
  },

  change(place, changes) {
    const next = { ...this.of(place), ...changes };
    if (changes.decision && !next.reviewer) next.reviewer = this.reviewer;
    if (next.decision || next.ideal || next.why || next.reviewer) this.made.set(place.key, next);
    else this.made.delete(place.key);
    this.keep();
    for (const listener of this.listeners) listener(place);
  },

  keep() {
    const lines = [...this.lines(false), ...this.astray.values()];
    try {
      localStorage.setItem(this.shelf, JSON.stringify(
        { reviewer: this.reviewer, shortcuts: this.shortcuts, decisions: lines }));
    } catch (error) {
      say(`The browser keeps nothing here (${error.name}); save your decisions before you leave.`);
    }
  },

  // The decisions in the order of the findings, as lines of a decisions file.
  lines(isWhole = true) {
    const lines = [];
    for (const place of this.places.values()) {
      const made = this.made.get(place.key);
      if (!made || isWhole && !this.isDecided(place)) continue;
      lines.push(this.line(place, made, isWhole));
    }
    return lines;
  },

  line(place, made, isWhole) {
    const { finding } = place;
    const line = { fingerprint: finding.fingerprint, rule: finding.rule, topic: finding.topic ?? '',
      file: fileOf(place) };
    if (place.row) line.row = place.row;
    Object.assign(line, { content: place.content ?? '', field: place.field ?? '',
      decision: made.decision ?? '', current: isWhole ? currentOf(place) : '',
      ideal: made.ideal ?? '', why: made.why ?? '', reviewer: made.reviewer ?? '' });
    return line;
  },

  table() {
    return [...this.places.values()].filter((place) => this.isDecided(place)).map((place) => ({
      ...this.line(place, this.of(place), true),
      request: requestOf(place) ?? '', context: contextOf(place) }));
  },

  // Takes a file that was saved here or by `antinomy sheet`; says how many of its lines went in.
  read(text) {
    const bare = text.replace(/^\ufeff/, '');
    const lines = bare.trimStart().startsWith('{')
      ? bare.split('\n').filter((line) => line.trim()).map((line, index) => {
        try { return JSON.parse(line); } catch { throw new Error(`line ${index + 1} is not JSON`); }
      })
      : sheet.read(bare);
    let taken = 0;
    let astray = 0;
    for (const line of lines) {
      const choice = String(line.decision ?? '').trim().toLowerCase();
      if (choice && !this.choices.includes(choice)) {
        throw new Error(`"${choice}" is none of ${this.choices.join(', ')}`);
      }
      if (!choice && !line.ideal && !line.why && !line.reviewer) continue;
      if (this.take({ ...line, decision: choice })) taken += 1; else astray += 1;
    }
    this.keep();
    for (const listener of this.listeners) listener();
    return { taken, astray };
  },

  progress(list = findings) {
    let rows = 0;
    let decided = 0;
    for (const finding of list) {
      rows += finding.rows.length;
      for (const place of finding.rows) if (this.isDecided(place)) decided += 1;
    }
    return { rows, decided };
  },
};
decisions.begin();
