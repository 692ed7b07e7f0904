package org.siquan.engine.scheduling.verify.itc2019;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The start and end of each element of a file, in turn. Document types are skipped, nothing of them is resolved; a reference
 * to an entity is a fault.
 */
final class XmlEvents {

    private final XMLStreamReader reader;
    private final String file;

    /** Told of each element; may throw {@link FileFault}. */
    interface Listener {
        void start(String name, XmlEvents at);

        void end(String name);
    }

    private XmlEvents(XMLStreamReader reader, String file) {
        this.reader = reader;
        this.file = file;
    }

    /** Reads a file to its end; every fault names the place. */
    static void read(Path path, Listener listener) {
        String file = String.valueOf(path.getFileName());
        try {
            byte[] bytes = Files.readAllBytes(path);
            References.refuse(bytes, file);
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            XmlEvents events = new XmlEvents(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)), file);
            events.run(listener);
        } catch (XMLStreamException e) {
            String cause = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            throw new FileFault(file + " 不是合法的 XML：" + cause, file + " is not well-formed XML: " + cause);
        } catch (IOException e) {
            throw new FileFault("无法读取 " + path, path + " cannot be read");
        }
    }

    private void run(Listener listener) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            try {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    listener.start(reader.getLocalName(), this);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    listener.end(reader.getLocalName());
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new FileFault("不解析实体引用", "references to entities are not resolved");
                }
            } catch (FileFault fault) {
                throw placed(fault);
            }
        }
    }

    private FileFault placed(FileFault fault) {
        String place = "%s:%d:%d"
                .formatted(
                        file,
                        reader.getLocation().getLineNumber(),
                        reader.getLocation().getColumnNumber());
        return new FileFault(
                place + "：" + fault.text().zh(), place + ": " + fault.text().en());
    }

    @Nullable
    String optional(String key) {
        return reader.getAttributeValue(null, key);
    }

    String text(String key) {
        String value = optional(key);
        if (value == null) {
            throw new FileFault("缺少属性 " + key, "the attribute " + key + " is missing");
        }
        return value;
    }

    int number(String key) {
        return number(key, text(key));
    }

    int numberOr(String key, int otherwise) {
        String value = optional(key);
        return value == null ? otherwise : number(key, value);
    }

    private static int number(String key, String value) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same fault as a negative number
        }
        throw new FileFault(key + " 应为非负整数，现为“" + value + "”", key + " must be a whole number, is “" + value + "”");
    }

    /** Digits 0 and 1 as a set of their positions. */
    static BitSet bits(String digits) {
        BitSet set = new BitSet(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) == '1') {
                set.set(i);
            } else if (digits.charAt(i) != '0') {
                throw new FileFault("“" + digits + "”应只含 0 和 1", "“" + digits + "” must have digits 0 and 1 only");
            }
        }
        return set;
    }
}
