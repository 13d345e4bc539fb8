package eu.observatory.search.query;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.springframework.web.util.HtmlUtils;

/** A search as RSS 2.0. What it holds depends on what was found only, so the same answer is the same feed. */
record Feed(Criteria criteria, SearchAnswer found, Addresses addresses, String language) {

    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    /** When the newest thing in it was first published. */
    Instant newest() {
        return found.items().stream()
                .map(Item::since)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    String rss() {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("rss_2.0");
        feed.setTitle(title());
        feed.setDescription(description());
        feed.setLink(addresses.search());
        feed.setLanguage(language);
        feed.setForeignMarkup(List.of(self()));
        feed.setEntries(found.items().stream().map(this::entry).toList());
        try {
            return new SyndFeedOutput().outputString(feed, true);
        } catch (FeedException unwritable) {
            throw new IllegalStateException("A feed that cannot be written", unwritable);
        }
    }

    private String title() {
        return criteria.q().isEmpty()
                ? Messages.of("feed.all", language)
                : legal(Messages.of("feed.title", language).formatted(criteria.q()));
    }

    private String description() {
        return found.fallback() == null
                ? Messages.of("feed.description", language)
                : legal(found.fallback().explanation());
    }

    private Element self() {
        return new Element("link", ATOM)
                .setAttribute("href", addresses.self())
                .setAttribute("rel", "self")
                .setAttribute("type", "application/rss+xml");
    }

    private SyndEntry entry(Item item) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri(item.id());
        entry.setTitle(legal(item.title()));
        entry.setLink(addresses.of(item));
        entry.setDescription(description(item));
        entry.setCategories(categories(item));
        if (item.since() != null) {
            entry.setPublishedDate(Date.from(item.since()));
        }
        return entry;
    }

    /** RSS takes a description for HTML. */
    private static SyndContent description(Item item) {
        String text = Stream.of(
                        item.activities().stream().map(Item.Labelled::label).collect(Collectors.joining(", ")),
                        item.commune() == null ? "" : item.commune().label(),
                        Objects.requireNonNullElse(item.summary(), ""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        SyndContent description = new SyndContentImpl();
        description.setType("text/html");
        description.setValue(HtmlUtils.htmlEscape(legal(text), "UTF-8"));
        return description;
    }

    private static List<SyndCategory> categories(Item item) {
        return Stream.of(item.kinds(), item.activities(), item.skills(), item.equipment())
                .flatMap(List::stream)
                .map(Feed::category)
                .toList();
    }

    private static SyndCategory category(Item.Labelled labelled) {
        SyndCategory category = new SyndCategoryImpl();
        category.setName(legal(labelled.label()));
        return category;
    }

    /** Without the characters that XML has no way to write. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
