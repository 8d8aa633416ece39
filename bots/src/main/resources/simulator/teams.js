import { around, element, link, moment, table } from './dom.js';
import { drawChart } from './chart.js';

/* Adaptive Cards and files as Teams shows them (adaptivecards.io; learn.microsoft.com, "Charts in Adaptive Cards"). */
const COLOURS = ['#637cef', '#e3008c', '#2aa0a4', '#9373c0', '#13a10e', '#3a96dd', '#ca5010', '#57811b', '#b146c2', '#ae8c00', '#5c2e91', '#7a7574'];
const CARD = 'application/vnd.microsoft.card.adaptive';
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';

/** The nodes of a message of the bot. */
export function teams(message, raw, button) {
  const shownParts = raw.text ? [element('p', 'words', raw.text)] : [];
  for (const attachment of raw.attachments || []) {
    if (attachment.contentType === CARD) { shownParts.push(around('div', 'card', ...attachment.content.body.map(part => shown(part, button)))); }
    if (attachment.contentType === CONSENT) { shownParts.push(consent(attachment, button)); }
  }
  if (raw.channelData?.feedbackLoop) { shownParts.push(around('div', 'row thumbs', button({ label: '👍' }), button({ label: '👎' }))); }
  return shownParts;
}

function consent(attachment, button) {
  const { description, sizeInBytes } = attachment.content;
  return around('div', 'card',
    element('b', '', attachment.name),
    element('p', 'context', description + ', ' + sizeInBytes.toLocaleString('en') + ' bytes'),
    around('div', 'row', button({ label: 'Allow' }), button({ label: 'Decline' })));
}

function shown(part, button) {
  const inner = parts => parts.map(child => shown(child, button));
  switch (part.type) {
    case 'TextBlock': return styled(element('p', 'words', dated(part.text)), part);
    case 'RichTextBlock': return around('p', 'words' + (part.horizontalAlignment === 'Right' ? ' right' : ''), ...part.inlines.map(run));
    case 'Container': return around('div', 'container ' + (part.style || ''), ...inner(part.items));
    case 'ColumnSet': return around('div', 'columns', ...part.columns.map(column => around('div', '', ...inner(column.items))));
    case 'Table': return cells(part, inner);
    case 'Image': return image(part);
    case 'ActionSet': return around('div', 'row', ...part.actions.map(action => pressable(action, button)));
    case 'ProgressBar': return progress(part);
    case 'Input.Text':
    case 'Input.ChoiceSet': return input(part);
    default: return part.type.startsWith('Chart.') ? drawChart(charted(part), COLOURS) : element('p', 'context', part.type);
  }
}

/* A date and its time stand side by side in our cards ("Text features" of Adaptive Cards). */
function dated(text) {
  return text.replace(/\{\{DATE\(([^,)]+),SHORT\)\}\} \{\{TIME\(\1\)\}\}/g, (whole, instant) => moment(instant));
}

function run(part) {
  if (typeof part === 'string') { return document.createTextNode(part); }
  const url = part.selectAction?.url;
  return url ? link(url, part.text) : styled(element('span', '', part.text), part);
}

function styled(made, part) {
  made.classList.toggle('bolder', part.weight === 'Bolder');
  made.classList.toggle('context', Boolean(part.isSubtle));
  made.classList.toggle('bad', part.color === 'Attention');
  made.classList.toggle('good', part.color === 'Good');
  return made;
}

function cells(part, inner) {
  const rows = part.rows.map(row => row.cells.map(cell => around('div', '', ...inner(cell.items))));
  return table(rows, column => part.rows.at(-1).cells[column]?.items[0]?.horizontalAlignment === 'Right');
}

function image(part) {
  const made = element('img');
  made.src = part.url;
  made.alt = part.altText || '';
  return made;
}

function progress(part) {
  const made = element('progress');
  made.max = part.max || 100;
  made.value = part.value;
  return made;
}

function pressable(action, button) {
  const made = button({ label: action.title, link: action.url });
  made.classList.toggle('primary', action.style === 'positive');
  made.classList.toggle('danger', action.style === 'destructive');
  return made;
}

/** A field of a form in a message: it is sent with the button of its card. */
function input(part) {
  const made = element(part.choices ? 'select' : part.isMultiline ? 'textarea' : 'input');
  (part.choices || []).forEach(choice => made.append(new Option(choice.title, choice.value)));
  made.name = part.id;
  made.value = part.value || '';
  if (part.maxLength) { made.maxLength = part.maxLength; }
  return around('label', 'field', part.label + (part.isRequired ? ' *' : ''), made);
}

function charted(part) {
  const type = part.type.slice('Chart.'.length);
  const common = { title: part.title || '', untitled: !part.showTitle, x: part.xAxisTitle };
  if (type === 'Pie' || type === 'Donut') {
    return { ...common, kind: type.toLowerCase(), categories: part.data.map(slice => slice.legend), series: [{ name: '', values: part.data.map(slice => slice.value) }] };
  }
  const kind = type.startsWith('HorizontalBar') ? 'hbar' : type === 'Line' ? 'line' : 'bar';
  if (type === 'VerticalBar' || type === 'HorizontalBar') {
    return { ...common, kind, categories: part.data.map(point => point.x), series: [{ name: part.yAxisTitle || '', values: part.data.map(point => point.y) }] };
  }
  if (type === 'HorizontalBar.Stacked') {
    const names = [...new Set(part.data.flatMap(stack => stack.data.map(piece => piece.legend)))];
    const values = name => part.data.map(stack => stack.data.find(piece => piece.legend === name)?.value ?? null);
    return { ...common, kind, stacked: true, categories: part.data.map(stack => stack.title), series: names.map(name => ({ name, values: values(name) })) };
  }
  const categories = [...new Set(part.data.flatMap(series => series.values.map(point => point.x)))];
  const values = series => categories.map(category => series.values.find(point => point.x === category)?.y ?? null);
  return { ...common, kind, stacked: Boolean(part.stacked), categories, series: part.data.map(series => ({ name: series.legend, values: values(series) })) };
}
