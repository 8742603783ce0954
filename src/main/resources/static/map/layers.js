// The map: one vector layer per public layer, styled by status, and what is under a click.

import * as styles from './styles.js';

const format = new ol.format.GeoJSON({dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857'});
const ZOOM_COMMUNE_NAMES = 11;
const ZOOM_HAMLET_NAMES = 13;
const ZOOM_SITES = 10.5;
const MANY_MARKERS = 150;

const sources = Object.fromEntries(
  ['units', 'hamlets', 'markers', 'targets', 'squares', 'sites', 'chosen'].map(id => [id, new ol.source.Vector()]));

let statusProperty = 'status';
let edition = null;
let hidden = new Set();
let untouched = true;
let hasDistricts = true;
let marker = styles.markerStyle(8);

const zoomOf = resolution => map.getView().getZoomForResolution(resolution);

function hamletStyle(feature, resolution) {
  const status = feature.get(statusProperty) ?? 'UNKNOWN';
  if (hidden.has(status)) {
    return undefined;
  }
  const style = styles.hamletStyle(status);
  return zoomOf(resolution) < ZOOM_HAMLET_NAMES ? style : [style, styles.label(feature.get('name'), 11)];
}

function markerStyle(feature) {
  const owner = feature.get('owner');
  return owner.get(statusProperty) === 'UNCOVERED' && !hidden.has('UNCOVERED') ? marker : undefined;
}

/** The land under the hamlets. */
const landStyle = feature => feature.get('edition') === edition && feature.get('level') === 'PROVINCE'
  ? styles.landStyle : undefined;

function unitStyle(feature, resolution) {
  if (feature.get('edition') !== edition) {
    return undefined;
  }
  const level = feature.get('level');
  const style = styles.unitStyle(level);
  if (level === 'DISTRICT' && zoomOf(resolution) < ZOOM_COMMUNE_NAMES) {
    return [style, styles.label(feature.get('name'), 13, 'bold')];
  }
  const named = level === 'COMMUNE' && (zoomOf(resolution) >= ZOOM_COMMUNE_NAMES
    || (!hasDistricts && zoomOf(resolution) >= ZOOM_COMMUNE_NAMES - 1.5));
  return named ? [style, styles.label(feature.get('name'), 12, 'normal', '#6d6054')] : style;
}

const vector = (id, style, more = {}) => new ol.layer.Vector({source: sources[id], style, ...more});

const layers = {
  land: vector('units', landStyle),
  units: vector('units', unitStyle, {declutter: 'units'}),
  hamlets: vector('hamlets', hamletStyle, {declutter: 'hamlets', renderBuffer: 40}),
  sites: vector('sites', styles.siteStyle, {minZoom: ZOOM_SITES}),
  markers: vector('markers', markerStyle, {maxZoom: ZOOM_HAMLET_NAMES}),
  targets: vector('targets', feature => styles.targetStyle(feature.get('status'))[0]),
  squares: vector('squares', feature => styles.targetStyle(feature.get('owner').get('status'))[1]),
  chosen: vector('chosen', styles.chosenStyle),
};

const map = new ol.Map({
  target: 'map',
  layers: [layers.land, layers.hamlets, layers.units, layers.sites, layers.targets, layers.markers, layers.squares, layers.chosen],
  view: new ol.View({center: [0, 0], zoom: 9, minZoom: 7, maxZoom: 18}),
  controls: ol.control.defaults.defaults({attribution: false, rotate: false})
    .extend([new ol.control.ScaleLine()]),
});

function point(geometry) {
  switch (geometry.getType()) {
    case 'Polygon': return geometry.getInteriorPoint();
    case 'MultiPolygon': return new ol.geom.Point(largest(geometry).getInteriorPoint().getCoordinates());
    default: return geometry;
  }
}

const largest = parts => parts.getPolygons().reduce((best, part) => part.getArea() > best.getArea() ? part : best);

/** Points that stand for features of another layer wherever those are too small to be seen. */
const standIns = features => features
  .filter(feature => feature.getGeometry())
  .map(owner => new ol.Feature({geometry: new ol.geom.Point(point(owner.getGeometry()).getCoordinates().slice(0, 2)), owner}));

function fill(id, collection) {
  sources[id].clear(true);
  const features = format.readFeatures(collection);
  features.forEach(feature => feature.set('layer', id));
  sources[id].addFeatures(features);
  return features;
}

/** Shows the layers and moves to where they lie. */
export function show(data) {
  fill('units', data['admin-units']);
  const hamlets = fill('hamlets', data.hamlets);
  const targets = fill('targets', data.targets);
  fill('sites', data.sites);
  sources.markers.clear(true);
  sources.markers.addFeatures(standIns(hamlets));
  sources.squares.clear(true);
  sources.squares.addFeatures(standIns(targets));
  map.updateSize();
  fitAll();
}

/** Until the reader moves the map, all of the province stays in sight, whatever becomes of the window. */
function fitAll() {
  const extent = ol.extent.createEmpty();
  for (const id of ['units', 'hamlets', 'targets']) {
    ol.extent.extend(extent, sources[id].getExtent());
  }
  if (untouched && !ol.extent.isEmpty(extent)) {
    map.getView().fit(extent, {padding: [30, 30, 30, 30]});
  }
}

map.on('change:size', fitAll);
for (const gesture of ['pointerdown', 'wheel', 'keydown']) {
  map.getTargetElement().addEventListener(gesture, () => {
    untouched = false;
  }, {passive: true});
}

/** Colours the hamlets by another property that holds a status. */
export function colourBy(property, uncovered) {
  statusProperty = property;
  marker = styles.markerStyle(uncovered > MANY_MARKERS ? 4 : 8);
  layers.hamlets.changed();
  layers.markers.changed();
}

export function showEdition(code, districts) {
  edition = code;
  hasDistricts = districts;
  layers.land.changed();
  layers.units.changed();
}

/** @param statuses hamlet statuses that are not to be seen */
export function hideStatuses(statuses) {
  hidden = new Set(statuses);
  layers.hamlets.changed();
  layers.markers.changed();
}

export function setVisible(id, visible) {
  layers[id].setVisible(visible);
  if (id === 'targets') {
    layers.squares.setVisible(visible);
  }
}

export const findFeature = (layer, id) => sources[layer].getFeatureById(id);

export function choose(feature) {
  sources.chosen.clear();
  if (feature?.getGeometry()) {
    sources.chosen.addFeature(new ol.Feature(feature.getGeometry().clone()));
  }
}

export function zoomTo(feature) {
  untouched = false;
  const geometry = feature.getGeometry();
  if (geometry) {
    map.getView().fit(geometry, {maxZoom: 14, padding: [60, 60, 60, 60], duration: calm() ? 0 : 350});
  }
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The most telling feature at a place of the screen: a target before a site before a hamlet. */
function featureAt(pixel) {
  const order = ['targets', 'sites', 'hamlets'];
  let best = null;
  map.forEachFeatureAtPixel(pixel, found => {
    const feature = found.get('owner') ?? found;
    const rank = order.indexOf(feature.get('layer'));
    if (rank >= 0 && (best === null || rank < order.indexOf(best.get('layer')))) {
      best = feature;
    }
  }, {hitTolerance: 4, layerFilter: layer => ![layers.land, layers.units, layers.chosen].includes(layer)});
  return best;
}

/** @param open is told the feature that was clicked, or null */
export function onClick(open) {
  map.on('singleclick', event => open(featureAt(event.pixel)));
  map.on('pointermove', event => {
    if (!event.dragging) {
      map.getTargetElement().style.cursor = featureAt(event.pixel) ? 'pointer' : '';
    }
  });
}

/** Calls back once everything that is loaded stands on the map. */
export const onceDrawn = done => map.once('rendercomplete', done);
