import { around, element } from './dom.js';
import { discord } from './discord.js';
import { slack } from './slack.js';
import { teams } from './teams.js';

/* A message with what people can do with it. */
const RENDERERS = { slack, teams, discord };
const ALONE = { slack: 'Only visible to you', teams: 'Only you see this', discord: 'Only you can see this' };

/** Shows a message; `does` says what its buttons and tools do. */
export function showMessage(message, platform, mine, does) {
  const name = element('span', 'who', message.author);
  const head = around('div', 'head', name);
  if (message.byBot) { head.append(element('span', 'app', 'APP')); }
  if (message.edited) { head.append(element('span', 'note', '(edited)')); }
  if (message.seenBy) { head.append(element('span', 'note', ALONE[platform.platform])); }
  head.append(tools(message, mine, does));
  const body = around('div', 'body', head, ...content(message, platform, does));
  if (message.files.length) {
    const files = around('div', 'attachments', ...message.files.map(shownFile));
    body.insertBefore(files, platform.platform === 'discord' ? body.querySelector(':scope > .row') : null);
  }
  const item = around('li', (message.byBot ? 'bot' : 'person') + (message.seenBy ? ' alone' : ''), element('span', 'avatar', message.byBot ? 'P' : message.author[0]), body);
  item.dataset.message = message.id;
  return item;
}

function content(message, platform, does) {
  if (message.byBot) { return RENDERERS[platform.platform](message, JSON.parse(message.raw), given => button(given, does)); }
  const own = message.text.replaceAll(platform.mention, '@Patchbay').split('\n').filter(line => !/^\(file: .*\)$/.test(line)).join('\n').trim();
  return own ? [element('p', 'words', own)] : [];
}

function button(given, does) {
  if (given.link) {
    const link = element('a', 'pressable', given.label);
    link.href = given.link;
    link.target = '_blank';
    link.rel = 'noopener';
    return link;
  }
  const pressable = element('button', 'pressable', given.label);
  pressable.type = 'button';
  pressable.addEventListener('click', () => {
    const fields = [...pressable.closest('.card')?.querySelectorAll('[name]') || []];
    does.press(given.label, Object.fromEntries(fields.map(field => [field.name, field.value])));
  });
  return pressable;
}

function tools(message, mine, does) {
  const made = element('span', 'tools');
  const tool = (label, title, deed) => {
    const pressed = element('button', '', label);
    pressed.type = 'button';
    pressed.title = title;
    pressed.setAttribute('aria-label', title);
    pressed.addEventListener('click', deed);
    made.append(pressed);
  };
  if (message.byBot) {
    tool('👍', 'React with thumbs up', () => does.react(message, 'THUMBS_UP'));
    tool('👎', 'React with thumbs down', () => does.react(message, 'THUMBS_DOWN'));
    tool('👀', 'React with eyes', () => does.react(message, 'EYES'));
    tool('✅', 'React with a check mark', () => does.react(message, 'CHECK_MARK'));
    tool('⏳', 'React with an hourglass', () => does.react(message, 'HOURGLASS'));
    tool('💤', 'React with zzz', () => does.react(message, 'ZZZ'));
    tool('🚨', 'React with a rotating light', () => does.react(message, 'POLICE_LIGHT'));
    if (JSON.parse(message.raw).attachments?.some(attachment => attachment.content?.refresh)) {
      tool('refresh', 'Refresh card', () => does.refresh(message));
    }
  }
  if (mine) {
    tool('edit', 'Change this message', () => does.edit(message));
    tool('delete', 'Delete this message', () => does.remove(message));
    tool('ticket', 'Create a ticket from this message', () => does.ticket(message));
  }
  const raw = element('pre', '', message.raw.replace(/(data:image\/\w+;base64,)[^"]{40,}/g, '$1…'));
  made.append(around('details', 'raw', element('summary', '', 'JSON'), raw));
  return made;
}

function shownFile(file) {
  const link = element('a', 'chip', file.name);
  link.href = file.url;
  if (file.name.endsWith('.png')) {
    const image = element('img');
    image.src = file.url;
    image.alt = file.name;
    link.className = 'picture';
    link.replaceChildren(image);
  }
  return link;
}
