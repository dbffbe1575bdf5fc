// What is helped and what is refused; and how each topic leans in each cell. Every share stands with
// the interval of 95 in 100.
function drawBalance(place) {
  place.replaceChildren(...drawConduct(), ...drawLeanings());
}

// A table of which the first rows are shown, and the others when asked. `lots` are rows, or lists of
// rows that belong together.
function drawFolded(table, lots, most, says) {
  const body = element('tbody', {}, lots.slice(0, most));
  table.append(body);
  const rest = lots.slice(most);
  if (rest.length < 3) {
    body.append(...rest.flat());
    return [table];
  }
  const button = element('button', { type: 'button', class: 'unfold', onclick: () => {
    body.append(...rest.flat());
    body.rows[body.rows.length - rest.flat().length].querySelector('a, th')?.focus();
    button.remove();
  } }, says(rest.length));
  return [table, button];
}

// How surely a dataset leans to one side or the other.
function leanOf(sheet) {
  return (sheet.leans === 'neither' ? 0 : 1)
    + Math.max(...[sheet.benignRefused, sheet.harmfulServed].map((share) => share.of ? share.low : 0));
}

// What the assistant does with requests, as `antinomy balance` counts it: the datasets that lean the
// most come first.
function drawConduct() {
  const { datasets, all } = matter.balance;
  if (!datasets.length) return [];
  const order = [...datasets].sort((a, b) => leanOf(b) - leanOf(a)
    || b.benignRefused.count + b.harmfulServed.count - a.benignRefused.count - a.harmfulServed.count
    || (a.dataset < b.dataset ? -1 : 1));
  const sheets = datasets.length > 1 ? [all, ...order] : datasets;
  const nameOf = (sheet) => sheet === all ? 'all datasets' : clipped(shortOf(sheet.dataset), 34);
  const share = (name, { count, of, low, high }) => [
    element('td', { class: 'bar', 'data-name': name }, of ? shareBar(count / of, low, high, `${count} of ${of} ${name}`)
      : element('span', { class: 'more' }, 'none asked')),
    element('td', { class: of ? 'count' : 'count none' }, `${grouped(count)} of ${grouped(of)}`)];
  const lines = sheets.map((sheet) => element('tr', { class: sheet === all ? 'first whole-sheet' : 'first' },
    element('th', { scope: 'row', title: sheet.dataset, tabindex: '-1' }, nameOf(sheet)),
    element('td', { class: `lean ${sheet.leans}` }, sheet.leans === 'neither' ? 'neither side' : sheet.leans),
    share('refused without need', sheet.benignRefused), share('harmful served', sheet.harmfulServed)));
  // What is done amiss: harm that is served, anything else that is refused with nothing to justify it.
  const amiss = (line) => line.kind.startsWith('harmful') ? line.helped + line.inPart : line.refused - line.justified;
  const kinds = [...all.requests].sort((a, b) => amiss(b) - amiss(a) || b.refused - a.refused || b.asked - a.asked);
  const head = (names) => element('thead', {}, element('tr', {}, names.map((name) => element('th', { scope: 'col' }, name))));
  return [
    element('div', { class: 'lead' }, element('h2', {}, 'What is helped, and what is refused'),
      element('p', {}, 'Requests without harm that are refused with nothing to justify it, and harmful ones '
        + 'that are served. The band is the interval in which the true share lies, 95 times in 100; a wide '
        + 'band means few requests. The datasets that lean the most come first.')),
    ...drawFolded(element('table', { class: 'balances leanings' },
      element('caption', { class: 'unseen' }, 'Where each dataset leans'),
      head(['Dataset', 'Leans to', 'Refused without need', 'Of', 'Harmful, served', 'Of'])), lines, 9,
    (count) => `Show ${grouped(count)} more datasets`),
    element('h3', { class: 'within' }, 'By kind of request'),
    legendOf(),
    ...drawFolded(element('table', { class: 'balances kinds' },
      element('caption', { class: 'unseen' }, 'What is done with each kind of request'),
      head(['Request', 'What is done', 'Refused', 'Asked'])), kinds.map(drawKind), 10,
    (count) => `Show ${grouped(count)} more kinds of request`),
  ];
}

function drawKind(line) {
  return element('tr', { class: line.refused ? 'first' : 'first clean' },
    element('th', { scope: 'row', tabindex: '-1' }, line.topic ? element('a', { href: topicAddress(line.topic) }, line.topic)
      : line.kind.split(',')[0], line.cell ? element('small', {}, ` ${line.cell}`) : null),
    element('td', { class: 'deeds' }, deedsBar(line),
      line.refused ? element('span', { class: 'more' }, reasonsOf(line)) : null),
    element('td', { class: 'bar', 'data-name': 'refused' }, shareBar(line.refused / line.asked, line.rate.low, line.rate.high,
      'refused')),
    element('td', { class: 'count' }, grouped(line.asked)));
}

function legendOf() {
  return element('ul', { class: 'legend across' }, deeds.map(([key, name]) => element('li', {},
    element('span', { class: `swatch ${key}`, 'aria-hidden': 'true' }), name)));
}

function reasonsOf(line) {
  const reasons = Object.entries(line.reasons).map(([reason, count]) => `${grouped(count)} ${reason}`);
  if (line.justified) reasons.push(`${grouped(line.justified)} of them justified`);
  return `refused: ${reasons.join(', ')}`;
}

const deeds = [['helped', 'helped'], ['inPart', 'helped in part'], ['askedBack', 'asked back'], ['refused', 'refused']];

function deedsBar(line) {
  const says = deeds.filter(([key]) => line[key]).map(([key, name]) => `${grouped(line[key])} ${name}`).join(', ');
  let at = 0;
  return drawn('svg', { class: 'deeds-bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none', role: 'img',
    'aria-label': says }, drawn('title', {}, says), deeds.map(([key]) => {
    const width = 100 * line[key] / line.asked;
    at += width;
    return width ? drawn('rect', { class: key, x: at - width, y: 0, width, height: 10 }) : null;
  }));
}

function drawLeanings() {
  const lines = matter.leanings.lines;
  const topics = new Map();
  for (const line of lines) topics.set(line.topic, [...topics.get(line.topic) ?? [], line]);
  const contested = (line) => 2 * line.affirm * line.deny / (line.affirm + line.deny);
  const order = [...topics].sort((a, b) => sum(b[1], contested) - sum(a[1], contested)
    || sum(b[1], (line) => line.affirm + line.deny) - sum(a[1], (line) => line.affirm + line.deny));
  const lots = order.map(([topic, cells]) => cells.map((line, index) => element('tr', { class: index ? null : 'first' },
    index ? element('td', { class: 'same' }, element('span', { class: 'unseen' }, topic))
      : element('th', { scope: 'row' }, element('a', { href: topicAddress(topic) }, topic)),
    element('td', { class: 'cell' }, line.says),
    element('td', { class: 'bar' }, balanceBar(line)),
    element('td', { class: 'count' }, grouped(line.deny)),
    element('td', { class: 'count' }, grouped(line.affirm)))));
  return [
    element('div', { class: 'lead' }, element('h2', {}, 'What is affirmed, and what is denied'),
      element('p', {}, 'For every topic, and what the model can see of it: which share of the answers '
        + 'denies it. The most contested topics come first.')),
    ...lots.length ? drawFolded(element('table', { class: 'balances topics' },
      element('caption', { class: 'unseen' }, 'Share of denials by topic and context'),
      element('thead', {}, element('tr', {}, ['Topic', 'What the model sees', 'Denied', 'No', 'Yes'].map(
        (name) => element('th', { scope: 'col' }, name))))), lots, 10, (count) => `Show ${grouped(count)} more topics`)
      : [element('p', { class: 'hint' }, 'The rows claim nothing of the model.')],
  ];
}

function sum(list, of) { return list.reduce((total, each) => total + of(each), 0); }

function balanceBar({ affirm, deny, low, high }) { return shareBar(deny / (affirm + deny), low, high, 'denied'); }

// A share, its interval, and its number.
function shareBar(share, low, high, name) {
  const says = `${percent(share)} ${name}, between ${percent(low)} and ${percent(high)}`;
  return [drawn('svg', { class: 'balance-bar', viewBox: '0 0 200 16', preserveAspectRatio: 'none',
    role: 'img', 'aria-label': says }, drawn('title', {}, says),
  drawn('rect', { class: 'track', x: 0, y: 7, width: 200, height: 2 }),
  drawn('rect', { class: 'reach', x: 200 * low, y: 3, width: Math.max(1, 200 * (high - low)), height: 10 }),
  drawn('rect', { class: 'point', x: Math.min(197, 200 * share - 1.5 < 0 ? 0 : 200 * share - 1.5), y: 1, width: 3, height: 14 })),
  element('span', { class: 'share' }, percent(share))];
}
