package io.saoma.ui.settings;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Visible;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// Binds `settings.fxml`: the groups, the fields of the one at hand, what is wrong, and the question that is asked.
public final class SettingsController implements Screen {

    private static final PseudoClass AT_HAND = PseudoClass.getPseudoClass("at-hand");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final SettingsViewModel viewModel;
    private final Places places;
    private final Messages messages;
    private final ObjectProperty<SettingsFace> face = new SimpleObjectProperty<>(SettingsFace.START);
    private final Map<Group, Button> groups = new EnumMap<>(Group.class);
    private final Map<Group, List<Node>> contents = new EnumMap<>(Group.class);
    private final List<FieldRow> rows = new ArrayList<>();
    private final StandingBox standing;

    @FXML
    private VBox groupBox;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox rowBox;

    @FXML
    private Label titleLabel;

    @FXML
    private Button tryButton;

    @FXML
    private Button liveButton;

    @FXML
    private Pane links;

    @FXML
    private Label saidLabel;

    @FXML
    private Button goButton;

    @FXML
    private Button saveButton;

    public SettingsController(SettingsViewModel viewModel, Places places, Messages messages) {
        this.viewModel = viewModel;
        this.places = places;
        this.messages = messages;
        standing = new StandingBox(messages);
    }

    @FXML
    private void initialize() {
        var controls = new Controls(viewModel, places, messages);
        for (var group : Group.values()) {
            var button = new Button(messages.text(group.label()));
            button.setFocusTraversable(false);
            button.setOnAction(_ -> viewModel.show(group));
            groups.put(group, button);
            var fields =
                    group.fields().stream().map(field -> row(field, controls)).toList();
            fields.forEach(row -> row.focusWithinProperty().subscribe(within -> scrollTo(row, within)));
            rows.addAll(fields);
            contents.put(group, Stream.concat(extra(group), fields.stream()).toList());
        }
        groups.values().forEach(groupBox.getChildren()::add);
        saveButton.disableProperty().bind(viewModel.workingProperty());
        face.bind(viewModel.faceProperty());
        face.subscribe((before, now) -> show(before, now));
        fill(face.get().group());
        show(face.get(), face.get());
    }

    private FieldRow row(Field field, Controls controls) {
        return new FieldRow(field, controls.of(field), viewModel.atAllTills(field), messages);
    }

    private Stream<Node> extra(Group group) {
        return switch (group) {
            case WECHAT -> Stream.of(standing);
            case DISPLAY -> Stream.of(new PictureBox(viewModel, places, messages));
            default -> Stream.of();
        };
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.PAGE_UP, "setup.keyUp", () -> viewModel.move(-1)),
                Key.pressed(KeyCode.PAGE_DOWN, "setup.keyDown", () -> viewModel.move(1)),
                Key.listed("Tab", "setup.keyNext"),
                Key.pressed(KeyCode.ENTER, "setup.keyEnter", viewModel::confirm),
                Key.pressed(KeyCode.F6, "setup.tryOut", viewModel::tryOut),
                Key.pressed(KeyCode.F8, "setup.live", viewModel::goLive),
                Key.pressed(KeyCode.F9, "setup.keySwitch", viewModel::switchGateway),
                Key.pressed(KeyCode.F12, "setup.save", viewModel::save),
                Key.pressed(KeyCode.ESCAPE, "setup.back", viewModel::back));
    }

    /// Where something is wrong, else the first field.
    @Override
    public void focus() {
        // only with its skin are the fields in the scene, where the focus can go to them
        scroll.applyCss();
        var group = face.get().group();
        var mine = rows.stream()
                .filter(row -> group.fields().contains(row.field()))
                .toList();
        var wanted = mine.stream()
                .filter(row -> face.get().fault(row.field()).isPresent())
                .findFirst()
                .or(() -> mine.stream().findFirst());
        wanted.ifPresentOrElse(SettingsController::focus, rowBox::requestFocus);
    }

    private static void focus(Node row) {
        Stream.concat(row.lookupAll(".text-field").stream(), row.lookupAll(".toggle-button").stream())
                .filter(Node::isVisible)
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, row::requestFocus);
    }

    @FXML
    private void onBack() {
        viewModel.back();
    }

    @FXML
    private void onSave() {
        viewModel.save();
    }

    @FXML
    private void onTry() {
        viewModel.tryOut();
    }

    @FXML
    private void onLive() {
        viewModel.goLive();
    }

    @FXML
    private void onGoods() {
        viewModel.goods();
    }

    @FXML
    private void onStaff() {
        viewModel.staff();
    }

    @FXML
    private void onGo() {
        viewModel.confirm();
    }

    private void show(SettingsFace before, SettingsFace now) {
        groups.forEach((group, button) -> {
            button.pseudoClassStateChanged(AT_HAND, group == now.group());
            button.pseudoClassStateChanged(WRONG, now.faulty(group));
            var name = messages.text(group.label());
            button.setText(now.faulty(group) ? name + " !" : name);
        });
        rows.forEach(row -> row.show(now.fault(row.field())));
        now.standing().ifPresent(standing::show);
        showDeeds(now);
        saidLabel.setText(messages.say(now.said()));
        saidLabel.pseudoClassStateChanged(WRONG, now.wrong());
        if (before.group() != now.group()) {
            fill(now.group());
            focus();
        }
    }

    private void showDeeds(SettingsFace now) {
        var printing = now.group() == Group.PRINTER || now.group() == Group.RECEIPT;
        Visible.when(tryButton, printing || now.group() == Group.SOUND);
        tryButton.setText(messages.text(printing ? "setup.print" : "setup.hear"));
        Visible.when(liveButton, viewModel.guided() && (now.group() == Group.WECHAT || now.group() == Group.PAYMENT));
        Visible.when(links, now.group() == Group.SHOP || now.group() == Group.STAFF);
        Visible.when(goButton, now.stage() != SettingsStage.EDITING);
        goButton.setText(messages.text(
                switch (now.stage()) {
                    case EDITING, LEAVING -> "setup.forget";
                    case SWITCHING -> viewModel.practice() ? "setup.earn" : "setup.practise";
                    case SAVED -> "setup.reopen";
                }));
    }

    private void fill(Group group) {
        titleLabel.setText(messages.text(group.label()));
        rowBox.getChildren().setAll(contents.getOrDefault(group, List.of()));
        scroll.setVvalue(0);
    }

    /// Tab may lead to a field that does not stand in view.
    private void scrollTo(Node row, boolean focused) {
        var height = scroll.getViewportBounds().getHeight();
        var hidden = rowBox.getHeight() - height;
        if (!focused || hidden <= 0) {
            return;
        }
        var top = scroll.getVvalue() * hidden;
        var place = row.getBoundsInParent();
        if (place.getMinY() < top) {
            scroll.setVvalue(Math.max(0, place.getMinY() / hidden));
        } else if (place.getMaxY() > top + height) {
            scroll.setVvalue(Math.min(1, (place.getMaxY() - height) / hidden));
        }
    }
}
