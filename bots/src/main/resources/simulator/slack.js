import { around, element, link, marked, moment, table } from './dom.js';
import { drawChart } from './chart.js';

/* Slack's blocks as Slack shows them (docs.slack.dev, "Blocks"). */
const COLOURS = ['#1264a3', '#2eb67d', '#ecb22e', '#e01e5a', '#36c5f0', '#7c3085', '#f2711c', '#4a154b', '#0b7a75', '#9b9b9b', '#c0576b', '#5b8c3a'];

const MARKS = [
  { pattern: /```([\s\S]+?)```/, make: hit => element('pre', '', plain(hit[1])) },
  { pattern: /`([^`\n]+)`/, make: hit => element('code', '', plain(hit[1])) },
  { pattern: /<(https?:[^|>]+)(?:\|([^>]*))?>/, make: hit => link(plain(hit[1]), plain(hit[2] || hit[1])) },
  { pattern: /<!date\^(\d+)\^[^>]*>/, make: hit => document.createTextNode(moment(hit[1] * 1000)) },
  { pattern: /<[@#!]([^|>]+)(?:\|([^>]*))?>/, make: hit => element('span', 'at', '@' + (hit[2] || hit[1])) },
  { pattern: /(?<!\w)\*([^*\n]+)\*(?!\w)/, make: hit => around('b', '', ...mrkdwn(hit[1])) },
  { pattern: /(?<!\w)_([^_\n]+)_(?!\w)/, make: hit => around('i', '', ...mrkdwn(hit[1])) },
  { pattern: /&(?:lt|gt|amp);/, make: hit => document.createTextNode(plain(hit[0])) }];

function plain(text) { return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'); }

function mrkdwn(text) { return marked(text, MARKS); }

function words(text) { return text.type === 'mrkdwn' ? mrkdwn(text.text) : [document.createTextNode(plain(text.text))]; }

/** The nodes of a message of the bot; nothing where only its files are to be shown. */
export function slack(message, raw, button) {
  if (raw.blocks) { return raw.blocks.map(block => shown(block, button)); }
  return raw.text ? [around('p', 'words', ...mrkdwn(raw.text))] : [];
}

function shown(block, button) {
  switch (block.type) {
    case 'header': return element('h3', '', plain(block.text.text));
    case 'divider': return element('hr');
    case 'section': return section(block, button);
    case 'context': return around('p', 'context words', ...block.elements.flatMap(words));
    case 'actions': return around('div', 'row', ...block.elements.map(action => pressable(action, button)));
    case 'context_actions': return around('div', 'row thumbs', ...block.elements.flatMap(thumbs => thumb(thumbs, button)));
    case 'rich_text': return around('div', 'words', ...block.elements.map(rich));
    case 'table': return rows(block.rows, block.column_settings || []);
    case 'data_table': return rows(block.rows, []);
    case 'data_visualization': return drawChart(charted(block), COLOURS);
    case 'markdown': return element('p', 'words', block.text);
    case 'image': return element('p', 'context', plain(block.alt_text));
    default: return element('p', 'context', 'a block of the type ' + block.type);
  }
}

function section(block, button) {
  const made = element('div', 'section');
  if (block.text) { made.append(around('p', 'words', ...words(block.text))); }
  if (block.fields) { made.append(around('div', 'fields-grid', ...block.fields.map(field => around('p', 'words', ...words(field))))); }
  if (block.accessory) { made.append(pressable(block.accessory, button)); }
  return made;
}

function pressable(action, button) {
  const shownButton = button({ label: plain(action.text.text), link: action.url });
  shownButton.classList.toggle('primary', action.style === 'primary');
  shownButton.classList.toggle('danger', action.style === 'danger');
  return shownButton;
}

function thumb(buttons, button) {
  return [['👍', buttons.positive_button], ['👎', buttons.negative_button]].map(([sign, pressed]) => {
    const shownButton = button({ label: pressed.text.text });
    shownButton.textContent = sign;
    shownButton.title = pressed.text.text;
    shownButton.setAttribute('aria-label', pressed.text.text);
    return shownButton;
  });
}

function rich(part) {
  if (part.type === 'text') {
    const style = part.style || {};
    return element(style.bold ? 'b' : style.italic ? 'i' : style.code ? 'code' : 'span', '', part.text);
  }
  if (part.type === 'link') { return link(part.url, part.text || part.url); }
  const tag = { rich_text_preformatted: 'pre', rich_text_quote: 'blockquote', rich_text_list: 'ul' }[part.type] || 'div';
  return around(tag, '', ...(part.elements || []).map(rich));
}

function rows(given, settings) {
  const cells = given.map(row => row.map(cell => (cell.type === 'rich_text' ? rich(cell) : document.createTextNode(cell.text))));
  return table(cells, column => settings[column]?.align === 'right');
}

function charted(block) {
  const { chart, title } = block;
  if (chart.type === 'pie') {
    return { kind: 'pie', title, categories: chart.segments.map(segment => segment.label), series: [{ name: title, values: chart.segments.map(segment => segment.value) }] };
  }
  const categories = chart.axis_config?.categories || chart.series[0].data.map(point => point.label);
  const series = chart.series.map(given => {
    const known = new Map(given.data.map(point => [point.label, point.value]));
    return { name: given.name, values: categories.map(category => known.get(category) ?? null) };
  });
  return { kind: chart.type, title, categories, series, x: chart.axis_config?.x_label };
}
