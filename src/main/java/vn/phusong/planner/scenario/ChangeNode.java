package vn.phusong.planner.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.radio.linkbudget.Technology;

/** An object of a scenario; what is wrong with it is said with its place in the file. */
record ChangeNode(JsonNode node, String path) {

    /** Of a scenario with more nobody needs the answer in a second. */
    private static final int MOST_ITEMS = 10_000;

    static ChangeNode of(JsonNode node, String path) {
        if (!node.isObject()) {
            throw CommandFailure.badInput(path + " must be a JSON object {…}.");
        }
        return new ChangeNode(node, path);
    }

    CommandFailure wrong(String key, Object value, String expected) {
        return CommandFailure.badInput(path + "." + key + " is " + value + ", but must be " + expected + ".");
    }

    void allow(String... keys) {
        Set<String> known = new TreeSet<>(List.of(keys));
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw CommandFailure.badInput(
                        path + " has no key \"" + key + "\"; there are " + String.join(", ", known) + ".");
            }
        }
    }

    /** The one key of an object that has one. */
    String onlyKey() {
        if (node.size() != 1) {
            throw CommandFailure.badInput(path + " must have one key, not " + node.size() + ".");
        }
        return node.propertyNames().iterator().next();
    }

    boolean has(String key) {
        return node.has(key);
    }

    ChangeNode object(String key) {
        return of(node.path(key), path + "." + key);
    }

    List<ChangeNode> list(String key) {
        JsonNode list = node.path(key);
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_ITEMS) {
            throw CommandFailure.badInput(path + "." + key + " must be a list of 1.." + MOST_ITEMS + " objects.");
        }
        List<ChangeNode> items = new ArrayList<>();
        for (JsonNode item : list) {
            items.add(of(item, path + "." + key + "[" + (items.size() + 1) + "]"));
        }
        return items;
    }

    List<String> texts(String key) {
        JsonNode list = node.path(key);
        if (!list.isArray() || list.isEmpty()) {
            throw CommandFailure.badInput(path + "." + key + " must be a list of texts.");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            if (!item.isString()) {
                throw wrong(key, item, "a list of texts");
            }
            texts.add(item.asString());
        }
        return texts;
    }

    String text(String key) {
        if (!node.path(key).isString() || node.path(key).asString().isBlank()) {
            throw CommandFailure.badInput(path + "." + key + " must be a text.");
        }
        return node.path(key).asString();
    }

    String text(String key, String usual) {
        return node.has(key) ? text(key) : usual;
    }

    double number(String key, double least, double most) {
        JsonNode value = node.path(key);
        if (!value.isNumber()) {
            throw CommandFailure.badInput(path + "." + key + " must be a number of " + least + ".." + most + ".");
        }
        double number = value.asDouble();
        if (!(number >= least && number <= most)) {
            throw wrong(key, value, "in " + least + ".." + most);
        }
        return number;
    }

    double number(String key, double least, double most, double usual) {
        return node.has(key) ? number(key, least, most) : usual;
    }

    Technology technology(String key, String value) {
        for (Technology technology : Technology.values()) {
            if (technology.name().equals(value)) {
                return technology;
            }
        }
        throw wrong(key, value, "GSM | UMTS | LTE | NR");
    }
}
