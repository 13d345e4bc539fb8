package eu.observatory.local.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** Whom the server delivers to once a mail is a file: it keeps none in memory. */
enum Nobody implements GreenMailUser {
    AT_HOME;

    @Override
    public void deliver(MovingMessage mail) {
        // The file is all there is.
    }

    @Override
    public void deliver(MimeMessage mail) {
        // The file is all there is.
    }

    @Override
    public String getEmail() {
        return "nobody@localhost";
    }

    @Override
    public String getLogin() {
        return getEmail();
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        throw new UnsupportedOperationException("Nobody signs in here");
    }

    @Override
    public void authenticate(String password) {
        throw new UnsupportedOperationException("Nobody signs in here");
    }

    @Override
    public void create() {
        throw new UnsupportedOperationException("There are no mailboxes here");
    }

    @Override
    public void delete() {
        throw new UnsupportedOperationException("There are no mailboxes here");
    }

    @Override
    public String getQualifiedMailboxName() {
        return getEmail();
    }
}
