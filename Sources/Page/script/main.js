// Puts it all together: what the address says is what is drawn.
const views = [['overview', 'Overview'], ['findings', 'Findings'], ['balance', 'Balance'], ['pairs', 'Alike']];

function drawViews() {
  byId('views').replaceChildren(...views.map(([view, title]) => element('li', {}, element('a', {
    href: state.address({ view, at: view === 'findings' ? state.now.at : undefined,
      row: view === 'findings' ? state.now.row : undefined }),
    'aria-current': state.now.view === view ? 'page' : null }, title))));
}

function draw(now, before = {}) {
  drawViews();
  const isNew = now.view !== before.view;
  for (const [view] of views) byId(`view-${view}`).hidden = view !== now.view;
  if (now.view === 'findings') {
    if (isNew || state.filters.some((name) => now[name] !== before[name])) {
      filters.draw();
      if (state.filters.some((name) => now[name] !== before[name])) list.box.scrollTop = 0;
      list.update();
    }
    // Where there is room beside the list, something is always shown there.
    if (!state.now.at && list.shown.length && matchMedia('(min-width: 761px)').matches) {
      state.go({ at: list.shown[0].fingerprint }, true);
      return;
    }
    list.show();
    desk.draw();
  } else {
    document.body.classList.remove('reading');
    const tell = { overview: drawOverview, balance: drawBalance, pairs: drawPairs }[now.view];
    if (isNew || now.view === 'overview') tell(byId(`view-${now.view}`));
    if (isNew && before.view) scrollTo(0, 0);
  }
}

// Draws everything again, because more is known now than before.
function refresh() {
  desk.shown = undefined;
  exchange.draw();
  draw(state.now, {});
}

function begin() {
  const names = [...new Set(files.map((file) => file.dataset))];
  byId('name').textContent = names.length === 1 ? shortOf(names[0]) : `${names.length} datasets`;
  byId('heading').textContent = `Conflict report of ${names.join(', ')}`;
  filters.build();
  list.build();
  exchange.build();
  keys.build();
  paper.build();
  state.listeners.push(draw);
  decisions.listeners.push(() => { exchange.draw(); list.redraw(); });
  addEventListener('storage', (event) => {
    if (event.key !== decisions.shelf) return;
    decisions.begin();
    refresh();
  });
  state.tell();
  exchange.draw();
}

begin();
