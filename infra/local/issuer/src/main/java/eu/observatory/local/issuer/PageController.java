package eu.observatory.local.issuer;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
class PageController {

    private final Accounts accounts;
    private final IssuerSettings settings;

    PageController(Accounts accounts, IssuerSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @ModelAttribute("accounts")
    List<Account> accounts() {
        return accounts.all();
    }

    @ModelAttribute("password")
    String password() {
        return Account.PASSWORD;
    }

    @GetMapping("/")
    String list() {
        return "accounts";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/signed-out")
    String signedOut(Model model) {
        model.addAttribute("site", settings.sites().getFirst());
        return "signed-out";
    }
}
