package io.saoma.wechat.bill;

import io.saoma.payment.bill.BillAnswer.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One account of WeChat's: a line of titles, rows, and the line of sums with titles of its own (protocol, section
/// 4.4).
///
/// Cells begin with a backtick and are not quoted, so a comma alone ends none; a line without a backtick is titles.
record Table(Titles titles, List<Cells> rows, Optional<Cells> sums) {

    private static final String BETWEEN_CELLS = ",`";

    static Table read(String text) throws NoBillException {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty() || isData(lines.getFirst())) {
            throw new NoBillException(Fault.NO_BILL, "no titles");
        }
        var titles = Titles.of(lines.getFirst());
        var end = lastTitles(lines);
        var rows = new ArrayList<Cells>();
        for (var line : lines.subList(1, end == 0 ? lines.size() : end)) {
            rows.add(cells(titles, line));
        }
        return new Table(titles, List.copyOf(rows), end == 0 ? Optional.empty() : Optional.of(sums(lines, end)));
    }

    private static int lastTitles(List<String> lines) {
        var last = lines.size() - 1;
        while (isData(lines.get(last))) {
            last--;
        }
        return last;
    }

    /// After the titles of the sums there is one line, and nothing more.
    private static Cells sums(List<String> lines, int titles) throws NoBillException {
        if (lines.size() != titles + 2) {
            throw new NoBillException(Fault.NOT_WHOLE, "no line of sums at the end");
        }
        return cells(Titles.of(lines.get(titles)), lines.getLast());
    }

    private static Cells cells(Titles titles, String line) throws NoBillException {
        if (!isData(line)) {
            throw new NoBillException(Fault.NO_BILL, "a row without backticks");
        }
        var cells = new ArrayList<String>();
        var from = 1;
        for (var end = line.indexOf(BETWEEN_CELLS); end >= 0; end = line.indexOf(BETWEEN_CELLS, from)) {
            cells.add(line.substring(from, end).strip());
            from = end + BETWEEN_CELLS.length();
        }
        cells.add(line.substring(from).strip());
        if (cells.size() < titles.count()) {
            throw new NoBillException(Fault.NOT_WHOLE, "a row with too few cells");
        }
        return new Cells(titles, List.copyOf(cells));
    }

    private static boolean isData(String line) {
        return line.startsWith("`");
    }
}
