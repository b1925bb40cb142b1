export const presenceContract = {}
