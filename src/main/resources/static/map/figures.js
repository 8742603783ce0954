// The headline figures of the criteria that are chosen, and where they come from.

import {byId, element} from './dom.js';
import {date, number, percent, text} from './texts.js';

const SHOWN = ['hamlets_with_signal', 'people_affected', 'hamlets_only_2g_3g', 'hamlets_to_measure', 'targets_closed'];

function figure(name, {numerator, denominator, unknown, share}) {
  const upTo = unknown > 0 && name !== 'hamlets_to_measure'
    ? text('upTo', {share: percent((numerator + unknown) / denominator)}) : null;
  return element('div', {class: 'figure', 'data-figure': name},
    element('dt', {}, text(`figure.${name}`)),
    element('dd', {},
      element('strong', {}, number(numerator)),
      element('span', {class: 'whole'}, ` / ${number(denominator)}`),
      share === undefined ? null : element('span', {class: 'share'}, percent(share)),
      upTo && element('small', {}, upTo)));
}

/** The newest version of a criteria by which the run was judged: the one whose status the layers show. */
export function judgedBy(summary, id) {
  return Object.values(summary.criteria)
    .filter(criteria => criteria.id === id)
    .reduce((newest, each) => (each.version > newest.version ? each : newest));
}

/** @param operator name of the operator whose colours the map shows, or null */
export function showFigures(summary, criteriaId, operator) {
  const criteria = judgedBy(summary, criteriaId);
  byId('figures').replaceChildren(
    element('dl', {}, SHOWN.filter(name => criteria.figures[name])
      .map(name => figure(name, criteria.figures[name]))),
    operator ? element('p', {class: 'remark'}, text('operatorView', {operator})) : '');
}

export function showProvenance(summary, criteriaId, layer) {
  byId('provenance').textContent = text('provenance', {
    as_of: date(summary.as_of),
    criteria: `${criteriaId}@${judgedBy(summary, criteriaId).version}`,
    run: summary.run_id.slice(0, 12),
    version: summary.data_version,
  });
  byId('attribution').textContent = text('attribution', {source: layer.source, licence: layer.licence});
}
