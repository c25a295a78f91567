package io.saoma.shop.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Collects what there is to say about a sheet while it is read.
final class Remarks {

    private static final int SHOWN_SIGNS = 40;

    private final List<Remark> all = new ArrayList<>();
    private int hindering;

    /// Of long arguments only the beginning is kept.
    void add(long line, Remark.Kind kind, String... args) {
        all.add(new Remark(line, kind, Stream.of(args).map(Remarks::brief).toList()));
        hindering += kind.hindering() ? 1 : 0;
    }

    private static String brief(String text) {
        var signs = text.codePointCount(0, text.length());
        return signs <= SHOWN_SIGNS ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN_SIGNS)) + "…";
    }

    /// How many there are that hinder an import.
    int hindering() {
        return hindering;
    }

    /// In the order of the file.
    List<Remark> inOrder() {
        return all.stream().sorted(Comparator.comparingLong(Remark::line)).toList();
    }
}
