package io.saoma.simulator;

import io.saoma.simulator.phone.CustomerPhone;
import io.saoma.simulator.phone.PhoneAnswer;
import io.saoma.simulator.phone.PhoneCode;
import io.saoma.simulator.wire.Network;
import io.saoma.simulator.wire.PortTakenException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/// The customer by typed lines: `list`, `pay`, `refuse` and so on.
final class StandaloneConsole {

    private static final String HELP = """
        list                          the codes that can be paid
        scan CODE_URL                 hold that order on the phone
        pay NUMBER                    pay now
        pay-in NUMBER SECONDS         pay later, whatever the till shows then
        pay-after-cancel NUMBER SECONDS
                                      pay so long after a close that was refused
        refuse NUMBER                 the payment fails, the order stays open
        network up|refused|reset      take the network away or give it back
        quit                          end the simulator\
        """;

    private final Simulator simulator;
    private final CustomerPhone phone;
    private final BufferedReader in;
    private final PrintStream out;

    StandaloneConsole(Simulator simulator, BufferedReader in, PrintStream out) {
        this.simulator = simulator;
        this.phone = simulator.phone();
        this.in = in;
        this.out = out;
    }

    /// Until `quit`. The end of the input is not the end: a server has none.
    void converse() {
        try {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.strip().equals("quit")) {
                    return;
                }
                obey(line.strip().split("\\s+"));
            }
            new CountDownLatch(1).await();
        } catch (IOException | InterruptedException e) {
            out.println("The simulator ends: " + e.getMessage());
        }
    }

    private void obey(String[] words) {
        try {
            switch (words[0]) {
                case "" -> {}
                case "list" -> phone.codes().forEach(this::show);
                case "scan" -> show(phone.scan(words[1]));
                case "pay" -> show(phone.pay(words[1]));
                case "pay-in" -> show(phone.payIn(words[1], seconds(words[2])));
                case "pay-after-cancel" -> show(phone.payAfterCancel(words[1], seconds(words[2])));
                case "refuse" -> show(phone.refuse(words[1]));
                case "network" -> simulator.network(Network.valueOf(words[1].toUpperCase(Locale.ROOT)));
                default -> out.println(HELP);
            }
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException _) {
            out.println(HELP);
        } catch (PortTakenException e) {
            out.println(e.getMessage());
        }
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Integer.parseInt(text));
    }

    private void show(PhoneAnswer answer) {
        switch (answer) {
            case PhoneAnswer.Done(var code) -> show(code);
            case PhoneAnswer.Refused(var text) -> out.println(text);
        }
    }

    private void show(PhoneCode code) {
        var yuan = "%d.%02d".formatted(code.fen() / 100, code.fen() % 100);
        out.printf("%s ¥%s %s %s %s%n", code.outTradeNo(), yuan, code.state(), code.codeUrl(), code.body());
    }
}
