// One row under a finding: what is quoted from it, the whole of it, and what is decided about it.
const choices = {
  keep: ['Keep', 'right as it is'], drop: ['Drop', 'take the row out'],
  rewrite: ['Rewrite', 'give it the ideal answer'], quarantine: ['Quarantine', 'set it aside, to look at again'],
  allow: ['Allow', 'leave it, and never tell of it again'],
};

function rowId(place) { return `${fileOf(place)}:${place.row ?? 0}`; }

function drawRow(place, isOpen) {
  const card = element('section', { class: 'row', 'data-key': place.key, tabindex: '-1',
    'aria-label': `Row ${place.row ?? ''} of ${fileOf(place)}` });
  const talk = element('details', { class: 'whole', open: isOpen },
    element('summary', {}, 'The whole conversation'));
  const tell = () => {
    if (!talk.open || talk.childElementCount > 1) return;
    talk.append(...(drawTalks(place) ?? [element('p', { class: 'hint' }, place.shows === undefined
      ? 'No conversation can be read from this row.'
      : 'This row stands in the second file, beside this page. Open it with “Save and open”.')]).flat());
  };
  talk.addEventListener('toggle', tell);
  tell();
  const dataset = files[place.file]?.dataset;
  card.append(...[
    element('header', {}, element('span', { class: 'where', title: fileOf(place) }, whereOf(place)),
      dataset && dataset !== fileOf(place) ? element('span', { class: 'dataset', title: dataset }, shortOf(dataset)) : null),
    isOpen || !requestOf(place) ? null : element('p', { class: 'request-of' },
      element('span', { class: 'role' }, 'user'), ' ', requestOf(place)),
    isOpen && exhibits.has(place.shows) ? null : drawQuote(place),
    talk, drawDecision(place, card),
  ].filter(Boolean));
  return card;
}

// What is quoted; of a call the arguments as well.
function drawQuote(place) {
  const quote = marked(place.text ?? '', [place.quote ?? [0, 0]]);
  const [talk, turn, , number] = (place.marks ?? []).find((mark) => mark[2] === 'call') ?? [];
  const call = exhibits.get(place.shows)?.[talk]?.turns[turn]?.calls?.[number];
  if (!call) return element('blockquote', {}, quote);
  return element('blockquote', { class: 'call' }, quote, ' ', call.arguments ?? '');
}

function drawDecision(place, card) {
  const box = element('div', { class: 'decision', role: 'group', 'aria-label': 'Decision' });
  const draw = () => {
    const made = decisions.of(place);
    card.dataset.decision = decisions.isDecided(place) ? made.decision : '';
    for (const button of box.querySelectorAll('[data-choice]')) {
      button.setAttribute('aria-pressed', String(button.dataset.choice === made.decision));
    }
    box.querySelector('.more').replaceChildren(...drawReasons(place, made));
  };
  const choose = (choice) => {
    const now = decisions.of(place).decision;
    decisions.change(place, { decision: now === choice ? '' : choice });
    draw();
    const wanted = { rewrite: '.ideal', allow: '.why' }[decisions.of(place).decision];
    if (wanted) box.querySelector(wanted)?.focus();
  };
  box.append(element('div', { class: 'choices' }, decisions.choices.map((choice, index) => {
    const isPossible = choice !== 'rewrite' || place.field || answerOf(place)?.text;
    return isPossible ? element('button', { type: 'button', 'data-choice': choice, class: choice,
      title: `${choices[choice][1]} (${index + 1})`, 'aria-pressed': 'false', onclick: () => choose(choice) },
    choices[choice][0]) : null;
  })), element('div', { class: 'more' }));
  card.choose = choose;
  card.redraw = draw;
  draw();
  return box;
}

function drawReasons(place, made) {
  const { decision } = made;
  if (!decision && !made.reviewer && !made.why) return [];
  const field = (name, title, node) => element('label', { class: `reason ${name}-of` }, element('span', {}, title), node);
  const onchange = (name) => (event) => decisions.change(place, { [name]: event.target.value });
  const shown = [];
  if (decision === 'rewrite') {
    const current = currentOf(place);
    const area = element('textarea', { class: 'ideal', rows: Math.min(14, Math.max(3,
      Math.ceil(current.length / 70))), oninput: onchange('ideal'), value: made.ideal || current });
    if (!made.ideal && current) area.dataset.untouched = '';
    shown.push(field('ideal', 'The ideal answer', area));
  }
  if (decision) {
    shown.push(field('why', decision === 'allow' ? 'Why it is allowed (needed)' : 'Why',
      element('input', { class: 'why', type: 'text', oninput: onchange('why'), value: made.why ?? '',
        required: decision === 'allow' })));
  }
  shown.push(field('reviewer', 'Assigned to', element('input', { class: 'reviewer', type: 'text',
    oninput: onchange('reviewer'), value: made.reviewer ?? '', autocomplete: 'off' })));
  return [element('div', { class: 'reasons' }, shown)];
}
