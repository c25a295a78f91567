package io.saoma.ui.pay.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.NotFoundException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import io.saoma.payment.HandPayment;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The code holds exactly the text, in whole pixels, on enough white.
class QrPictureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weixin://wxpay/bizpayurl?pr=NwY5Mz9&groupid=00",
                "weixin://wxpay/s/An4baqw",
                "weixin://wxpay/bizpayurl?sign=A%2FB+C&appid=wx2421b1c4370ec43b&mch_id=10000100",
                "微信：付款",
            })
    void holdsTheTextAsItStands(String text) throws NotFoundException {
        assertEquals(text, QrReader.read(QrPicture.of(text).image(3)));
    }

    @Test
    void drawsEveryModuleInTheSameNumberOfPixels() {
        var picture = QrPicture.of(HandPayment.CODE_URL);
        var image = picture.image(7);
        assertEquals(7 * picture.side(), (int) image.getWidth());

        for (var y = 0; y < picture.side() * 7; y++) {
            for (var x = 0; x < picture.side() * 7; x++) {
                assertEquals(argb(image, x / 7 * 7, y / 7 * 7), argb(image, x, y));
            }
        }
    }

    @Test
    void isBlackOnWhiteWithFourModulesOfQuiet() {
        var picture = QrPicture.of(HandPayment.CODE_URL);
        var image = picture.image(1);
        var black = 0;
        for (var y = 0; y < picture.side(); y++) {
            for (var x = 0; x < picture.side(); x++) {
                var quiet = Math.min(x, y) < 4 || Math.max(x, y) >= picture.side() - 4;
                assertEquals(quiet ? 0xFFFFFFFF : argb(image, x, y), argb(image, x, y), "module " + x + ", " + y);
                black += argb(image, x, y) == 0xFF000000 ? 1 : 0;
            }
        }
        assertEquals(Color.BLACK, image.getPixelReader().getColor(4, 4));
        assertEquals(true, black > 300, "only " + black + " modules are black");
    }

    @Test
    void survivesAThumbOnTheGlass() throws NotFoundException {
        var image = QrPicture.of(HandPayment.CODE_URL).image(8);
        var middle = (int) image.getWidth() / 2;
        for (var y = middle - 20; y < middle + 20; y++) {
            for (var x = middle - 20; x < middle + 20; x++) {
                image.getPixelWriter().setArgb(x, y, 0xFFFFFFFF);
            }
        }
        assertEquals(HandPayment.CODE_URL, QrReader.read(image));
    }

    @Test
    void correctsAsMuchAsLevelMSays() throws Exception {
        var level = Encoder.encode(HandPayment.CODE_URL, ErrorCorrectionLevel.M);

        assertEquals(
                level.getMatrix().getWidth() + 8,
                QrPicture.of(HandPayment.CODE_URL).side());
    }

    @Test
    void refusesWhatNoCodeCanHold() {
        assertThrows(IllegalArgumentException.class, () -> QrPicture.of("x".repeat(4000)));
    }

    private static int argb(WritableImage image, int x, int y) {
        return image.getPixelReader().getArgb(x, y);
    }
}
