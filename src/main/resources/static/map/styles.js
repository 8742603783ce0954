// Colours and symbols. Chosen from Okabe and Ito's set, which people with any common colour blindness can tell apart;
// what matters most (uncovered, open) also has a shape and a darkness of its own.

const {Style, Fill, Stroke, Circle, RegularShape, Text} = ol.style;

export const COLOURS = {
  COVERED: '#56b4e9', WEAK: '#e69f00', UNCOVERED: '#b5330a', UNKNOWN: '#8a8a8a',
  CLOSED: '#0072b2', OPEN: '#ffffff',
};

const FILLS = {
  COVERED: 'rgba(86, 180, 233, 0.32)', WEAK: 'rgba(230, 159, 0, 0.72)',
  UNCOVERED: 'rgba(181, 51, 10, 0.85)', UNKNOWN: 'rgba(138, 138, 138, 0.55)',
};

const font = (size, weight = 'normal') => `${weight} ${size}px system-ui, sans-serif`;

const halo = () => new Stroke({color: 'rgba(255, 255, 255, 0.9)', width: 3});

const hamlets = Object.fromEntries(Object.keys(FILLS).map(status => [status, new Style({
  fill: new Fill({color: FILLS[status]}),
  stroke: new Stroke({
    color: status === 'COVERED' ? 'rgba(60, 120, 160, 0.45)' : '#5b2a10',
    width: status === 'COVERED' ? 0.6 : 1,
    lineDash: status === 'UNKNOWN' ? [4, 3] : undefined,
  }),
  image: new Circle({
    radius: status === 'COVERED' ? 3 : 4.5,
    fill: new Fill({color: FILLS[status]}),
    stroke: new Stroke({color: '#333', width: 0.8}),
  }),
})]));

export const hamletStyle = status => hamlets[status];

/** A diamond that is seen from afar, where the hamlet itself is a dot. */
export const markerStyle = size => new Style({
  image: new RegularShape({
    points: 4, radius: size, angle: 0,
    fill: new Fill({color: COLOURS.UNCOVERED}), stroke: new Stroke({color: '#fff', width: 1.5}),
  }),
});

const targetSymbols = {
  CLOSED: {fill: '#0072b2', stroke: '#ffffff'},
  OPEN: {fill: '#ffffff', stroke: '#99004d'},
  UNKNOWN: {fill: '#cccccc', stroke: '#555555'},
};

const targets = Object.fromEntries(Object.entries(targetSymbols).map(([status, {fill, stroke}]) => [status, [
  new Style({
    stroke: new Stroke({color: status === 'CLOSED' ? '#0072b2' : stroke, width: 2, lineDash: [6, 4]}),
    fill: new Fill({color: 'rgba(255, 255, 255, 0.15)'}),
  }),
  new Style({
    image: new RegularShape({
      points: 4, radius: 9, angle: Math.PI / 4,
      fill: new Fill({color: fill}), stroke: new Stroke({color: stroke, width: status === 'CLOSED' ? 1.5 : 3}),
    }),
  }),
]]));

export const targetStyle = status => targets[status] ?? targets.UNKNOWN;

export const siteStyle = new Style({
  image: new RegularShape({
    points: 3, radius: 5, fill: new Fill({color: '#3a3a3a'}), stroke: new Stroke({color: '#fff', width: 1}),
  }),
});

const unitStrokes = {
  PROVINCE: {color: '#4a4038', width: 2.4}, DISTRICT: {color: '#6d6054', width: 1.5},
  COMMUNE: {color: 'rgba(109, 96, 84, 0.55)', width: 0.7},
};

const units = Object.fromEntries(Object.entries(unitStrokes).map(
  ([level, stroke]) => [level, new Style({stroke: new Stroke(stroke)})]));

export const landStyle = new Style({fill: new Fill({color: '#fffdf8'})});

export const unitStyle = level => units[level];

export const label = (words, size, weight, colour = '#3d342b') => new Style({
  text: new Text({text: words, font: font(size, weight), fill: new Fill({color: colour}), stroke: halo()}),
});

export const chosenStyle = new Style({
  stroke: new Stroke({color: '#111', width: 3}),
  image: new Circle({radius: 9, stroke: new Stroke({color: '#111', width: 3})}),
});
