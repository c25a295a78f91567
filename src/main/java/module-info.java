/// The whole till is one module; it is open so that FXML and Jackson can reach what they fill.
open module io.saoma {
    requires atlantafx.base;
    requires com.google.zxing;
    requires com.google.zxing.javase;
    requires com.h2database;
    requires de.siegmar.fastcsv;
    requires flyway.core;
    requires java.desktop;
    requires java.naming;
    requires java.sql;
    requires java.xml;
    requires javafx.controls;
    requires javafx.fxml;
    requires jdk.charsets;
    requires jdk.net;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires static org.checkerframework.checker.qual;
    requires org.dhatim.fastexcel;
    requires org.postgresql.jdbc;
    requires org.slf4j;
    requires org.tinylog.api;
    requires org.tinylog.api.slf4j;
    requires org.tinylog.impl;
    requires org.tomlj;
    requires static transitive org.jspecify;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.xml;
}
