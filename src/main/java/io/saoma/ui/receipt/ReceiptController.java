package io.saoma.ui.receipt;

import io.saoma.device.picture.Dots;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

/// Binds `receipt.fxml`: the paper on the left, on the right what can be done with it.
public final class ReceiptController implements Screen {

    private static final double PAGE = .25;

    private final ReceiptViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<Optional<BufferedImage>> picture = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Sentence> said = new SimpleObjectProperty<>();

    @FXML
    private Label titleLabel;

    @FXML
    private ScrollPane scroll;

    @FXML
    private ImageView paper;

    @FXML
    private Label saidLabel;

    @FXML
    private Button printButton;

    @FXML
    private Button saveButton;

    public ReceiptController(ReceiptViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        titleLabel.setText(
                messages.say(Sentence.of("receipt.title", viewModel.sale().brief())));
        picture.bind(viewModel.pictureProperty());
        picture.subscribe(now -> now.ifPresent(dots -> paper.setImage(image(dots))));
        said.bind(viewModel.saidProperty());
        said.subscribe(now -> saidLabel.setText(messages.say(now)));
        printButton.disableProperty().bind(viewModel.workingProperty());
        Visible.when(printButton, viewModel.printable());
        saveButton.disableProperty().bind(viewModel.workingProperty());
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "receipt.print", viewModel::print),
                Key.withCtrl(KeyCode.S, "receipt.save", () -> {
                    viewModel.save();
                    return true;
                }),
                Key.pressed(KeyCode.PAGE_DOWN, "receipt.keyDown", () -> turn(PAGE)),
                Key.pressed(KeyCode.PAGE_UP, "receipt.keyUp", () -> turn(-PAGE)),
                Key.pressed(KeyCode.ESCAPE, "receipt.back", viewModel::leave));
    }

    @Override
    public void focus() {
        scroll.requestFocus();
    }

    @FXML
    private void onPrint() {
        viewModel.print();
    }

    @FXML
    private void onSave() {
        viewModel.save();
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }

    private void turn(double by) {
        scroll.setVvalue(Math.clamp(scroll.getVvalue() + by, 0, 1));
    }

    /// Ink on paper, in whatever theme the till is.
    private static WritableImage image(BufferedImage dots) {
        var image = new WritableImage(dots.getWidth(), dots.getHeight());
        var pen = image.getPixelWriter();
        for (var y = 0; y < dots.getHeight(); y++) {
            for (var x = 0; x < dots.getWidth(); x++) {
                pen.setColor(x, y, Dots.ink(dots, x, y) ? Color.BLACK : Color.WHITE);
            }
        }
        return image;
    }
}
