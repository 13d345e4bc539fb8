package eu.observatory.platform.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads enums in parameters as JSON writes them: lower-case, with hyphens. */
@SuppressWarnings("rawtypes")
final class KebabEnums implements ConverterFactory<String, Enum> {

    @Override
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> spelled(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("One of: " + spellings(type)));
    }

    static String spellings(Class<? extends Enum> type) {
        return Arrays.stream(type.getEnumConstants()).map(KebabEnums::spelled).collect(Collectors.joining(", "));
    }

    private static String spelled(Enum constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
