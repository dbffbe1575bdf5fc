// The finding that is looked at: what it says, why it matters, both sides, and what settling it costs.
const desk = {
  most: 6,

  draw() {
    const box = byId('finding');
    const finding = byFingerprint.get(state.now.at);
    document.body.classList.toggle('reading', Boolean(finding) && state.now.view === 'findings');
    if (this.shown === state.now.at && finding) return this.point();
    this.shown = state.now.at;
    box.scrollTop = 0;
    if (!finding) {
      box.replaceChildren(element('p', { class: 'empty' }, findings.length
        ? 'Choose a finding. With the keys j and k you go from one to the next; ? shows the others.'
        : 'Nothing was found.'));
      return undefined;
    }
    box.replaceChildren(this.head(finding), ...this.body(finding));
    return this.point();
  },

  head(finding) {
    const rule = matter.rules[finding.rule] ?? {};
    return element('header', { class: 'head' },
      element('p', { class: 'way' },
        element('button', { type: 'button', class: 'plain back', onclick: () => state.go({ at: undefined, row: undefined }) },
          '‹ All findings'),
        element('button', { type: 'button', class: 'plain', onclick: () => list.move(-1) }, '‹ Previous'),
        element('button', { type: 'button', class: 'plain', onclick: () => list.move(1) }, 'Next ›')),
      element('p', { class: 'kind' }, badge(finding.severity), ' ', element('span', { class: 'rule' }, finding.rule),
        finding.contested ? element('span', { class: 'measure' }, `contested ${grouped(finding.contested)}`) : null,
        finding.count > 1 && !finding.topic ? element('span', { class: 'measure' },
          `${grouped(finding.count)} places`) : null, this.change(finding)),
      element('h2', {}, finding.topic ? titleOf(finding) : finding.message),
      finding.cell ? element('p', { class: 'cell' }, finding.cell) : null,
      finding.topic ? element('p', { class: 'message' }, finding.message) : null,
      (finding.notes ?? []).map((note) => element('p', { class: 'note-of' }, note)),
      element('details', { class: 'why-of' }, element('summary', {}, 'Why it matters, and what to do'),
        element('p', {}, rule.why ?? ''), element('p', {}, element('b', {}, 'What to do. '), rule.instead ?? '')));
  },

  change(finding) {
    if (!matter.compare) return null;
    if (matter.compare.new.includes(finding.fingerprint)) return element('span', { class: 'measure new' }, 'new');
    const before = matter.compare.changed[finding.fingerprint];
    return before === undefined ? null : element('span', { class: 'measure' }, `was ${grouped(before)}`);
  },

  body(finding) {
    if (!finding.isConflict) {
      const beside = finding.sides.flatMap((side) => side.evidence.map((place) => element('li', {},
        element('b', {}, side.label), ' ', element('span', { class: 'where' }, whereOf(place)), ' ',
        element('q', {}, marked(place.text ?? '', [place.quote ?? [0, 0]])))));
      return [element('div', { class: 'alone' }, drawRow(finding.place, true)),
        beside.length ? element('section', { class: 'beside' }, element('h3', {}, 'Beside it'),
          element('ul', {}, beside)) : null].filter(Boolean);
    }
    return [this.costs(finding), element('div', { class: `sides of-${Math.min(3, finding.sides.length)}` },
      sidesOf(finding).map((side, index) => this.side(finding, side, index)))].filter(Boolean);
  },

  // What each way of settling it costs in rows.
  costs(finding) {
    const sides = finding.sides.filter((side) => side.polarity);
    const isChoice = finding.contested > 0 && new Set(sides.map((side) => side.polarity)).size === 2;
    if (!isChoice) return null;
    const way = (kept, changed) => element('li', {}, 'If ', element('b', {}, `“${kept.label}”`), ' holds, ',
      element('b', {}, counted(changed.count, 'row changes', 'rows change')), ': ',
      [...changed.datasets].map(([name, count]) => `${grouped(count)} in ${shortOf(name)}`).join(', ') + '.');
    return element('section', { class: 'costs' }, element('h3', {}, 'What settling it costs'),
      element('ul', {}, way(sides[0], sides[1]), way(sides[1], sides[0]),
        element('li', {}, 'Or let the context say it, and none changes sides: a tool or a sentence in the '
          + 'system text where the model can.')));
  },

  side(finding, side, index) {
    const box = element('section', { class: `side side-${index} ${side.polarity}`,
      'aria-label': `${side.label}: ${side.count}` });
    const rows = [...new Map(side.evidence.map((place) => [place.key, place])).values()];
    const all = (choice) => {
      const open = rows.filter((place) => !decisions.of(place).decision);
      for (const place of open) decisions.change(place, { decision: choice });
      this.refresh();
      say(`${counted(open.length, 'row')}: ${choice}`);
    };
    const forces = side.breakdown.map(([name, count]) => `${grouped(count)} ${name.startsWith('in ')
      ? `in ${shortOf(name.slice(3))}` : name}`).join(', ');
    box.append(element('header', {},
      element('h3', {}, side.label, ' ', element('span', { class: 'count' }, grouped(side.count))),
      forces ? element('p', { class: 'forces' }, forces) : null,
      rows.length > 1 ? element('p', { class: 'bulk' }, `All ${rows.length} still open: `,
        ['keep', 'drop', 'quarantine'].map((choice) => [element('button', { type: 'button', class: 'plain',
          onclick: () => all(choice) }, choices[choice][0].toLowerCase()), ' '])) : null));
    const cards = element('div', { class: 'cards' });
    let told = 0;
    const more = element('button', { type: 'button', class: 'more-rows' });
    const tell = (count) => {
      cards.append(...rows.slice(told, told + count).map((place) => drawRow(place, false)));
      told = Math.min(rows.length, told + count);
      more.hidden = told >= rows.length;
      more.textContent = moreOf(20, rows.length - told);
    };
    more.addEventListener('click', () => tell(20));
    box.tellUntil = (key) => {
      const wanted = rows.findIndex((place) => place.key === key);
      if (wanted >= told) tell(wanted + 1 - told);
    };
    tell(this.most);
    box.append(cards, more);
    if (side.count > rows.length) {
      box.append(element('p', { class: 'hint' }, `${grouped(rows.length)} of ${grouped(side.count)} are shown here; `
        + `${rows.length < 1024 ? 'antinomy sheet lists more' : 'more show when these are settled'}.`));
    }
    return box;
  },

  // Goes to the row that the address names.
  point() {
    const finding = byFingerprint.get(state.now.at);
    for (const card of document.querySelectorAll('.row.current')) card.classList.remove('current');
    if (!finding || !state.now.row) return;
    const place = finding.rows.find((other) => rowId(other) === state.now.row);
    if (!place) return;
    for (const side of document.querySelectorAll('#finding .side')) side.tellUntil?.(place.key);
    const card = this.card(place);
    card?.classList.add('current');
    if (card && !card.contains(document.activeElement)) {
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: 'nearest' });
    }
  },

  card(place) {
    return [...document.querySelectorAll('#finding .row')].find((card) => card.dataset.key === place.key);
  },

  get current() {
    const finding = byFingerprint.get(state.now.at);
    return finding?.rows.find((place) => rowId(place) === state.now.row);
  },

  // To the next or the row before, across sides, and on to the next finding at the end.
  step(steps) {
    const finding = byFingerprint.get(state.now.at);
    if (!finding) return list.move(0);
    const { rows } = finding;
    const now = rows.indexOf(this.current);
    const next = now < 0 ? (steps > 0 ? 0 : rows.length - 1) : now + steps;
    if (rows[next]) return state.go({ row: rowId(rows[next]) }, true);
    return list.move(steps);
  },

  refresh() { for (const card of document.querySelectorAll('#finding .row')) card.redraw?.(); },
};
