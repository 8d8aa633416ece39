import { around, element } from './dom.js';

/* The one dialog of the page: a platform's own, or the page's question for a text. */
const modal = document.getElementById('modal');
let answer = () => {};
let asking = false;

/** Until what was answered is on its way: the browser closes the dialog a moment before it says so. */
export function isAsking() { return asking; }

/** Asks for the fields of a dialog; `answered` gets their values, or null when nobody sent them. */
export function ask(dialog, answered) {
  answer = answered;
  asking = true;
  modal.querySelector('h2').textContent = dialog.title;
  modal.querySelector('.error').textContent = dialog.error;
  modal.querySelector('.fields').replaceChildren(...dialog.fields.map(field));
  modal.returnValue = '';
  modal.showModal();
  (modal.querySelector('[aria-invalid]') || modal.querySelector('[name]'))?.focus();
}

function field(given) {
  const input = element(given.options.length ? 'select' : 'textarea');
  given.options.forEach(option => input.append(new Option(option, option)));
  if (input.rows) { input.rows = given.value.length > 60 ? 4 : 1; }
  input.name = given.name;
  input.value = given.value;
  const line = around('label', '', given.label, input);
  if (given.error) {
    input.setAttribute('aria-invalid', 'true');
    line.append(element('span', 'error', given.error));
  }
  return line;
}

modal.addEventListener('close', () => {
  const sent = modal.returnValue === 'send';
  asking = false;
  answer(sent ? Object.fromEntries([...modal.querySelectorAll('[name]')].map(input => [input.name, input.value])) : null);
});
