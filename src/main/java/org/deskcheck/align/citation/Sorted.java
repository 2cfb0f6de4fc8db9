package org.deskcheck.align.citation;

import java.util.function.IntPredicate;

/** Looks something up in what is sorted. */
final class Sorted {

    private Sorted() {}

    /** How many, from the first, something holds of that ceases to hold along them. */
    static int count(int size, IntPredicate holds) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
