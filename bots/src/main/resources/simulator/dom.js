/** Makes an element; its text, where it has one, is shown as it is. */
export function element(name, className, text) {
  const made = document.createElement(name);
  if (className) { made.className = className; }
  if (text) { made.textContent = text; }
  return made;
}

/** Makes an element around others. */
export function around(name, className, ...children) {
  const made = element(name, className);
  made.append(...children);
  return made;
}

/** A moment by the reader's own clock. */
export function moment(milliseconds) {
  return new Date(milliseconds).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
}

/** An address of the web; anything else is shown as words. */
export function link(url, text) {
  if (!/^https?:\/\//.test(url)) { return document.createTextNode(text); }
  const made = element('a', '', text);
  made.href = url;
  made.target = '_blank';
  made.rel = 'noopener';
  return made;
}

/**
 * Text with the marks of a platform: each rule is a pattern with a group and what is made of the group. The first rule that
 * fits earliest wins; its inside may hold marks of its own unless the rule says it is literal.
 */
export function marked(text, rules) {
  const made = [];
  let rest = text;
  while (rest) {
    const hits = rules.map(rule => ({ rule, hit: rule.pattern.exec(rest) })).filter(found => found.hit);
    if (!hits.length) { break; }
    const { rule, hit } = hits.reduce((one, other) => (other.hit.index < one.hit.index ? other : one));
    made.push(document.createTextNode(rest.slice(0, hit.index)), rule.make(hit));
    rest = rest.slice(hit.index + hit[0].length);
  }
  made.push(document.createTextNode(rest));
  return made;
}

/** A table of rows of cells, the first of which are headings; each cell is a node. */
export function table(rows, isRight) {
  const made = element('table');
  rows.forEach((cells, row) => {
    const line = made.insertRow();
    cells.forEach((cell, column) => {
      const shown = around(row === 0 ? 'th' : 'td', isRight(column) ? 'right' : '', cell);
      line.append(shown);
    });
  });
  return around('div', 'scroll', made);
}
