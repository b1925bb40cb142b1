export const linkSafetyContract = {}
