/**
 * What a module needs to bring a command of its own: exit codes, the sentence that ends a command, and the base of
 * commands that work on the database. Uses picocli and Spring's bean factory; imports no other module. The commands are
 * collected in {@code cli}.
 */
@NullMarked
package vn.phusong.planner.command;

import org.jspecify.annotations.NullMarked;
