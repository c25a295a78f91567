package io.saoma.proof.matrix;

import static java.util.stream.Collectors.toMap;

import io.saoma.payment.PaymentState;
import io.saoma.payment.PaymentState.Paid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What has to come of a fault: the state right after it, and the one when all is over.
///
/// `Late` is money that came after somebody had given the payment up. A dash stands where WeChat would have to lie with
/// its own signature.
record States(String after, String end) {

    private static final String NEVER_PAYS = """
                 | first placing     | placing again    | new code         |
        good     | Waiting > Closed  | Waiting > Closed | Waiting > Closed |
        unsent   | Placing > Closed  | Unknown > Closed | Waiting > Closed |
        undone   | Unknown > Closed  | Unknown > Closed | Waiting > Closed |
        done     | Unknown > Closed  | Unknown > Closed | Waiting > Closed |
        refused  | Refused > Refused | Unknown > Closed | Waiting > Closed |
        taken    | Closing > Closed  | Closing > Closed | Waiting > Closed |
        alien    | Review > Closed   | Review > Closed  | Review > Closed  |

                 | asking while unknown | asking while waiting | last question    | asking after close |
        good     | Unknown > Closed     | Waiting > Closed     | Closing > Closed | Closed > Closed    |
        unsent   | Unknown > Closed     | Waiting > Closed     | Closing > Closed | Closing > Closed   |
        undone   | Unknown > Closed     | Waiting > Closed     | Closing > Closed | Closing > Closed   |
        done     | Unknown > Closed     | Waiting > Closed     | Closing > Closed | Closing > Closed   |
        closed   | Closed > Closed      | Closed > Closed      | Closed > Closed  | Closed > Closed    |
        alien    | Review > Closed      | Review > Closed      | Review > Closed  | Review > Closed    |

                 | resumed          | resumed without code | closing early    | closing          |
        good     | Waiting > Closed | Closing > Closed     | Closing > Closed | Closing > Closed |
        unsent   | Waiting > Closed | Closing > Closed     | Closing > Closed | Closing > Closed |
        undone   | Waiting > Closed | Closing > Closed     | Closing > Closed | Closing > Closed |
        done     | Waiting > Closed | Closing > Closed     | Closing > Closed | Closing > Closed |
        closed   | Closed > Closed  | Closed > Closed      | -                | -                |
        alien    | Review > Closed  | Review > Closed      | Review > Closed  | Review > Closed  |
        """;

    private static final String PAYS_BEFORE = """
                 | new code       | asking while waiting | last question  | resumed        |
        good     | Waiting > Paid | Paid > Paid          | Paid > Paid    | Paid > Paid    |
        unsent   | Waiting > Paid | Waiting > Paid       | Closing > Late | Waiting > Paid |
        undone   | Waiting > Paid | Waiting > Paid       | Closing > Late | Waiting > Paid |
        done     | Waiting > Paid | Waiting > Paid       | Closing > Late | Waiting > Paid |
        refused  | Waiting > Paid | -                    | -              | -              |
        taken    | Waiting > Paid | -                    | -              | -              |
        closed   | -              | -                    | -              | -              |
        alien    | Review > Late  | Review > Late        | Review > Late  | Review > Late  |

                 | closing early  | closing        |
        good     | Closing > Late | Closing > Paid |
        unsent   | Closing > Late | Closing > Paid |
        undone   | Closing > Late | Closing > Paid |
        done     | Closing > Late | Closing > Paid |
        alien    | Review > Late  | Review > Late  |
        """;

    private static final String PAYS_AFTER = """
                 | first placing     | placing again    | new code         |
        good     | Waiting > Paid    | Waiting > Paid   | Waiting > Paid   |
        unsent   | Placing > Paid    | Unknown > Paid   | Waiting > Paid   |
        undone   | Unknown > Paid    | Unknown > Paid   | Waiting > Paid   |
        done     | Unknown > Paid    | Unknown > Paid   | Waiting > Paid   |
        refused  | Refused > Refused | Unknown > Paid   | Waiting > Paid   |
        taken    | Closing > Closed  | Closing > Closed | Waiting > Paid   |
        alien    | Review > Closed   | Review > Closed  | Review > Late    |

                 | asking while unknown | asking while waiting | last question  | asking after close |
        good     | Unknown > Paid       | Waiting > Paid       | Closing > Late | Closed > Closed    |
        unsent   | Unknown > Paid       | Waiting > Paid       | Closing > Late | Closing > Closed   |
        undone   | Unknown > Paid       | Waiting > Paid       | Closing > Late | Closing > Closed   |
        done     | Unknown > Paid       | Waiting > Paid       | Closing > Late | Closing > Closed   |
        closed   | -                    | -                    | -              | Closed > Closed    |
        alien    | Review > Closed      | Review > Late        | Review > Late  | Review > Closed    |

                 | resumed        | resumed without code | closing early  | closing          |
        good     | Waiting > Paid | Closing > Closed     | Closing > Late | Closing > Closed |
        unsent   | Waiting > Paid | Closing > Closed     | Closing > Late | Closing > Paid   |
        undone   | Waiting > Paid | Closing > Closed     | Closing > Late | Closing > Paid   |
        done     | Waiting > Paid | Closing > Closed     | Closing > Late | Closing > Closed |
        closed   | -              | -                    | -              | -                |
        alien    | Review > Late  | Review > Closed      | Review > Late  | Review > Closed  |
        """;

    private static final Map<String, States> ALL = all();

    /// What the table says; nothing where there is no such cell.
    static Optional<States> of(Row row, Moment moment, Customer customer) {
        return Optional.ofNullable(ALL.get(key(customer.name(), row.name(), moment.name())));
    }

    /// A state in the words of the table.
    static String word(PaymentState state) {
        return state instanceof Paid(var _, var late) && late
                ? "Late"
                : state.getClass().getSimpleName();
    }

    private static Map<String, States> all() {
        var tables = Map.of("NEVER_PAYS", NEVER_PAYS, "PAYS_BEFORE", PAYS_BEFORE, "PAYS_AFTER", PAYS_AFTER);
        return tables.entrySet().stream()
                .flatMap(table -> Arrays.stream(table.getValue().split("\n\n"))
                        .flatMap(block -> cells(table.getKey(), block).entrySet().stream()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, States> cells(String customer, String block) {
        var lines = block.lines().map(States::columns).toList();
        return lines.subList(1, lines.size()).stream()
                .flatMap(line -> IntStream.range(1, line.size())
                        .filter(column -> !line.get(column).equals("-"))
                        .mapToObj(column -> Map.entry(
                                key(customer, line.getFirst(), lines.getFirst().get(column)), parse(line.get(column)))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> columns(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    private static States parse(String cell) {
        var words = cell.split(" > ", -1);
        return new States(words[0], words[1]);
    }

    private static String key(String customer, String row, String moment) {
        return (customer + "/" + row + "/" + moment).replace(' ', '_').toUpperCase(Locale.ROOT);
    }
}
