// A row in full: its conversations, with the system text and the tools, because context decides.
function drawTalks(place) {
  const talks = exhibits.get(place.shows);
  if (!talks) return null;
  const chosen = place.answer ? place.answer[0] : 0;
  return talks.map((talk, index) => {
    const isOther = talks.length > 1 && index !== chosen;
    const told = [drawTools(talk, index, place), talk.turns.map(
      (turn, number) => drawTurn(turn, number, index, place, talk.arm))];
    if (talks.length === 1) return element('div', { class: 'talk' }, told);
    return element('details', { class: 'talk', open: !isOther },
      element('summary', {}, `The ${talk.arm} answer`), told);
  });
}

// The ranges that are marked in one text of a row.
function rangesIn(place, talk, turn, part, number = 0) {
  return (place.marks ?? []).filter((mark) => mark[0] === talk && mark[1] === turn && mark[2] === part
    && mark[3] === number).map((mark) => [mark[4], mark[5]]);
}

function drawTools(talk, index, place) {
  if (!talk.tools) return null;
  const items = talk.tools.map((tool, number) => {
    const name = element('code', {}, marked(tool.name ?? '', rangesIn(place, index, number, 'tool')));
    const more = [tool.description ? element('p', {}, marked(tool.description,
      rangesIn(place, index, number, 'description'))) : null,
    tool.parameters ? element('pre', {}, marked(tool.parameters,
      rangesIn(place, index, number, 'parameters'))) : null];
    return element('li', {}, more.some(Boolean) ? element('details', {}, element('summary', {}, name), more) : name);
  });
  return element('div', { class: 'turn tools' }, element('span', { class: 'role' }, 'tools'),
    element('ul', {}, items));
}

function drawTurn(turn, number, talk, place, arm) {
  const isAnswer = place.answer && place.answer[0] === talk && place.answer[1] === number;
  const ranges = (part, at) => rangesIn(place, talk, number, part, at);
  const notes = [turn.untrained ? 'not trained' : '', isAnswer && arm !== 'plain' ? arm : '', turn.with ?? '']
    .filter(Boolean).join(', ');
  return element('div', { class: `turn ${turn.role}${isAnswer ? ' deciding' : ''}` },
    element('span', { class: 'role' }, turn.role, notes ? element('small', {}, ` ${notes}`) : null),
    element('div', { class: 'said' },
      turn.reasoning ? element('details', { class: 'reasoning', open: ranges('reasoning').length > 0 },
        element('summary', {}, 'thought'), element('p', {}, marked(turn.reasoning, ranges('reasoning')))) : null,
      turn.text && !(turn.outcomes?.length && turn.outcomes[0].text === turn.text)
        ? element('p', {}, marked(turn.text, ranges('text'))) : null,
      (turn.calls ?? []).map((call, index) => element('p', { class: 'call' }, element('b', {},
        marked(call.name ?? '', ranges('call', index))), ' ', marked(call.arguments ?? '', ranges('arguments', index)))),
      (turn.outcomes ?? []).map((outcome, index) => element('p', { class: `outcome${outcome.error ? ' failed' : ''}` },
        outcome.name ? element('b', {}, outcome.name + ' ') : null,
        marked(outcome.text ?? '', ranges('outcome', index)))),
      !turn.text && !turn.calls && !turn.outcomes ? element('p', { class: 'nothing' }, 'nothing') : null));
}
