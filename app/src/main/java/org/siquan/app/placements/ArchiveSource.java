package org.siquan.app.placements;

import java.util.List;

/** A process that keeps material for the archive of a placement. Every bean of it is asked when an archive is looked at or sealed. */
public interface ArchiveSource {

    /** What it keeps of this placement: asked as the system of the park, in one transaction with the contents. Cheap without them. */
    List<ArchivePiece> pieces(Placement placement);
}
