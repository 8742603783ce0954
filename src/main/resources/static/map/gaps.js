// The list of hamlets that fail: the map for those who cannot see or point at it, and a search for everybody.

import {byId, element} from './dom.js';
import {number, text} from './texts.js';

const MOST = 100;
const RANK = {UNCOVERED: 0, WEAK: 1, UNKNOWN: 2};

/** Without accents and case: "Thuỷ" finds "Thủy". */
const plain = words => words.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

let gaps = [];
let statusOf = () => undefined;
let openFeature = () => {};

function item(feature) {
  const {name, commune_name: commune, people_affected: affected} = feature.properties;
  const status = statusOf(feature);
  return element('li', {},
    element('button', {type: 'button', 'data-id': feature.id, onclick: () => openFeature(feature.id)},
      element('span', {class: `symbol ${status}`, 'aria-hidden': 'true'}),
      element('span', {class: 'name'}, name, element('small', {}, commune ?? '')),
      element('span', {class: 'count'}, element('span', {class: 'unseen'}, `${text(`status.${status}`)}, `),
        affected === null ? '' : number(affected))));
}

function list() {
  const wanted = plain(byId('search').value.trim());
  const found = gaps.filter(feature => wanted === ''
    || plain(`${feature.properties.name} ${feature.properties.commune_name ?? ''}`).includes(wanted));
  byId('gaps-title').textContent = text('gapsTitle', {count: number(gaps.length)});
  byId('gaps').replaceChildren(
    ...found.slice(0, MOST).map(item),
    found.length > MOST ? element('li', {class: 'remark'}, text('moreGaps', {count: number(found.length - MOST)})) : '',
    found.length === 0 ? element('li', {class: 'remark'}, text('noGaps')) : '');
}

/**
 * @param status gives a hamlet's status in the chosen view
 * @param open is told the id of the hamlet that was chosen
 */
export function showGaps(hamlets, status, open) {
  statusOf = status;
  openFeature = open;
  gaps = hamlets.features.filter(feature => status(feature) in RANK).sort((a, b) =>
    RANK[status(a)] - RANK[status(b)]
    || (b.properties.people_affected ?? 0) - (a.properties.people_affected ?? 0)
    || a.properties.name.localeCompare(b.properties.name, 'vi'));
  list();
}

byId('search').addEventListener('input', list);
