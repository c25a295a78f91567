package io.saoma.ui.live;

import io.saoma.ui.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks for the certificate's file by the dialog of the system.
record CertificateDialog(Messages messages) {

    Optional<Path> ask(Window over) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("live.certificate"));
        chooser.getExtensionFilters()
                .setAll(new ExtensionFilter("PKCS12", "*.p12", "*.pfx"), new ExtensionFilter("*", "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(over)).map(File::toPath);
    }
}
