package org.siquan.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An encoding of files as the command line names it: UTF-8, or GB18030 with its parts GBK and GB2312. */
record FileEncoding(Charset charset) {

    /** Reads the name of an option. */
    static final class Converter implements ITypeConverter<FileEncoding> {

        @Override
        public FileEncoding convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT).replace("_", "-")) {
                case "utf-8", "utf8" -> new FileEncoding(StandardCharsets.UTF_8);
                case "gb18030", "gbk", "gb2312" -> new FileEncoding(AdvertisementText.GB18030);
                default ->
                    throw new TypeConversionException(
                            "“%s”应为 utf-8 或 gb18030  “%s” must be utf-8 or gb18030".formatted(value, value));
            };
        }
    }
}
