'use strict';

// Makes an element. Attributes are set as they are named; `on…` are listeners; children are elements
// or texts, and a text never becomes markup.
function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

// The same for a drawing.
function drawn(name, attributes = {}, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'value') node.value = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null));
  return node;
}

const byId = (id) => document.getElementById(id);

// "1 row", "2 rows", "1,234 rows"
function counted(count, noun, nouns = noun + 's') {
  return `${grouped(count)} ${count === 1 ? noun : nouns}`;
}

function grouped(number) {
  return number.toLocaleString('en-US', { maximumFractionDigits: number < 100 ? 1 : 0 });
}

// What a button says that shows some of what is left.
function moreOf(most, left) {
  return left > most ? `Show ${most} more of ${grouped(left)}` : `Show the other ${left}`;
}

// A number of which little is not nothing.
function figured(number) { return number > 0 && number < 0.05 ? '< 0.1' : grouped(number); }

function percent(share) {
  const hundredths = share * 100;
  if (share > 0 && hundredths < 1) return '< 1 %';
  return `${Math.round(hundredths)} %`;
}

// Says something to those who listen rather than look, and to those who look; not to these while a
// field is open, which it might cover.
function say(text) {
  byId('says').textContent = text;
  byId('note')?.classList.remove('shown');
  if (document.activeElement?.matches('input[type=text], input[type=search], textarea')) return;
  const note = byId('note') ?? document.body.appendChild(
    element('div', { id: 'note', class: 'note', 'aria-hidden': 'true' }));
  note.textContent = text;
  note.classList.add('shown');
  clearTimeout(say.timer);
  say.timer = setTimeout(() => note.classList.remove('shown'), 3200);
}

// A text with ranges of it marked; ranges that overlap become one.
function marked(text, ranges) {
  const parts = [];
  let at = 0;
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    if (from > at) parts.push(text.slice(at, from));
    parts.push(element('mark', {}, text.slice(from, end)));
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
