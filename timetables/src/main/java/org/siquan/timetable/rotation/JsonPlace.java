package org.siquan.timetable.rotation;

/** Where something stands in a JSON document, counted from 1; 0 = the document as a whole. */
record JsonPlace(int line, int column) {

    static final JsonPlace WHOLE = new JsonPlace(0, 0);
}
