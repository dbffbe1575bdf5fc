// The corpus at a glance.
function figure(number, noun, more) {
  return element('div', { class: 'figure' }, element('dd', {}, number), element('dt', {}, noun),
    more ? element('dd', { class: 'more' }, more) : null);
}

function drawOverview(place) {
  const { summary } = matter;
  const { counts } = matter;
  const beside = counts.findings - findings.length;
  const { rows, decided } = decisions.progress();
  place.replaceChildren(...[
    element('div', { class: 'lead' },
      element('h2', {}, headline(counts.conflicts)),
      element('p', {}, `Read: ${counted(summary.rows, 'row')} in ${counted(summary.files, 'file')}, `
        + `${counted(summary.datasets, 'dataset')}; ${skippedIn(summary)}. Worst first.`)),
    element('dl', { class: 'figures' },
      figure(grouped(summary.observations), 'observations', 'what the rows claim of the model'),
      figure(grouped(counts.findings), 'findings', severityCounts()
        + (beside ? `; ${grouped(beside)} in the second file` : '')),
      figure(grouped(summary.contested), 'contested', 'observations that others contradict'),
      figure(grouped(rows), 'rows to decide about',
        rows ? `${grouped(decided)} decided, ${percent(decided / rows)}` : '')),
    element('div', { class: 'pair' }, worst(), element('div', { class: 'stack' }, settles(), leans())),
    comparison(),
    element('section', { class: 'panel' },
      element('h3', {}, 'What is claimed, and what spills over'),
      element('p', { class: 'hint' }, 'Each box is a topic: how many answers deny it, to the left, and '
        + 'affirm it, to the right. A line is an edge along which models stretch a denial over an '
        + 'ability; it is strong where nothing bridges the two. Choose a topic to see its findings.'),
      drawGraph()),
    element('section', { class: 'panel' },
      element('h3', {}, 'Which datasets contradict which'),
      element('p', { class: 'hint' }, 'How many observations of the two contradict each other, and on the diagonal '
        + 'of each itself. Choose a number to see its findings.'),
      element('div', { id: 'matrix', class: 'matrix-box' }, drawMatrix())),
  ].filter(Boolean));
}

function headline(conflicts) {
  if (!findings.length) return 'Nothing here contradicts itself';
  if (!conflicts) return `${counted(matter.counts.findings, 'finding')}, and no conflict between rows`;
  return `${counted(conflicts, 'conflict')} between rows that may each be right`;
}

function skippedIn(summary) {
  const parts = Object.entries(summary.skipped).map(([kind, count]) => `${grouped(count)} ${kind}`);
  return parts.length ? `left out: ${parts.join(', ')}` : 'none left out';
}

function severityCounts() {
  return severities.map((severity) => {
    const count = matter.counts[severity];
    if (!count) return '';
    return severity === 'info' ? `${grouped(count)} info` : counted(count, severity);
  }).filter(Boolean).join(', ');
}

// What to begin with: the worst, those of one rule in single rows taken together.
function worst() {
  const lots = new Map();
  for (const finding of findings) {
    const key = finding.topic ? finding.fingerprint : finding.rule + finding.severity;
    lots.set(key, [...lots.get(key) ?? [], finding]);
  }
  const items = [...lots.values()].slice(0, 6).map((lot) => {
    const [finding] = lot;
    const address = lot.length > 1 ? { ...state.noFilters, view: 'findings', rule: finding.rule }
      : { view: 'findings', at: finding.fingerprint };
    return element('li', {}, element('a', { href: state.address(address) },
      badge(finding.severity), element('span', { class: 'what' }, titleOf(finding),
        lot.length > 1 ? element('b', { class: 'times' }, `× ${grouped(lot.length)}`) : null,
        finding.topic ? element('small', {}, finding.rule) : null),
      element('span', { class: 'says' }, finding.topic ? finding.cell ?? ''
        : lot.length > 1 ? matter.rules[finding.rule]?.says ?? '' : shortIn(finding.message)),
      ...(finding.isConflict && lot.length === 1 ? sidesOf(finding).slice(0, 2) : [{ evidence: [finding.evidence[0]] }])
        .map(against)));
  });
  const rest = lots.size - items.length;
  return element('section', { class: 'panel' }, element('h3', {}, 'Begin here'),
    items.length ? element('ol', { class: 'worst' }, items)
      : element('p', { class: 'hint' }, 'There is nothing to decide about.'),
    rest > 0 ? element('p', { class: 'hint' }, element('a', { href: state.address({ view: 'findings' }) },
      `All ${grouped(matter.counts.findings)} findings, the worst first`)) : null);
}

// The sides of a finding; where they are values of one thing, neither is a yes or a no.
function sidesOf(finding) {
  const { sides } = finding;
  const isSplit = new Set(sides.map((side) => side.polarity)).size > 1;
  return sides.map((side) => ({ ...side, polarity: isSplit ? side.polarity : '' }));
}

// One side in one line: how many there are, and what one of them says.
function against(side) {
  const quotes = side.evidence.map(quoteOf).filter(Boolean);
  // Words tell more than the name of a tool that is called.
  const quote = quotes.find(isSaid) ?? quotes[0];
  return element('span', { class: `against ${side.polarity ?? ''}` },
    side.label ? element('b', {}, `${grouped(side.count)} ${side.label}`) : null,
    quote && !isSaid(quote) ? element('code', {}, quote) : element('q', {}, quote ?? ''));
}

function isSaid(text) { return /\s|\p{Script=Han}/u.test(text); }

function quoteOf(place) {
  const [start, end] = place.quote ?? [0, 0];
  const text = place.text ?? '';
  return (end > start ? text.slice(start, end) : text).trim();
}

function badge(severity) {
  return element('span', { class: `badge ${severity}` }, severity);
}

function titleOf(finding) {
  return finding.topic ? [shortOf(finding.topic), finding.aspect].filter(Boolean).join(' / ') : finding.rule;
}

// The entropy of all polarities, by what settles it.
function settles() {
  const { total, byCell, byDataset, rest } = matter.leanings.uncertainty;
  const parts = [['settled by context', byCell, 'context'], ['told by the dataset alone', byDataset,
    'dataset'], ['mixed inside datasets', rest, 'mixed']];
  const says = parts.map(([name, bits]) => `${name} ${percent(total ? bits / total : 0)}`).join(', ');
  let at = 0;
  const bars = parts.map(([, bits, kind]) => {
    const width = total ? 100 * bits / total : 0;
    at += width;
    return drawn('rect', { class: `share ${kind}`, x: at - width, y: 0, width, height: 10 });
  });
  return element('section', { class: 'panel' },
    element('h3', {}, 'What tells yes from no'),
    total ? [drawn('svg', { class: 'shares', viewBox: '0 0 100 10', preserveAspectRatio: 'none',
      role: 'img', 'aria-label': says }, bars),
    element('ul', { class: 'legend' }, parts.map(([name, bits, kind]) => element('li', {},
      element('span', { class: `swatch ${kind}`, 'aria-hidden': 'true' }),
      element('b', {}, percent(bits / total)), ' ' + name))),
    element('p', { class: 'hint' }, 'A model sees the context, never the dataset: only the first part '
      + 'is something that it can learn.')]
      : element('p', { class: 'hint' }, 'No topic is both affirmed and denied.'));
}

function leans() {
  const { granted, refusedThere, withheld, promisedThere } = matter.leanings.lean;
  const line = (count, of, says) => element('li', {}, element('b', {}, of ? percent(count / of) : '–'),
    ` ${says}`, element('span', { class: 'more' }, of ? `${grouped(count)} of ${grouped(of)}` : 'none seen'));
  return element('section', { class: 'panel' }, element('h3', {}, 'Which way it leans'),
    element('ul', { class: 'leans' },
      line(refusedThere, granted, 'refused although granted'),
      line(promisedThere, withheld, 'promised although withheld')));
}

// What has changed since an earlier report.
function comparison() {
  const { compare } = matter;
  if (!compare) return null;
  const figures = Object.entries(compare.figures).filter(([, [before, now]]) => before !== now)
    .map(([name, [before, now]]) => element('li', {}, element('b', {},
      `${now > before ? '+' : '−'}${grouped(Math.abs(now - before))}`), ` ${name}`,
    element('span', { class: 'more' }, `${grouped(before)} → ${grouped(now)}`)));
  const fresh = compare.new.map((fingerprint) => byFingerprint.get(fingerprint)).filter(Boolean);
  const list = (title, items) => items.length ? element('div', {}, element('h4', {},
    `${title}: ${items.length}`), element('ul', {}, items.slice(0, 12),
    items.length > 12 ? element('li', {}, `and ${items.length - 12} more`) : null)) : null;
  const changed = Object.entries(compare.changed).filter(([key]) => byFingerprint.has(key));
  return element('section', { class: 'panel compare' },
    element('h3', {}, 'Since the last report'),
    figures.length ? element('ul', { class: 'leans' }, figures)
      : element('p', { class: 'hint' }, 'All figures are the same.'),
    element('div', { class: 'changes' },
      list('New', fresh.map((finding) => element('li', {}, linkTo(finding)))),
      list('Gone', compare.gone.map((told) => element('li', {},
        [told.rule, told.topic].filter(Boolean).join(', ')))),
      list('Changed', changed.map(([key, before]) => {
        const finding = byFingerprint.get(key);
        const now = finding.topic ? finding.contested : finding.count;
        return element('li', {}, linkTo(finding), ` ${grouped(before)} → ${grouped(now)}`);
      }))));
}

function linkTo(finding) {
  return element('a', { href: state.address({ view: 'findings', at: finding.fingerprint }) },
    [finding.rule, finding.topic].filter(Boolean).join(', '));
}
