package org.siquan.app.agreements.web;

import org.siquan.app.links.PurposeLinks;
import org.siquan.app.platform.QrPicture;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A link that was just issued: its address is shown this once. */
final class IssuedPage {

    private IssuedPage() {}

    static ModelAndView of(PurposeLinks.Issued issued, String about, String phone) {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(issued.path())
                .toUriString();
        ModelAndView page = new ModelAndView("links/issued", HttpStatus.CREATED);
        page.addObject("address", address);
        page.addObject("picture", QrPicture.dataAddress(address));
        page.addObject("about", about);
        page.addObject("id", issued.id().value());
        page.addObject("sms", !phone.isBlank());
        return page;
    }
}
