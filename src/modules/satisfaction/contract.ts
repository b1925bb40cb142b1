export const satisfactionContract = {}
