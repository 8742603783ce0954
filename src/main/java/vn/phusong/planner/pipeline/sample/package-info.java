/**
 * Makes the synthetic sample pack: facts of the province (names, codes, census figures) over invented
 * land, hamlets and networks, the same bytes for the same seed. Needs neither Spring nor a database;
 * may import the kernel.
 */
@NullMarked
package vn.phusong.planner.pipeline.sample;

import org.jspecify.annotations.NullMarked;
