import { around, element } from './dom.js';

/*
 * Draws a chart as its platform does: in the page's own colours, with a legend where there are several series. A chart is
 * {kind, title, untitled, categories, series: [{name, values}], stacked, x, y}; kind is bar, hbar, line, area, pie or donut.
 */
const WIDTH = 480;
const SPACE = 'http://www.w3.org/2000/svg';

export function drawChart(chart, colours) {
  const round = chart.kind === 'pie' || chart.kind === 'donut';
  const svg = round ? drawRound(chart, colours) : chart.kind === 'hbar' ? drawLying(chart, colours) : drawStanding(chart, colours);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', chart.kind + ' chart: ' + chart.title);
  const figure = around('figure', 'chart', svg);
  if (!chart.untitled) { figure.prepend(element('figcaption', '', chart.title)); }
  const names = round ? chart.categories : chart.series.map(series => series.name);
  if (round || names.length > 1) { figure.append(legend(names, colours)); }
  return figure;
}

function legend(names, colours) {
  const list = element('ul', 'legend');
  names.forEach((name, index) => {
    const mark = element('i');
    mark.style.background = colours[index % colours.length];
    list.append(around('li', '', mark, name));
  });
  return list;
}

function shape(name, attributes, text) {
  const made = document.createElementNS(SPACE, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) { made.textContent = text; }
  return made;
}

function canvas(height) { return shape('svg', { viewBox: '0 0 ' + WIDTH + ' ' + height }); }

/** From a round number at or below all values, zero included, to one above them, in about four steps. */
function scale(chart) {
  const totals = chart.stacked
    ? chart.categories.map((_, index) => chart.series.reduce((sum, series) => sum + (series.values[index] || 0), 0))
    : chart.series.flatMap(series => series.values.filter(value => value !== null));
  const low = Math.min(0, ...totals);
  const high = Math.max(0, ...totals);
  const rough = (high - low || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map(factor => factor * power).find(size => size >= rough);
  const from = Math.floor(low / step) * step;
  const to = Math.ceil(high / step) * step || step;
  const ticks = [];
  for (let tick = from; tick <= to + step / 2; tick += step) { ticks.push(tick); }
  return { from, to, ticks, part: value => (value - from) / (to - from) };
}

function short(value) {
  return new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 }).format(value);
}

function cut(text, length) { return text.length > length ? text.slice(0, length - 1) + '…' : text; }

function exact(value) { return value.toLocaleString('en', { maximumFractionDigits: 4 }); }

function bar(svg, x, y, width, height, colour, tip) {
  const made = shape('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), rx: 2, fill: colour });
  made.append(shape('title', {}, tip));
  svg.append(made);
}

/** Bars and lines over categories from left to right. */
function drawStanding(chart, colours) {
  const [left, top, right, floor] = [52, 8, WIDTH - 8, 196];
  const svg = canvas(chart.x ? 236 : 220);
  const axis = scale(chart);
  const height = value => floor - axis.part(value) * (floor - top);
  for (const tick of axis.ticks) {
    svg.append(
      shape('line', { x1: left, x2: right, y1: height(tick), y2: height(tick), class: 'grid' }),
      shape('text', { x: left - 6, y: height(tick) + 4, 'text-anchor': 'end' }, short(tick)));
  }
  const slot = (right - left) / chart.categories.length;
  const every = Math.ceil(chart.categories.length / Math.max(1, Math.floor((right - left) / (7 * Math.min(14, longest(chart))))));
  chart.categories.forEach((category, index) => {
    if (index % every === 0) {
      svg.append(shape('text', { x: left + slot * (index + 0.5), y: floor + 15, 'text-anchor': 'middle' }, cut(category, 14)));
    }
  });
  const middle = index => left + slot * (index + 0.5);
  if (chart.kind === 'bar') {
    standBars(svg, chart, colours, axis, { left, slot, height });
  } else {
    chart.series.forEach((series, number) => drawLine(svg, series, colours[number % colours.length], middle, height, chart.kind === 'area' ? floor : null));
  }
  if (chart.x) { svg.append(shape('text', { x: (left + right) / 2, y: floor + 33, 'text-anchor': 'middle', class: 'axis' }, chart.x)); }
  return svg;
}

function longest(chart) { return Math.max(4, ...chart.categories.map(category => category.length)); }

function standBars(svg, chart, colours, axis, { left, slot, height }) {
  const groups = chart.stacked ? 1 : chart.series.length;
  const wide = Math.min(44, slot * 0.72 / groups);
  chart.categories.forEach((category, index) => {
    let base = 0;
    chart.series.forEach((series, number) => {
      const value = series.values[index] || 0;
      const from = chart.stacked ? base : 0;
      const x = left + slot * (index + 0.5) + wide * (chart.stacked ? -0.5 : number - groups / 2);
      const ends = [height(from), height(from + value)];
      bar(svg, x, Math.min(...ends), wide - (groups > 1 ? 1 : 0), Math.abs(ends[0] - ends[1]),
        colours[(groups === 1 && !chart.stacked ? 0 : number) % colours.length], category + ', ' + series.name + ': ' + exact(value));
      base += value;
    });
  });
}

/** A line that is interrupted where there is no value. */
function drawLine(svg, series, colour, middle, height, floor) {
  const known = series.values.map((value, index) => ({ value, index })).filter(point => point.value !== null);
  const path = known.map((point, at) =>
    (at === 0 || known[at - 1].index !== point.index - 1 ? 'M' : 'L') + middle(point.index) + ' ' + height(point.value)).join('');
  if (floor !== null && known.length) {
    const area = path + 'L' + middle(known.at(-1).index) + ' ' + floor + 'L' + middle(known[0].index) + ' ' + floor + 'Z';
    svg.append(shape('path', { d: area, fill: colour, 'fill-opacity': 0.25 }));
  }
  svg.append(shape('path', { d: path, fill: 'none', stroke: colour, 'stroke-width': 2, 'stroke-linejoin': 'round' }));
  for (const point of known) {
    const dot = shape('circle', { cx: middle(point.index), cy: height(point.value), r: known.length > 40 ? 1.2 : 2.6, fill: colour });
    dot.append(shape('title', {}, series.name + ': ' + exact(point.value)));
    svg.append(dot);
  }
}

/** Bars from left to right, each below the other, with its number. */
function drawLying(chart, colours) {
  const letters = Math.min(24, longest(chart));
  const [left, right, row] = [letters * 6.3 + 8, WIDTH - 58, 26];
  const svg = canvas(chart.categories.length * row + 8);
  const axis = scale(chart);
  const along = value => left + axis.part(value) * (right - left);
  svg.append(shape('line', { x1: along(0), x2: along(0), y1: 0, y2: chart.categories.length * row, class: 'grid' }));
  chart.categories.forEach((category, index) => {
    const y = index * row + 4;
    let base = 0;
    svg.append(shape('text', { x: left - 6, y: y + 13, 'text-anchor': 'end' }, cut(category, letters)));
    chart.series.forEach((series, number) => {
      const value = series.values[index] || 0;
      const ends = [along(base), along(base + value)];
      bar(svg, Math.min(...ends), y, Math.abs(ends[0] - ends[1]), row - 8,
        colours[(chart.series.length === 1 ? 0 : number) % colours.length], category + ', ' + series.name + ': ' + exact(value));
      base += value;
    });
    svg.append(shape('text', { x: along(Math.max(0, base)) + 5, y: y + 13 }, short(base)));
  });
  return svg;
}

/** Slices from the top clockwise; a donut has its sum in the middle. */
function drawRound(chart, colours) {
  const values = chart.series[0].values.map(value => Math.max(0, value || 0));
  const sum = values.reduce((total, value) => total + value, 0) || 1;
  const svg = canvas(200);
  const [x, y, radius] = [WIDTH / 2, 100, 92];
  let turn = -0.25;
  values.forEach((value, index) => {
    const share = Math.min(0.9999, value / sum);
    const point = at => (x + radius * Math.cos(2 * Math.PI * at)) + ' ' + (y + radius * Math.sin(2 * Math.PI * at));
    const slice = shape('path', {
      d: 'M' + x + ' ' + y + 'L' + point(turn) + 'A' + radius + ' ' + radius + ' 0 ' + (share > 0.5 ? 1 : 0) + ' 1 ' + point(turn + share) + 'Z',
      fill: colours[index % colours.length], class: 'slice' });
    slice.append(shape('title', {}, chart.categories[index] + ': ' + exact(value) + ', ' + (100 * value / sum).toFixed(1) + ' %'));
    svg.append(slice);
    turn += share;
  });
  if (chart.kind === 'donut') {
    svg.append(
      shape('circle', { cx: x, cy: y, r: 52, class: 'hole' }),
      shape('text', { x, y: y + 6, 'text-anchor': 'middle', class: 'sum' }, short(sum)));
  }
  return svg;
}
