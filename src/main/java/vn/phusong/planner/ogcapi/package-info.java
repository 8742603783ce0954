/**
 * What is served, and how: immutable snapshots of the published layers, their publication as one data version, and the
 * building blocks of OGC API Features. It knows no feature: a module brings a layer as a {@link CollectionProvider}
 * bean, and may add properties to a layer of a lower module as a {@link CollectionExtension} bean. Floor 1: may import
 * {@code problem}, {@code command} and {@code database}.
 *
 * <p>The way of a layer: {@code CollectionProvider} → {@code SnapshotBuilder} → {@link LayerSnapshot}, gathered in a
 * {@link SnapshotSet} and held by {@link PublishedSnapshots} → {@code query} selects features of it → {@code document}
 * writes what a client reads → {@code web} answers requests.
 */
@NullMarked
package vn.phusong.planner.ogcapi;

import org.jspecify.annotations.NullMarked;
