// Requests that are the same, or nearly, and are treated differently, with the words marked in which
// they differ: those that the second reading found, and those from opposite sides of a conflict.
const pairs = {
  rule: 'same-request-different-behaviour',
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
    const words = this.split(text);
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

  split(text) { return text.match(/[\p{L}\p{N}'’]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []; },

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
  const same = findings.filter((finding) => finding.rule === pairs.rule);
  const all = pairs.all();
  // What is said of many at once is said once, above them.
  const lots = new Map();
  for (const finding of same) lots.set(finding.message, [...lots.get(finding.message) ?? [], finding]);
  place.replaceChildren(...[
    element('div', { class: 'lead' }, element('h2', {}, 'The same request, two ways to treat it'),
      element('p', {}, same.length || all.length
        ? 'Nothing that a model can see explains the difference. The words in which two requests differ are marked.'
        : 'No request is treated in two ways, and no two requests on opposite sides of a conflict are nearly the same.')),
    same.length ? element('h3', { class: 'within' }, 'The same request: ', element('b', { id: 'same-count' }, grouped(same.length))) : null,
    ...[...lots].sort((a, b) => b[1].length - a[1].length).map(([message, lot]) => element('section', { class: 'lot' },
      element('p', { class: 'alike' }, shortIn(message), lot.length > 1 ? element('b', {}, ` × ${grouped(lot.length)}`) : null),
      drawMore('pairing same', lot, 6, drawSame))),
    all.length ? element('h3', { class: 'within' }, `Nearly the same, on opposite sides of a conflict: ${grouped(all.length)}`) : null,
    all.length ? drawMore('pairing near', all, 12, (pair) => element('li', {},
      element('p', { class: 'alike' }, element('b', {}, percent(pair.alike)), ' alike · ', linkTo(pair.finding)),
      drawTwo(pair.finding, [pair.a, pair.b], pair.sides))) : null,
  ].flat().filter(Boolean));
}

// A list of which the first are shown, and so many more each time that one asks.
function drawMore(name, all, most, drawOne) {
  const box = element('ol', { class: name });
  const button = element('button', { type: 'button', class: 'unfold' });
  let told = 0;
  const tell = () => {
    const next = all.slice(told, told + most).map(drawOne);
    box.append(...next);
    told += next.length;
    button.hidden = told >= all.length;
    button.textContent = moreOf(most, all.length - told);
    return next[0];
  };
  tell();
  button.addEventListener('click', () => tell().querySelector('a')?.focus());
  return [box, button];
}

// A request that rows treat in two ways, with one row of each.
function drawSame(finding) {
  const sides = sidesOf(finding).slice(0, 2);
  const asked = sides.map((side) => {
    // The last place of the first row is its answer.
    const place = side.evidence.findLast((other) => other.key === side.evidence[0].key);
    const text = requestOf(place) ?? quoteOf(side.evidence[0]);
    return { place, text, words: pairs.split(text) };
  });
  const isOne = asked[0].text === asked[1].text;
  return element('li', {}, isOne ? element('blockquote', { class: 'request' }, asked[0].text) : null,
    drawTwo(finding, asked, sides, isOne));
}

// Two requests side by side, with what each was answered.
function drawTwo(finding, asked, sides, isOne = false) {
  const ranges = pairs.difference(asked[0].words, asked[1].words);
  return element('div', { class: 'two' }, asked.map(({ place, text }, number) => {
    const side = sides[number];
    return element('div', { class: `asked ${side.polarity}${finding.topic ? '' : ` ${side.label}`}` },
      element('p', { class: 'label' }, side.label, ' ', element('span', { class: 'count' }, grouped(side.count))),
      isOne ? null : element('blockquote', { class: 'request' }, marked(text, pairs.joined(text, ranges[number]))),
      element('p', { class: 'answer' }, marked(place.text ?? '', [place.quote ?? [0, 0]])),
      element('a', { class: 'where', href: state.address({ view: 'findings', at: finding.fingerprint,
        row: place.key.split('\n').slice(1).join(':') }) }, whereOf(place)));
  }));
}
