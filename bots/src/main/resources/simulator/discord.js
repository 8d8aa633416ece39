import { around, element, link, marked, moment } from './dom.js';

/* Messages, embeds and buttons as Discord shows them (discord.com/developers, "Message", "Components"). */
const BUTTONS = { 1: 'primary', 3: 'success', 4: 'danger' };

const MARKS = [
  { pattern: /```(?:\w*\n)?([\s\S]+?)```\n?/, make: hit => element('pre', '', hit[1].trimEnd()) },
  { pattern: /\\([\\*_~`|>#\-[\]()])/, make: hit => document.createTextNode(hit[1]) },
  { pattern: /`([^`\n]+)`/, make: hit => element('code', '', hit[1]) },
  { pattern: /^-# (.*)$/m, make: hit => around('span', 'context', ...markdown(hit[1])) },
  { pattern: /^#{1,3} (.*)$/m, make: hit => around('h3', '', ...markdown(hit[1])) },
  { pattern: /\*\*([^\n]+?)\*\*/, make: hit => around('b', '', ...markdown(hit[1])) },
  { pattern: /\*([^*\n]+)\*/, make: hit => around('i', '', ...markdown(hit[1])) },
  { pattern: /\[([^\]\n]+)\]\((?:<)?(https?:[^)\s>]+)>?\)/, make: hit => link(hit[2], hit[1]) },
  { pattern: /<(https?:[^>\s]+)>/, make: hit => link(hit[1], hit[1]) },
  { pattern: /<t:(\d+)(?::\w)?>/, make: hit => element('span', 'at', moment(hit[1] * 1000)) },
  { pattern: /https?:\/\/[^\s<>)]+/, make: hit => link(hit[0], hit[0]) }];

function markdown(text) { return marked(text, MARKS); }

/** The nodes of a message of the bot. */
export function discord(message, raw, button) {
  const shown = raw.content ? [around('div', 'words', ...markdown(raw.content))] : [];
  (raw.embeds || []).forEach(embed => shown.push(embedded(embed)));
  (raw.components || []).forEach(row => shown.push(around('div', 'row', ...row.components.map(part => pressable(part, button)))));
  return shown;
}

function embedded(embed) {
  const made = element('div', 'embed');
  if (embed.color) { made.style.borderLeftColor = '#' + embed.color.toString(16).padStart(6, '0'); }
  if (embed.title) { made.append(around('b', 'words', ...markdown(embed.title))); }
  if (embed.description) { made.append(around('div', 'words', ...markdown(embed.description))); }
  if (embed.fields?.length) {
    made.append(around('div', 'fields-grid', ...embed.fields.map(field =>
      around('div', field.inline ? '' : 'wide', element('b', '', field.name), around('div', 'words', ...markdown(field.value))))));
  }
  if (embed.footer) { made.append(element('p', 'context', embed.footer.text)); }
  return made;
}

function pressable(part, button) {
  if (part.type !== 2) { return element('span', 'context', part.placeholder || ''); }
  const made = button({ label: part.label || part.emoji?.name || '', link: part.url });
  if (BUTTONS[part.style]) { made.classList.add(BUTTONS[part.style]); }
  return made;
}
