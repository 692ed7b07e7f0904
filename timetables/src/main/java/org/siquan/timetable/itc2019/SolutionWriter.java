package org.siquan.timetable.itc2019;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.siquan.engine.scheduling.university.CourseClass;
import org.siquan.engine.scheduling.university.Meetings;
import org.siquan.engine.scheduling.university.UniversityProblem;
import org.siquan.engine.scheduling.university.UniversityTimetable;

/**
 * Writes a timetable as solution XML of the competition.
 *
 * @implNote O(classes + enrolments)
 */
public final class SolutionWriter {

    private SolutionWriter() {}

    /**
     * Writes all of it; does not close the writer.
     *
     * @param runtimeSeconds what the file states as the time of the run
     * @param cores what it states as the number of cores used
     */
    public static void write(
            UniversityProblem problem, UniversityTimetable timetable, double runtimeSeconds, int cores, Writer out)
            throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("solution");
            xml.writeAttribute("name", problem.name());
            xml.writeAttribute("runtime", String.format(Locale.ROOT, "%.1f", runtimeSeconds));
            xml.writeAttribute("cores", String.valueOf(cores));
            xml.writeAttribute("technique", "Simulated annealing with ejection chains");
            xml.writeAttribute("author", "Siquan");
            xml.writeAttribute("institution", "Siquan");
            xml.writeAttribute("country", "China");
            classes(problem, timetable, xml);
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void classes(UniversityProblem problem, UniversityTimetable timetable, XMLStreamWriter xml)
            throws XMLStreamException {
        List<List<String>> students = attending(problem, timetable);
        for (int c = 0; c < problem.classes().size(); c++) {
            CourseClass each = problem.classes().get(c);
            Meetings meetings = each.times().get(timetable.times().get(c)).meetings();
            xml.writeCharacters("\n  ");
            xml.writeStartElement("class");
            xml.writeAttribute("id", each.id());
            xml.writeAttribute("days", bits(meetings.days(), problem.days()));
            xml.writeAttribute("start", String.valueOf(meetings.start()));
            xml.writeAttribute("weeks", bits(meetings.weeks(), problem.weeks()));
            int option = timetable.rooms().get(c);
            if (option >= 0) {
                int room = each.rooms().get(option).room();
                xml.writeAttribute("room", problem.rooms().get(room).id());
            }
            for (String student : students.get(c)) {
                xml.writeCharacters("\n    ");
                xml.writeEmptyElement("student");
                xml.writeAttribute("id", student);
            }
            if (!students.get(c).isEmpty()) {
                xml.writeCharacters("\n  ");
            }
            xml.writeEndElement();
        }
    }

    private static List<List<String>> attending(UniversityProblem problem, UniversityTimetable timetable) {
        List<List<String>> students = new ArrayList<>();
        problem.classes().forEach(each -> students.add(new ArrayList<>()));
        for (int s = 0; s < problem.students().size(); s++) {
            String id = problem.students().get(s).id();
            timetable.enrolments().get(s).forEach(c -> students.get(c).add(id));
        }
        return students;
    }

    private static String bits(long bits, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((bits >>> i & 1) == 1 ? '1' : '0');
        }
        return text.toString();
    }
}
