/**
 * What is known of the province: units, census figures, seats, targets, operators, approximate rivers
 * and mountains, read from small CSV resources that name their source in the first line. Imports the kernel's {@code Technology} only.
 */
@NullMarked
package vn.phusong.planner.pipeline.sample.facts;

import org.jspecify.annotations.NullMarked;
