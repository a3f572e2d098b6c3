package org.guwen.facts.code;

/** What kind of act an action is, which says when it is out of place (AMB-36). */
public enum ActKind {
    /** It needs a consent of the customer. */
    CONSENT,
    /** We get in touch with the customer of our own accord. */
    CONTACT,
    /** It promotes the store: news, greetings, the club, referrals. */
    MARKETING,
    /** It does the job of a project, or prepares it. */
    JOB
}
