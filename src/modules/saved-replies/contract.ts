export const savedRepliesContract = {}
