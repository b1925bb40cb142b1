export const factsContract = {}
