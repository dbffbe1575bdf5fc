// Keys: one hand goes through findings and rows, the other decides.
const keys = {
  all: [
    ['j', 'next finding', () => list.move(1)], ['k', 'finding before', () => list.move(-1)],
    ['n', 'next row', () => desk.step(1)], ['p', 'row before', () => desk.step(-1)],
    ...decisions.choices.map((choice, index) => [String(index + 1), choice, () => keys.decide(choice)]),
    ['o', 'open or close the whole conversation', () => keys.toggle()],
    ['w', 'write why', () => keys.reach('.why')],
    ['s', 'save and open', () => exchange.open()],
    ['/', 'search', () => { state.go({ view: 'findings' }); byId('search').focus(); }],
    ['g', 'overview', () => state.go({ view: undefined })],
    ['f', 'findings', () => state.go({ view: 'findings' })],
    ['b', 'balance', () => state.go({ view: 'balance' })],
    ['?', 'these keys', () => keys.open()],
  ],

  build() {
    addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      const isTyping = target.matches?.('input, textarea, select');
      if (event.key === 'Escape' && isTyping) { target.blur(); return; }
      if (isTyping || document.querySelector('dialog[open]') || !decisions.shortcuts) return;
      const found = this.all.find(([key]) => key === event.key);
      if (!found) return;
      if ('jknp'.includes(event.key) && state.now.view !== 'findings') state.go({ view: 'findings' });
      event.preventDefault();
      found[2]();
    });
  },

  decide(choice) {
    if (state.now.view !== 'findings') return;
    if (!desk.current) desk.step(1);
    const place = desk.current;
    const card = place && desk.card(place);
    if (!card) return;
    card.choose(choice);
    say(`${whereOf(place)}: ${decisions.of(place).decision || 'open again'}`);
  },

  toggle() {
    const whole = desk.current && desk.card(desk.current)?.querySelector('details.whole');
    if (whole) whole.open = !whole.open;
  },

  reach(name) { if (desk.current) desk.card(desk.current)?.querySelector(name)?.focus(); },

  open() {
    const dialog = byId('keys');
    dialog.replaceChildren(element('form', { method: 'dialog' },
      element('h2', { id: 'keys-title' }, 'Keys'),
      element('dl', { class: 'keys' }, this.all.map(([key, says]) => element('div', {},
        element('dt', {}, element('kbd', {}, key)), element('dd', {}, says)))),
      element('label', { class: 'check' }, element('input', { type: 'checkbox', id: 'use-keys', checked: decisions.shortcuts,
        onchange: (event) => { decisions.shortcuts = event.target.checked; decisions.keep(); } }),
      ' Single keys work'),
      element('div', { class: 'actions end' }, element('button', { value: 'close', class: 'primary' }, 'Done'))));
    if (!dialog.open) dialog.showModal();
  },
};
