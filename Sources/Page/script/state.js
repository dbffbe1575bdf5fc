// Everything that one can be looking at, kept behind the # of the address: whoever gets the address
// sees the same.
const state = {
  names: ['view', 'rule', 'dataset', 'against', 'topic', 'severity', 'file', 'open', 'q', 'at', 'row'],
  filters: ['rule', 'dataset', 'against', 'topic', 'severity', 'file', 'open', 'q'],
  now: {},
  listeners: [],

  read() {
    const given = new URLSearchParams(location.hash.slice(1));
    const now = {};
    for (const name of this.names) if (given.get(name)) now[name] = given.get(name);
    if (!['findings', 'balance', 'pairs'].includes(now.view)) now.view = 'overview';
    this.now = now;
  },

  address(changes) {
    const next = { ...this.now, ...changes };
    const told = new URLSearchParams();
    for (const name of this.names) {
      if (next[name] && !(name === 'view' && next.view === 'overview')) told.set(name, next[name]);
    }
    return '#' + told.toString();
  },

  // Goes somewhere else. `quietly`: going back does not stop here.
  go(changes, quietly = false) {
    const address = this.address(changes);
    if (address === (location.hash || '#')) return;
    if (quietly) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.tell();
  },

  tell() {
    const before = this.now;
    this.read();
    for (const listener of this.listeners) listener(this.now, before);
  },

  get isFiltered() { return this.filters.some((name) => this.now[name]); },
  get noFilters() { return Object.fromEntries(this.filters.map((name) => [name, undefined])); },
};

addEventListener('popstate', () => state.tell());
addEventListener('hashchange', () => state.tell());
