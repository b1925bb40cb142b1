export const assistContract = {}
