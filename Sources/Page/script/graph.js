// Topics and the edges along which denials spill over. Topics stand in columns: what spills to the
// left of what it spills onto; in each column in the order that crosses the fewest lines.
const graph = {
  width: 214, height: 42, gap: 12, between: 104, most: 3,

  topics() {
    return matter.graph.topics.map((topic) => {
      let [affirm, deny] = [0, 0];
      for (const cell of topic.cells) {
        if (cell.cell === 'persona') continue;
        affirm += cell.affirm.count;
        deny += cell.deny.count;
      }
      return { id: topic.topic, title: topic.title, affirm, deny, values: topic.values };
    }).filter((topic) => topic.affirm + topic.deny);
  },

  // Columns of linked topics, and the topics without an edge.
  columns(topics, edges) {
    const linked = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
    const depth = new Map();
    const reach = (id, path) => {
      if (depth.has(id)) return depth.get(id);
      if (path.has(id)) return 0;
      path.add(id);
      const before = edges.filter((edge) => edge.to === id).map((edge) => reach(edge.from, path) + 1);
      path.delete(id);
      const found = Math.min(this.most - 1, Math.max(0, ...before));
      depth.set(id, found);
      return found;
    };
    const columns = Array.from({ length: this.most }, () => []);
    for (const topic of topics) if (linked.has(topic.id)) columns[reach(topic.id, new Set())].push(topic);
    const used = columns.filter((column) => column.length);
    this.untangle(used, edges);
    return { columns: used, loose: topics.filter((topic) => !linked.has(topic.id)) };
  },

  untangle(columns, edges) {
    const place = new Map();
    const settle = () => columns.forEach((column) => column.forEach(
      (topic, index) => place.set(topic.id, (index + 0.5) / column.length)));
    settle();
    for (let round = 0; round < 8; round += 1) {
      for (const column of round % 2 ? [...columns].reverse() : columns) {
        const middle = (topic) => {
          const others = edges.filter((edge) => edge.from === topic.id || edge.to === topic.id)
            .map((edge) => place.get(edge.from === topic.id ? edge.to : edge.from));
          return others.length ? others.reduce((a, b) => a + b) / others.length : place.get(topic.id);
        };
        const wanted = new Map(column.map((topic) => [topic, middle(topic)]));
        column.sort((a, b) => wanted.get(a) - wanted.get(b) || (a.id < b.id ? -1 : 1));
        settle();
      }
    }
  },

  places(columns, loose) {
    const places = new Map();
    const step = this.height + this.gap;
    const tallest = Math.max(1, ...columns.map((column) => column.length));
    columns.forEach((column, x) => {
      // A shorter column spreads over the height of the tallest, as far as that reads well.
      const pitch = Math.min(step * 1.8, column.length > 1 ? (tallest - 1) * step / (column.length - 1) : step);
      const top = ((tallest - 1) * step - (column.length - 1) * pitch) / 2;
      column.forEach((topic, y) => places.set(topic.id, { topic, column: x,
        x: x * (this.width + this.between), y: top + y * pitch }));
    });
    const top = columns.length ? tallest * step + 28 : 0;
    const across = 4;
    loose.forEach((topic, index) => places.set(topic.id, { topic, column: -1,
      x: (index % across) * (this.width + 18), y: top + Math.floor(index / across) * step }));
    return places;
  },
};

function drawGraph() {
  const topics = graph.topics();
  if (!topics.length) return [element('p', { class: 'hint' }, 'The rows claim nothing of the model.')];
  const known = new Set(topics.map((topic) => topic.id));
  const edges = matter.graph.edges.filter((edge) => edge.denied !== edge.spillsOnto
    && known.has(edge.denied) && known.has(edge.spillsOnto))
    .map((edge) => ({ ...edge, from: edge.denied, to: edge.spillsOnto, isTense: isTense(edge) }));
  const { columns, loose } = graph.columns(topics, edges);
  const places = graph.places(columns, loose);
  const all = [...places.values()];
  const bends = edges.some((edge) => places.get(edge.from).column === columns.length - 1) ? 64 : 0;
  const width = Math.max(columns.length * (graph.width + graph.between) - graph.between + bends,
    ...all.map((place) => place.x + graph.width));
  const height = Math.max(...all.map((place) => place.y)) + graph.height;
  const most = Math.max(1, ...topics.map((topic) => Math.max(topic.affirm, topic.deny)));
  const picture = drawn('svg', { class: 'graph', viewBox: `-8 -8 ${width + 16} ${height + 16}`,
    width: width + 16, height: height + 16, role: 'group', 'aria-label': 'Graph of topics' },
  drawn('g', {}, edges.filter((edge) => !edge.isTense).map((edge) => drawEdge(edge, places)),
    edges.filter((edge) => edge.isTense).map((edge) => drawEdge(edge, places))),
  drawn('g', {}, all.map((place) => drawTopic(place, edges, most))));
  const light = (id) => {
    picture.classList.toggle('lit', Boolean(id));
    const near = new Set([id, ...edges.filter((edge) => edge.from === id || edge.to === id)
      .flatMap((edge) => [edge.from, edge.to])]);
    for (const node of picture.querySelectorAll('[data-topic]')) {
      node.classList.toggle('near', near.has(node.dataset.topic));
    }
    for (const line of picture.querySelectorAll('[data-from]')) {
      line.classList.toggle('near', line.dataset.from === id || line.dataset.to === id);
    }
  };
  const of = (event) => event.target.closest?.('[data-topic]')?.dataset.topic;
  picture.addEventListener('mouseover', (event) => light(of(event)));
  picture.addEventListener('mouseleave', () => light());
  picture.addEventListener('focusin', (event) => light(of(event)));
  picture.addEventListener('focusout', () => light());
  return [element('div', { class: 'scroller of-graph', tabindex: '0', role: 'region', 'aria-label': 'Graph' }, picture),
    drawTopicList(topics, edges, most)];
}

// The same as a list, for screens on which there is no room for lines between boxes.
function drawTopicList(topics, edges, most) {
  const order = [...topics].sort((a, b) => findingsOn(b.id).length - findingsOn(a.id).length
    || Math.min(b.affirm, b.deny) - Math.min(a.affirm, a.deny) || (a.id < b.id ? -1 : 1));
  return element('ul', { class: 'topic-list' }, order.map((topic) => {
    const onto = edges.filter((edge) => edge.from === topic.id)
      .sort((a, b) => b.isTense - a.isTense || (a.to < b.to ? -1 : 1));
    const count = findingsOn(topic.id).length;
    const width = (number) => number ? Math.max(1, 50 * Math.sqrt(number / most)) : 0;
    return element('li', {}, element('a', { href: topicAddress(topic.id), 'data-topic': topic.id },
      element('b', {}, topic.id), count ? element('span', { class: 'count' }, counted(count, 'finding')) : null),
    element('span', { class: 'votes' }, element('span', { class: 'no' }, grouped(topic.deny)),
      drawn('svg', { viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        drawn('rect', { class: 'deny', x: 50 - width(topic.deny), y: 0, width: width(topic.deny), height: 8 }),
        drawn('rect', { class: 'affirm', x: 50, y: 0, width: width(topic.affirm), height: 8 })),
      element('span', { class: 'yes' }, grouped(topic.affirm))),
    onto.length ? element('p', { class: 'onto' }, 'spills over ', onto.map((edge, index) => [index ? ', ' : '',
      edge.isTense ? element('b', {}, edge.to) : edge.to])) : null);
  }));
}

function findingsOn(id) { return findings.filter((finding) => finding.topics.includes(id)); }

function isTense(edge) {
  return findings.some((finding) => finding.rule === 'self-knowledge-tension'
    && finding.topics[0] === edge.denied && finding.topics.slice(1).includes(edge.spillsOnto));
}

// The way of a line: to the right through the gaps between the boxes that stand in between; a line
// within a column bends around to the right.
function wayOf(from, to, places) {
  const half = graph.height / 2;
  const [y1, y2] = [from.y + half, to.y + half];
  if (from.column > to.column) {
    const middle = (from.x + to.x + graph.width) / 2;
    return `M${from.x} ${y1 + 8}C${middle} ${y1 + 8} ${middle} ${y2 + 8} ${to.x + graph.width} ${y2 + 8}`;
  }
  if (from.column === to.column) {
    // The farther it goes, the wider it bends, so that lines side by side stay apart.
    const x = Math.max(from.x, to.x) + graph.width;
    const bend = x + Math.min(96, 22 + 0.16 * Math.abs(y2 - y1));
    return `M${x} ${y1}C${bend} ${y1} ${bend} ${y2} ${x} ${y2}`;
  }
  let [x, y] = [from.x + graph.width, y1];
  let path = `M${x} ${y}`;
  const curve = (toX, toY) => {
    const bend = (toX - x) / 2;
    path += `C${x + bend} ${y} ${toX - bend} ${toY} ${toX} ${toY}`;
    [x, y] = [toX, toY];
  };
  for (let column = from.column + 1; column < to.column; column += 1) {
    const boxes = [...places.values()].filter((place) => place.column === column).sort((a, b) => a.y - b.y);
    if (!boxes.length) continue;
    const straight = y1 + (y2 - y1) * (column - from.column) / (to.column - from.column);
    const gaps = [boxes[0].y - 7, ...boxes.map((place, index) => index + 1 < boxes.length
      ? (place.y + graph.height + boxes[index + 1].y) / 2 : place.y + graph.height + 7)];
    const gap = gaps.reduce((best, each) => Math.abs(each - straight) < Math.abs(best - straight) ? each : best);
    curve(boxes[0].x, gap);
    x += graph.width;
    path += `H${x}`;
  }
  curve(to.x, y2);
  return path;
}

function drawEdge(edge, places) {
  const path = wayOf(places.get(edge.from), places.get(edge.to), places);
  const says = `${edge.from} spills over ${edge.to}, ${counted(edge.bridges, 'bridge')}. ${edge.because}`;
  return drawn('a', { href: topicAddress(edge.from), tabindex: '-1', 'aria-hidden': 'true',
    class: `edge${edge.isTense ? ' tense' : ''}`, 'data-from': edge.from, 'data-to': edge.to },
  drawn('title', {}, says), drawn('path', { class: 'line', d: path }),
  drawn('path', { class: 'reach', d: path }));
}

function topicAddress(id) {
  return state.address({ ...state.noFilters, view: 'findings', at: undefined, row: undefined, topic: id });
}

function drawTopic(place, edges, most) {
  const { topic } = place;
  const count = findingsOn(topic.id).length;
  const middle = graph.width / 2;
  const length = (number) => number ? Math.max(2, (middle - 44) * Math.sqrt(number / most)) : 0;
  const onto = edges.filter((edge) => edge.from === topic.id).map((edge) => edge.to);
  const values = topic.values.slice(0, 3).map((value) => `${value.value} × ${value.count}`).join(', ');
  const says = `${topic.id}: ${counted(topic.deny, 'answer denies', 'answers deny')}, `
    + `${counted(topic.affirm, 'affirms', 'affirm')}; ${counted(count, 'finding')}`
    + (values ? `; ${values}` : '') + (onto.length ? `; spills over ${onto.join(', ')}` : '');
  return drawn('a', { href: topicAddress(topic.id), class: `topic${count ? ' found' : ''}`,
    transform: `translate(${place.x} ${place.y})`, 'data-topic': topic.id, 'aria-label': says },
  drawn('title', {}, `The assistant ${topic.title}.\n${says}`),
  drawn('rect', { class: 'box', width: graph.width, height: graph.height, rx: 7 }),
  drawn('text', { class: 'name', x: 10, y: 17 }, clipped(topic.id, 25)),
  count ? drawn('text', { class: 'number', x: graph.width - 10, y: 17 }, count) : null,
  drawn('rect', { class: 'deny', x: middle - length(topic.deny), y: 27, width: length(topic.deny), height: 6, rx: 1 }),
  drawn('rect', { class: 'affirm', x: middle, y: 27, width: length(topic.affirm), height: 6, rx: 1 }),
  drawn('text', { class: 'votes no', x: 10, y: 34 }, grouped(topic.deny)),
  drawn('text', { class: 'votes yes', x: graph.width - 10, y: 34 }, grouped(topic.affirm)),
  drawn('line', { class: 'axis', x1: middle, x2: middle, y1: 24.5, y2: 35.5 }));
}
