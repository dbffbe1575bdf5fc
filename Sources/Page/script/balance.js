// How each topic leans in each cell: the share of denials, with the interval of 95 in 100.
function drawBalance(place) {
  const lines = matter.leanings.lines;
  const topics = new Map();
  for (const line of lines) topics.set(line.topic, [...topics.get(line.topic) ?? [], line]);
  const contested = (line) => 2 * line.affirm * line.deny / (line.affirm + line.deny);
  const order = [...topics].sort((a, b) => sum(b[1], contested) - sum(a[1], contested)
    || sum(b[1], (line) => line.affirm + line.deny) - sum(a[1], (line) => line.affirm + line.deny));
  place.replaceChildren(
    element('div', { class: 'lead' }, element('h2', {}, 'The balance of what is affirmed and denied'),
      element('p', {}, 'For every topic, and what the model can see of it: which share of the answers '
        + 'denies it. The band is the interval in which the true share lies, 95 times in 100; a wide band '
        + 'means few answers. The most contested topics come first.')),
    lines.length ? element('table', { class: 'balances' },
      element('caption', { class: 'unseen' }, 'Share of denials by topic and context'),
      element('thead', {}, element('tr', {}, ['Topic', 'What the model sees', 'Denied', 'No', 'Yes'].map(
        (name) => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, order.flatMap(([topic, cells]) => cells.map((line, index) => element('tr',
        { class: index ? null : 'first' },
        index ? element('td', { class: 'same' }, element('span', { class: 'unseen' }, topic))
          : element('th', { scope: 'row' }, element('a', { href: topicAddress(topic) }, topic)),
        element('td', { class: 'cell' }, line.says),
        element('td', { class: 'bar' }, balanceBar(line)),
        element('td', { class: 'count' }, grouped(line.deny)),
        element('td', { class: 'count' }, grouped(line.affirm)))))))
      : element('p', { class: 'hint' }, 'The rows claim nothing of the model.'));
}

function sum(list, of) { return list.reduce((total, each) => total + of(each), 0); }

function balanceBar({ affirm, deny, low, high }) {
  const share = deny / (affirm + deny);
  const says = `${percent(share)} denied, between ${percent(low)} and ${percent(high)}`;
  return [drawn('svg', { class: 'balance-bar', viewBox: '0 0 200 16', preserveAspectRatio: 'none',
    role: 'img', 'aria-label': says }, drawn('title', {}, says),
  drawn('rect', { class: 'track', x: 0, y: 7, width: 200, height: 2 }),
  drawn('rect', { class: 'reach', x: 200 * low, y: 3, width: Math.max(1, 200 * (high - low)), height: 10 }),
  drawn('rect', { class: 'point', x: Math.min(197, 200 * share - 1.5 < 0 ? 0 : 200 * share - 1.5), y: 1, width: 3, height: 14 })),
  element('span', { class: 'share' }, percent(share))];
}
