/** Attempts to import and their issues over HTTP. */
@NullMarked
package vn.phusong.planner.ingest.web;

import org.jspecify.annotations.NullMarked;
