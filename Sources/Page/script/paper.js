// What is printed: the overview, and the findings that are shown, with the first rows of each side.
const paper = {
  most: 200,
  rows: 3,

  fill() {
    const shown = filters.shown();
    byId('paper').replaceChildren(element('h2', {}, state.isFiltered ? 'Findings, filtered' : 'Findings'),
      ...shown.slice(0, this.most).map((finding) => this.finding(finding)),
      shown.length > this.most ? element('p', {}, `And ${grouped(shown.length - this.most)} more.`) : '');
    byId('paper').hidden = false;
  },

  finding(finding) {
    const quote = (place) => {
      const { decision, why, ideal } = decisions.of(place);
      return element('li', {}, element('span', { class: 'where' }, whereOf(place)), ' ',
        element('q', {}, marked(place.text ?? '', [place.quote ?? [0, 0]])),
        decision ? element('b', {}, ` → ${decision}${why ? `: ${why}` : ''}${decision === 'rewrite' ? `: ${ideal}` : ''}`) : null);
    };
    return element('article', {},
      element('h3', {}, badge(finding.severity), ' ', finding.rule, finding.topic ? ` · ${titleOf(finding)}` : ''),
      finding.cell ? element('p', {}, finding.cell) : null, element('p', {}, finding.message),
      !finding.isConflict ? element('ul', {}, quote(finding.place)) : finding.sides.map((side) => element('div', {},
        element('h4', {}, `${side.label}: ${grouped(side.count)}`),
        element('ul', {}, side.evidence.slice(0, this.rows).map(quote)))));
  },

  build() {
    addEventListener('beforeprint', () => this.fill());
    addEventListener('afterprint', () => { byId('paper').hidden = true; byId('paper').replaceChildren(); });
  },
};
