package io.saoma.simulator.desk;

import io.saoma.simulator.bill.BillOffice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// `/pay/downloadbill`: the account of a past day as text, or XML that says why there is none.
record DownloadBill(BillOffice office) implements Endpoint {

    @Override
    public Answer answer(Question question) throws RefusalException {
        if (!question.field("bill_type").isEmpty()
                && !question.field("bill_type").equals("ALL")) {
            throw RefusalException.protocol("invalid bill_type");
        }
        var day = day(question);
        if (!office.isMade(day)) {
            throw RefusalException.protocol("Bill Creating");
        }
        var bill = office.bill(day).orElseThrow(() -> RefusalException.protocol("No Bill Exist"));
        return Answer.paper(bill, zipped(question));
    }

    static LocalDate day(Question question) throws RefusalException {
        try {
            return LocalDate.parse(question.field("bill_date"), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException _) {
            throw RefusalException.protocol("data format error");
        }
    }

    static boolean zipped(Question question) {
        return question.field("tar_type").equals("GZIP");
    }
}
