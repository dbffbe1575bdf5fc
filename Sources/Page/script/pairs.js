// Requests that are nearly the same and are treated differently: from opposite sides of a conflict,
// with the words marked in which they differ.
const pairs = {
  least: 0.55,
  most: 200,

  all() {
    if (this.found) return this.found;
    const found = new Map();
    for (const finding of findings) {
      if (!finding.topic) continue;
      const sides = finding.sides.map((side) => side.evidence.map((place) => this.asked(place)).filter(Boolean));
      for (let left = 0; left < sides.length; left += 1) {
        for (let right = left + 1; right < sides.length; right += 1) {
          for (const a of sides[left]) {
            for (const b of sides[right]) {
              if (a.place.key === b.place.key) continue;
              const alike = this.alike(a.bag, b.bag);
              if (alike < this.least) continue;
              const key = `${a.place.shows} ${b.place.shows}`;
              if ((found.get(key)?.alike ?? 0) >= alike) continue;
              found.set(key, { finding, alike, a, b,
                sides: [finding.sides[left], finding.sides[right]] });
            }
          }
        }
      }
    }
    this.found = [...found.values()].sort((x, y) => y.alike - x.alike).slice(0, this.most);
    return this.found;
  },

  asked(place) {
    const text = requestOf(place);
    if (!text || text.length > 4000) return undefined;
    const words = text.match(/[\p{L}\p{N}'’]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
    const bag = new Map();
    let count = 0;
    for (const word of words) {
      if (!/[\p{L}\p{N}]/u.test(word)) continue;
      // What is written without spaces is compared by its letters.
      const parts = /\p{Script=Han}/u.test(word) ? [...word] : [word.toLowerCase()];
      for (const part of parts) { bag.set(part, (bag.get(part) ?? 0) + 1); count += 1; }
    }
    return count < 3 ? undefined : { place, text, words, bag: { bag, count } };
  },

  // The share of words that both have.
  alike(a, b) {
    const most = 2 * Math.min(a.count, b.count) / (a.count + b.count);
    if (most < this.least) return 0;
    let same = 0;
    for (const [word, count] of a.bag) same += Math.min(count, b.bag.get(word) ?? 0);
    return 2 * same / (a.count + b.count);
  },

  // The words of each that the other has not, in order, as ranges.
  difference(a, b) {
    const rows = a.length + 1;
    const columns = b.length + 1;
    if (rows * columns > 400000) return [[], []];
    const table = new Uint16Array(rows * columns);
    const same = (i, j) => a[i].toLowerCase() === b[j].toLowerCase();
    for (let i = a.length - 1; i >= 0; i -= 1) {
      for (let j = b.length - 1; j >= 0; j -= 1) {
        table[i * columns + j] = same(i, j) ? table[(i + 1) * columns + j + 1] + 1
          : Math.max(table[(i + 1) * columns + j], table[i * columns + j + 1]);
      }
    }
    const only = [[], []];
    let [i, j, x, y] = [0, 0, 0, 0];
    const skip = (list, word, at) => { if (word.trim()) list.push([at, at + word.length]); };
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && same(i, j)) {
        x += a[i].length; y += b[j].length; i += 1; j += 1;
      } else if (j >= b.length || i < a.length
        && table[(i + 1) * columns + j] >= table[i * columns + j + 1]) {
        skip(only[0], a[i], x); x += a[i].length; i += 1;
      } else {
        skip(only[1], b[j], y); y += b[j].length; j += 1;
      }
    }
    return only;
  },

  // Ranges with nothing but space between them become one.
  joined(text, ranges) {
    const joined = [];
    for (const [start, end] of ranges) {
      const last = joined.at(-1);
      if (last && !text.slice(last[1], start).trim()) last[1] = end;
      else joined.push([start, end]);
    }
    return joined;
  },
};

function drawPairs(place) {
  const all = pairs.all();
  place.replaceChildren(
    element('div', { class: 'lead' }, element('h2', {}, 'The same request, two ways to treat it'),
      element('p', {}, all.length
        ? 'Requests from opposite sides of a conflict that are nearly the same, the most alike first. '
          + 'The words in which they differ are marked: often nothing in them explains the difference.'
        : 'No two requests on opposite sides of a conflict are nearly the same.')),
    element('ol', { class: 'pairing' }, all.map((pair) => {
      const [left, right] = pairs.difference(pair.a.words, pair.b.words);
      const card = (asked, ranges, side) => element('div', { class: `asked ${side.polarity}` },
        element('p', { class: 'label' }, side.label),
        element('blockquote', { class: 'request' }, marked(asked.text, pairs.joined(asked.text, ranges))),
        element('p', { class: 'answer' }, marked(asked.place.text ?? '', [asked.place.quote ?? [0, 0]])),
        element('a', { class: 'where', href: state.address({ view: 'findings', at: pair.finding.fingerprint,
          row: asked.place.key.split('\n').slice(1).join(':') }) }, whereOf(asked.place)));
      return element('li', {}, element('p', { class: 'alike' },
        element('b', {}, percent(pair.alike)), ' alike · ', linkTo(pair.finding)),
      element('div', { class: 'two' }, card(pair.a, left, pair.sides[0]),
        card(pair.b, right, pair.sides[1])));
    })));
}
