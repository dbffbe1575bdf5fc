// The findings that pass, of which only those in sight are in the document.
const list = {
  height: 74,
  shown: [],

  build() {
    this.box = byId('list');
    this.inside = element('div', { class: 'inside', role: 'presentation' });
    this.box.append(this.inside);
    this.box.addEventListener('scroll', () => this.draw(), { passive: true });
    this.box.addEventListener('keydown', (event) => this.key(event));
    new ResizeObserver(() => this.draw()).observe(this.box);
  },

  // Takes up what passes now; says whether that has changed.
  update() {
    this.shown = filters.shown();
    this.inside.style.height = `${this.shown.length * this.height}px`;
    byId('counted').textContent = this.shown.length === findings.length
      ? counted(findings.length, 'finding') + (matter.left ? this.leftOut() : '')
      : `${grouped(this.shown.length)} of ${counted(findings.length, 'finding')}` + (matter.left ? this.leftOut() : '');
    this.drawn = '';
    this.draw();
  },

  leftOut() { return `; ${counted(matter.left, 'finding or row', 'findings or rows')} in the second file`; },

  get index() { return this.shown.findIndex((finding) => finding.fingerprint === state.now.at); },

  draw() {
    const first = Math.max(0, Math.floor(this.box.scrollTop / this.height) - 4);
    const last = Math.min(this.shown.length, first + Math.ceil(this.box.clientHeight / this.height) + 9);
    const wanted = new Set();
    for (let index = first; index < last; index += 1) wanted.add(index);
    if (this.index >= 0) wanted.add(this.index);
    const drawnAs = [...wanted].join() + state.now.at;
    if (drawnAs === this.drawn) return;
    this.drawn = drawnAs;
    this.inside.replaceChildren(...[...wanted].sort((a, b) => a - b).map((index) => this.item(index)));
    const current = this.index;
    if (current >= 0) this.box.setAttribute('aria-activedescendant', `item-${current}`);
    else this.box.removeAttribute('aria-activedescendant');
  },

  item(index) {
    const finding = this.shown[index];
    const { rows, decided } = decisions.progress([finding]);
    const isChosen = finding.fingerprint === state.now.at;
    const item = element('div', { class: 'item', role: 'option', id: `item-${index}`,
      'aria-selected': String(isChosen), 'aria-posinset': index + 1, 'aria-setsize': this.shown.length,
      onclick: () => state.go({ at: finding.fingerprint, row: undefined }) },
    element('div', { class: 'top' }, badge(finding.severity),
      element('span', { class: 'what' }, finding.topic ? titleOf(finding) : finding.rule),
      rows ? element('span', { class: `done${decided === rows ? ' all' : ''}`,
        title: `${decided} of ${rows} rows decided` }, decided === rows ? '✓' : `${decided}/${rows}`) : null),
    element('div', { class: 'below' }, finding.topic
      ? [element('b', {}, finding.rule), finding.cell ? ` · ${finding.cell}` : '']
      : [element('b', {}, whereOf(finding.place)), ` · ${finding.message}`]),
    element('div', { class: 'third' }, finding.topic ? finding.message : finding.place.text ?? ''));
    item.style.transform = `translateY(${index * this.height}px)`;
    return item;
  },

  redraw() { this.drawn = ''; this.draw(); },

  // Brings the chosen finding into sight.
  show() {
    const index = this.index;
    if (index < 0) return;
    const top = index * this.height;
    if (top < this.box.scrollTop) this.box.scrollTop = top;
    else if (top + this.height > this.box.scrollTop + this.box.clientHeight) {
      this.box.scrollTop = top + this.height - this.box.clientHeight;
    }
    this.draw();
  },

  move(steps) {
    if (!this.shown.length) return;
    const now = this.index;
    const next = Math.min(this.shown.length - 1, Math.max(0, now < 0 ? 0 : now + steps));
    state.go({ at: this.shown[next].fingerprint, row: undefined }, true);
  },

  key(event) {
    const page = Math.max(1, Math.floor(this.box.clientHeight / this.height) - 1);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -this.shown.length,
      End: this.shown.length }[event.key];
    if (steps === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (event.key === 'Enter') byId('finding').focus();
    else this.move(steps);
  },
};
