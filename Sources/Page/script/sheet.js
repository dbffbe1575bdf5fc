// The table for spreadsheet programs, as `antinomy sheet` writes it. What those programs would run or
// change gets an apostrophe in front, and loses it on the way back.
const sheet = {
  columns: ['fingerprint', 'rule', 'topic', 'file', 'row', 'request', 'context', 'current', 'ideal',
    'why', 'decision', 'reviewer'],
  most: 32000,
  cut: '… [cut]',

  isGuarded(text) {
    return /^'*[=+\-@\t\r\n＝＋－＠]/u.test(text) || /^'*[0-9][0-9eE.,:/+\-% ]*$/.test(text);
  },

  guarded(text) {
    let kept = text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g,
      (letter) => String.fromCharCode(0x2400 + letter.charCodeAt(0)));
    if (kept.length > this.most) kept = kept.slice(0, this.most - this.cut.length) + this.cut;
    return this.isGuarded(kept) ? "'" + kept : kept;
  },

  // Whether two texts are one, as far as a sheet can tell that went through a program.
  isSame(left, right) {
    const told = (text) => this.guarded(text).replaceAll(/\r\n?/g, '\n').replace(/^'+/, '');
    return left === right || told(left) === told(right);
  },

  bare(text) {
    return text.startsWith("'") && this.isGuarded(text.slice(1)) ? text.slice(1) : text;
  },

  field(text) { return /[,"\n\r;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text; },

  told(rows) {
    const lines = rows.map((row) => this.columns.map((column) => {
      const value = row[column] ?? '';
      return typeof value === 'number' ? String(value) : this.field(this.guarded(value));
    }).join(','));
    return '\ufeff' + [this.columns.join(','), ...lines].join('\r\n') + '\r\n';
  },

  // The rows of a table by the names in its first; parted by commas, semicolons or tabs.
  read(text) {
    const head = text.split(/\r|\n/, 1)[0];
    const count = (mark) => head.split(mark).length;
    const separator = [';', '\t'].reduce((best, mark) => count(mark) > count(best) ? mark : best, ',');
    const lines = [];
    let cells = [];
    let at = 0;
    while (at < text.length) {
      let cell = '';
      if (text[at] === '"') {
        for (at += 1; at < text.length; at += 1) {
          if (text[at] !== '"') cell += text[at];
          else if (text[at + 1] === '"') { cell += '"'; at += 1; } else break;
        }
        if (at >= text.length) throw new Error('a quoted cell is not closed');
        at += 1;
      } else {
        const start = at;
        while (at < text.length && text[at] !== separator && !'\r\n'.includes(text[at])) at += 1;
        cell = text.slice(start, at);
      }
      cells.push(this.bare(cell));
      if (text[at] === separator) { at += 1; if (at < text.length) continue; cells.push(''); }
      if (text[at] === '\r') at += 1;
      if (text[at] === '\n') at += 1;
      if (cells.some(Boolean)) lines.push(cells);
      cells = [];
    }
    const [names, ...rest] = lines;
    if (!names?.includes('fingerprint')) throw new Error('its first row names no column "fingerprint"');
    return rest.map((line) => Object.fromEntries(names.map((name, index) => [name, line[index] ?? ''])));
  },
};
