package io.saoma.device.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.NotFoundException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class QrDotsTest {

    @Test
    void isReadByAPhone() throws NotFoundException {
        var link = "https://example.com/invoice?no=01-260314-0042&amt=103750";

        assertEquals(link, Scanner.scan(QrDots.of(link, 384).orElseThrow(), BarcodeFormat.QR_CODE));
    }

    @Test
    void leavesOutWhatDoesNotFit() {
        assertEquals(Optional.empty(), QrDots.of("x".repeat(2_900), 100));
        assertEquals(Optional.empty(), QrDots.of("x".repeat(9_000), 576));
        assertEquals(Optional.empty(), QrDots.of("", 576));
    }
}
