/**
 * Files and whole packs that come over HTTP. What is sent goes into a folder of its own below the data folder: a copy of
 * the pack with the change in it, loaded as any other pack is, by a durable job. The folder that a pack was loaded from
 * is never touched.
 */
@NullMarked
package vn.phusong.planner.ingest.upload;

import org.jspecify.annotations.NullMarked;
