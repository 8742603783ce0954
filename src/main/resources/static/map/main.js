// The page: reads the public layers, shows them, and follows what the reader chooses.

import {hideCard, showCard} from './card.js';
import {NotPublished, operatorName, operatorsOf, readAll, readSummary} from './data.js';
import {byId, element} from './dom.js';
import {showFigures, showProvenance} from './figures.js';
import {showGaps} from './gaps.js';
import * as layers from './layers.js';
import {showLegend} from './legend.js';
import {fillPage, switchLanguage, text} from './texts.js';

const MAIN_CRITERIA = 'any-mobile';
const RETRY_MS = 5000;
const LOOK_FOR_NEWS_MS = 60_000;

let data = null;
let view = {property: 'status', criteria: MAIN_CRITERIA, operator: null};
let opened = null;
let returnFocus = null;

const statusOf = feature => feature.properties[view.property] ?? 'UNKNOWN';

function countBy(collection, status) {
  const counts = {};
  collection.features.forEach(feature => {
    counts[status(feature)] = (counts[status(feature)] ?? 0) + 1;
  });
  return counts;
}

/** What the colours may follow: every criteria, and every operator under the main one. */
function listViews() {
  const ids = [...new Set(Object.values(data.summary.criteria).map(criteria => criteria.id))];
  const main = data.hamlets.criteria;
  const criteria = [main, ...ids.filter(id => id !== main)].map(id => ({
    value: `criteria:${id}`,
    name: criteriaName(id),
    view: {property: id === main ? 'status' : `status_${id.replaceAll('-', '_')}`, criteria: id, operator: null},
  }));
  const operators = operatorsOf(data.hamlets).map(code => ({
    value: `operator:${code}`,
    name: operatorName(code),
    view: {property: `operator_${code}_status`, criteria: main, operator: operatorName(code)},
  }));
  return {criteria, operators};
}

function criteriaName(id) {
  const base = id.replace(/-strict$/, '');
  const name = text(`criteria.${base}`);
  return base === id ? name : text('strict', {name});
}

function showViews() {
  const {criteria, operators} = listViews();
  const options = list => list.map(({value, name}) => element('option', {value}, name));
  const select = byId('view');
  const kept = select.value || criteria[0].value;
  select.replaceChildren(
    element('optgroup', {label: text('criteriaGroup')}, options(criteria)),
    element('optgroup', {label: text('operatorGroup')}, options(operators)));
  select.value = kept;
  select.onchange = () => {
    view = [...criteria, ...operators].find(option => option.value === select.value).view;
    showContent();
  };
}

function showEditions() {
  const units = data['admin-units'].features.map(feature => feature.properties);
  const editions = [...new Set(units.map(unit => unit.edition))].sort();
  const select = byId('edition');
  const kept = select.value || data.hamlets.features[0]?.properties.edition || editions[0] || '';
  select.replaceChildren(...editions.map(code => element('option', {value: code}, code)));
  select.value = kept;
  const follow = () => layers.showEdition(select.value,
    units.some(unit => unit.edition === select.value && unit.level === 'DISTRICT'));
  select.onchange = follow;
  follow();
}

/** Everything that hangs on language or view. */
function showContent() {
  const {summary, hamlets, targets, sites} = data;
  const counts = countBy(hamlets, statusOf);
  byId('pack-title').textContent = summary[document.documentElement.lang === 'vi' ? 'title_vi' : 'title_en'];
  byId('synthetic').textContent = text('synthetic');
  byId('synthetic').hidden = !summary.synthetic;
  layers.colourBy(view.property, counts.UNCOVERED ?? 0);
  showFigures(summary, view.criteria, view.operator);
  showProvenance(summary, view.criteria, hamlets);
  showLegend(counts, countBy(targets, feature => feature.properties.status ?? 'UNKNOWN'), sites.features.length);
  showGaps(hamlets, statusOf, openHamlet);
  if (opened) {
    showCard(opened, operatorsOf(hamlets), close);
  }
}

function open(feature) {
  if (!feature) {
    close();
    return;
  }
  opened = feature;
  layers.choose(feature);
  showCard(feature, operatorsOf(data.hamlets), close);
  history.replaceState(null, '', `#${feature.get('layer')}/${encodeURIComponent(feature.getId())}`);
}

function openHamlet(id) {
  returnFocus = document.activeElement;
  const feature = layers.findFeature('hamlets', id);
  layers.zoomTo(feature);
  open(feature);
  byId('card').querySelector('h2').focus({preventScroll: true});
}

function close() {
  opened = null;
  layers.choose(null);
  hideCard();
  history.replaceState(null, '', location.pathname + location.search);
  if (returnFocus?.isConnected) {
    returnFocus.focus();
  }
  returnFocus = null;
}

/** A link to the page may name a feature: #hamlets/2024-11:25-001. */
function openFromAddress() {
  const [layer, id] = location.hash.slice(1).split('/');
  const feature = ['hamlets', 'targets', 'sites'].includes(layer) && id
    ? layers.findFeature(layer, decodeURIComponent(id)) : null;
  if (feature) {
    layers.zoomTo(feature);
    open(feature);
  }
}

function say(key, values, action) {
  const message = byId('message');
  message.hidden = key === null;
  message.replaceChildren(key === null ? '' : text(key, values), ' ', action ?? '');
}

async function start() {
  fillPage();
  say('loading');
  try {
    data = await readAll();
  } catch (failure) {
    say(failure instanceof NotPublished ? 'waiting' : 'failed', {reason: failure.message});
    setTimeout(start, RETRY_MS);
    return;
  }
  say(null);
  view = {property: 'status', criteria: data.hamlets.criteria, operator: null};
  showViews();
  showEditions();
  showContent();
  layers.show(data);
  openFromAddress();
  layers.onceDrawn(() => {
    document.body.dataset.state = 'ready';
  });
  setInterval(lookForNews, LOOK_FOR_NEWS_MS);
}

/** The page shows one data version until its reader asks for another. */
async function lookForNews() {
  try {
    const {data_version: version} = await readSummary();
    if (version !== data.summary.data_version) {
      say('newVersion', {}, element('button', {type: 'button', onclick: () => location.reload()}, text('reload')));
    }
  } catch {
    // The server is away for the moment; what is shown stays true for its version.
  }
}

byId('language').addEventListener('click', () => {
  switchLanguage();
  fillPage();
  if (data) {
    showViews();
    showContent();
  }
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && opened) {
    close();
  }
});
layers.onClick(feature => data && open(feature));
window.addEventListener('unhandledrejection', ({reason}) => {
  document.body.dataset.state = 'failed';
  say('broken', {reason: reason?.message ?? reason}, element('button', {type: 'button', onclick: () => location.reload()}, text('reload')));
});
start();
