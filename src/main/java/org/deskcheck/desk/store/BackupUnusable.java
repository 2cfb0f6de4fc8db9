package org.deskcheck.desk.store;

/** A backup that cannot be written, or is not what was written. Nothing is left of what was begun. */
public final class BackupUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupUnusable(String why) {
        super(why);
    }

    BackupUnusable(String why, Throwable cause) {
        super(why, cause);
    }
}
