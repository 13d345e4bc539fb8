package eu.observatory.portal.contribution;

import eu.observatory.portal.member.ForEditors;
import eu.observatory.portal.site.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** An editor accepts with changes, or answers what another editor asked back of them. */
@Controller
@ForEditors
@RequestMapping(Languages.PATH + ForEditors.PATH)
class EditingController extends RewritingPages {

    EditingController(Rewriting rewriting) {
        super(rewriting, ForEditors.PATH);
    }
}
