// Which findings are shown.
const filters = {
  kinds: [
    ['rule', 'Rule', (finding) => [finding.rule]],
    ['topic', 'Topic', (finding) => finding.topics],
    ['dataset', 'Dataset', (finding) => [...finding.datasets]],
    ['severity', 'Severity', (finding) => [finding.severity]],
    ['file', 'File', (finding) => [...finding.files].map((file) => files[file].path)],
  ],

  // Whether a finding passes all filters, or all but one kind.
  passes(finding, but) {
    const { now } = state;
    for (const [kind, , values] of this.kinds) {
      if (kind === but || !now[kind]) continue;
      if (kind === 'dataset' && now.against) {
        if (!this.isBetween(finding, now.dataset, now.against)) return false;
      } else if (!values(finding).includes(now[kind])) return false;
    }
    if (now.open && but !== 'open') {
      const { rows, decided } = decisions.progress([finding]);
      if ((now.open === 'no') === (rows > 0 && decided === rows)) return false;
    }
    return !now.q || this.text(finding).includes(now.q.toLowerCase());
  },

  // Whether one dataset stands on one side and the other on another.
  isBetween(finding, left, right) {
    return finding.sides.some((side, index) => side.datasets.has(left)
      && finding.sides.some((other, place) => place !== index && other.datasets.has(right)));
  },

  // Everything of a finding in which one may search, put together once.
  text(finding) {
    finding.searched ??= [finding.rule, finding.topic, finding.aspect, finding.cell, finding.message,
      finding.fingerprint, ...(finding.notes ?? []),
      ...finding.sides.map((side) => side.label),
      ...[...finding.evidence, ...finding.sides.flatMap((side) => side.evidence)].flatMap(
        (place) => [place.text, `${fileOf(place)}:${place.line ?? ''}`, requestOf(place)])].filter(Boolean).join('\n').toLowerCase();
    return finding.searched;
  },

  shown() { return findings.filter((finding) => this.passes(finding)); },

  build() {
    const place = byId('filters');
    const choose = (kind) => (event) => state.go({ [kind]: event.target.value || undefined,
      at: undefined, row: undefined, ...(kind === 'dataset' ? { against: undefined } : {}) });
    // Where there is little room they are behind a button.
    this.opener = element('button', { type: 'button', class: 'opener', 'aria-expanded': 'false', onclick: () => {
      const isOpen = place.classList.toggle('open');
      this.opener.setAttribute('aria-expanded', String(isOpen));
    } }, 'Filter');
    place.append(this.opener);
    this.selects = this.kinds.map(([kind, title]) => {
      const select = element('select', { id: `filter-${kind}`, onchange: choose(kind) });
      place.append(element('label', { class: 'choice' }, element('span', {}, title), select));
      return select;
    });
    this.open = element('select', { id: 'filter-open', onchange: choose('open') });
    place.append(element('label', { class: 'choice' }, element('span', {}, 'Decided'), this.open));
    this.search = element('input', { type: 'search', id: 'search', placeholder: 'Search', spellcheck: 'false',
      autocomplete: 'off', oninput: () => {
        clearTimeout(this.wait);
        this.wait = setTimeout(() => state.go({ q: this.search.value || undefined, at: undefined,
          row: undefined }, true), 120);
      } });
    place.append(element('label', { class: 'choice wide' }, element('span', {}, 'Search'), this.search));
    this.clear = element('button', { type: 'button', class: 'plain', onclick: () => state.go(
      { ...state.noFilters, at: undefined, row: undefined }) }, 'Show all');
    this.chip = element('p', { class: 'chip' });
    place.append(this.clear, this.chip);
  },

  draw() {
    const { now } = state;
    this.kinds.forEach(([kind, , values], index) => {
      const counts = new Map();
      for (const finding of findings) {
        if (!this.passes(finding, kind)) continue;
        for (const value of values(finding)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      if (now[kind] && !counts.has(now[kind])) counts.set(now[kind], 0);
      const order = kind === 'severity' ? severities.filter((each) => counts.has(each))
        : [...counts.keys()].sort();
      this.offer(this.selects[index], now[kind], 'All', order.map((value) => [value,
        `${value} (${grouped(counts.get(value))})`]));
    });
    this.offer(this.open, now.open, 'All', [['no', 'Still open'], ['yes', 'Decided']]);
    if (document.activeElement !== this.search) this.search.value = now.q ?? '';
    this.clear.hidden = !state.isFiltered;
    const count = state.filters.filter((name) => now[name] && name !== 'q' && name !== 'against').length;
    this.opener.textContent = count ? `Filter (${count})` : 'Filter';
    this.chip.textContent = now.against ? `Where ${now.dataset} contradicts `
      + `${now.against === now.dataset ? 'itself' : now.against}` : '';
    this.chip.hidden = !now.against;
  },

  offer(select, chosen, all, options) {
    select.replaceChildren(element('option', { value: '' }, all), ...options.map(([value, says]) => {
      const option = element('option', {}, says);
      option.value = value;
      option.selected = value === chosen;
      return option;
    }));
    select.classList.toggle('chosen', Boolean(chosen));
  },
};
