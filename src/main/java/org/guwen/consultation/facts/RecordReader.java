package org.guwen.consultation.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guwen.consultation.facts.Shape.Part;
import org.guwen.problem.ProblemCode;
import org.guwen.text.NearestName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fact records out of a JSON tree and goes on after every mistake. */
final class RecordReader {

    private final Map<Class<?>, Shape> shapes;
    private final Mistakes mistakes;
    private final ValueReader values;

    RecordReader(Map<Class<?>, Shape> shapes, FactNames names, Mistakes mistakes) {
        this.shapes = shapes;
        this.mistakes = mistakes;
        this.values = new ValueReader(names, mistakes);
    }

    @Nullable
    Object record(Class<?> type, JsonNode node, String pointer) {
        if (!node.isObject()) {
            return values.wrong(pointer, "object", node);
        }
        Shape shape = shape(type);
        @Nullable Object[] parts = new Object[shape.parts().size()];
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            Part part = shape.parts().get(name);
            if (part == null) {
                unknown(shape, name, pointer);
            } else if (!member.getValue().isNull()) {
                parts[part.index()] = part(part, member.getValue(), JsonTree.member(pointer, name));
            }
        }
        for (Part part : shape.parts().values()) {
            if (part.required() && !node.hasNonNull(part.name())) {
                mistakes.add(pointer + "/" + part.name(), ProblemCode.REQUIRED, "required", part.name());
            }
        }
        return shape.make(parts);
    }

    private Shape shape(Class<?> type) {
        Shape shape = shapes.get(type);
        if (shape == null) {
            throw new IllegalArgumentException("no shape of " + type);
        }
        return shape;
    }

    private @Nullable Object part(Part part, JsonNode node, String pointer) {
        if (!part.isCollection()) {
            return element(part, node, pointer);
        }
        if (!node.isArray()) {
            return values.wrong(pointer, "array", node);
        }
        int fewest = part.domain().minItems();
        if (node.size() < fewest) {
            mistakes.add(pointer, ProblemCode.TOO_FEW, "items.none");
            return null;
        }
        int most = part.domain().maxItems();
        if (node.size() > most) {
            mistakes.add(pointer, ProblemCode.TOO_MANY, "items", most, node.size());
            return null;
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Object element = element(part, node.get(i), pointer + "/" + i);
            if (element != null) {
                elements.add(element);
            }
        }
        return part.type() == Set.class ? new LinkedHashSet<>(elements) : elements;
    }

    private @Nullable Object element(Part part, JsonNode node, String pointer) {
        return part.element().isRecord() ? record(part.element(), node, pointer) : values.read(part, node, pointer);
    }

    private void unknown(Shape shape, String name, String owner) {
        String pointer = JsonTree.member(owner, name);
        String shown = ValueReader.shorten(name);
        if (mistakes.isFull()) {
            mistakes.add(pointer, ProblemCode.UNKNOWN_FIELD, "field", shown);
            return;
        }
        String near = NearestName.of(name, shape.parts().keySet()).orElse("");
        String place = elsewhere(name);
        if (!near.isEmpty()) {
            mistakes.add(pointer, ProblemCode.UNKNOWN_FIELD, "field.near", shown, near);
        } else if (!place.isEmpty()) {
            mistakes.add(pointer, ProblemCode.UNKNOWN_FIELD, "field.elsewhere", shown, place);
        } else {
            mistakes.add(pointer, ProblemCode.UNKNOWN_FIELD, "field", shown);
        }
    }

    /** Where a member of this name does exist: it was probably put one level too high or too low. */
    private String elsewhere(String name) {
        return String.join(
                ", ",
                shapes.values().stream()
                        .filter(shape -> shape.parts().containsKey(name))
                        .map(shape -> shape.place() + "/" + name)
                        .toList());
    }
}
