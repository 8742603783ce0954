// The public layers and figures: what this page shows is what any other client can read.

const LAYERS = ['hamlets', 'targets', 'sites', 'admin-units'];

/** Nothing has been published yet. */
export class NotPublished extends Error {}

async function read(path) {
  const response = await fetch(path, {headers: {Accept: 'application/json'}});
  if (response.status === 503) {
    throw new NotPublished(path);
  }
  if (!response.ok) {
    throw new Error(`${path}: HTTP ${response.status}`);
  }
  return response.json();
}

export const readSummary = () => read('api/v1/summary');

/** Summary and layers, all of one data version. */
export async function readAll() {
  const [summary, ...layers] = await Promise.all(
    [readSummary(), ...LAYERS.map(id => read(`layers/${id}.geojson`))]);
  if (layers.some(layer => layer.data_version !== summary.data_version)) {
    return readAll();
  }
  return {summary, ...Object.fromEntries(LAYERS.map((id, i) => [id, layers[i]]))};
}

/** Codes and names of the operators, from the names of the hamlets' properties. */
export function operatorsOf(hamlets) {
  const properties = hamlets.features[0]?.properties ?? {};
  return Object.keys(properties)
    .map(name => /^operator_(.+)_status$/.exec(name)?.[1])
    .filter(Boolean)
    .sort();
}

export const operatorName = code => ({
  viettel: 'Viettel', vinaphone: 'VinaPhone', mobifone: 'MobiFone', vietnamobile: 'Vietnamobile',
})[code] ?? code;
