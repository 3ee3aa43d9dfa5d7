package org.vigie.analytics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Cards side by side. */
final class TwoColumns {
    private TwoColumns() {}

    /** {@code cards} in their order, each in the column that is shorter so far. */
    static <T> List<List<T>> of(List<T> cards, ToIntFunction<T> height) {
        List<T> left = new ArrayList<>();
        List<T> right = new ArrayList<>();
        int more = 0;
        for (T card : cards) {
            boolean isLeft = more <= 0;
            (isLeft ? left : right).add(card);
            more += isLeft ? height.applyAsInt(card) : -height.applyAsInt(card);
        }
        return List.of(left, right);
    }
}
