/**
 * The invented networks: bands and powers, sites where people live, and the placing that leaves the
 * wanted hamlets without signal, checked with the kernel's exact point prediction. Imports
 * {@code facts}, {@code land} and the kernel.
 */
@NullMarked
package vn.phusong.planner.pipeline.sample.network;

import org.jspecify.annotations.NullMarked;
