package io.saoma.shop.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PinPressTest {

    private final PinPress press = new PinPress(new byte[32], 10);

    @Test
    void knowsAPinAgainAndNoOther() {
        var hash = Optional.of(press.press(pin("482913")));
        assertTrue(press.fits(pin("482913"), hash));
        assertFalse(press.fits(pin("482914"), hash));
        assertFalse(press.fits(pin("4829130"), hash));
        assertFalse(press.fits(pin("482913"), Optional.empty()));
    }

    @Test
    void theSamePinNeverLooksAlike() {
        assertNotEquals(
                press.press(pin("482913")).hash(), press.press(pin("482913")).hash());
    }

    @Test
    void withoutThePepperTheHashIsOfNoUse() {
        var hash = press.press(pin("482913"));
        var other = new PinPress(new byte[] {1}, 10);
        assertFalse(other.made(hash));
        assertFalse(other.fits(pin("482913"), Optional.of(hash)));
    }

    @Test
    void aHashSaysHowOftenItWasStretched() {
        var slower = new PinPress(new byte[32], 20);
        assertTrue(slower.fits(pin("482913"), Optional.of(press.press(pin("482913")))));
        assertEquals(120_000, new PinPress(new byte[32]).press(pin("482913")).rounds());
    }

    private static Pin pin(String digits) {
        return new Pin(digits.toCharArray());
    }
}
