package io.saoma.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.order.CloseRule;
import io.saoma.simulator.order.Switches;
import io.saoma.simulator.phone.PhoneAnswer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseOrderTest extends SimulatorFixture {

    @BeforeEach
    void place() {
        till.place(NUMBER, 88);
    }

    @Test
    void refusesInTheFirstFiveMinutes() {
        clock.advance(Duration.ofSeconds(299));

        assertEquals("INVALID_REQUEST", till.close(NUMBER).get("err_code"));
        assertInstanceOf(PhoneAnswer.Done.class, simulator.phone().pay(NUMBER));
    }

    @Test
    void closesAfterFiveMinutesForEver() {
        clock.advance(Duration.ofMinutes(5));

        var answer = till.close(NUMBER);

        assertEquals("SUCCESS", answer.get("result_code"));
        assertEquals("OK", answer.get("result_msg"));
        assertEquals("ORDERCLOSED", till.close(NUMBER).get("err_code"));
        assertEquals(new PhoneAnswer.Refused("订单已关闭"), simulator.phone().pay(NUMBER));
        assertEquals("CLOSED", till.query(NUMBER).get("trade_state"));
    }

    @Test
    void countsTheFiveMinutesFromTheFirstPlacing() {
        clock.advance(Duration.ofMinutes(4));
        till.place(NUMBER, 88);
        clock.advance(Duration.ofMinutes(1));

        assertEquals("SUCCESS", till.close(NUMBER).get("result_code"));
    }

    @Test
    void saysSystemErrorEarlyWhereTheSwitchSaysSo() {
        restart(Switches.standard().withEarlyClose(CloseRule.SYSTEMERROR));
        place();

        assertEquals("SYSTEMERROR", till.close(NUMBER).get("err_code"));
        assertEquals("NOTPAY", till.query(NUMBER).get("trade_state"));
    }

    @Test
    void closesEarlyWhereTheSwitchAllowsIt() {
        restart(Switches.standard().withEarlyClose(CloseRule.ALLOW));
        place();

        assertEquals("SUCCESS", till.close(NUMBER).get("result_code"));
    }

    @Test
    void doesNotCloseWhatIsPaid() {
        simulator.phone().pay(NUMBER);
        clock.advance(Duration.ofMinutes(6));

        var answer = till.close(NUMBER);

        assertEquals("ORDERPAID", answer.get("err_code"));
        assertEquals("order paid", answer.get("err_code_des"));
        assertEquals("SUCCESS", till.query(NUMBER).get("trade_state"));
    }

    @Test
    void doesNotCloseWhatDoesNotExist() {
        assertEquals("ORDERNOTEXIST", till.close("NOSUCHORDER").get("err_code"));
    }

    @Test
    void losesTheRaceAgainstThePayment() {
        clock.advance(Duration.ofMinutes(6));
        simulator.faults().on(Call.CLOSEORDER).once(new Fault.PaidJustBefore());

        assertEquals("ORDERPAID", till.close(NUMBER).get("err_code"));
        assertEquals(1, simulator.charges().size());
    }

    @Test
    void isPaidWhileARefusedCloseIsAnswered() {
        simulator.faults().on(Call.CLOSEORDER).once(new Fault.PaidJustAfter());

        assertEquals("INVALID_REQUEST", till.close(NUMBER).get("err_code"));
        assertEquals("SUCCESS", till.query(NUMBER).get("trade_state"));
    }

    @Test
    void cannotBePaidWhileAGoodCloseIsAnswered() {
        clock.advance(Duration.ofMinutes(6));
        simulator.faults().on(Call.CLOSEORDER).once(new Fault.PaidJustAfter());

        assertEquals("SUCCESS", till.close(NUMBER).get("result_code"));
        assertEquals("CLOSED", till.query(NUMBER).get("trade_state"));
    }
}
