/** From here on a mention looks like spam. */
export const SPAM_FROM = 0.8
