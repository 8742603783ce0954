/**
 * The way of the data from a pack to a published version: load, predict, judge, publish. Floor 11: may use every module
 * but cli and mapui.
 */
@NullMarked
package vn.phusong.planner.pipeline;

import org.jspecify.annotations.NullMarked;
