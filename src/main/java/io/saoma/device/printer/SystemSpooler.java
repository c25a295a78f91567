package io.saoma.device.printer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;

/// The print queues of this machine, asked for bytes as they are: RAW on Windows, a raw queue of CUPS elsewhere.
final class SystemSpooler implements Spooler {

    private static final DocFlavor AS_THEY_ARE = DocFlavor.BYTE_ARRAY.AUTOSENSE;

    @Override
    public List<String> names() {
        return services().map(PrintService::getName).toList();
    }

    @Override
    public Optional<Queue> queue(String name) {
        return services()
                .filter(service -> service.getName().equals(name))
                .findFirst()
                .map(service -> bytes -> submit(service, bytes));
    }

    private static Stream<PrintService> services() {
        return Stream.of(PrintServiceLookup.lookupPrintServices(AS_THEY_ARE, null));
    }

    private static void submit(PrintService service, byte[] bytes) throws PrintException {
        service.createPrintJob().print(new SimpleDoc(bytes, AS_THEY_ARE, null), null);
    }
}
