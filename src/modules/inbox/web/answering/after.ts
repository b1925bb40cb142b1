/** What follows an answer from a saved reply, once it is live. */
export type After = { handTo: string | null; labels: string[] }
