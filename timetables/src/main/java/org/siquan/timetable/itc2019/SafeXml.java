package org.siquan.timetable.itc2019;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * XML without its dangers: the document type that the competition's files name is never fetched, and a file that declares
 * anything in a document type of its own (entities, default attributes) is refused.
 *
 * @implNote O(size of the file) time and memory. OWASP, XML External Entity Prevention
 */
final class SafeXml extends DefaultHandler2 {

    private final Deque<Element> open = new ArrayDeque<>();
    private final Itc2019Limits limits = new Itc2019Limits();
    private @Nullable Locator locator;
    private @Nullable Element root;

    private SafeXml() {}

    /** A file declares something. */
    static final class Declares extends SAXParseException {
        private static final long serialVersionUID = 1;

        Declares(String what, @Nullable Locator where) {
            super(what, where);
        }

        Declares(EntityGuard.Reference to) {
            super('&' + to.name() + ';', null, null, to.line(), to.column());
        }
    }

    /** A file holds more than it may; the message is the name of the element that holds too much. */
    static final class TooMany extends SAXParseException {
        private static final long serialVersionUID = 1;

        private final int most;

        TooMany(String holder, int most, @Nullable Locator where) {
            super(holder, where);
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    /**
     * The root element.
     *
     * @throws Declares if the document type declares anything
     * @throws TooMany at the first element too many; the rest is not read
     * @throws SAXParseException with line and column, if it is not well-formed
     */
    static Element read(InputStream bytes) throws IOException, SAXException {
        SafeXml handler = new SafeXml();
        SAXParser parser = parser();
        parser.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
        parser.setProperty("http://xml.org/sax/properties/declaration-handler", handler);
        EntityGuard guard = new EntityGuard(bytes);
        try {
            parser.parse(guard, handler);
        } catch (Declares | TooMany e) {
            throw e;
        } catch (SAXException e) {
            throw guard.found() == null ? e : new Declares(guard.found());
        }
        if (guard.found() != null) {
            throw new Declares(guard.found());
        }
        if (handler.root == null) {
            throw new SAXParseException("no element", handler.locator);
        }
        return handler.root;
    }

    private static SAXParser parser() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setValidating(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newSAXParser();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void setDocumentLocator(Locator where) {
        locator = where;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes given) throws TooMany {
        Element parent = open.peek();
        int most = parent == null
                ? 0
                : limits.surpassed(parent.name(), parent.children().size());
        if (parent != null && most > 0) {
            throw new TooMany(parent.name(), most, locator);
        }
        Map<String, String> attributes = HashMap.newHashMap(given.getLength());
        for (int i = 0; i < given.getLength(); i++) {
            attributes.put(given.getQName(i).intern(), given.getValue(i));
        }
        int line = locator == null ? 0 : locator.getLineNumber();
        int column = locator == null ? 0 : locator.getColumnNumber();
        Element element = new Element(name.intern(), attributes, line, column, new ArrayList<>(0));
        if (parent == null) {
            root = element;
        } else {
            parent.children().add(element);
        }
        open.push(element);
    }

    @Override
    public void endElement(String uri, String local, String name) {
        open.pop();
    }

    @Override
    public InputSource resolveEntity(
            @Nullable String name, @Nullable String publicId, @Nullable String baseUri, @Nullable String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public void elementDecl(String name, String model) throws SAXException {
        throw new Declares(name, locator);
    }

    @Override
    public void attributeDecl(
            String element, String attribute, String type, @Nullable String mode, @Nullable String value)
            throws SAXException {
        throw new Declares(attribute, locator);
    }

    @Override
    public void internalEntityDecl(String name, String value) throws SAXException {
        throw new Declares(name, locator);
    }

    @Override
    public void externalEntityDecl(String name, @Nullable String publicId, String systemId) throws SAXException {
        throw new Declares(name, locator);
    }

    @Override
    public void unparsedEntityDecl(String name, @Nullable String publicId, String systemId, String notation)
            throws SAXException {
        throw new Declares(name, locator);
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
        if (!name.startsWith("[")) {
            throw new Declares(name, locator);
        }
    }

    @Override
    public void error(SAXParseException fault) throws SAXException {
        throw fault;
    }

    @Override
    public void fatalError(SAXParseException fault) throws SAXException {
        throw fault;
    }
}
