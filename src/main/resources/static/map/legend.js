// The legend: what each colour and symbol means, how many there are, and whether they are shown.

import {byId, element} from './dom.js';
import {hideStatuses, setVisible} from './layers.js';
import {number, text} from './texts.js';

const STATUSES = ['UNCOVERED', 'WEAK', 'COVERED', 'UNKNOWN'];
const shown = {units: true, sites: true, targets: true};
const hidden = new Set();

function row(key, label, count, checked, change) {
  const id = `show-${key}`;
  return element('li', {},
    element('input', {type: 'checkbox', id, checked, onchange: event => change(event.target.checked)}),
    element('label', {for: id},
      element('span', {class: `symbol ${key}`, 'aria-hidden': 'true'}),
      element('span', {class: 'name'}, label),
      count === null ? null : element('span', {class: 'count'}, number(count))));
}

const statusRow = (status, counts) => row(status, text(`status.${status}`), counts[status] ?? 0, !hidden.has(status),
  checked => {
    hidden[checked ? 'delete' : 'add'](status);
    hideStatuses(hidden);
  });

const layerRow = (id, label, count) => row(id, label, count, shown[id], checked => {
  shown[id] = checked;
  setVisible(id, checked);
});

/** What the two symbols of the targets mean; they are switched on and off together. */
const symbolRow = (key, label, count) => element('li', {class: 'symbol-only'},
  element('span', {class: `symbol ${key}`, 'aria-hidden': 'true'}),
  element('span', {class: 'name'}, label), element('span', {class: 'count'}, number(count)));

/**
 * @param counts hamlets by status
 * @param targets targets by status
 * @param sites number of sites
 */
export function showLegend(counts, targets, sites) {
  byId('legend').replaceChildren(
    element('h3', {}, text('layer.hamlets')),
    element('ul', {}, STATUSES.filter(status => status !== 'UNKNOWN' || counts.UNKNOWN)
      .map(status => statusRow(status, counts))),
    element('h3', {}, text('layer.targets')),
    element('ul', {},
      layerRow('targets', text('layer.targets'), Object.values(targets).reduce((sum, count) => sum + count, 0)),
      ['CLOSED', 'OPEN', 'UNKNOWN'].filter(status => targets[status])
        .map(status => symbolRow(`target-${status}`, text(`status.${status}`), targets[status]))),
    element('h3', {class: 'unseen'}, text('legend')),
    element('ul', {}, layerRow('sites', text('layer.sites'), sites), layerRow('units', text('layer.units'), null)));
}
