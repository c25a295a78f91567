package io.saoma.ui.cashier;

import java.util.List;
import javafx.collections.ObservableList;

/// What makes one list of rows of another: those between what both begin and end with. A long basket is not drawn anew
/// for one line more.
///
/// @param from the first row that goes
/// @param to the first one behind it that stays
/// @param rows what comes in their place
record RowChange<T>(int from, int to, List<T> rows) {

    static <T> RowChange<T> of(List<T> before, List<T> after) {
        var most = Math.min(before.size(), after.size());
        var head = 0;
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        var tail = 0;
        while (tail < most - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return new RowChange<>(head, before.size() - tail, List.copyOf(after.subList(head, after.size() - tail)));
    }

    void carryOut(ObservableList<T> list) {
        if (to - from == 1 && rows.size() == 1) {
            list.set(from, rows.getFirst());
            return;
        }
        if (from < to) {
            list.remove(from, to);
        }
        if (!rows.isEmpty()) {
            list.addAll(from, rows);
        }
    }
}
