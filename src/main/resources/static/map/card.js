// The card of one feature: what it is, how it stands, why, and where the figures come from.

import {operatorName} from './data.js';
import {byId, element} from './dom.js';
import {date, language, number, percent, text} from './texts.js';

const row = (key, value) => value === null || value === undefined || value === '' ? null
  : [element('dt', {}, text(`row.${key}`)), element('dd', {}, value)];

const yesNo = value => value === null || value === undefined ? text('unknown') : text(value ? 'yes' : 'no');

const badge = status => element('p', {class: 'badge'},
  element('span', {class: `symbol ${status}`, 'aria-hidden': 'true'}), text(`status.${status}`));

const remark = (condition, key) => condition ? element('p', {class: 'remark'}, text(key)) : null;

const reason = p => p[language() === 'vi' ? 'reason_vi' : 'reason_en'];

function place(name, district) {
  return name ? [name, district].filter(Boolean).join(', ') : null;
}

function best(p) {
  if (!p.best_operator) {
    return null;
  }
  const away = p.distance_km === null ? '' : `, ${text('away', {km: number(p.distance_km, 1)})}`;
  return `${operatorName(p.best_operator)} ${p.best_technology ?? ''}${away}`;
}

/** The commune in the edition after the register's, whatever its code. */
const laterCommune = p => Object.entries(p).find(([name]) => /^commune_name_\d/.test(name))?.[1];

function operatorTable(p, operators, lastColumn, last) {
  return element('table', {},
    element('thead', {}, element('tr', {},
      ['operator', 'status', lastColumn].map(column => element('th', {scope: 'col'}, text(`operatorTable.${column}`))))),
    element('tbody', {}, operators.filter(code => p[`operator_${code}_status`]).map(code => element('tr', {},
      element('th', {scope: 'row'}, operatorName(code)),
      element('td', {}, element('span', {class: `symbol ${p[`operator_${code}_status`]}`, 'aria-hidden': 'true'}),
        text(`status.${p[`operator_${code}_status`]}`)),
      element('td', {class: 'count'}, last(code))))));
}

function predicted(p) {
  const levels = ['GSM', 'UMTS', 'LTE', 'NR'].filter(technology => p[`predicted_${technology}_dBm`] !== null
    && p[`predicted_${technology}_dBm`] !== undefined);
  return levels.length === 0 ? null : element('div', {}, levels.map(technology =>
    element('span', {}, `${technology} ${number(p[`predicted_${technology}_dBm`])} dBm`)));
}

const hamlet = (p, operators) => [
  badge(p.status),
  element('p', {class: 'reason'}, reason(p) ?? ''),
  remark(p.needs_measuring, 'needsMeasuring'),
  element('dl', {},
    row('commune', place(p.commune_name, p.district_name)),
    row('communeNow', laterCommune(p)),
    row('people', p.people === null ? null : number(p.people)),
    row('affected', p.people_affected === null ? null : number(p.people_affected)),
    row('unknownPeople', p.people_unknown ? number(p.people_unknown) : null),
    row('usable', p.usable_share === null ? null : percent(p.usable_share)),
    row('probability', p.probability === null ? null : percent(p.probability)),
    row('best', best(p)),
    row('predicted', predicted(p)),
    row('onlyOld', p.only_2g_3g === 'YES' ? text('yes') : null),
    row('electrified', yesNo(p.electrified)),
    row('difficult', p.especially_difficult ? text('yes') : null),
    row('declared', p.declared_uncovered ? text('yes') : null)),
  operatorTable(p, operators, 'margin', code => p[`operator_${code}_margin_dB`] === null ? '–'
    : number(p[`operator_${code}_margin_dB`], 1, 1)),
  remark(p.weighting === 'AREA', 'byArea'),
  remark(p.weighting === 'BUFFER', 'byBuffer'),
];

const target = (p, operators) => [
  badge(p.status),
  element('p', {class: 'reason'}, reason(p) ?? ''),
  remark(p.needs_measuring, 'needsMeasuring'),
  element('dl', {},
    row('kind', text(`kind.${p.kind}`)),
    row('stage', p.stage),
    row('area', p.usable_share === null ? null : percent(p.usable_share)),
    row('operatorCount', number(p.operator_count)),
    row('best', best(p)),
    row('predicted', predicted(p))),
  operatorTable(p, operators, 'area', code => p[`operator_${code}_usable_share`] === null ? '–'
    : percent(p[`operator_${code}_usable_share`])),
  remark(p.weighting === 'BUFFER', 'byBuffer'),
];

const site = p => [
  element('dl', {},
    row('service', text(`service.${p.status}`)),
    row('operators', (p.operators ?? '').split(',').filter(Boolean).map(operatorName).join(', ')),
    row('technologies', (p.technologies ?? '').split(',').join(', ')),
    row('owner', operatorName(p.owner)),
    row('structure', text(`structure.${p.structure}`)),
    row('height', p.structure_height_m === null ? null : `${number(p.structure_height_m, 1)} m`)),
  remark(p.assumed, 'assumedSite'),
];

const CONTENT = {hamlets: hamlet, targets: target, sites: site};

/** @param close is called when the reader closes the card */
export function showCard(feature, operators, close) {
  const layer = feature.get('layer');
  const p = feature.getProperties();
  const card = byId('card');
  card.replaceChildren(
    element('button', {type: 'button', class: 'close', 'aria-label': text('close'), onclick: close}, '×'),
    element('h2', {tabindex: '-1'}, p.name ?? p.code),
    ...CONTENT[layer](p, operators).filter(Boolean),
    element('p', {class: 'small'},
      p.run_id ? `${text('row.run')} ${p.run_id.slice(0, 12)} · ${p.criteria}@${p.criteria_version} · ${text('row.asOf')} ${date(p.as_of)} · ` : '',
      element('a', {href: `ogc/collections/${layer}/items/${encodeURIComponent(feature.getId())}?f=html`}, text('record'))));
  card.hidden = false;
}

export function hideCard() {
  byId('card').hidden = true;
}
