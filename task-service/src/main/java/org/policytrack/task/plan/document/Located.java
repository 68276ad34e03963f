package org.policytrack.task.plan.document;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A part of the document with its JSON pointer. */
record Located<T>(T part, String pointer) {

    static <T> Stream<Located<T>> each(List<T> parts, String pointer) {
        return IntStream.range(0, parts.size()).mapToObj(i -> new Located<>(parts.get(i), pointer + "/" + i));
    }

    /** The elements of a list that is a field of this part. */
    <U> Stream<Located<U>> each(String field, Function<T, List<U>> list) {
        return each(list.apply(part), pointerTo(field));
    }

    <U> Located<U> field(String field, Function<T, U> value) {
        return new Located<>(value.apply(part), pointerTo(field));
    }

    private String pointerTo(String field) {
        return pointer + "/" + field;
    }
}
