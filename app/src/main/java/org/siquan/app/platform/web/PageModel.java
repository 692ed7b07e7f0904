package org.siquan.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Bell;
import org.siquan.app.platform.HasActor;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.Role;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Puts the {@link Shell} into the model of every page as {@code shell}. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private static final int TABS = 5;

    private final List<NavEntry> entries;
    private final List<Bell> bells;
    private final Organisations organisations;

    PageModel(List<NavEntry> entries, List<Bell> bells, Organisations organisations) {
        this.entries = entries.stream()
                .sorted(Comparator.comparing(NavEntry::group).thenComparingInt(NavEntry::order))
                .toList();
        this.bells = List.copyOf(bells);
        this.organisations = organisations;
    }

    @ModelAttribute
    void vary(HttpServletResponse response) {
        response.addHeader("Vary", "HX-Request");
    }

    @ModelAttribute("shell")
    @Nullable
    Shell shell(HttpServletRequest request, Locale locale) {
        if (request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        var actor = ActingAs.find().orElse(null);
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var english = locale.getLanguage().equals("en");
        return new Shell(
                english ? "en" : "zh-CN",
                actor == null ? null : viewer(actor, english),
                actor == null ? List.of() : groups(actor, request),
                actor == null ? List.of() : tabs(actor, request),
                actor == null ? List.of() : bells(),
                inLanguage("zh-CN"),
                inLanguage("en"),
                csrf == null ? "" : csrf.getHeaderName(),
                csrf == null ? "" : csrf.getToken());
    }

    private Shell.Viewer viewer(Actor actor, boolean english) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var name = authentication != null && authentication.getPrincipal() instanceof HasActor person
                ? person.displayName()
                : actor.name();
        var role = actor.roles().stream().sorted().findFirst();
        var organisation = organisations.find(actor.org());
        var park = organisations.findPark();
        return new Shell.Viewer(
                name,
                name.substring(0, name.offsetByCodePoints(0, 1)),
                role.map(Role::messageKey).orElse("platform.role.none"),
                organisation
                        .map(found -> english ? found.nameEn() : found.nameZh())
                        .orElse(""),
                park.map(found -> english ? found.nameEn() : found.nameZh()).orElse(""),
                park.map(Organisations.Park::demo).orElse(false));
    }

    private List<Shell.NavGroup> groups(Actor actor, HttpServletRequest request) {
        var groups = new EnumMap<NavEntry.Group, List<Shell.NavLink>>(NavEntry.Group.class);
        for (var group : NavEntry.Group.values()) {
            var links = entries.stream()
                    .filter(entry -> entry.group() == group && sees(actor, entry))
                    .map(entry -> link(entry, request))
                    .toList();
            if (!links.isEmpty()) {
                groups.put(group, links);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Shell.NavGroup("platform.nav.group." + group.getKey(), group.getValue()))
                .toList();
    }

    private List<Shell.NavLink> tabs(Actor actor, HttpServletRequest request) {
        return entries.stream()
                .filter(entry -> sees(actor, entry))
                .sorted(Comparator.comparingInt(entry -> switch (entry.group()) {
                    case START -> 0;
                    case YEAR -> 1;
                    case CIRCLES -> 2;
                    case RESULTS -> 3;
                    case SYSTEM -> 4;
                }))
                .limit(TABS)
                .map(entry -> link(entry, request))
                .toList();
    }

    private List<Shell.BellLink> bells() {
        return bells.stream()
                .map(bell -> new Shell.BellLink(bell.path(), bell.messageKey(), bell.icon(), bell.count()))
                .toList();
    }

    private static boolean sees(Actor actor, NavEntry entry) {
        return entry.roles().isEmpty() || entry.roles().stream().anyMatch(actor::is);
    }

    private Shell.NavLink link(NavEntry entry, HttpServletRequest request) {
        var path = request.getRequestURI();
        var current = leadsTo(entry, path)
                && entries.stream()
                        .filter(other -> leadsTo(other, path))
                        .noneMatch(other -> other.path().length() > entry.path().length());
        return new Shell.NavLink(
                entry.path(), entry.messageKey(), entry.icon(), entry.group() == NavEntry.Group.CIRCLES, current);
    }

    /** A page belongs to the entry with the longest address that leads to it: /cycle/weeks is not /cycle. */
    private static boolean leadsTo(NavEntry entry, String path) {
        return path.equals(entry.path()) || (!entry.path().equals("/") && path.startsWith(entry.path() + "/"));
    }

    private static String inLanguage(String lang) {
        var uri = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("lang", lang)
                .build();
        return uri.getPath() + "?" + uri.getQuery();
    }
}
