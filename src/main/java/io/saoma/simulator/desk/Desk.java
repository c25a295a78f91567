package io.saoma.simulator.desk;

import io.saoma.simulator.bill.BillOffice;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.fault.Faults;
import io.saoma.simulator.order.Agenda;
import io.saoma.simulator.order.HeldCodes;
import io.saoma.simulator.order.Order;
import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.Refund;
import io.saoma.simulator.order.Switches;
import io.saoma.simulator.wire.BadXmlException;
import io.saoma.simulator.wire.HttpHandler;
import io.saoma.simulator.wire.Merchant;
import io.saoma.simulator.wire.Reply;
import io.saoma.simulator.wire.SignType;
import io.saoma.simulator.wire.WireReader;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// WeChat's counter: reads a request, checks whose it is, has it answered and sends the answer through the faults.
public final class Desk implements HttpHandler {

    private final Envelope envelope;
    private final OrderBook book;
    private final Agenda agenda;
    private final Faults faults;
    private final Sealer sealer;
    private final Consumer<SeenRequest> witness;
    private final Endpoint unifiedOrder;
    private final Endpoint orderQuery;
    private final Endpoint closeOrder;
    private final Endpoint micropay;
    private final Endpoint reverse;
    private final Endpoint refund;
    private final Endpoint refundQuery;
    private final Endpoint downloadBill;
    private final Endpoint downloadFundFlow;

    /// One with an office for bills of its own.
    public Desk(
            Merchant merchant,
            Switches switches,
            OrderBook book,
            HeldCodes codes,
            Agenda agenda,
            Faults faults,
            Sealer sealer,
            Consumer<SeenRequest> witness) {
        this(merchant, switches, book, codes, agenda, faults, sealer, new BillOffice(merchant, book, agenda), witness);
    }

    public Desk(
            Merchant merchant,
            Switches switches,
            OrderBook book,
            HeldCodes codes,
            Agenda agenda,
            Faults faults,
            Sealer sealer,
            BillOffice office,
            Consumer<SeenRequest> witness) {
        this.envelope = new Envelope(merchant);
        this.book = book;
        this.agenda = agenda;
        this.faults = faults;
        this.sealer = sealer;
        this.witness = witness;
        this.unifiedOrder = new UnifiedOrder(book, agenda::now, switches.nearestExpiry());
        this.orderQuery = new OrderQuery(book);
        this.closeOrder = new CloseOrder(book);
        this.micropay = new Micropay(book, codes, agenda);
        this.reverse = new Reverse(book);
        this.refund = new Refunds(book);
        this.refundQuery = new RefundQuery(book, agenda);
        this.downloadBill = new DownloadBill(office);
        this.downloadFundFlow = new DownloadFundFlow(office);
    }

    @Override
    public Reply answer(String method, String path, byte[] body) {
        return Call.at(path).map(call -> answer(call, method, body)).orElseGet(Desk::notFound);
    }

    private Reply answer(Call call, String method, byte[] body) {
        Map<String, String> fields = Map.of();
        try {
            fields = read(method, body);
            return hear(call, envelope.open(fields));
        } catch (RefusalException e) {
            return send(call, fields, e.answer(), SignType.MD5, List.of());
        }
    }

    private static Map<String, String> read(String method, byte[] body) throws RefusalException {
        if (!method.equals("POST")) {
            throw RefusalException.protocol("请使用post方法");
        }
        try {
            return WireReader.read(body);
        } catch (BadXmlException e) {
            throw RefusalException.protocol(e.answer());
        }
    }

    private Reply hear(Call call, Question question) {
        var number = outTradeNo(question);
        var hits = faults.take(call, number);
        var answer = new FaultyWork(endpoint(call), book, agenda, number, hits).answer(question);
        return send(call, question.fields(), answer, question.signType(), hits);
    }

    private Endpoint endpoint(Call call) {
        return switch (call) {
            case UNIFIEDORDER -> unifiedOrder;
            case ORDERQUERY -> orderQuery;
            case CLOSEORDER -> closeOrder;
            case MICROPAY -> micropay;
            case REVERSE -> reverse;
            case REFUND -> refund;
            case REFUNDQUERY -> refundQuery;
            case DOWNLOADBILL -> downloadBill;
            case DOWNLOADFUNDFLOW -> downloadFundFlow;
        };
    }

    private String outTradeNo(Question question) {
        return book.findTransaction(question.field("transaction_id"))
                .map(Order::outTradeNo)
                .or(() -> book.refunds().find(question.field("out_refund_no")).map(Refund::outTradeNo))
                .orElse(question.field("out_trade_no"));
    }

    private Reply send(Call call, Map<String, String> asked, Answer answer, SignType type, List<Fault> hits) {
        var answered = answer.summary() + names(hits);
        witness.accept(new SeenRequest(agenda.now(), call.path(), asked, answered));
        return sealer.seal(answer, type, hits);
    }

    private static String names(List<Fault> hits) {
        return hits.stream()
                .map(fault -> " (" + fault.getClass().getSimpleName() + ")")
                .collect(Collectors.joining());
    }

    private static Reply notFound() {
        return new Reply.Body(404, "text/html", "<html><body><h1>404 Not Found</h1></body></html>");
    }
}
