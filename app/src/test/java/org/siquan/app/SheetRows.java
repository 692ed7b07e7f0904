package org.siquan.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads back the sheets of an xlsx that the application wrote. */
public final class SheetRows {

    private SheetRows() {}

    /** Every row of the first sheet as texts by column letter; a missing cell is not in the map. */
    public static List<Map<String, String>> rows(byte[] xlsx) throws IOException {
        return rows(xlsx, 1);
    }

    /** The names of the sheets, in their order. */
    public static List<String> names(byte[] xlsx) throws IOException {
        return elements(parts(xlsx), "xl/workbook.xml", "sheet").stream()
                .map(sheet -> sheet.getAttribute("name"))
                .toList();
    }

    /** How many cells of the first sheet are formulas. */
    public static int formulas(byte[] xlsx) throws IOException {
        return elements(parts(xlsx), "xl/worksheets/sheet1.xml", "f").size();
    }

    private static Map<String, Document> parts(byte[] xlsx) throws IOException {
        Map<String, Document> parts = new HashMap<>();
        Path file = Files.createTempFile("sheet", ".xlsx"); // a stream cannot read entries whose sizes stand after them
        try {
            Files.write(file, xlsx);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    if (entry.getName().endsWith(".xml")) {
                        parts.put(
                                entry.getName(), parse(zip.getInputStream(entry).readAllBytes()));
                    }
                }
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    /** As {@link #rows(byte[])}, of the n-th sheet, from 1. */
    public static List<Map<String, String>> rows(byte[] xlsx, int sheet) throws IOException {
        Map<String, Document> parts = parts(xlsx);
        List<String> texts = elements(parts, "xl/sharedStrings.xml", "si").stream()
                .map(Element::getTextContent)
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (var row : elements(parts, "xl/worksheets/sheet" + sheet + ".xml", "row")) {
            Map<String, String> cells = new HashMap<>();
            var found = row.getElementsByTagName("c");
            for (int i = 0; i < found.getLength(); i++) {
                var cell = (Element) found.item(i);
                var value = cell.getTextContent();
                cells.put(
                        cell.getAttribute("r").replaceAll("[0-9]", ""),
                        cell.getAttribute("t").equals("s") ? texts.get(Integer.parseInt(value)) : value);
            }
            rows.add(cells);
        }
        return rows;
    }

    private static Document parse(byte[] xml) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static List<Element> elements(Map<String, Document> parts, String part, String name) {
        var found = Objects.requireNonNull(parts.get(part), part).getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}
