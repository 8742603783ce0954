/**
 * The map page at {@code /}: static files in {@code src/main/resources/static}, which read only the public layers and
 * figures, and the headers that keep the page from running or loading anything that is not ours. Floor 12: imports no
 * module.
 */
@NullMarked
package vn.phusong.planner.mapui;

import org.jspecify.annotations.NullMarked;
