package org.siquan.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The report could not be written; no part of it was left behind. */
final class CannotWrite extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotWrite(Path folder, String zh, String en, @Nullable IOException cause) {
        super(
                "不能把报告写入 %s：%s，没有留下任何内容。%nThe report cannot be written to %s: %s. Nothing was left behind.%n→ 腾出空间，或用 --out 指定可写的文件夹。  Free some space, or name a folder you may write to with --out."
                        .formatted(folder, zh, folder, en),
                cause);
    }

    static CannotWrite because(Path folder, IOException cause) {
        String reason = cause instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : String.valueOf(cause.getMessage());
        if (cause instanceof AccessDeniedException) {
            return new CannotWrite(folder, "没有写权限", "permission denied", cause);
        }
        if (reason.toLowerCase(java.util.Locale.ROOT)
                .matches(".*(no space left|out of disk space|disk full|quota).*")) {
            return new CannotWrite(folder, "磁盘已满", "the disk is full (" + reason + ")", cause);
        }
        return new CannotWrite(folder, "系统报告“" + reason + "”", reason, cause);
    }
}
