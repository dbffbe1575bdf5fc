// Datasets against datasets, by contested observations; a dataset against itself is what is mixed
// inside it.
function drawMatrix() {
  const pairs = matter.matrix.pairs.map((pair) => ({ ...pair,
    topics: Object.entries(pair.topics).sort((a, b) => b[1] - a[1]) }));
  if (!pairs.length) return element('p', { class: 'hint' }, 'No dataset contradicts another, or itself.');
  const weight = new Map();
  for (const { left, right, contested } of pairs) {
    for (const name of [left, right]) weight.set(name, (weight.get(name) ?? 0) + contested);
  }
  const names = [...weight.keys()].sort((a, b) => weight.get(b) - weight.get(a));
  const found = new Map();
  for (const pair of pairs) {
    found.set(`${pair.left}\n${pair.right}`, pair);
    found.set(`${pair.right}\n${pair.left}`, pair);
  }
  const most = Math.max(...pairs.map((pair) => pair.contested));
  const cell = (left, right) => {
    const pair = found.get(`${left}\n${right}`);
    if (!pair) return element('td', {});
    const topics = pair.topics.map(([name, contested]) => `${name} ${grouped(contested)}`);
    const link = element('a', {
      href: state.address({ ...state.noFilters, view: 'findings', at: undefined, row: undefined,
        dataset: left, against: right }),
      title: topics.slice(0, 8).join('\n'),
      'aria-label': `${left} against ${left === right ? 'itself' : right}: `
        + `${grouped(pair.contested)} contested; ${topics.slice(0, 3).join(', ')}` },
    grouped(pair.contested));
    const made = element('td', { class: 'hot' }, link);
    made.style.setProperty('--heat', `${Math.round(6 + 36 * Math.sqrt(pair.contested / most))}%`);
    return made;
  };
  return element('div', { class: 'scroller', tabindex: '0', role: 'region',
    'aria-label': 'Matrix of datasets' },
  element('table', { class: 'matrix' },
    element('caption', { class: 'unseen' }, 'Contested observations between datasets'),
    element('thead', {}, element('tr', {}, element('td', {}),
      names.map((name) => element('th', { scope: 'col', title: name }, element('span', {}, shortOf(name)))))),
    element('tbody', {}, names.map((left) => element('tr', {},
      element('th', { scope: 'row', title: left }, shortOf(left)),
      names.map((right) => cell(left, right)))))));
}

// Names without their folders, where that still tells them apart; else without those that all share.
function shortNames(names) {
  const last = names.map((name) => name.split('/').at(-1));
  if (new Set(last).size === names.length) return new Map(names.map((name, index) => [name, last[index]]));
  const parts = names.map((name) => name.split('/'));
  let same = 0;
  while (parts.every((part) => part.length > same + 1 && part[same] === parts[0][same])) same += 1;
  return new Map(names.map((name, index) => [name, parts[index].slice(same).join('/')]));
}

const shortDatasets = shortNames([...new Set(files.map((file) => file.dataset))]);

// What a dataset is called where there is little room.
function shortOf(name) { return shortDatasets.get(name) ?? name; }
