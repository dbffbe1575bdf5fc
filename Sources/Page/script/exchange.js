// Saving decisions to a file, and opening such a file, or the second file of a large report.
const exchange = {
  build() {
    const box = byId('review');
    this.bar = element('progress', { max: 1, value: 0, 'aria-label': 'Rows decided' });
    this.told = element('span', { class: 'told' });
    box.append(element('div', { class: 'progress' }, this.bar, this.told),
      element('button', { type: 'button', id: 'open-exchange', onclick: () => this.open() }, 'Save and open'),
      element('button', { type: 'button', class: 'round', id: 'open-keys', title: 'Keys (?)',
        'aria-label': 'Keys', onclick: () => keys.open() }, '?'));
  },

  draw() {
    const { rows, decided } = decisions.progress();
    this.bar.max = Math.max(1, rows);
    this.bar.value = decided;
    this.told.replaceChildren(`${grouped(decided)} of ${grouped(rows)}`,
      element('span', { class: 'unit' }, rows === 1 ? ' row' : ' rows'));
  },

  open() {
    const dialog = byId('exchange');
    const { rows, decided } = decisions.progress();
    const stray = decisions.astray.size;
    dialog.replaceChildren(element('form', { method: 'dialog' },
      element('h2', { id: 'exchange-title' }, 'Decisions'),
      element('p', {}, `${grouped(decided)} of ${counted(rows, 'row')} decided. They are kept in this browser; `
        + 'save them to hand them on, or to apply them to the data.'
        + (stray ? ` ${counted(stray, 'decision')} about rows that have changed or are not in this report `
          + (stray === 1 ? 'is' : 'are') + ' set aside.' : '')),
      element('label', { class: 'reason' }, element('span', {}, 'Your name, for what you decide from here on'),
        element('input', { type: 'text', id: 'my-name', value: decisions.reviewer, autocomplete: 'name',
          oninput: (event) => { decisions.reviewer = event.target.value; decisions.keep(); } })),
      element('div', { class: 'actions' },
        element('button', { type: 'button', id: 'save-lines', onclick: () => this.save('decisions.jsonl',
          decisions.lines().map((line) => JSON.stringify(line) + '\n').join(''), 'application/jsonl') },
        'Save decisions.jsonl'),
        element('button', { type: 'button', id: 'save-sheet', onclick: () => this.save('decisions.csv',
          sheet.told(decisions.table()), 'text/csv') }, 'Save as a sheet (CSV)')),
      element('label', { class: 'reason' }, element('span', {}, 'Open decisions, a sheet'
        + (matter.left ? ', or the second file of this report' : '')),
      element('input', { type: 'file', id: 'open-file', accept: '.jsonl,.csv,.json,.txt', multiple: true,
        onchange: (event) => this.take([...event.target.files]) })),
      element('p', { class: 'hint', id: 'exchange-says', role: 'status' }),
      element('div', { class: 'actions end' }, element('button', { value: 'close', class: 'primary' }, 'Done'))));
    if (!dialog.open) dialog.showModal();
  },

  save(name, text, type) {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = element('a', { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
    say(`Saved ${name}`);
  },

  async take(chosen) {
    const told = [];
    for (const file of chosen) {
      try {
        const text = await file.text();
        told.push(/^\{"(finding|row)": /.test(text) ? this.takeRest(text) : this.taken(decisions.read(text)));
      } catch (error) {
        told.push(`${file.name} can't be read: ${error.message}.`);
      }
    }
    const says = told.join(' ');
    byId('exchange-says').textContent = says;
    say(says);
    refresh();
  },

  taken: ({ taken, astray }) => `${counted(taken, 'decision')} taken up`
    + (astray ? `, ${grouped(astray)} set aside: their rows have changed or are not here.` : '.'),

  // The rows and findings that found no room on the page.
  takeRest(text) {
    let count = 0;
    for (const line of text.split('\n')) {
      if (!line) continue;
      const { row, finding } = JSON.parse(line);
      if (row) takeRow(row); else takeFinding(finding);
      count += 1;
    }
    matter.left = 0;
    for (const finding of findings) finding.searched = undefined;
    const made = [...decisions.lines(false), ...decisions.astray.values()];
    decisions.astray.clear();
    decisions.places = new Map(findings.flatMap((finding) => finding.rows.map((place) => [place.key, place])));
    for (const line of made) decisions.take(line);
    pairs.found = undefined;
    desk.shown = undefined;
    return `${counted(count, 'finding or row', 'findings and rows')} taken up.`;
  },
};
