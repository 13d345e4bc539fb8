package eu.observatory.portal.contribution;

import eu.observatory.portal.member.ForMembers;
import eu.observatory.portal.site.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Its author answers what was asked back, or the enterprise's people accept with changes. */
@Controller
@ForMembers
@RequestMapping(Languages.PATH + ForMembers.PATH)
class RewritingController extends RewritingPages {

    RewritingController(Rewriting rewriting) {
        super(rewriting, ForMembers.PATH);
    }
}
