// Datasets against datasets, by contested observations; a dataset against itself is what is mixed
// inside it. Where there are many, those that are contested most come first, and the rest when asked.
const matrix = { most: 12, isWhole: false };

function drawMatrix() {
  const pairs = matter.matrix.pairs.map((pair) => ({ ...pair,
    topics: Object.entries(pair.topics).sort((a, b) => b[1] - a[1]) }));
  if (!pairs.length) return [element('p', { class: 'hint' }, 'No dataset contradicts another, or itself.')];
  const weight = new Map();
  for (const { left, right, contested } of pairs) {
    for (const name of new Set([left, right])) weight.set(name, (weight.get(name) ?? 0) + contested);
  }
  const all = [...weight.keys()].sort((a, b) => weight.get(b) - weight.get(a) || (a < b ? -1 : 1));
  const names = matrix.isWhole ? all : all.slice(0, matrix.most);
  const found = new Map();
  for (const pair of pairs) {
    found.set(`${pair.left}\n${pair.right}`, pair);
    found.set(`${pair.right}\n${pair.left}`, pair);
  }
  const most = Math.max(...pairs.map((pair) => pair.contested));
  const cell = (left, right) => {
    const pair = found.get(`${left}\n${right}`);
    if (!pair) return element('td', { class: left === right ? 'self' : null });
    const topics = pair.topics.map(([name, contested]) => `${name} ${figured(contested)}`);
    const link = element('a', {
      href: state.address({ ...state.noFilters, view: 'findings', at: undefined, row: undefined,
        dataset: left, against: right }),
      title: [`${shortOf(left)} against ${left === right ? 'itself' : shortOf(right)}`, ...topics.slice(0, 8)].join('\n'),
      'aria-label': `${left} against ${left === right ? 'itself' : right}: `
        + `${figured(pair.contested)} contested; ${topics.slice(0, 3).join(', ')}` },
    figured(pair.contested));
    const made = element('td', { class: left === right ? 'hot self' : 'hot' }, link);
    made.style.setProperty('--heat', `${Math.round(6 + 36 * Math.sqrt(pair.contested / most))}%`);
    return made;
  };
  const name = (text) => element('span', {}, clipped(shortOf(text), 26));
  const table = element('div', { class: 'scroller', tabindex: '0', role: 'region',
    'aria-label': 'Matrix of datasets' },
  element('table', { class: 'matrix' },
    element('caption', { class: 'unseen' }, 'Contested observations between datasets'),
    element('thead', {}, element('tr', {}, element('td', {}),
      names.map((left) => element('th', { scope: 'col', title: left }, name(left))))),
    element('tbody', {}, names.map((left) => element('tr', {},
      element('th', { scope: 'row', title: left }, name(left)),
      names.map((right) => cell(left, right)))))));
  if (all.length <= matrix.most) return [table];
  const turn = () => {
    matrix.isWhole = !matrix.isWhole;
    const box = byId('matrix');
    box.replaceChildren(...drawMatrix());
    box.querySelector('.turn-matrix').focus();
  };
  return [table, element('p', {}, element('button', { type: 'button', class: 'turn-matrix', onclick: turn },
    matrix.isWhole ? `Show the ${matrix.most} that are contested most`
      : `Show all ${grouped(all.length)} datasets that contradict something`))];
}

// As much of the end of each name as tells it from the others.
function shortNames(names) {
  const parts = names.map((name) => name.split('/'));
  const count = names.map(() => 1);
  const tail = (index) => parts[index].slice(-count[index]).join('/');
  for (;;) {
    const same = new Map();
    names.forEach((_, index) => same.set(tail(index), [...same.get(tail(index)) ?? [], index]));
    const unclear = [...same.values()].filter((each) => each.length > 1).flat()
      .filter((index) => count[index] < parts[index].length);
    if (!unclear.length) break;
    for (const index of unclear) count[index] += 1;
  }
  return new Map(names.map((name, index) => [name, tail(index)]));
}

const shortDatasets = shortNames([...new Set(files.map((file) => file.dataset))]);

// What a dataset is called where there is little room.
function shortOf(name) { return shortDatasets.get(name) ?? name; }

// A sentence in which datasets are called so, too.
const longDatasets = [...shortDatasets].filter(([long, short]) => long !== short)
  .sort((a, b) => b[0].length - a[0].length);
function shortIn(text) {
  if (!text.includes('/')) return text;
  return longDatasets.reduce((told, [long, short]) => told.replaceAll(long, short), text);
}

// A long name without its middle: how names begin and end tells them apart.
function clipped(text, most) {
  if (text.length <= most) return text;
  const end = Math.ceil((most - 1) / 2);
  return `${text.slice(0, most - 1 - end)}…${text.slice(-end)}`;
}
