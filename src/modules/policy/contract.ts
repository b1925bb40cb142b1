export const policyContract = {}
