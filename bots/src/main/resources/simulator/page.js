import { around, element } from './dom.js';
import { ask, isAsking } from './modal.js';
import { showMessage } from './message.js';
import { reach } from './reach.js';

const TITLES = { slack: 'Slack', teams: 'Microsoft Teams', discord: 'Discord' };
const FAULTS = [
  ['RATE_LIMITED', '429, wait a second'], ['SERVER_ERROR', '500'], ['SLOW', 'slow by 3 s'],
  ['ANSWER_LOST', 'done, answer lost'], ['RESET', 'connection reset'], ['DUPLICATES', 'events twice']];
const REFRESH_MILLIS = 700;

/** One column: what is open in it, and what it last showed. */
class Column {
  constructor(platform, section) {
    this.platform = platform;
    this.element = section;
    this.member = platform.members[0].id;
    this.open = platform.open;
    this.shown = '';
    this.items = new Map();
    this.asked = 0;
    this.valid = 0;
    this.performing = 0;
    section.id = platform.platform;
    section.classList.add(platform.platform);
    this.find('h2').textContent = TITLES[platform.platform] || platform.platform;
    this.offerMembers(platform.members);
    this.offerFaults();
    this.listen();
  }

  find(selector) { return this.element.querySelector(selector); }

  offerMembers(members) {
    for (const member of members) {
      this.find('.as').append(new Option(member.name + (member.guest ? ' (guest)' : ''), member.id));
    }
  }

  offerFaults() {
    for (const [trouble, label] of FAULTS) {
      const share = document.createElement('select');
      share.name = trouble;
      share.append(new Option('off', 0), new Option('5 %', 0.05), new Option('30 %', 0.3), new Option('always', 1));
      share.addEventListener('change', () => {
        this.perform({ type: 'fault', trouble, share: Number(share.value) });
        this.countFaults();
      });
      this.find('.switches').append(around('label', '', label, share));
    }
  }

  countFaults() {
    const on = [...this.element.querySelectorAll('.switches select')].filter(share => share.value !== '0').length
      + (this.find('.revoke').checked ? 1 : 0);
    this.find('.faults .on').textContent = on ? on + ' on' : '';
  }

  listen() {
    this.on('.as', 'change', event => this.show({ member: event.target.value, open: this.platform.home }));
    this.on('.place', 'change', event => this.show({ open: JSON.parse(event.target.value) }));
    this.on('.compose', 'submit', event => { event.preventDefault(); this.say(); });
    this.on('.text', 'keydown', event => {
      if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); this.say(); }
    });
    this.on('.files', 'change', () => this.viewFiles());
    this.on('.sample', 'click', () => this.attachSample());
    this.on('.command', 'click', () => this.command());
    this.on('.disconnect', 'click', () => this.perform({ type: 'disconnect' }));
    this.on('.revoke', 'change', event => { this.perform({ type: 'revoke', revoked: event.target.checked }); this.countFaults(); });
    this.on('.clear', 'click', () => this.clearFaults());
    for (const kind of ['dragover', 'dragleave', 'drop']) {
      this.element.addEventListener(kind, event => {
        event.preventDefault();
        this.element.classList.toggle('dropping', kind === 'dragover');
        if (kind === 'drop') { this.attach(event.dataTransfer.files); }
      });
    }
  }

  on(selector, kind, deed) { this.find(selector).addEventListener(kind, deed); }

  /** Opens another place, or looks at it as somebody else. */
  show(change) {
    Object.assign(this, change);
    this.shown = '';
    this.refresh();
  }

  async say() {
    const area = this.find('.text');
    const files = await Promise.all([...this.find('.files').files].map(upload));
    if (!area.value.trim() && files.length === 0) { return; }
    const typed = this.mentioned(area.value);
    const mention = this.find('.mention').checked && !typed.includes(this.platform.mention) ? this.platform.mention + ' ' : '';
    const thread = await this.perform({ type: 'say', spot: this.open, text: mention + typed, files });
    if (thread) {
      area.value = '';
      this.attach(new DataTransfer().files);
      this.show({ open: thread });
    }
  }

  /** People type the bot's name where the platform keeps a reference to it. */
  mentioned(text) { return text.replace(/(?<!\w)@Patchbay\b/g, this.platform.mention); }

  named(text) { return text.replaceAll(this.platform.mention, '@Patchbay'); }

  async attachSample() {
    const content = await (await fetch('/costs.csv')).blob();
    const files = new DataTransfer();
    files.items.add(new File([content], 'costs.csv', { type: 'text/csv' }));
    this.attach(files.files);
  }

  attach(files) {
    this.find('.files').files = files;
    this.viewFiles();
  }

  viewFiles() {
    this.find('.attached').textContent = [...this.find('.files').files].map(file => '▤ ' + file.name).join('  ');
  }

  async command() {
    const area = this.find('.text');
    if (await this.perform({ type: 'command', spot: this.open, text: area.value })) { area.value = ''; }
  }

  async clearFaults() {
    this.find('.revoke').checked = false;
    this.element.querySelectorAll('.switches select').forEach(share => { share.value = '0'; });
    this.countFaults();
    await this.perform({ type: 'clear' });
  }

  /** Does something on the platform; what comes back, or nothing when it was refused, which is shown. */
  async perform(deed) {
    this.performing += 1;
    const answer = await reach('/platforms/' + this.platform.platform + '?as=' + encodeURIComponent(this.member),
      { method: 'POST', body: JSON.stringify(deed) });
    const body = answer ? await answer.json() : { error: 'The simulator does not answer.' };
    this.find(':scope > .error').textContent = body.error || '';
    this.performing -= 1;
    this.valid = this.asked + 1;
    this.refresh();
    return body.error ? null : body;
  }

  /** Shows the platform as it is; not as it was before something that was done meanwhile. */
  async refresh() {
    const turn = ++this.asked;
    const query = new URLSearchParams({ as: this.member, channel: this.open.channel, thread: this.open.thread });
    const answer = await reach('/platforms/' + this.platform.platform + '?' + query);
    if (!answer || !answer.ok) { return; }
    const text = await answer.text();
    if (this.performing || turn < this.valid) { return; }
    const view = JSON.parse(text);
    if (text !== this.shown) {
      this.shown = text;
      this.view(view);
    }
    this.offer(view.dialog);
  }

  /** A dialog that comes while another one is open waits until that is closed. */
  offer(dialog) {
    if (dialog && !isAsking()) {
      ask(dialog, values => this.perform(values ? { type: 'submit', values } : { type: 'dismiss' }));
    }
  }

  view(view) {
    this.viewPlaces(view.places);
    this.viewMessages(view);
    const status = this.find('.status');
    status.textContent = !view.status ? '' : view.status === 'typing' ? 'Patchbay is typing' : 'Patchbay: ' + view.status;
    status.classList.toggle('busy', Boolean(view.status));
    this.find('.violations').replaceChildren(...view.violations.map(text => element('li', '', text)));
  }

  viewPlaces(given) {
    const places = this.find('.place');
    places.replaceChildren(...given.map(place => new Option(this.named(place.label), JSON.stringify(place.spot))));
    places.value = JSON.stringify(this.open);
    const mention = this.find('.mention');
    if (mention.dataset.open !== places.value) {
      mention.dataset.open = places.value;
      mention.checked = this.open.thread === '' && this.open.channel === this.platform.home.channel;
    }
  }

  /** Messages that are as they were keep their place on the page. */
  viewMessages(view) {
    const list = this.find('.messages');
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
    const typed = list.contains(document.activeElement) ? document.activeElement : null;
    const items = new Map();
    for (const message of view.messages) {
      const typed = view.typed[message.id];
      const key = JSON.stringify([message, typed]);
      items.set(key, this.items.get(key) || showMessage(message, this.platform, typed !== undefined, this.deeds(typed)));
    }
    this.items = items;
    list.replaceChildren(...items.values());
    typed?.focus();
    const toEnd = () => { list.scrollTop = list.scrollHeight; };
    if (atEnd) {
      toEnd();
      list.querySelectorAll('img').forEach(image => image.addEventListener('load', toEnd, { once: true }));
    }
  }

  /** @param typed what stands in the field when a message is changed */
  deeds(typed) {
    return {
      press: (label, values) => this.perform({ type: 'press', spot: this.open, label, values }),
      react: (message, reaction) => this.perform({ type: 'react', spot: this.open, message: message.id, reaction }),
      refresh: message => this.perform({ type: 'refresh', spot: this.open, message: message.id }),
      remove: message => this.perform({ type: 'delete', message: message.id }),
      ticket: message => this.perform({ type: 'ticket', message: message.id }),
      edit: message => ask(
        { title: 'Change the message', error: '', fields: [{ name: 'text', label: 'Message', value: this.named(typed), options: [], error: '' }] },
        values => values && this.perform({ type: 'edit', message: message.id, text: this.mentioned(values.text) })),
    };
  }
}

async function upload(file) {
  const url = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return { name: file.name, content: url.substring(url.indexOf(',') + 1) };
}

async function start() {
  const names = await (await fetch('/platforms')).json();
  const columns = [];
  for (const name of names) {
    const platform = await (await fetch('/platforms/' + name)).json();
    const section = document.getElementById('platform').content.firstElementChild.cloneNode(true);
    document.getElementById('platforms').append(section);
    const jump = element('a', '', TITLES[name]);
    jump.href = '#' + name;
    document.querySelector('nav').append(jump);
    columns.push(new Column(platform, section));
  }
  const refresh = () => columns.forEach(column => column.refresh());
  refresh();
  setInterval(refresh, REFRESH_MILLIS);
}

start();
