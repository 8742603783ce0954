package vn.phusong.planner.command;

import java.util.List;
import java.util.Map;

/** A module's part of {@code status}: a bean of this type. */
public interface StatusPart {

    /** Key of the part, in lower case with dashes: stable, as scripts read it. */
    String name();

    /** Facts in the order of showing: strings, numbers, booleans, lists and maps of these. */
    Map<String, Object> facts();

    /** The facts for a reader, one thing a line; none if there is nothing to tell. */
    default List<String> lines() {
        return StatusLines.of(facts());
    }
}
